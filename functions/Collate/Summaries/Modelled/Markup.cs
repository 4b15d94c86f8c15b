using System.Buffers;
using System.Globalization;
using System.Text;

namespace Collate.Summaries.Modelled;

/// <summary>Finds links and mark-up in what a model wrote that its evidence does not have.</summary>
internal static class Markup
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("<>`*{}|\\^~_");

    private static readonly string[] Sequences = ["](", "**", "![", "&#", "&lt", "javascript:", "data:", "mailto:", "://", "www."];

    private static readonly string[] Starts = ["#", "* ", "- ", "> ", "+ "];

    /// <summary>Whether a text has a link or mark-up that stands in none of the quotations. Time grows with the lengths alone.</summary>
    public static bool IsForeign(string text, IReadOnlyList<string> quotes) =>
        Has(text, quotes) || Array.Exists(Starts, start => text.StartsWith(start, StringComparison.Ordinal) && !quotes.Any(quote => quote.StartsWith(start, StringComparison.Ordinal)));

    /// <summary>The text without what looks like a link or mark-up: for the record of what was not written.</summary>
    public static string Without(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Has(word, []) || LooksLikeAHost(word) ? "\u2026" : word));

    private static bool Has(string text, IReadOnlyList<string> quotes)
    {
        for (var rest = text.AsSpan(); rest.IndexOfAny(Signs) is var at and >= 0; rest = rest[(at + 1)..])
        {
            var sign = rest[at];
            if (!quotes.Any(quote => quote.Contains(sign, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        // Characters that cannot be seen, but turn the direction of text or hide in it.
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Control
                && !quotes.Any(quote => quote.Contains(rune.ToString(), StringComparison.Ordinal)))
            {
                return true;
            }
        }

        if (Array.Exists(Sequences, sequence => text.Contains(sequence, StringComparison.OrdinalIgnoreCase) && !quotes.Any(quote => quote.Contains(sequence, StringComparison.OrdinalIgnoreCase))))
        {
            return true;
        }

        // What the evidence has may be repeated, to the letter.
        foreach (var range in text.AsSpan().Split(' '))
        {
            var word = text.AsSpan(range).Trim(",;:!?()[]\"'\u201C\u201D\u2018\u2019.").ToString();
            if ((LooksLikeAHost(word) || word.Contains("://", StringComparison.Ordinal) || word.Contains('@', StringComparison.Ordinal))
                && !quotes.Any(quote => quote.Contains(word, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>example.com/x</c>: letters, a point, two letters or more, all without a space. <c>U.S.</c> and <c>3.5</c> are none.</summary>
    private static bool LooksLikeAHost(string word)
    {
        var host = word.AsSpan();
        var end = host.IndexOfAny('/', ':', '?');
        host = (end >= 0 ? host[..end] : host).TrimEnd('.');
        var point = host.LastIndexOf('.');
        if (point < 2 || host.Length - point - 1 < 2)
        {
            return false;
        }

        foreach (var character in host[(point + 1)..])
        {
            if (!char.IsAsciiLetter(character))
            {
                return false;
            }
        }

        return char.IsAsciiLetterOrDigit(host[point - 1]) && char.IsAsciiLetterOrDigit(host[point - 2]);
    }
}
