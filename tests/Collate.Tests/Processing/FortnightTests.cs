using System.Text;
using Collate.Storage;
using Collate.Summaries;
using Collate.TestKit;
using Collate.Testing;

namespace Collate.Tests.Processing;

/// <summary>Thirty stories and four hundred drops in a fortnight, with corrections, deletions, late arrivals and duplicates.</summary>
public sealed class FortnightTests
{
    private const int Hosts = 3;

    [Fact]
    public async Task LivedTwiceInOtherOrdersByThreeHosts_SameSummariesByteForByteEveryEvening()
    {
        var (first, versions) = await LiveAsync(seed: 1);
        var (second, _) = await LiveAsync(seed: 2);
        using var fresh = await World.InMemoryAsync();
        foreach (var (name, text) in Fortnight.Whole.PresentAfter(Fortnight.Days - 1))
        {
            await fresh.DropAsync(name, text);
        }

        await fresh.Reconciler.RunToEndAsync(CancellationToken.None);
        await fresh.PumpAsync();

        for (var day = 0; day < Fortnight.Days; day++)
        {
            Assert.Equal(first[day], second[day]);
        }

        Assert.Equal(first[^1], await fresh.SummariesAsync());
        var summaries = first[^1].Where(file => file.Key.EndsWith("/summary.json", StringComparison.Ordinal)).Select(file => SummaryJson.Read(Encoding.UTF8.GetBytes(file.Value))).ToArray();
        Assert.InRange(summaries.Length, 20, 60);
        Assert.All(summaries, summary => SummaryAssert.Holds(summary, file => first[^1][$"{summary.Story}/{file}"]));
        Assert.True(versions > 200, "The stories change too seldom to show anything.");
    }

    [Fact]
    public void Script_IsAFortnightOfNews()
    {
        Fortnight.Step[] steps = [.. Enumerable.Range(0, Fortnight.Days).SelectMany(day => Fortnight.Whole[day])];
        var drops = steps.Where(step => step.Text is not null).ToArray();

        Assert.InRange(drops.Length, 400, 450);
        Assert.InRange(steps.Length - drops.Length, 10, 30);
        Assert.InRange(drops.GroupBy(step => step.Name).Count(name => name.Count() > 1), 10, 40);
        Assert.InRange(drops.GroupBy(step => step.Text).Count(text => text.Count() > 1), 10, 40);
        Assert.All(Enumerable.Range(0, Fortnight.Days), day => Assert.NotEmpty(Fortnight.Whole[day]));
    }

    private static async Task<(IReadOnlyList<SortedDictionary<string, string>> Evenings, int Versions)> LiveAsync(int seed)
    {
        var first = await World.InMemoryAsync();
        World[] hosts = [first, .. Enumerable.Range(1, Hosts - 1).Select(_ => new World(first.Store, first.Queue))];
        try
        {
            var evenings = new List<SortedDictionary<string, string>>();
            await FortnightRun.LiveAsync(Fortnight.Whole, hosts, seed, async _ => evenings.Add(await first.SummariesAsync()));
            var versions = (await first.DumpAsync(StoreNames.Summaries)).Keys.Count(name => name.EndsWith(".diff.json", StringComparison.Ordinal));
            return (evenings, versions);
        }
        finally
        {
            foreach (var host in hosts)
            {
                host.Dispose();
            }
        }
    }
}
