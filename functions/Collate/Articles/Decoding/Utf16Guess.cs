using System.Globalization;
using System.Text;

namespace Collate.Articles.Decoding;

/// <summary>Recognizes UTF-16 without a byte order mark.</summary>
/// <remarks>
/// Asked only when a file holds control bytes, which text in any other encoding lacks. A byte order is believed when the text
/// that comes of it has no control character, unpaired surrogate, unassigned or private character, and mostly letters and spaces.
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
        var little = Score(even, bigEndian: false);
        var big = Score(even, bigEndian: true);
        return (little, big) switch
        {
            (0, 0) => null,
            _ when little >= big => Encoding.Unicode.GetString(even),
            _ => Encoding.BigEndianUnicode.GetString(even),
        };
    }

    /// <summary>How many characters of the sample are common ones, or 0 if it cannot be text of that byte order.</summary>
    private static int Score(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        int total = 0, letters = 0, common = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            var c = (char)(bigEndian ? (sample[i] << 8) | sample[i + 1] : sample[i] | (sample[i + 1] << 8));
            total++;
            if (char.IsSurrogate(c))
            {
                continue;
            }

            switch (CharUnicodeInfo.GetUnicodeCategory(c))
            {
                case UnicodeCategory.Control when c is not ('\t' or '\n' or '\r' or '\f' or '\v'):
                case UnicodeCategory.OtherNotAssigned:
                case UnicodeCategory.PrivateUse:
                    return 0;
                case <= UnicodeCategory.OtherLetter:
                    letters++;
                    common += c < 0x3000 ? 2 : 1;
                    break;
                case UnicodeCategory.SpaceSeparator or UnicodeCategory.Control:
                    letters++;
                    common += 3;
                    break;
                default:
                    break;
            }
        }

        return letters * 10 >= total * 6 ? common : 0;
    }
}
