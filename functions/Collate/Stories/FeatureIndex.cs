using System.Runtime.InteropServices;

namespace Collate.Stories;

/// <summary>Finds the fingerprints that may be similar to one, through the keys they share.</summary>
/// <remarks>
/// Keys are the <see cref="Fingerprint.MaxKeys"/> heaviest features. A pair is found when the products of its shared keys reach a least sum, which depends on these
/// two alone. A query costs as much as there are shared keys; common words are seldom heavy enough to be a key. Not safe for concurrent use.
/// </remarks>
internal sealed class FeatureIndex
{
    /// <summary>How much of the cosine shared keys must make up for a pair to be compared at all; in units of <see cref="Similarity.One"/>.</summary>
    public const int LeastShared = Similarity.One * 8 / 100;

    private const int Shift = 12;

    private readonly Dictionary<uint, List<Posting>> postings = [];
    private readonly List<int> ids = [];
    private readonly List<int> touched = [];
    private int[] sums = [];

    /// <summary>Adds a fingerprint under a number of the caller's.</summary>
    public void Add(Fingerprint fingerprint, int id)
    {
        var entry = ids.Count;
        ids.Add(id);
        Span<Fingerprint.Key> buffer = stackalloc Fingerprint.Key[Fingerprint.MaxKeys];
        foreach (var (feature, weight) in fingerprint.Keys(buffer))
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(postings, feature, out _);
            (list ??= new List<Posting>(1)).Add(new Posting(entry, weight));
        }
    }

    /// <summary>Appends the numbers of those that may be similar with what their shared keys make up, in any order.</summary>
    /// <param name="fingerprint">What to compare with.</param>
    /// <param name="found">Takes what is found.</param>
    public void Find(Fingerprint fingerprint, List<(int Id, int Shared)> found)
    {
        if (sums.Length < ids.Count)
        {
            sums = new int[Math.Max(ids.Count, sums.Length * 2)];
        }

        Span<Fingerprint.Key> buffer = stackalloc Fingerprint.Key[Fingerprint.MaxKeys];
        foreach (var (feature, weight) in fingerprint.Keys(buffer))
        {
            if (postings.TryGetValue(feature, out var list))
            {
                Accumulate(CollectionsMarshal.AsSpan(list), weight);
            }
        }

        foreach (var entry in touched)
        {
            var shared = sums[entry] >> Shift;
            sums[entry] = 0;
            if (shared >= LeastShared)
            {
                found.Add((ids[entry], shared));
            }
        }

        touched.Clear();
    }

    // Lengths are one, so by Cauchy's inequality no sum exceeds 2^28 by more than rounding.
    private void Accumulate(ReadOnlySpan<Posting> list, int weight)
    {
        foreach (var posting in list)
        {
            ref var sum = ref sums[posting.Entry];
            if (sum == 0)
            {
                touched.Add(posting.Entry);
            }

            sum += weight * posting.Weight;
        }
    }

    private readonly record struct Posting(int Entry, int Weight);
}
