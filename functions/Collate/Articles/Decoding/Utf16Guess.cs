using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Collate.Articles.Decoding;

/// <summary>Recognizes UTF-16 without a byte order mark.</summary>
/// <remarks>
/// Asked only when a file holds control bytes, which text in any other encoding lacks. Most scripts show themselves by one small byte, the
/// block's number, in every other place. Chinese, Japanese and Korean do not: there, what comes of it must be letters and their punctuation nearly throughout.
/// Either way no control character, unassigned or private character may come of it.
/// </remarks>
internal static class Utf16Guess
{
    private const int Sample = 16 * 1024;

    /// <summary>The text in the byte order that makes sense, or none.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4)
        {
            return null;
        }

        var even = bytes[..(bytes.Length & ~1)];
        var sample = even[..Math.Min(even.Length, Sample)];
        var little = BlockShare(sample[1..]);
        var big = BlockShare(sample);
        if (Math.Max(little, big) >= 40)
        {
            return Decode(even, sample, bigEndian: big > little, mostlyLetters: false);
        }

        return Utf8.IsValid(bytes) ? null : Decode(even, sample, bigEndian: false, mostlyLetters: true) ?? Decode(even, sample, bigEndian: true, mostlyLetters: true);
    }

    private static string? Decode(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> sample, bool bigEndian, bool mostlyLetters) =>
        IsText(sample, bigEndian, mostlyLetters) ? (bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes) : null;

    /// <summary>The share, in percent, of the most frequent byte below 32 among every other byte.</summary>
    private static int BlockShare(ReadOnlySpan<byte> bytes)
    {
        Span<int> counts = stackalloc int[32];
        counts.Clear();
        var most = 0;
        for (var i = 0; i < bytes.Length; i += 2)
        {
            if (bytes[i] < counts.Length)
            {
                most = Math.Max(most, ++counts[bytes[i]]);
            }
        }

        return most * 100 / ((bytes.Length + 1) / 2);
    }

    private static bool IsText(ReadOnlySpan<byte> sample, bool bigEndian, bool mostlyLetters)
    {
        int total = 0, letters = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            var c = (char)(bigEndian ? (sample[i] << 8) | sample[i + 1] : sample[i] | (sample[i + 1] << 8));
            total++;
            switch (CharUnicodeInfo.GetUnicodeCategory(c))
            {
                case UnicodeCategory.Control when c is not ('\t' or '\n' or '\r' or '\f' or '\v'):
                case UnicodeCategory.OtherNotAssigned when c != '\uFFFE':
                case UnicodeCategory.PrivateUse:
                    return false;
                case <= UnicodeCategory.OtherLetter or UnicodeCategory.SpaceSeparator or UnicodeCategory.Control or UnicodeCategory.DecimalDigitNumber:
                case var _ when c is (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFFEF'):
                    letters++;
                    break;
                default:
                    break;
            }
        }

        return !mostlyLetters || letters * 20 >= total * 19;
    }
}
