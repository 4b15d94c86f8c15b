namespace Collate.Articles.Decoding;

/// <summary>Windows-1252, the encoding of last resort: every byte stands for one character.</summary>
/// <remarks>The table is the WHATWG's: the five bytes Microsoft leaves undefined become C1 controls, which cleaning removes.</remarks>
internal static class Windows1252
{
    private const string High =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>Decodes all of <paramref name="bytes"/>.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes) =>
        string.Create(bytes.Length, bytes, static (chars, source) =>
        {
            for (var i = 0; i < chars.Length; i++)
            {
                var b = source[i];
                chars[i] = b is >= 0x80 and < 0xA0 ? High[b - 0x80] : (char)b;
            }
        });
}
