namespace Collate.Evidence;

/// <summary>Which of a sentence's features another has: bit <em>k</em> stands for the sentence's feature <em>k</em>.</summary>
/// <param name="Exact">Features that stand there themselves.</param>
/// <param name="Near">Features of which a synonym stands there.</param>
internal readonly record struct FeatureSet(ulong Exact, ulong Near)
{
    /// <summary>Features that stand there, or a synonym of them.</summary>
    public ulong Any => Exact | Near;

    public static FeatureSet operator |(FeatureSet one, FeatureSet other) => new(one.Exact | other.Exact, one.Near | other.Near);
}
