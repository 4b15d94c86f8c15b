using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>A clause of a story's sentence, and what it says beside its numbers and dates.</summary>
/// <param name="Sentence">The sentence, as an index into the story's sentences.</param>
/// <param name="Article">Its article.</param>
/// <param name="First">The first token.</param>
/// <param name="Last">The last token.</param>
/// <param name="Words">Its content words in order: no numbers, no dates, nothing that only says who says so.</param>
/// <param name="Cue">The token that denies, or -1.</param>
/// <param name="IsPlan">Whether it speaks of what will or should be.</param>
/// <param name="When">The days on which it is said to have been so, or none.</param>
internal sealed record Clause(int Sentence, int Article, int First, int Last, ClauseWord[] Words, int Cue, bool IsPlan, DateInterval? When)
{
    /// <summary>The content words before a token, in order.</summary>
    public ReadOnlySpan<ClauseWord> Before(int token) => Words.AsSpan(0, CountBefore(token));

    /// <summary>The content words behind a token, in order.</summary>
    public ReadOnlySpan<ClauseWord> After(int token) => Words.AsSpan(CountBefore(token + 1));

    private int CountBefore(int token)
    {
        var count = 0;
        while (count < Words.Length && Words[count].Token < token)
        {
            count++;
        }

        return count;
    }
}

/// <summary>A content word of a clause.</summary>
/// <param name="Token">Where it stands in its sentence.</param>
/// <param name="Feature">What it is compared by.</param>
/// <param name="IsName">Whether it stands as part of a name.</param>
/// <param name="IsSayer">Whether that is the name of who says so.</param>
internal readonly record struct ClauseWord(int Token, int Feature, bool IsName, bool IsSayer = false)
{
    /// <summary>Whether it names what is spoken of, not who speaks.</summary>
    public bool NamesThing => IsName && !IsSayer;
}
