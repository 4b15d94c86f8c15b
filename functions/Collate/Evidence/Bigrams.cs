using System.Runtime.InteropServices;

namespace Collate.Evidence;

/// <summary>Neighbouring content words, and how many lineages put them side by side: what independent reports say in one breath is what happened.</summary>
/// <remarks>Concepts as bigrams counted by document (D. Gillick and B. Favre, A scalable global model for summarization, 2009), here by lineage; each counts once in a summary.</remarks>
internal sealed class Bigrams
{
    private readonly Dictionary<long, (int Last, int Lineages)> _pairs = [];
    private readonly HashSet<long> _told = [];

    /// <summary>Counts.</summary>
    public Bigrams(StoryText story, int[] lineages)
    {
        // Articles of one lineage need not be neighbours: lineages are walked one after another.
        foreach (var lineage in Enumerable.Range(0, lineages.Length).GroupBy(article => lineages[article]))
        {
            foreach (var article in lineage)
            {
                for (var i = story.FirstSentence[article]; i < story.FirstSentence[article + 1]; i++)
                {
                    foreach (var pair in Of(story.Sentences[i]))
                    {
                        ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(_pairs, pair, out var known);
                        seen = !known ? (lineage.Key, 1) : seen.Last == lineage.Key ? seen : (lineage.Key, seen.Lineages + 1);
                    }
                }
            }
        }
    }

    /// <summary>The lineages behind the pairs of a sentence that several have and that were not told yet, summed up.</summary>
    public int Untold(AnalyzedSentence sentence)
    {
        var sum = 0;
        var seen = new HashSet<long>();
        foreach (var pair in Of(sentence))
        {
            if (_pairs[pair].Lineages > 1 && !_told.Contains(pair) && seen.Add(pair))
            {
                sum += _pairs[pair].Lineages;
            }
        }

        return sum;
    }

    /// <summary>A sentence was chosen: its pairs are told.</summary>
    public void Tell(AnalyzedSentence sentence) => _told.UnionWith(Of(sentence));

    private static IEnumerable<long> Of(AnalyzedSentence sentence)
    {
        var before = -1;
        foreach (var feature in sentence.FeatureAt)
        {
            if (feature < 0)
            {
                continue;
            }

            if (before >= 0)
            {
                yield return ((long)before << 32) | (uint)feature;
            }

            before = feature;
        }
    }
}
