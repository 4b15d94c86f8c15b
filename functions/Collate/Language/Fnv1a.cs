namespace Collate.Language;

/// <summary>The 32-bit FNV-1a hash (Fowler, Noll, Vo): small, and the same everywhere, unlike hash codes.</summary>
internal static class Fnv1a
{
    /// <summary>The hash of nothing.</summary>
    public const uint Seed = 2166136261;

    private const uint Prime = 16777619;

    /// <summary>The hash of some bytes.</summary>
    public static uint Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = Seed;
        foreach (var b in bytes)
        {
            hash = (hash ^ b) * Prime;
        }

        return hash;
    }

    /// <summary>The hash of some UTF-16 code units, low byte first.</summary>
    /// <param name="text">The code units.</param>
    /// <param name="seed">The hash of what came before them.</param>
    public static uint Hash(ReadOnlySpan<char> text, uint seed = Seed)
    {
        var hash = seed;
        foreach (var c in text)
        {
            hash = (hash ^ (byte)c) * Prime;
            hash = (hash ^ (byte)(c >> 8)) * Prime;
        }

        return hash;
    }
}
