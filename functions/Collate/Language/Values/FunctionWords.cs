namespace Collate.Language.Values;

/// <summary>Words that end a phrase or say nothing by themselves: articles, prepositions, conjunctions, auxiliaries, pronouns of English, German, French and Spanish.</summary>
internal static class FunctionWords
{
    private static readonly HashSet<string> All = WordPairs.Set(
        "a an the this that these those some any each every no not of in on at to from for by with without within into onto over under above below after before during since until till than as per via "
        + "about around near between among against toward towards through across along upon off out up down and or but nor so yet if because while although though when where which who whom whose what how why "
        + "is are was were be been being am has have had having do does did will would shall should can could may might must it its he his him she her they their them we our us you your i my me there here "
        + "also only just even still already again then now both all most many much more less few several other another such same own very too later earlier ago including according said says "
        + "der die das den dem des ein eine einen einem einer und oder aber in im an am auf mit von vom zu zum zur bei nach aus für über um als wie ist sind war waren wird werden hat haben nicht kein keine er sie es sich auch "
        + "le la les l' un une du de des d' et ou mais dans en au aux sur par pour avec sans ce cette ces qui que est sont était a ont ne pas il elle ils elles se sa son ses leur "
        + "el los las una unos unas y o pero en del al con sin por para que se su sus es son era ha han no lo le");

    /// <summary>Whether a folded word is one of them.</summary>
    public static bool Contains(string word) => All.Contains(word);

    /// <summary>Whether a folded word is one of them.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => All.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
