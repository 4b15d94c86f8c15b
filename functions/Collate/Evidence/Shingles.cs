namespace Collate.Evidence;

/// <summary>The sequences of five features of an article outside quotation marks, as sorted hashes.</summary>
/// <remarks>A. Z. Broder, On the resemblance and containment of documents, 1997.</remarks>
internal sealed class Shingles
{
    private const int Size = 5;

    private readonly ulong[] _hashes;

    private Shingles(ulong[] hashes) => _hashes = hashes;

    /// <summary>The sequences of one article.</summary>
    public static Shingles Of(StoryText story, int article)
    {
        var hashes = new List<ulong>();
        for (var i = story.FirstSentence[article]; i < story.FirstSentence[article + 1]; i++)
        {
            var words = story.Sentences[i].Unquoted;
            for (var start = 0; start + Size <= words.Length; start++)
            {
                hashes.Add(Hash(words.AsSpan(start, Size)));
            }
        }

        hashes.Sort();
        return new Shingles([.. hashes.Distinct()]);
    }

    /// <summary>How much of the smaller of two sets lies in the other, in per cent.</summary>
    public int ContainedPercent(Shingles other)
    {
        var (a, b) = (_hashes, other._hashes);
        var common = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
            {
                common++;
                i++;
                j++;
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        var smaller = Math.Min(a.Length, b.Length);
        return smaller == 0 ? 0 : 100 * common / smaller;
    }

    private static ulong Hash(ReadOnlySpan<int> features)
    {
        // FNV-1a over the feature numbers: they only mean something within one story, and so do these hashes.
        var hash = 14695981039346656037UL;
        foreach (var feature in features)
        {
            hash = (hash ^ (uint)feature) * 1099511628211UL;
        }

        return hash;
    }
}
