using System.Text;
using System.Text.Unicode;

namespace Collate.Articles.Decoding;

/// <summary>Turns a file's bytes into text: by byte order mark, else as UTF-16 where only that makes sense, else strict UTF-8, else Windows-1252.</summary>
/// <remarks>Linear; never throws. What is not text is told by its first bytes or by its share of control characters.</remarks>
internal static class TextDecoder
{
    private static readonly UTF32Encoding BigEndianUtf32 = new(bigEndian: true, byteOrderMark: false);

    /// <summary>The text, or none with the reason in <paramref name="whyNot"/>.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, out string whyNot)
    {
        whyNot = "";
        if (FromByteOrderMark(bytes) is { } marked)
        {
            return marked;
        }

        if (MagicNumbers.Recognize(bytes) is { } kind)
        {
            whyNot = $"The file is {kind}, not text. Drop the article's text instead.";
            return null;
        }

        var controls = CountControls(bytes);
        if (controls > 0)
        {
            if (Utf16Guess.Decode(bytes) is { } wide)
            {
                return wide;
            }

            if (controls > Math.Max(2, bytes.Length / 200))
            {
                whyNot = "The file holds bytes that no text has. Save the article as UTF-8 text and drop it again.";
                return null;
            }
        }

        return Utf8.IsValid(bytes) || IsCutShort(bytes) ? Encoding.UTF8.GetString(bytes) : Windows1252.Decode(bytes);
    }

    private static string? FromByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        [0xFF, 0xFE, 0, 0, .. var rest] => Encoding.UTF32.GetString(rest),
        [0, 0, 0xFE, 0xFF, .. var rest] => BigEndianUtf32.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        _ => null,
    };

    private static int CountControls(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var b in bytes)
        {
            if (b < 0x20 && b is not (0x09 or 0x0A or 0x0B or 0x0C or 0x0D))
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>UTF-8 whose last character lost its end: some multi-byte character is whole, and only the last one to three bytes are not.</summary>
    private static bool IsCutShort(ReadOnlySpan<byte> bytes)
    {
        for (var cut = 1; cut <= Math.Min(3, bytes.Length); cut++)
        {
            if (bytes[^cut] >= 0xC2)
            {
                var head = bytes[..^cut];
                return head.ContainsAnyExceptInRange((byte)0, (byte)0x7F) && Utf8.IsValid(head);
            }
        }

        return false;
    }
}
