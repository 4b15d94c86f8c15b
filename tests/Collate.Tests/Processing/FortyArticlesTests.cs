using Collate.Storage;
using Collate.Summaries;
using Collate.TestKit;

namespace Collate.Tests.Processing;

public sealed class FortyArticlesTests(ITestOutputHelper output)
{
    private const int Orders = 200;

    [Fact]
    public async Task FourStories_In200RandomOrders_SameBytes()
    {
        var results = new SortedDictionary<string, string>[Orders];

        await Parallel.ForAsync(0, Orders, async (seed, _) => results[seed] = await RunAsync(seed));

        var first = results[0];
        var summaries = first.Where(blob => blob.Key.EndsWith("/summary.json", StringComparison.Ordinal)).Select(blob => SummaryJson.Read(System.Text.Encoding.UTF8.GetBytes(blob.Value))).ToArray();
        output.WriteLine($"{Orders} orders; stories of {string.Join(", ", summaries.Select(summary => summary.Sources.Count))} articles with {string.Join(", ", summaries.Select(summary => summary.Disagreements.Count))} disagreements");
        Assert.Equal([10, 10, 10, 10], summaries.Select(summary => summary.Sources.Count));
        Assert.InRange(summaries.Sum(summary => summary.Disagreements.Count), 4, 28);
        Assert.All(results, result => Assert.Equal(first, result));
    }

    /// <summary>Drops the files in a random order, tells of each once or twice, and does what follows after some arrivals.</summary>
    private static async Task<SortedDictionary<string, string>> RunAsync(int seed)
    {
        var random = new Random(seed);
        var files = FortyArticles.All.ToArray();
        random.Shuffle(files);
        using var world = await World.InMemoryAsync();
        foreach (var (name, text) in files)
        {
            await world.DropAsync(name, text);
            await world.SeeAsync(name);
            if (random.Next(3) == 0)
            {
                await world.SeeAsync(name);
            }

            if (random.Next(8) == 0)
            {
                await world.PumpAsync();
            }
        }

        await world.PumpAsync();
        Assert.Equal(0, await world.Queue.CountAsync(StoreNames.Stories, CancellationToken.None));
        return await world.SummariesAsync();
    }
}
