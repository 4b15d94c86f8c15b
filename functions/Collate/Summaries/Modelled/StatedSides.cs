using Collate.Language;
using Collate.Language.Values;
using Collate.Summaries.Verifying;

namespace Collate.Summaries.Modelled;

/// <summary>Tells whether a sentence gives a side of a disagreement: it rests on that side's evidence, and has the words that only this side has.</summary>
internal sealed class StatedSides
{
    private readonly PromptConflict _conflict;
    private readonly string[][] _own;

    public StatedSides(PromptConflict conflict, string language)
    {
        _conflict = conflict;
        var words = conflict.Conflict.Sides.Select(side => Reading.WordsOf(new TokenizedSentence(side.Value))).ToArray();
        _own = [.. words.Select((own, i) => OwnWords(own, words.Where((_, j) => j != i).SelectMany(other => other).ToHashSet(StringComparer.Ordinal), language))];
    }

    /// <summary>Whether a sentence gives a side.</summary>
    /// <param name="side">The side, from 0.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="evidence">The numbers it rests on.</param>
    public bool Gives(int side, string text, IReadOnlyList<int> evidence) =>
        evidence.Contains(_conflict.Sides[side])
        && (_own[side].Length == 0 || Reading.WordsOf(new TokenizedSentence(text)).Intersect(_own[side], StringComparer.Ordinal).Any());

    // Where a number tells the sides apart, it has to be there; else any word with content.
    private static string[] OwnWords(string[] words, HashSet<string> others, string language)
    {
        string[] own = [.. words.Where(word => !others.Contains(word)).Distinct(StringComparer.Ordinal)];
        string[] numbers = [.. own.Where(word => word.Any(char.IsAsciiDigit))];
        string[] content = [.. own.Where(word => !StopWords.IsStopWord(word, language))];
        return numbers.Length > 0 ? numbers : content.Length > 0 ? content : own;
    }
}
