using System.Runtime.InteropServices;

namespace Collate.Evidence;

/// <summary>Finds articles whose very words stand in another: sequences of five features outside quotation marks.</summary>
/// <remarks>
/// Containment after A. Z. Broder, On the resemblance and containment of documents, 1997. Each sequence knows the first articles that have it, up to
/// <see cref="MostHolders"/>, so the cost is linear in the text. Of more copies of one text each is tied to the first ones.
/// </remarks>
internal static class Copies
{
    private const int Size = 5;

    private const int MostHolders = 16;

    /// <summary>The least share of the shorter article's word sequences that stand in the other, in per cent.</summary>
    private const int EnoughPercent = 35;

    /// <summary>Joins the articles of a story that are copies of each other.</summary>
    public static void Join(StoryText story, DisjointSets sets)
    {
        var firstHolder = new Dictionary<ulong, int>();
        var holders = new List<(int Article, int Next, int Count)>();
        var sizes = new int[story.Articles.Count];
        var shared = new int[story.Articles.Count];
        var touched = new List<int>();
        for (var article = 0; article < sizes.Length; article++)
        {
            foreach (var hash in Sequences(story, article))
            {
                sizes[article]++;
                ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(firstHolder, hash, out var known);
                if (!known)
                {
                    first = -1;
                }

                for (var at = first; at >= 0; at = holders[at].Next)
                {
                    if (shared[holders[at].Article]++ == 0)
                    {
                        touched.Add(holders[at].Article);
                    }
                }

                var count = first < 0 ? 1 : holders[first].Count + 1;
                if (count <= MostHolders)
                {
                    holders.Add((article, first, count));
                    first = holders.Count - 1;
                }
            }

            foreach (var other in touched)
            {
                if (100 * shared[other] / Math.Min(sizes[article], sizes[other]) >= EnoughPercent)
                {
                    sets.Join(article, other);
                }

                shared[other] = 0;
            }

            touched.Clear();
        }
    }

    /// <summary>The distinct sequences of an article, as hashes.</summary>
    private static HashSet<ulong> Sequences(StoryText story, int article)
    {
        var hashes = new HashSet<ulong>();
        for (var i = story.FirstSentence[article]; i < story.FirstSentence[article + 1]; i++)
        {
            var words = story.Sentences[i].Unquoted;
            for (var start = 0; start + Size <= words.Length; start++)
            {
                hashes.Add(Hash(words.AsSpan(start, Size)));
            }
        }

        return hashes;
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
