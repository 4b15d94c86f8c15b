using System.Globalization;
using Collate.Digests;
using Collate.Summaries;
using Collate.TestKit;
using Collate.Tests.Processing;

namespace Collate.Tests.Digests;

public sealed class StoredStretchTests
{
    [Fact]
    public async Task Read_StretchInTheMiddleOfAStory_TellsBothAsOnlyTheArticlesOfThenDo()
    {
        using var world = await StoredAsync();

        var digest = await DigestAsync(world, "2025-06-17", "2025-06-18");

        var bridge = digest.Stories.Single(story => story.Since is not null);
        Assert.Equal(["b3.txt", "b1.txt"], bridge.Summary.Sources.Select(source => source.Name));
        Assert.Equal("b1.txt", Assert.Single(bridge.Changes!.Sources.Added).Name);
        Assert.Equal("e1.txt", Assert.Single(digest.Stories.Single(story => story.Since is null).Summary.Sources).Name);
    }

    [Fact]
    public async Task Read_WholeTime_HasTheStoredSummaries()
    {
        using var world = await StoredAsync();

        var digest = await DigestAsync(world, "2025-06-01", "2025-07-01");

        var stored = (await world.SummariesAsync()).Where(file => file.Key.EndsWith("/summary.json", StringComparison.Ordinal) && !file.Value.Contains("comet", StringComparison.Ordinal)).Select(file => file.Value);
        Assert.Equal(stored, digest.Stories.OrderBy(story => story.Story, StringComparer.Ordinal).Select(story => System.Text.Encoding.UTF8.GetString(SummaryJson.Write(story.Summary))));
        Assert.All(digest.Stories, story => Assert.Null(story.Since));
    }

    [Fact]
    public async Task Read_StretchWithoutArticles_IsEmpty()
    {
        using var world = await StoredAsync();

        var digest = await DigestAsync(world, "2025-06-20", "2025-06-21");

        Assert.Empty(digest.Stories);
    }

    private static async Task<World> StoredAsync()
    {
        var world = await World.InMemoryAsync();
        foreach (var (name, text) in ((string, string)[])[("b1.txt", Texts.Bridge1), ("b2.txt", Texts.Bridge2), ("b3.txt", Texts.Bridge3), ("e1.txt", Texts.Election1), ("comet.txt", Texts.Comet)])
        {
            await world.TakeInAsync(name, text);
        }

        return world;
    }

    private static async Task<Digest> DigestAsync(World world, string from, string to)
    {
        var (begin, end) = (At(from), At(to));
        var (before, now) = await new StoredStretch(world.Store, new SummaryOptions()).ReadAsync(begin, end, CancellationToken.None);
        return DigestStretch.Compose(begin, end, "UTC", before, now);
    }

    private static DateTimeOffset At(string day) => DateTimeOffset.Parse(day, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
