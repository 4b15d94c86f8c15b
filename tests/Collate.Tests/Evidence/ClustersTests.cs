using Collate.Evidence;

namespace Collate.Tests.Evidence;

/// <summary>Lineages and disagreements of stories from many fields, against what is marked in them. Disagreements are counted by pairs of passages that contradict each other.</summary>
public sealed class ClustersTests(ITestOutputHelper output)
{
    /// <summary>A false alarm costs more trust than a miss.</summary>
    private const int LeastPrecision = 95;

    private const int LeastRecall = 45;

    private static readonly IReadOnlyList<MarkedCluster> Clusters = MarkedCluster.ReadAll();

    [Fact]
    public void Read_Marks_AllStandInTheirArticles()
    {
        foreach (var cluster in Clusters)
        {
            var marked = cluster.Marks.Disagreements.SelectMany(disagreement => disagreement.Sides).Concat(cluster.Marks.Compatible).SelectMany(words => words);

            Assert.All(marked, words => Assert.Contains(
                Enumerable.Range(0, cluster.Evidence.Story.Sentences.Count), sentence => cluster.IsMarked(words, new Passage(sentence, 0, 0))));
        }
    }

    [Fact]
    public void Build_MarkedClusters_JoinsTheMarkedLineagesAndNoOther()
    {
        var (found, marked, both) = (0, 0, 0);
        foreach (var cluster in Clusters)
        {
            var (ours, theirs) = (cluster.FoundLineages(), cluster.MarkedLineages());
            (found, marked, both) = (found + ours.Count, marked + theirs.Count, both + ours.Intersect(theirs).Count());
            output.WriteLine($"{cluster.Name}: missed {string.Join(' ', theirs.Except(ours))}, false {string.Join(' ', ours.Except(theirs))}");
        }

        output.WriteLine($"Pairs of one lineage: {both} of {found} found are right, {both} of {marked} marked are found");
        Assert.True(100 * both >= 95 * found && 100 * both >= 90 * marked, $"{both} of {found} found, of {marked} marked");
    }

    [Fact]
    public void Build_MarkedClusters_FindsDisagreementsAndHardlyAFalseOne()
    {
        int found = 0, right = 0, marked = 0, hit = 0;
        foreach (var cluster in Clusters)
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
        Assert.True(100 * right >= LeastPrecision * found, $"{right} of {found} are right");
        Assert.True(100 * hit >= LeastRecall * marked, $"{hit} of {marked} are found");
    }

    [Fact]
    public void Build_MarkedClusters_ReportsNoCompatibleDifference()
    {
        foreach (var cluster in Clusters)
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
