namespace Collate.Summaries.Verifying;

/// <summary>Compares texts word by word, without marks.</summary>
internal static class WordSequence
{
    /// <summary>Whether both have the same words in the same order.</summary>
    public static bool Equal(ReadOnlySpan<string> one, ReadOnlySpan<string> other)
    {
        if (one.Length != other.Length || one.Length == 0)
        {
            return false;
        }

        for (var i = 0; i < one.Length; i++)
        {
            if (!string.Equals(one[i], other[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where the words of <paramref name="part"/> stand in a row, searching from <paramref name="from"/>; -1 if nowhere.</summary>
    public static int IndexOf(ReadOnlySpan<string> text, ReadOnlySpan<string> part, int from)
    {
        for (var i = from; i + part.Length <= text.Length; i++)
        {
            if (Equal(text.Slice(i, part.Length), part))
            {
                return i;
            }
        }

        return -1;
    }
}
