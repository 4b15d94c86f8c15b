using System.Globalization;

namespace Collate.Articles.Splitting;

/// <summary>Finds the words beside a position in one paragraph; no word is followed further than a few letters, which keeps splitting linear.</summary>
internal sealed class Words(string text, int start, int end)
{
    private const int Reach = 24;

    /// <summary>The word that ends before a position: letters and digits, with points, hyphens and apostrophes inside.</summary>
    public ReadOnlySpan<char> Before(int at)
    {
        var first = at;
        while (first > start && at - first < Reach && (char.IsLetterOrDigit(text[first - 1]) || text[first - 1] is '.' or '\'' or '’' or '°' || char.IsSurrogate(text[first - 1]) || IsMark(text[first - 1])))
        {
            first--;
        }

        return text.AsSpan(first, at - first).TrimStart('.');
    }

    /// <summary>The word that starts at a position: letters and digits.</summary>
    public ReadOnlySpan<char> At(int at)
    {
        var last = at;
        while (last < end && last - at < Reach && (char.IsLetterOrDigit(text[last]) || IsMark(text[last])))
        {
            last++;
        }

        return text.AsSpan(at, last - at);
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
