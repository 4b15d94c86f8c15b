namespace Collate.Language;

/// <summary>The 32-bit FNV-1a hash (Fowler, Noll, Vo): small, and the same everywhere, unlike hash codes.</summary>
internal static class Fnv1a
{
    /// <summary>The hash of nothing.</summary>
    public const uint Seed = 2166136261;

    /// <summary>The hash of some bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="seed">The hash of what came before them.</param>
    public static uint Hash(ReadOnlySpan<byte> bytes, uint seed = Seed)
    {
        var hash = seed;
        foreach (var b in bytes)
        {
            hash = (hash ^ b) * 16777619;
        }

        return hash;
    }
}
