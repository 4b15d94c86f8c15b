using System.Globalization;
using Collate.Stories;

namespace Collate.Tests.Stories;

public sealed class LargeComponentTests
{
    private const int Count = 600;
    private const int Features = 20;
    private const int Step = 4;

    [Fact]
    public void Group_LongChainOfStrongEdges_KeepsEveryArticleOnceInAnyOrder()
    {
        var candidates = Enumerable.Range(0, Count).Select(Link).ToArray();
        var shuffled = candidates.ToArray();
        new Random(7).Shuffle(shuffled);

        var stories = StoryGrouper.Group(candidates);

        Assert.True(candidates.Length > LargeComponent.Limit);
        Assert.Equal(candidates.Select(candidate => candidate.Sha256), stories.SelectMany(story => story.Members).Select(member => member.Sha256).Order(StringComparer.Ordinal));
        Assert.InRange(stories.Count, 2, Count - 1);
        Assert.Equal(Shape(stories), Shape(StoryGrouper.Group(shuffled)));
    }

    /// <summary>Four fifths of what a link is about its neighbour is about, too.</summary>
    private static Candidate Link(int number)
    {
        var parts = Enumerable.Range(number * Step, Features).Select(feature => ((uint)feature + 1, 3_663, false)).ToArray();
        return new Candidate(number.ToString("d64", CultureInfo.InvariantCulture), new DateOnly(2025, 6, 17), null, Fingerprint.Create(true, parts));
    }

    private static string[] Shape(IReadOnlyList<StoryGroup> stories) => [.. stories.Select(story => string.Join(' ', story.Members.Select(member => member.Sha256)))];
}
