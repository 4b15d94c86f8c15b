namespace Collate.Articles.Decoding;

/// <summary>The first bytes of files that are not text, whatever their names say.</summary>
internal static class MagicNumbers
{
    /// <summary>What the file is, in words for a person, or none if nothing is recognized.</summary>
    public static string? Recognize(ReadOnlySpan<byte> bytes)
    {
        return bytes switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "a PNG image",
            [0xFF, 0xD8, 0xFF, ..] => "a JPEG image",
            [0x50, 0x4B, 0x03 or 0x05 or 0x07, ..] => "a ZIP archive",
            [0x1F, 0x8B, ..] => "a gzip archive",
            [0x37, 0x7A, 0xBC, 0xAF, ..] => "a 7-Zip archive",
            [0x28, 0xB5, 0x2F, 0xFD, ..] => "a Zstandard archive",
            [0xFD, 0x37, 0x7A, 0x58, 0x5A, ..] => "an XZ archive",
            [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => "a program",
            [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old Office document",
            [0xCA, 0xFE, 0xBA, 0xBE, ..] => "a program",
            [0x49, 0x49, 0x2A, 0x00, ..] or [0x4D, 0x4D, 0x00, 0x2A, ..] => "a TIFF image",
            _ when bytes.StartsWith("%PDF-"u8) => "a PDF document",
            _ when bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) => "a GIF image",
            _ when bytes.StartsWith("Rar!"u8) => "a RAR archive",
            _ when bytes.StartsWith("{\\rtf"u8) => "an RTF document",
            _ when bytes.StartsWith("SQLite format 3"u8) => "a database",
            _ when bytes.StartsWith("OggS"u8) || bytes.StartsWith("fLaC"u8) => "a sound",
            _ when bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[4..12].ContainsAnyInRange((byte)0, (byte)8) => "a sound or an image",
            _ => null,
        };
    }
}
