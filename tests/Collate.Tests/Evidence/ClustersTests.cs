using Collate.Evidence;

namespace Collate.Tests.Evidence;

/// <summary>Lineages and disagreements of stories from many fields, against what is marked in them. Disagreements are counted by pairs of passages that contradict each other.</summary>
public sealed class ClustersTests(ITestOutputHelper output)
{
    private const string Seen = "Clusters";

    /// <summary>Stories by other hands, whose outlets share fewer words.</summary>
    private const string Later = "LaterClusters";

    /// <summary>The same, but no rule was made with them: what they show is what a reader may expect of other stories.</summary>
    private const string Unseen = "UnseenClusters";

    [Theory]
    [InlineData(Seen)]
    [InlineData(Later)]
    [InlineData(Unseen)]
    public void Read_Marks_AllStandInTheirArticles(string set)
    {
        foreach (var cluster in MarkedCluster.ReadAll(set))
        {
            var marked = cluster.Marks.Disagreements.SelectMany(disagreement => disagreement.Sides).Concat(cluster.Marks.Compatible).SelectMany(words => words);

            Assert.All(marked, words => Assert.Contains(
                Enumerable.Range(0, cluster.Evidence.Story.Sentences.Count), sentence => cluster.IsMarked(words, new Passage(sentence, 0, 0))));
        }
    }

    [Theory]
    [InlineData(Seen, 95, 90)]
    [InlineData(Later, 95, 90)]
    [InlineData(Unseen, 95, 85)]
    public void Build_MarkedClusters_JoinsTheMarkedLineagesAndNoOther(string set, int leastPrecision, int leastRecall)
    {
        var (found, marked, both) = (0, 0, 0);
        foreach (var cluster in MarkedCluster.ReadAll(set))
        {
            var (ours, theirs) = (cluster.FoundLineages(), cluster.MarkedLineages());
            (found, marked, both) = (found + ours.Count, marked + theirs.Count, both + ours.Intersect(theirs).Count());
            output.WriteLine($"{cluster.Name}: missed {string.Join(' ', theirs.Except(ours))}, false {string.Join(' ', ours.Except(theirs))}");
        }

        output.WriteLine($"Pairs of one lineage: {both} of {found} found are right, {both} of {marked} marked are found");
        Assert.True(100 * both >= leastPrecision * found && 100 * both >= leastRecall * marked, $"{both} of {found} found, of {marked} marked");
    }

    /// <summary>A false alarm costs more trust than a miss.</summary>
    [Theory]
    [InlineData(Seen, 95, 45)]
    [InlineData(Later, 75, 10)]
    [InlineData(Unseen, 75, 10)]
    public void Build_MarkedClusters_FindsDisagreementsAndHardlyAFalseOne(string set, int leastPrecision, int leastRecall)
    {
        int found = 0, right = 0, marked = 0, hit = 0;
        foreach (var cluster in MarkedCluster.ReadAll(set))
        {
            var expected = cluster.Marks.Disagreements.SelectMany(disagreement => PairsOf(disagreement.Sides)).ToArray();
            var hits = new HashSet<int>();
            foreach (var (one, other) in cluster.Evidence.Conflicts.SelectMany(conflict => PairsOf([.. conflict.Sides.Select(side => side.Passages)])))
            {
                var at = Array.FindIndex(expected, pair => AreMarked(cluster, pair, one, other));
                found++;
                right += at >= 0 ? 1 : 0;
                hits.UnionWith(Enumerable.Range(0, expected.Length).Where(pair => AreMarked(cluster, expected[pair], one, other)));
                if (at < 0)
                {
                    output.WriteLine($"{cluster.Name}: false: {cluster.Evidence.Story.Sentences[one.Sentence].Text} | {cluster.Evidence.Story.Sentences[other.Sentence].Text}");
                }
            }

            marked += expected.Length;
            hit += hits.Count;
        }

        output.WriteLine($"Pairs of passages: {right} of {found} found are right, {hit} of {marked} marked are found");
        Assert.True(100 * right >= leastPrecision * found, $"{right} of {found} are right");
        Assert.True(100 * hit >= leastRecall * marked, $"{hit} of {marked} are found");
    }

    [Theory]
    [InlineData(Seen)]
    public void Build_MarkedClusters_ReportsNoCompatibleDifference(string set)
    {
        foreach (var cluster in MarkedCluster.ReadAll(set))
        {
            // Two sentences may hold a disagreement and a compatible difference: "in the 26th minute, his 19th goal".
            var expected = cluster.Marks.Disagreements.SelectMany(disagreement => PairsOf(disagreement.Sides)).ToArray();
            var reported = cluster.Evidence.Conflicts.SelectMany(conflict => PairsOf([.. conflict.Sides.Select(side => side.Passages)]))
                .Where(passages => !Array.Exists(expected, pair => AreMarked(cluster, pair, passages.One, passages.Other))).ToArray();

            Assert.All(cluster.Marks.Compatible, pair => Assert.DoesNotContain(reported, passages => AreMarked(cluster, (pair[0], pair[1]), passages.One, passages.Other)));
        }
    }

    private static bool AreMarked(MarkedCluster cluster, (MarkedWords One, MarkedWords Other) pair, Passage one, Passage other) =>
        (cluster.IsMarked(pair.One, one) && cluster.IsMarked(pair.Other, other)) || (cluster.IsMarked(pair.One, other) && cluster.IsMarked(pair.Other, one));

    /// <summary>What one side has, with what each later side has.</summary>
    private static IEnumerable<(T One, T Other)> PairsOf<T>(IReadOnlyList<IReadOnlyList<T>> sides) =>
        sides.SelectMany((side, i) => side.SelectMany(one => sides.Skip(i + 1).SelectMany(later => later.Select(other => (one, other)))));
}
