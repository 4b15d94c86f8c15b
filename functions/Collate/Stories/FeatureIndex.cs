using System.Runtime.InteropServices;

namespace Collate.Stories;

/// <summary>Finds the fingerprints that are similar to one, through the features they share.</summary>
/// <remarks>Gives exactly what <see cref="Similarity.Of"/> gives for every pair; a query costs as much as there are shared features. Not safe for concurrent use.</remarks>
internal sealed class FeatureIndex
{
    private readonly Dictionary<uint, List<Posting>> postings = [];
    private readonly List<Fingerprint> fingerprints = [];
    private readonly List<int> ids = [];
    private readonly List<int> touched = [];
    private Sums[] sums = [];

    /// <summary>Adds a fingerprint under a number of the caller's.</summary>
    public void Add(Fingerprint fingerprint, int id)
    {
        var entry = fingerprints.Count;
        fingerprints.Add(fingerprint);
        ids.Add(id);
        for (var i = 0; i < fingerprint.Count; i++)
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(postings, fingerprint.Features[i], out _);
            (list ??= []).Add(new Posting(entry, (ushort)fingerprint.WeightAt(i), fingerprint.IsNameAt(i)));
        }
    }

    /// <summary>Appends the number and similarity of every fingerprint that is at least so similar, in any order.</summary>
    /// <param name="fingerprint">What to compare with.</param>
    /// <param name="least">The least similarity; above zero.</param>
    /// <param name="found">Takes what is found.</param>
    public void Find(Fingerprint fingerprint, int least, List<(int Id, int Similarity)> found)
    {
        if (sums.Length < fingerprints.Count)
        {
            sums = new Sums[Math.Max(fingerprints.Count, sums.Length * 2)];
        }

        for (var i = 0; i < fingerprint.Count; i++)
        {
            if (postings.TryGetValue(fingerprint.Features[i], out var list))
            {
                Accumulate(CollectionsMarshal.AsSpan(list), fingerprint.WeightAt(i), fingerprint.IsNameAt(i));
            }
        }

        foreach (var entry in touched)
        {
            var similarity = Similarity.Combine(fingerprint, fingerprints[entry], sums[entry].Names, sums[entry].Words);
            sums[entry] = default;
            if (similarity >= least)
            {
                found.Add((ids[entry], similarity));
            }
        }

        touched.Clear();
    }

    private void Accumulate(ReadOnlySpan<Posting> list, int weight, bool isName)
    {
        foreach (var posting in list)
        {
            ref var sum = ref sums[posting.Entry];
            if (sum.Names == 0 && sum.Words == 0)
            {
                touched.Add(posting.Entry);
            }

            var product = (long)weight * posting.Weight;
            if (isName || posting.IsName)
            {
                sum.Names += product;
            }
            else
            {
                sum.Words += product;
            }
        }
    }

    private readonly record struct Posting(int Entry, ushort Weight, bool IsName);

    private struct Sums
    {
        public long Names;
        public long Words;
    }
}
