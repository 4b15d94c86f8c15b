namespace Collate.Local.Bench;

/// <summary>The same numbers from the same seed on every machine.</summary>
/// <remarks>Xorshift with 64 bits (G. Marsaglia, Xorshift RNGs, Journal of Statistical Software 8(14), 2003). For test data only.</remarks>
internal sealed class SeededNumbers(ulong seed)
{
    private ulong _state = (seed * 0x9E3779B97F4A7C15UL) | 1;

    /// <summary>A number from 0 to <paramref name="below"/> less one.</summary>
    public int Next(int below)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (int)((_state >> 11) % (ulong)below);
    }

    /// <summary>A number from 0 to <paramref name="below"/> less one, small ones far more often than large ones, as words are used.</summary>
    public int NextRare(int below) => Next(1 + Next(1 + Next(below)));

    /// <summary>One of a list.</summary>
    public T Of<T>(IReadOnlyList<T> list) => list[Next(list.Count)];

    /// <summary>True so many times in a hundred.</summary>
    public bool Chance(int percent) => Next(100) < percent;
}
