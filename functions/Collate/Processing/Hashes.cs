using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Collate.Processing;

/// <summary>SHA-256 as lower-case hexadecimal.</summary>
internal static class Hashes
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    public static string Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash);
    }

    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static bool IsHash(string? text) => text is { Length: 64 } && IsHex(text);

    public static bool IsHex(string text) => !text.AsSpan().ContainsAnyExcept(Digits);
}
