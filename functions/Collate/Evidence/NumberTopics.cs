using Collate.Language;
using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>What a share, a sum or a speed is of, where news has few words for it and a story one value: turnout, ransom, damage.</summary>
internal static class NumberTopics
{
    /// <summary>The topic of every speed.</summary>
    public const int Speed = 100;

    /// <summary>The topic of how long a contract runs.</summary>
    public const int Contract = 101;

    /// <summary>The topic of what somebody wins or loses by.</summary>
    public const int Margin = 102;

    /// <summary>The topic of what a work costs, said before it: <c>the £212m line</c>.</summary>
    public const int Work = 103;

    /// <summary>The topic of how long ago something was that no calendar tells: <c>57 million years ago</c>.</summary>
    public const int Ago = 104;

    /// <summary>The topic of every volume in cubes of lengths: of rock, of water.</summary>
    public const int Volume = 105;

    /// <summary>From here on topics are of measures that an event has one of: an area, a volume, a weight, a temperature.</summary>
    public const int OnlyUnit = 110;

    private static readonly HashSet<string> Contracts = [.. WordPairs.Set("contract deal agreement vertrag contrat contrato").SelectMany(word => new[] { Stemmer.Stem(word), WordStem.Of(word, "de") })];

    private const string Table =
        "%:turnout poll polls joined participated seguimiento grévistes streikbeteiligung wahlbeteiligung participation participación affluenza"
        + "|!$:ransom demanded extort lösegeld rançon rescate riscatto"
        + "|$:damage damages schaden schadens sachschaden gekostet dégâts dommages daños danni"
        + "|!$:fine fined penalty bußgeld geldstrafe amende multa"
        + "|!%:premium above aufschlag prämie prime prima"
        + "|$:stolen steal stole stealing theft siphon siphoned siphoning embezzle embezzled embezzling loot haul robbed defrauded swindled laundered gestohlen beute erbeutet unterschlagen veruntreut butin volé dérobé détourné "
        + "robado robaron botín desviado malversado"
        + "|$:bribe bribes bribery kickbacks bestechung schmiergeld pots-de-vin soborno sobornos"
        + "|!$:price pay pays paid paying zahlen zahlt bezahlen verser payer pagar paga bid deal takeover acquisition acquire acquired acquires buy buys bought purchase transaction kaufpreis übernahme übernimmt kauft rachat acquisition achète compra adquisición adquiere"
        + "|!$:compensation award awarded settlement restitution entschädigung schadenersatz schmerzensgeld indemnisation dédommagement indemnización"
        + "|$:donated donation donations pledged aid relief soforthilfe hilfe spende spenden aide don ayuda donación"
        + "|$:budget bill price-tag cost costs costing kosten kostet coût coûte coûter costo coste cuesta"
        + "|m:rain rained rainfall downpour fell fallen regen niederschlag gefallen pluie précipitations tombé lluvia cayeron llovió pluviómetros"
        + "|m:long length lang länge longueur longitud mide mesure measured measures measuring"
        + "|m:tall height high hoch höhe hauteur haut altura alto"
        + "|m:surge flood level pegel pegelstand wasserstand crue niveau crecida nivel"
        + "|m:depth deep tiefe tief profondeur profundidad"
        + "|month:closed closure shut reopen sperrung gesperrt befahren fermé fermée fermeture cerrado cerrada cierre"
        + "|s:emergency notstand ausnahmezustand d'urgence urgence emergencia"
        + "|month:sentenced sentence jailed prison jail verurteilt haft condamné prison condenado cárcel prisión";

    private static readonly int Cost = Array.FindIndex(Table.Split('|'), line => line.StartsWith("$:budget", StringComparison.Ordinal));

    private static readonly HashSet<int> Agreed = [Contract, Work, .. Table.Split('|').Index().Where(line => line.Item.StartsWith('!')).Select(line => line.Index)];

    private const int LongAgo = 1_000;

    /// <summary>What costs what is said before it: <c>the £212m line</c>.</summary>
    private static readonly HashSet<string> Works = WordPairs.Set("line project scheme bridge tunnel road railway tramway motorway stadium building plant factory development programme program centre center hospital school airport port dam station terminal tower reactor upgrade extension");

    private static readonly Dictionary<(string Unit, string Stem), int> Topics = Read();

    /// <summary>Whether it is what is agreed or demanded: the same before and after it is paid.</summary>
    public static bool IsAgreed(int topic) => Agreed.Contains(topic);

    /// <summary>Whether an event has many of it, so that two need a word in common: what things cost, areas, weights.</summary>
    public static bool IsOfAnything(int topic) => topic >= OnlyUnit || topic == Cost;

