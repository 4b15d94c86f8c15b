namespace Collate.Tests.Processing;

/// <summary>Short articles: three tell of a bridge, two of an election, one of a comet.</summary>
internal static class Texts
{
    public const string Bridge1 = "date 2025-06-17 The Harlow suspension bridge over the Tamsin river collapsed on Tuesday, killing twelve people, the provincial governor said. Rescue divers searched the Tamsin river for nine missing motorists. The Harlow bridge was built in 1962 and was inspected last year.";
    public const string Bridge2 = "date 2025-06-18 Divers recovered three more bodies from the Tamsin river after the collapse of the Harlow suspension bridge, officials said. The death toll rose to fifteen. Inspectors had examined the Harlow bridge last year and found corroded cables.";
    public const string Bridge3 = "date 2025-06-16 Engineers warned that the cables of the Harlow suspension bridge over the Tamsin river were corroded, according to an inspection report. The bridge collapsed hours later, and rescue divers searched the river for missing motorists. Officials said twelve people died.";
    public const string Election1 = "date 2025-06-17 Opposition candidate Mirela Dostan won the presidential election in Valdoria with 54 percent of the vote, the electoral commission said. Incumbent Pavel Korin conceded defeat. Turnout reached 71 percent.";
    public const string Election2 = "date 2025-06-18 Incumbent Pavel Korin conceded defeat after opposition candidate Mirela Dostan won the presidential election in Valdoria. The electoral commission put her share of the vote at 54 percent. Supporters of Dostan celebrated in the capital.";
    public const string Comet = "Astronomers photographed a green comet with a split tail through an amateur telescope. The comet will fade within weeks. It will return in four thousand years.";
}
