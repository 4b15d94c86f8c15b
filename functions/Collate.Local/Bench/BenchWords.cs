namespace Collate.Local.Bench;

/// <summary>The words that generated articles are made of.</summary>
internal static class BenchWords
{
    /// <summary>Things and people.</summary>
    public static readonly IReadOnlyList<string> Nouns = Split(
        "government minister police hospital river bridge storm flood company market worker union strike court judge trial election voter parliament budget school teacher student "
        + "airport aircraft train station harbour ship crew factory engine pipeline refinery power grid reactor dam forest fire farmer harvest village coast island earthquake rescue "
        + "shelter survivor victim witness suspect prosecutor lawyer verdict appeal treaty summit envoy embassy border troops convoy ceasefire missile drone satellite launch rocket "
        + "orbit telescope vaccine virus outbreak clinic doctor patient medicine laboratory researcher study report survey inflation currency bank loan investor merger share profit "
        + "stadium championship coach goal tournament athlete record festival museum painting author novel film actor premiere orchestra cathedral mayor council permit protest march "
        + "petition reform pension tax subsidy tariff export import wheat rice copper lithium battery vehicle recall safety inspector regulation licence network outage software breach "
        + "password server undersea cable tunnel railway highway landslide avalanche drought heatwave glacier reservoir wetland whale wolf colony disease quarantine checkpoint refugee "
        + "camp convention delegate amendment resolution veto sanction embargo donor charity fund scholarship campus dormitory workshop apprentice contract bidder auction mine shaft");

    /// <summary>What they do, in the past tense.</summary>
    public static readonly IReadOnlyList<string> Verbs = Split(
        "announced confirmed reached damaged destroyed opened closed delayed approved rejected signed launched rescued evacuated inspected repaired suspended resumed investigated "
        + "published presented defended criticized welcomed promised delivered received replaced expanded reduced doubled abandoned completed started finished visited seized released "
        + "detained questioned surveyed flooded blocked cleared restored purchased sold financed negotiated discussed postponed cancelled measured recorded discovered tested");

    /// <summary>What they are like.</summary>
    public static readonly IReadOnlyList<string> Adjectives = Split(
        "northern southern eastern western national regional local foreign coastal rural urban industrial private public medical legal military civil temporary permanent emergency "
        + "heavy severe minor major recent early late new old large small central former senior independent joint annual historic modern damaged missing injured armed empty crowded");

    /// <summary>Where.</summary>
    public static readonly IReadOnlyList<string> Places = Split(
        "Lisbon Porto Madrid Seville Lyon Marseille Hamburg Dresden Vienna Graz Prague Brno Krakow Gdansk Vilnius Riga Tallinn Helsinki Turku Oslo Bergen Malmo Aarhus Dublin Cork "
        + "Leeds Cardiff Boston Denver Austin Toronto Calgary Lima Cusco Quito Santiago Cordoba Recife Nairobi Mombasa Accra Lagos Tunis Cairo Amman Ankara Izmir Tbilisi Baku Delhi "
        + "Mumbai Chennai Dhaka Colombo Bangkok Hanoi Manila Jakarta Osaka Sapporo Perth Hobart Auckland");

    /// <summary>Parts that family names are put together from.</summary>
    public static readonly IReadOnlyList<string> Syllables = Split("Bar Kel Mor Tan Ves Lin Dor Hal Rik Sal Fen Gar Nov Pel Cas Wen Zor Mil Ost Var");

    /// <summary>How they end.</summary>
    public static readonly IReadOnlyList<string> Endings = Split("ton sen ova ski man berg ides wick ardo etti anu ulin eira holm quist ato");

    /// <summary>First names.</summary>
    public static readonly IReadOnlyList<string> FirstNames = Split("Anna Peter Maria Jonas Clara Viktor Elena Marcus Ingrid Paulo Sofia Tomas Leila Omar Nadia Henrik Rosa Felix Irina Daniel");

    /// <summary>Who reports.</summary>
    public static readonly IReadOnlyList<string> Publishers = Split("Courier Herald Gazette Tribune Observer Monitor Dispatch Chronicle Sentinel Ledger Examiner Bulletin");

    private static string[] Split(string words) => words.Split(' ');
}
