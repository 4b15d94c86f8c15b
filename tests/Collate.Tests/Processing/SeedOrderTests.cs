using Collate.TestKit;

namespace Collate.Tests.Processing;

public sealed class SeedOrderTests
{
    [Fact]
    public async Task Seeds_InAll120OrdersEveryEventTwice_SameBytes()
    {
        var orders = SeedOrders.All.ToArray();
        var results = new SortedDictionary<string, string>[orders.Length];

        await Parallel.ForAsync(0, orders.Length, async (i, _) =>
        {
            using var world = await World.InMemoryAsync();
            results[i] = await SeedOrders.RunAsync(world, orders[i]);
        });

        Assert.Equal(120, results.Length);
        var first = results[0];
        Assert.All(results, result => Assert.Equal(first, result));
        Assert.Equal(["summary.html", "summary.json", "summary.md"], first.Keys.Where(name => !name.Contains("/sources/", StringComparison.Ordinal)).Select(name => name.Split('/')[1]));
        Assert.Equal(5, first.Keys.Count(name => name.Contains("/sources/", StringComparison.Ordinal)));
    }
}
