using System.Buffers;
using System.Text;

namespace Collate.Language;

/// <summary>Normalization form C (Unicode Standard Annex 15).</summary>
/// <remarks>
/// The framework's own does nothing where globalization is invariant, so this is written out. Linear as long as runs of combining marks are
/// bounded, as intake sees to. The text must be well-formed UTF-16.
/// </remarks>
internal static class Nfc
{
    private const int HangulBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TailBase = 0x11A7, Leads = 19, Vowels = 21, Tails = 28;

    /// <summary>The normalized text; the same object if it was normalized already.</summary>
    public static string Normalize(string text)
    {
        var first = FirstAffected(text);
        if (first < 0)
        {
            return text;
        }

        var points = ArrayPool<int>.Shared.Rent((text.Length - first) * 4);
        try
        {
            var count = Compose(points, Decompose(text.AsSpan(first), points));
            var result = new StringBuilder(text.Length).Append(text, 0, first);
            for (var i = 0; i < count; i++)
            {
                AppendPoint(result, points[i]);
            }

            return result.ToString();
        }
        finally
        {
            ArrayPool<int>.Shared.Return(points);
        }
    }

    /// <summary>The letter without its marks; other characters as they are.</summary>
    public static char BaseOf(char c)
    {
        while (c >= '\u00C0' && NfcData.Decompose(c, out var letter, out var mark) && mark > 0 && letter <= char.MaxValue)
        {
            c = (char)letter;
        }

        return c;
    }

    /// <summary>Where normalization may change something: the character before the first one that is a mark, or can be composed or decomposed.</summary>
    private static int FirstAffected(string text)
    {
        var start = text.AsSpan().IndexOfAnyExceptInRange('\0', '\u02FF');
        for (var i = start; i >= 0 && i < text.Length; i++)
        {
            var point = (int)text[i];
            var size = 1;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length)
            {
                point = char.ConvertToUtf32(text[i], text[i + 1]);
                size = 2;
            }

            if (point >= 0x300 && NfcData.IsAffected(point))
            {
                // Back to a starter that nothing before it can reach.
                var from = i;
                while (from > 0 && (from == i || text[from] >= 0x300))
                {
                    from--;
                }

                return from;
            }

            i += size - 1;
        }

        return -1;
    }

    private static int Decompose(ReadOnlySpan<char> text, int[] points)
    {
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var start = count;
            DecomposePoint(rune.Value, points, ref count);
            for (var i = start; i < count; i++)
            {
                Order(points, i);
            }
        }

        return count;
    }

    /// <summary>No canonical decomposition is longer than four, or nested deeper.</summary>
    private static void DecomposePoint(int point, int[] points, ref int count)
    {
        if (point - HangulBase is var syllable and >= 0 and < Leads * Vowels * Tails)
        {
            points[count++] = LeadBase + (syllable / (Vowels * Tails));
            points[count++] = VowelBase + (syllable % (Vowels * Tails) / Tails);
            if (syllable % Tails > 0)
            {
                points[count++] = TailBase + (syllable % Tails);
            }
        }
        else if (point >= 0xC0 && NfcData.Decompose(point, out var first, out var second))
        {
            DecomposePoint(first, points, ref count);
            if (second > 0)
            {
                DecomposePoint(second, points, ref count);
            }
        }
        else
        {
            points[count++] = point;
        }
    }

    /// <summary>Moves a mark before marks of a higher class.</summary>
    private static void Order(int[] points, int at)
    {
        var mark = NfcData.ClassOf(points[at]);
        for (; mark > 0 && at > 0 && NfcData.ClassOf(points[at - 1]) > mark; at--)
        {
            (points[at - 1], points[at]) = (points[at], points[at - 1]);
        }
    }

    private static int Compose(int[] points, int count)
    {
        int length = 0, starter = -1, lastClass = 0;
        for (var i = 0; i < count; i++)
        {
            var point = points[i];
            var mark = NfcData.ClassOf(point);
            var isBlocked = starter < 0 || (starter < length - 1 && lastClass >= mark);
            if (!isBlocked && Pair(points[starter], point) is var composite and > 0)
            {
                points[starter] = composite;
                continue;
            }

            starter = mark == 0 ? length : starter;
            lastClass = mark;
            points[length++] = point;
        }

        return length;
    }

    private static int Pair(int first, int second)
    {
        if (first - LeadBase is var lead and >= 0 and < Leads && second - VowelBase is var vowel and >= 0 and < Vowels)
        {
            return HangulBase + (((lead * Vowels) + vowel) * Tails);
        }

        return first - HangulBase is var syllable and >= 0 and < Leads * Vowels * Tails && syllable % Tails == 0 && second - TailBase is var tail and > 0 and < Tails
            ? first + tail
            : NfcData.Compose(first, second);
    }

    private static void AppendPoint(StringBuilder text, int point)
    {
        if (point < 0x10000)
        {
            text.Append((char)point);
        }
        else
        {
            text.Append((char)(0xD800 + ((point - 0x10000) >> 10))).Append((char)(0xDC00 + (point & 0x3FF)));
        }
    }
}
