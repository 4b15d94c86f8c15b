namespace Collate.Evidence;

/// <summary>How many independent lineages speak of each feature of a story.</summary>
internal sealed class LineageSpread
{
    /// <summary>The centrality of a sentence all of whose features every lineage speaks of.</summary>
    public const int Most = 1000;

    private readonly StoryText _story;
    private readonly int[] _lineagesOf;
    private readonly int _others;

    /// <summary>Counts.</summary>
    public LineageSpread(StoryText story, int[] lineages)
    {
        _story = story;
        _others = Math.Max(1, lineages.Distinct().Count() - 1);
        _lineagesOf = new int[story.Vocabulary.Count];
        var last = new int[lineages.Length];
        for (var feature = 0; feature < _lineagesOf.Length; feature++)
        {
            foreach (var sentence in story.Postings(feature))
            {
                var lineage = lineages[story.Sentences[sentence].Article];
                if (last[lineage] != feature + 1)
                {
                    last[lineage] = feature + 1;
                    _lineagesOf[feature]++;
                }
            }
        }
    }

    /// <summary>The lineages that speak of a feature.</summary>
    public int LineagesOf(int feature) => _lineagesOf[feature];

    /// <summary>The share of a sentence's weight that other lineages speak of too, from 0 to <see cref="Most"/>.</summary>
    public int Centrality(AnalyzedSentence sentence) => Centrality(sentence.Features, sentence.Weight);

    /// <summary>The same for any set of features and the sum of their weights.</summary>
    public int Centrality(ReadOnlySpan<int> features, int weight)
    {
        if (weight == 0)
        {
            return 0;
        }

        var shared = 0L;
        foreach (var feature in features)
        {
            shared += (long)_story.Vocabulary.WeightOfFeature(feature) * (_lineagesOf[feature] - 1);
        }

        return (int)(Most * shared / ((long)weight * _others));
    }
}
