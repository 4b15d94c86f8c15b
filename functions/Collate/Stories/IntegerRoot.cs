namespace Collate.Stories;

/// <summary>Square roots that are the same on every machine.</summary>
internal static class IntegerRoot
{
    /// <summary>The largest integer whose square is not above <paramref name="square"/>.</summary>
    public static long Of(ulong square)
    {
        // The floating-point root is off by one at most.
        var root = (ulong)Math.Sqrt(square);
        root = Math.Min(root, uint.MaxValue);
        while (root * root > square)
        {
            root--;
        }

        while (root < uint.MaxValue && (root + 1) * (root + 1) <= square)
        {
            root++;
        }

        return (long)root;
    }
}
