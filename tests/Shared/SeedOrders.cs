using Collate.Storage;

namespace Collate.TestKit;

/// <summary>The five seed articles, dropped in one order or another.</summary>
internal static class SeedOrders
{
    /// <summary>Name and content of every seed, in ordinal order of the names.</summary>
    public static IReadOnlyList<(string Name, byte[] Content)> Seeds { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "seeds")).Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)))];

    /// <summary>All 120 orders.</summary>
    public static IEnumerable<IReadOnlyList<(string Name, byte[] Content)>> All => Permutations.Of(Seeds.ToArray());

    /// <summary>Drops the seeds in an order; every event comes twice, and what follows is done after each arrival.</summary>
    /// <returns>Every file in <c>summaries</c> that belongs to a current story.</returns>
    public static async Task<SortedDictionary<string, string>> RunAsync(World world, IReadOnlyList<(string Name, byte[] Content)> order)
    {
        foreach (var (name, content) in order)
        {
            await world.DropAsync(name, content);
            await world.SeeAsync(name);
            await world.SeeAsync(name);
            await world.PumpAsync();
        }

        Assert.Equal(0, await world.Queue.CountAsync(StoreNames.Stories, CancellationToken.None));
        return await world.SummariesAsync();
    }
}
