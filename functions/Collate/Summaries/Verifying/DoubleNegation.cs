using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Tells <c>had not ruled out</c> from <c>ruled out</c>: a word that denies is denied itself.</summary>
internal static class DoubleNegation
{
    /// <summary>The words that one side denies and the other does not; none if both do or neither does.</summary>
    public static string? Find(Reading claim, List<Reading> cited)
    {
        foreach (var cue in claim.Values.Negations.Where(cue => !IsPlain(claim, cue)))
        {
            var isDenied = IsDenied(claim, cue);
            var word = claim.Source.Text.AsSpan(cue.Start, cue.End - cue.Start);
            var (same, turned) = (false, false);
            foreach (var text in cited)
            {
                foreach (var other in text.Values.Negations)
                {
                    if (word.Equals(text.Source.Text.AsSpan(other.Start, other.End - other.Start), StringComparison.OrdinalIgnoreCase))
                    {
                        var isSame = IsDenied(text, other) == isDenied;
                        (same, turned) = (same || isSame, turned || !isSame);
                    }
                }
            }

            if (turned && !same)
            {
                return word.ToString();
            }
        }

        return null;
    }

    private static bool IsDenied(Reading text, NegationCue cue) => text.Values.Negations.Any(other => IsPlain(text, other) && other.Start < cue.Start && cue.Start < other.ScopeEnd && other.ScopeStart <= cue.Start);

    /// <summary>Whether it is no verb of its own: <c>not</c>, but not <c>rejected</c>.</summary>
    private static bool IsPlain(Reading text, NegationCue cue) =>
        text.Source.Text.AsSpan(cue.Start, cue.End - cue.Start) is var word && (word is "not" or "never" or "no" or "nor" or "neither" or "none" or "nobody" or "without" or "cannot" || word.EndsWith("n't", StringComparison.Ordinal) || word.EndsWith("n\u2019t", StringComparison.Ordinal));
}
