using Collate.Articles;
using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>A sentence of a story and what is compared of it.</summary>
internal sealed class AnalyzedSentence
{
    /// <summary>The most features a sentence is compared by; a longer sentence is compared by its first.</summary>
    public const int MaxFeatures = 64;

    /// <summary>The article, as an index into the story's articles.</summary>
    public required int Article { get; init; }

    /// <summary>The sentence within its article, counted from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Where it stands.</summary>
    public required Sentence Span { get; init; }

    /// <summary>Its words.</summary>
    public required string Text { get; init; }

    /// <summary>Its words and marks.</summary>
    public required TokenizedSentence Tokens { get; init; }

    /// <summary>For each token the feature it gave, or -1.</summary>
    public required int[] FeatureAt { get; init; }

    /// <summary>Its numbers in order; those of dates are not among them.</summary>
    public required IReadOnlyList<NumberMention> Numbers { get; init; }

    /// <summary>Its dates in order.</summary>
    public required IReadOnlyList<DateMention> Dates { get; init; }

    /// <summary>Its distinct features in order of first mention, at most <see cref="MaxFeatures"/>.</summary>
    public required int[] Features { get; init; }

    /// <summary>The sum of the weights of <see cref="Features"/>.</summary>
    public required int Weight { get; init; }

    /// <summary>Which of <see cref="Features"/> are counts, amounts or percentages: bit k for feature k.</summary>
    public required ulong Counts { get; init; }

    /// <summary>Which of <see cref="Features"/> are parts of dates: bit k for feature k.</summary>
    public required ulong Dated { get; init; }

    /// <summary>Which of <see cref="Features"/> are parts of names: bit k for feature k.</summary>
    public required ulong Names { get; init; }

    /// <summary>Which of <see cref="Features"/> are asserted and do not merely say who says it: bit k for feature k.</summary>
    public required ulong Asserted { get; init; }

    /// <summary>How many words it has, separated by white space.</summary>
    public required int Words { get; init; }

    /// <summary>Whether it asserts that something is not so.</summary>
    public required bool Negated { get; init; }

    /// <summary>How much of it stands inside quotation marks, in per cent of its words.</summary>
    public required int QuotedPercent { get; init; }

    /// <summary>The features of all its content words outside quotation marks, in order, repetitions included.</summary>
    public required int[] Unquoted { get; init; }

    /// <summary>The direction of its meaning outside quotation marks, or none if too few of its words are in the table.</summary>
    public required SentenceVector? Vector { get; init; }

    /// <summary>Whether a feature stands in the sentence as part of a name.</summary>
    public bool IsName(int feature) => Array.IndexOf(Features, feature) is var k and >= 0 && (Names >> k & 1) != 0;

    /// <summary>Some of <see cref="Features"/>: bit k for feature k.</summary>
    public int[] FeaturesOf(ulong bits)
    {
        var found = new int[System.Numerics.BitOperations.PopCount(bits)];
        for (var count = 0; bits != 0; bits &= bits - 1)
        {
            found[count++] = Features[System.Numerics.BitOperations.TrailingZeroCount(bits)];
        }

        return found;
    }

    /// <summary>Whether a token is part of a date.</summary>
    public bool IsInDate(int token)
    {
        var start = Tokens.Tokens[token].Start;
        foreach (var date in Dates)
        {
            if (date.Start <= start && start < date.End)
            {
                return true;
            }
        }

        return false;
    }
}
