namespace Collate.Language;

/// <summary>What a word means, as numbers of senses in ascending order.</summary>
/// <param name="Parts">Which parts of speech it can be.</param>
/// <param name="Core">Its senses, and those of what derives from it: <c>decide</c> and <c>decision</c>.</param>
/// <param name="Direct">What its senses are kinds of.</param>
/// <param name="Above">What these are kinds of in turn, up to <see cref="Steps"/> steps.</param>
/// <param name="Opposites">The senses that it excludes.</param>
internal sealed record Meaning(WordParts Parts, int[] Core, int[] Direct, int[] Above, int[] Opposites)
{
    /// <summary>How far up it is looked.</summary>
    public const int Steps = 3;

    /// <summary>Whether both have a sense in common.</summary>
    public bool IsSame(Meaning other) => Meet(Core, other.Core);

    /// <summary>Whether this is a broader word for the other: <c>vehicle</c> for <c>car</c>.</summary>
    public bool IsBroader(Meaning other) => Meet(Core, other.Above);

    /// <summary>Whether both are kinds of the same: <c>cocaine</c> and <c>heroin</c>.</summary>
    public bool IsSister(Meaning other) => Meet(Direct, other.Direct);

    /// <summary>Whether what one is a kind of is above the other: <c>striker</c> and <c>goalkeeper</c>.</summary>
    public bool IsKin(Meaning other) => Meet(Direct, other.Above) || Meet(Above, other.Direct);

    /// <summary>Whether they exclude each other: <c>rise</c> and <c>fall</c>.</summary>
    public bool IsOpposite(Meaning other) => Meet(Opposites, other.Core) || Meet(Core, other.Opposites);

    private static bool Meet(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        var (i, j) = (0, 0);
        while (i < one.Length && j < other.Length)
        {
            if (one[i] == other[j])
            {
                return true;
            }

            if (one[i] < other[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return false;
    }
}
