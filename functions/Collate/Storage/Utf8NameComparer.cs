namespace Collate.Storage;

/// <summary>Compares names by the bytes of their UTF-8 form, as blob stores list them.</summary>
/// <remarks>Differs from ordinal comparison of UTF-16 only where surrogates meet the characters from U+E000.</remarks>
internal sealed class Utf8NameComparer : IComparer<string>
{
    private Utf8NameComparer()
    {
    }

    public static Utf8NameComparer Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var left = x.AsSpan();
        var right = y.AsSpan();
        var common = left.CommonPrefixLength(right);
        if (common == left.Length || common == right.Length)
        {
            return left.Length.CompareTo(right.Length);
        }

        // Code points order as their UTF-8 bytes do; a surrogate stands for one above every other UTF-16 unit.
        var (a, b) = (left[common], right[common]);
        var (high, low) = (char.IsSurrogate(a), char.IsSurrogate(b));
        return high == low ? a.CompareTo(b) : high ? 1 : -1;
    }
}
