using Collate.Language;

namespace Collate.Articles.Splitting;

/// <summary>Words whose point does not, or does not always, end a sentence.</summary>
internal static class Abbreviations
{
    private static readonly WordMap<Kind> Words = Build();

    private static readonly WordSet StarterWords =
        ("the he she it they we i you this that these those there his her its their our my in on at by for from with but and or so yet as if when while after before although though however meanwhile "
        + "moreover also still then now here what who why how where no not all some many most more both each every another other one two three a an since during under over despite according "
        + "der die das er sie es wir ihr ein eine im am in und aber doch auch nach vor bei mit dies diese dieser für als wenn "
        + "le la les il elle ils elles on nous un une dans en mais et selon ce cette ces pour "
        + "el los las ella ellos en un una pero según este esta estos por para al "
        + "on ona oni to ten ta v na po ale podle "
        + "он она они оно мы в на по но как это при после для").Split(' ').ToWordSet(ignoreCase: true);

    private static readonly WordSet GermanBeforeOrdinal =
        "der die das den dem des am im vom zum zur beim bis ab seit dieser diesem jeden jeder und oder".Split(' ').ToWordSet(ignoreCase: true);

    // What follows "Inc." or "5 p.m." and is no sentence of its own: offices, zones, days.
    private static readonly WordSet ContinuingWords =
        ("chief chairman chairwoman chair president ceo director executive vice senior founder co-founder spokesman spokeswoman spokesperson treasurer analyst analysts eastern central mountain pacific greenwich "
        + "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag").Split(' ').ToWordSet(ignoreCase: true);

    private static readonly WordSet SaintNames =
        ("louis john johns paul peter peters clair helens pancras george georges james petersburg patrick mary marys thomas vincent lucia kitts croix martin maarten moritz gallen andrews albans helier helena cloud charles joseph francis lawrence "
        + "nicholas david davids anne ann anns jude denis germain tropez pölten michael michaels stephen stephens mark marks luke lukes matthew bernard ives asaph pierre catharines catherine catherines gilles etienne étienne barts barth lucie augustine "
        + "elizabeth anthony ignatius benedict barnabas bride brides gotthard anton johann edmunds leonard leonards columba dominic jerome ambrose basil valentine").Split(' ').ToWordSet(ignoreCase: true);

    private static readonly WordSet BeforeSaint = "mount mt fort ft port lake sault cape basilica cathedral church hospital island".Split(' ').ToWordSet(ignoreCase: true);

    private static readonly WordSet LetteredThings =
        "vitamin hepatitis influenza group class grade plan section schedule type appendix exhibit team terminal block pier gate category tier series building annex option hall"
            .Split(' ').ToWordSet(ignoreCase: true);

    /// <summary>How an abbreviation behaves.</summary>
    public enum Kind
    {
        /// <summary>No abbreviation that is known.</summary>
        None,

        /// <summary>Stands before what it belongs to, and never ends a sentence: <c>Gen.</c></summary>
        Never,

        /// <summary>Ends a sentence only before a word that usually starts one: <c>U.S.</c></summary>
        BeforeStarter,

        /// <summary>Ends a sentence also before another capital word that goes on in lower case: <c>Inc. Shares fell</c>, but <c>Inc. Chief Executive</c>.</summary>
        BeforeSentence,

        /// <summary>A street after a name, a saint before one: <c>Main St. Police came</c>, <c>Mount St. Helens</c>.</summary>
        Street,

        /// <summary>Does not end a sentence before a number: <c>No. 5</c>, <c>Jan. 3</c>.</summary>
        BeforeNumber,
    }

    /// <summary>How the word before a point behaves; the word has no point at its end.</summary>
    public static Kind Of(ReadOnlySpan<char> word) => Words.TryGetValue(word, out var kind) ? kind : Kind.None;

    /// <summary>Whether sentences often start with the word.</summary>
    public static bool IsStarter(ReadOnlySpan<char> word) => StarterWords.Contains(word);

    /// <summary>Whether the word goes on with what stands before it rather than starting a sentence: an office, a time zone, a weekday.</summary>
    public static bool Continues(ReadOnlySpan<char> word) => ContinuingWords.Contains(word);

    /// <summary>Whether <c>St.</c> between the two words is a saint rather than a street.</summary>
    public static bool IsSaint(ReadOnlySpan<char> before, ReadOnlySpan<char> name) =>
        SaintNames.Contains(name) || BeforeSaint.Contains(before);

    /// <summary>Whether single letters are told apart by the word: <c>vitamin C</c>, <c>Group B</c>.</summary>
    public static bool IsLettered(ReadOnlySpan<char> word) => LetteredThings.Contains(word);

    /// <summary>Whether a number with a point after the word is a German ordinal: <c>der 2. Weltkrieg</c>.</summary>
    public static bool PrecedesOrdinal(ReadOnlySpan<char> word) => GermanBeforeOrdinal.Contains(word);

    private static WordMap<Kind> Build()
    {
        var words = new Dictionary<string, Kind>(StringComparer.OrdinalIgnoreCase);
        Add(
            words,
            Kind.Never,
            "mr mrs ms mx dr prof gen col lt sgt capt cpl pvt sen rep gov pres hon rev adm maj cmdr brig insp supt det msgr messrs mt ft vs cf e.g i.e viz approx dept gov't amb atty supt "
            + "mme mlle mgr ing mr mm hr fr frl hrn dipl bzw ca z.b d.h u.a u.ä o.ä i.d.r v.a s.o s.u sog evtl ggf inkl bspw vgl geb gest str "
            + "sr sra srta d.a dña ud uds ee.uu p.ej av avda dott dott.ssa sig sig.ra avv "
            + "bc mudr judr rndr phdr doc tzv např mj tj resp čl odst popř cca gen.por plk pplk mjr kpt npor por "
            + "im ul gos д.р т.е т.к т.н им ул г-н г-жа гр акад проф ген полк тов डॉ श्री");
        Add(
            words,
            Kind.BeforeStarter,
            "jr co bros a.d b.c ph.d m.d u.s u.k u.n d.c e.u u.s.a u.s.s.r n.y l.a esq s.a s.p.a s.r.o a.s spol al et.al est dpr tyš tys тыс млн млрд руб km kg mph");
        Add(words, Kind.BeforeSentence, "inc corp ltd llc plc gmbh a.m p.m");
        Add(words, Kind.Street, "st");
        Add(
            words,
            Kind.BeforeNumber,
            "no nos nr fig figs art arts p pp vol sec ch chap eq ex op par para ver jan feb mar apr jun jul aug sep sept oct nov dec okt dez janv févr avr juil déc č čís abs ziff núm nº n° ст п");
        return words.ToWordMap(ignoreCase: true);
    }

    private static void Add(Dictionary<string, Kind> words, Kind kind, string list)
    {
        foreach (var word in list.Split(' '))
        {
            words.TryAdd(word, kind);
        }
    }
}
