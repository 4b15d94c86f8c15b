namespace Collate.Language.Values;

/// <summary>Words that play a part in names: titles, what stands before them, connecting words, abbreviations with a dot.</summary>
internal static class NameWords
{
    private static readonly HashSet<string> Titles = WordPairs.Set(
        "president premier chancellor king queen prince princess emperor pope minister secretary chairman chairwoman chair chief leader commander general admiral colonel major captain lieutenant sergeant "
        + "senator representative governor mayor ambassador envoy spokesman spokeswoman spokesperson director judge justice professor sir lady lord mr mrs ms dr gen col lt sen rep gov capt sgt maj prof rev "
        + "ceo executive officer analyst coach präsident kanzler kanzlerin ministre président presidente ministro");

    private static readonly HashSet<string> BeforeTitles = WordPairs.Set("prime foreign defense defence supreme vice deputy former chief interior finance acting first lieutenant major attorney executive press state general");

    private static readonly HashSet<string> Connectors = WordPairs.Set("de la van von bin ibn al el di da du der den del dos y af zu ben");

    private static readonly HashSet<string> Bodies = WordPairs.Set(
        "ministry department bank university party republic council house court office bureau institute church bay gulf sea isle union association federation board committee kingdom college "
        + "organization organisation academy army chamber city agency league museum secretary workers people people's strait cape port bombing battle treaty");

    private static readonly HashSet<string> Abbreviations = WordPairs.Set("st mt dr mr mrs ms gen col lt sen rep gov capt sgt maj jr sr prof rev ft");

    private static readonly HashSet<string> Possessives = WordPairs.Set("people's women's men's children's workers' king's queen's world's");

    private static readonly HashSet<string> Speakers = WordPairs.Set("police everyone nobody somebody someone everybody media staff state management government");

    /// <summary>Whether a folded word is a title.</summary>
    public static bool IsTitle(string word) => Titles.Contains(word);

    /// <summary>Whether a folded word may stand before a title and belong to it.</summary>
    public static bool IsBeforeTitle(string word) => BeforeTitles.Contains(word);

    /// <summary>Whether a folded word may stand between two words of a name.</summary>
    public static bool IsConnector(string word) => Connectors.Contains(word);

    /// <summary>Whether a folded word may have <c>of</c> and more of the name after it.</summary>
    public static bool IsBody(string word) => Bodies.Contains(word);

    /// <summary>Whether the dot after a folded word does not end a name.</summary>
    public static bool IsAbbreviation(string word) => word.Length == 1 || Abbreviations.Contains(word);

    /// <summary>Whether a word in lower case keeps its possessive ending inside a name.</summary>
    public static bool KeepsPossessive(string word) => Possessives.Contains(word);

    /// <summary>Whether a folded word before a verb of saying is no name.</summary>
    public static bool IsSpeaker(string word) => Speakers.Contains(word) || word.EndsWith('s');
}
