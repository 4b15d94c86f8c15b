using Collate.TestKit;

namespace Collate.Tests.Processing;

public sealed class SeedOrderTests
{
    [Fact]
    public async Task Seeds_InAll120OrdersEveryEventTwice_SameBytes()
    {
        SortedDictionary<string, string>? first = null;
        var orders = 0;
        foreach (var order in SeedOrders.All)
        {
            using var world = await World.InMemoryAsync();
            var summaries = await SeedOrders.RunAsync(world, order);
            first ??= summaries;
            Assert.Equal(first, summaries);
            orders++;
        }

        Assert.Equal(120, orders);
        Assert.Equal(["summary.html", "summary.json", "summary.md"], first!.Keys.Where(name => !name.Contains("/sources/", StringComparison.Ordinal)).Select(name => name.Split('/')[1]));
        Assert.Equal(5, first.Keys.Count(name => name.Contains("/sources/", StringComparison.Ordinal)));
    }
}
