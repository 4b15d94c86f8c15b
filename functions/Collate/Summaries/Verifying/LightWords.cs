using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Words that add next to nothing to what a sentence says, and so need not be cited.</summary>
internal static class LightWords
{
    private static readonly HashSet<string> All = WordPairs.Set(
        "point points every handful board bars receive receives received obtain obtained receiving get angaben eigenen roughly around about pair duo counterpart counterparts close near hours stood stands stand share proportion percentage figure figures worth passed police authorities compared comparison compare previous previously earlier meanwhile people person persons total number amount level levels case cases part place time times result results due following followed given described called known located based held involving involved including "
        + "led leading caused resulted according need needed needs aim aimed plan plans means order able currently recently so-called respectively approximately period row event events situation "
        + "country nation issue matter effort move decision statement remarks comments measure measures step fact way kind type set available part ones thing things various aged old age named saw see seen came hit went left fellow own");

    /// <summary>Whether a folded word is one of them.</summary>
    public static bool Contains(string word) => All.Contains(word) || (word.Length > 3 && word[^1] == 's' && All.Contains(word[..^1]));
}
