using Collate.Evaluation;
using FsCheck;
using FsCheck.Fluent;

namespace Collate.Tests.Evaluation;

public sealed class BCubedTests
{
    [Fact]
    public void Of_OneGroupOfTwoTopics_LosesPrecision()
    {
        var score = BCubed.Of([("g", "a"), ("g", "a"), ("g", "a"), ("g", "b")]);

        Assert.Equal(((3 * 0.75) + 0.25) / 4, score.Precision, 12);
        Assert.Equal(1, score.Recall, 12);
        Assert.Equal(2 * 0.625 / 1.625, score.F1, 12);
    }

    [Fact]
    public void Of_TopicInPieces_LosesRecall()
    {
        Assert.Equal(Score.Of(1, 0.5), BCubed.Of([("g", "a"), ("h", "a")]));
    }

    [Fact]
    public void Of_Nothing_IsZero()
    {
        Assert.Equal(default, BCubed.Of([]));
    }

    [Fact]
    public void Of_AnyGrouping_IsTheMeanOverSetsOfItems()
    {
        var items = Gen.Choose(0, 4).Select(i => ((char)('a' + i)).ToString());
        Prop.ForAll(Gen.Zip(items, items).NonEmptyListOf().ToArbitrary(), list =>
        {
            var precision = list.Average(item => Share(list, other => other.Item1 == item.Item1, other => other.Item2 == item.Item2));
            var recall = list.Average(item => Share(list, other => other.Item2 == item.Item2, other => other.Item1 == item.Item1));
            var score = BCubed.Of([.. list.Select(item => (item.Item1, item.Item2))]);
            return Math.Abs(score.Precision - precision) < 1e-9 && Math.Abs(score.Recall - recall) < 1e-9;
        }).QuickCheckThrowOnFailure();
    }

    private static double Share<T>(IEnumerable<T> items, Func<T, bool> among, Func<T, bool> which) => items.Where(among).Average(item => which(item) ? 1.0 : 0.0);
}
