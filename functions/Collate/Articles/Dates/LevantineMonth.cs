namespace Collate.Articles.Dates;

/// <summary>The months of the Levant that have two words: <c>كانون الأول</c> is December.</summary>
internal static class LevantineMonth
{
    /// <summary>The month from 1 to 12 that a word is with the one after it, or 0.</summary>
    /// <param name="word">The word.</param>
    /// <param name="rest">What follows it.</param>
    /// <param name="length">How much of that belongs to the month.</param>
    public static int Find(ReadOnlySpan<char> word, ReadOnlySpan<char> rest, out int length)
    {
        length = 0;
        if (word is not ("كانون" or "تشرين"))
        {
            return 0;
        }

        var start = rest.Length - rest.TrimStart(' ').Length;
        var end = start;
        while (end < rest.Length && char.IsLetter(rest[end]))
        {
            end++;
        }

        var isFirst = rest[start..end] is "الأول" or "الاول" or "أول";
        if (!isFirst && rest[start..end] is not ("الثاني" or "الثانى" or "ثاني"))
        {
            return 0;
        }

        length = end;
        return word is "كانون" ? (isFirst ? 12 : 1) : isFirst ? 10 : 11;
    }
}