    /// <summary>Whether a word is one of those that name a frame's topic.</summary>
    public static bool IsNamedBy(StoryText story, NumberFrame frame, int word) => Topics.TryGetValue((UnitOf(frame), story.Vocabulary.TextOf(word)), out var topic) && topic == frame.Topic;

    /// <summary>The number of the topic that a frame's clause names, or -1.</summary>
    public static int Of(StoryText story, NumberFrame frame)
    {
        var tokens = story.Sentences[frame.Sentence].Tokens;
        var at = NumberFrames.TokenAt(tokens, frame.Number.Start);
        switch (frame.Number.Kind)
        {
            // "by 14 votes"
            case NumberKind.Count:
                return (tokens[at - 1] == "by" || (tokens[at - 2] == "by" && tokens[at - 1] is "just" or "only")) && !(frame.Number.Head is { } head && NumberAspects.IsAnybody(story, head)) ? Margin : -1;
            case NumberKind.Measure when frame.Number.Unit == "m/s":
                return Speed;
            case NumberKind.Measure when frame.Number.Unit == "m3":
                return Volume;
            case NumberKind.Measure when frame.Number.GivenUnit == "y" && Array.Exists(frame.Words, word => Contracts.Contains(story.Vocabulary.TextOf(word))):
                return Contract;
            case NumberKind.Measure when frame.Number.GivenUnit == "y" && frame.Number.Given >= LongAgo && IsAgo(tokens, at, frame.Number.End):
                return Ago;
            default:
                return Named(story, frame);
        }
    }

    private static bool IsAgo(TokenizedSentence tokens, int at, int end)
    {
        var after = NumberFrames.TokenAt(tokens, end - 1) + 1;
        return tokens[after] is "ago" or "before" || tokens[at - 1] is "vor" or "hace" or "před" || tokens[at - 2] is "vor" or "hace" || (tokens[at - 1] == "a" && tokens[at - 2] == "y") || (tokens[at - 2] == "a" && tokens[at - 3] == "y");
    }

    /// <summary>The topic of the nearest word of the clause that names one.</summary>
    private static int Named(StoryText story, NumberFrame frame)
    {
        var unit = UnitOf(frame);
        if (frame.Number.Kind == NumberKind.Measure && frame.Number.Unit is "m2" or "l" or "kg" or "c")
        {
            return OnlyUnit + (frame.Number.Unit is "m2" ? 0 : frame.Number.Unit is "l" ? 1 : frame.Number.Unit is "kg" ? 2 : 3);
        }

        if (frame.Number.Kind == NumberKind.Money && IsBeforeWork(story.Sentences[frame.Sentence].Tokens, frame.Number.End))
        {
            return Work;
        }

        foreach (var word in frame.Near)
        {
            if (Topics.TryGetValue((unit, story.Vocabulary.TextOf(word)), out var topic))
            {
                return topic;
            }
        }

        return frame.Number.Kind == NumberKind.Money ? OfSentence(story, frame, unit) : -1;
    }

    private static string UnitOf(NumberFrame frame) => frame.Number.Kind switch
    {
        NumberKind.Percent => "%",
        NumberKind.Money => "$",
        _ => frame.Number.Unit ?? "",
    };

    /// <summary>The topic that a sentence with one sum names in another clause: "1.4 billion euros for a maker of machines: that price has to be earned".</summary>
    private static int OfSentence(StoryText story, NumberFrame frame, string unit)
    {
        var sentence = story.Sentences[frame.Sentence];
        if (sentence.Numbers.Count(number => number.Kind == frame.Number.Kind) == 1)
        {
            foreach (var feature in sentence.FeatureAt)
            {
                if (feature >= 0 && Topics.TryGetValue((unit, story.Vocabulary.TextOf(feature)), out var topic))
                {
                    return topic;
                }
            }
        }

        return -1;
    }

    /// <summary>Whether a work stands right behind an amount, with at most two words before it: <c>£240m new tram line</c>.</summary>
    private static bool IsBeforeWork(TokenizedSentence tokens, int end)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens.Tokens[i].Start >= end)
            {
                return Enumerable.Range(i, 3).TakeWhile(at => tokens.Is(at, TokenKind.Word) && !FunctionWords.Contains(tokens[at])).Any(at => Works.Contains(tokens[at]));
            }
        }

        return false;
    }

    private static Dictionary<(string Unit, string Stem), int> Read()
    {
        var topics = new Dictionary<(string, string), int>();
        foreach (var (number, line) in Table.Split('|').Index())
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var unit = line[..colon].TrimStart('!');
            foreach (var word in line[(colon + 1)..].Split(' '))
            {
                topics.TryAdd((unit, Stemmer.Stem(word)), number);
                topics.TryAdd((unit, WordStem.Of(word, "de")), number);
                topics.TryAdd((unit, word), number);
            }
        }

        return topics;
    }
}
