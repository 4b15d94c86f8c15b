namespace Collate.Language.Values;

/// <summary>Tells whether two names may mean the same.</summary>
internal static class NameAliases
{
    /// <summary>
    /// Equal but for accents, hyphens and spelling (<see cref="NameForm"/>); the same country; an acronym and its words; or the short form of a person's name:
    /// its first or last words (<c>Kim</c>, <c>Shoigu</c>). The short form of a country's name (<c>North</c>) is none.
    /// </summary>
    public static bool Same(NameMention one, NameMention other)
    {
        if (one.Country is not null && other.Country is not null)
        {
            return one.Country == other.Country;
        }

        if (HaveSameLetters(one.Words, other.Words))
        {
            return true;
        }

        var (brief, full) = one.Words.Count <= other.Words.Count ? (one, other) : (other, one);
        return IsAcronym(brief, full.Words)
            || (full.Country is null && brief.Words.Count < full.Words.Count && (Starts(full.Words, brief.Words) || Ends(full.Words, brief.Words)))
            || (brief.Words.Count == 2 && full.Words.Count > 2 && full.Country is null && brief.Words[0] == full.Words[0] && brief.Words[1] == full.Words[^1]);
    }

    /// <summary>Whether the words are the same, however they are divided: <c>Al Jazeera</c>, <c>Aljazeera</c>.</summary>
    private static bool HaveSameLetters(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var (word, at) = (0, 0);
        foreach (var letters in one)
        {
            foreach (var letter in letters)
            {
                while (word < other.Count && at == other[word].Length)
                {
                    (word, at) = (word + 1, 0);
                }

                if (word == other.Count || other[word][at++] != letter)
                {
                    return false;
                }
            }
        }

        while (word < other.Count && at == other[word].Length)
        {
            (word, at) = (word + 1, 0);
        }

        return word == other.Count;
    }

    private static bool IsAcronym(NameMention brief, IReadOnlyList<string> words)
    {
        if (brief.Words.Count != 1 || words.Count < 2 || brief.Words[0].Length != words.Count || brief.Text.AsSpan().ContainsAnyInRange('a', 'z'))
        {
            return false;
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Length == 0 || words[i][0] != brief.Words[0][i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool Starts(IReadOnlyList<string> full, IReadOnlyList<string> brief)
    {
        for (var i = 0; i < brief.Count; i++)
        {
            if (full[i] != brief[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool Ends(IReadOnlyList<string> full, IReadOnlyList<string> brief)
    {
        for (var i = 1; i <= brief.Count; i++)
        {
            if (full[^i] != brief[^i])
            {
                return false;
            }
        }

        return true;
    }
}
