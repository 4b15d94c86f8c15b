using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Collate.Digests;
using Collate.Storage;
using Collate.Summaries;
using Collate.Testing;
using Collate.TestKit;
using Collate.Tests.Digests;

namespace Collate.Tests.Processing;

/// <summary>Thirty stories and four hundred drops in a fortnight, with corrections, deletions, late arrivals and duplicates.</summary>
public sealed class FortnightTests
{
    private const int Hosts = 3;

    [Fact]
    public async Task LivedTwiceInOtherOrdersByThreeHosts_SameSummariesByteForByteEveryEvening()
    {
        var (first, digests, versions) = await LiveAsync(seed: 1);
        var (second, again, _) = await LiveAsync(seed: 2);
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
        HoldDigests(digests);
        Assert.Equal(digests, again);
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

    // One for each morning, two of them made up for; each tells what the last did not know, and says so in the feed.
    private static void HoldDigests(SortedDictionary<string, string> files)
    {
        var digests = files.Where(file => file.Key.StartsWith("2026/", StringComparison.Ordinal) && file.Key.EndsWith(".json", StringComparison.Ordinal)).Select(file => DigestJson.Read(Encoding.UTF8.GetBytes(file.Value))).ToArray();
        Assert.Equal(Enumerable.Range(1, Fortnight.Days).Select(day => Fortnight.FirstDay.AddDays(day).ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)), digests.Select(digest => digest.Id));
        Assert.Equal(digests[..^1].Select(digest => digest.Id), digests[1..].Select(digest => digest.Previous));
        Assert.Equal(["2026-03-28T06:00:00Z", "2026-03-29T05:00:00Z"], digests[4..6].Select(digest => digest.To));
        Assert.Contains(digests, digest => digest.Stories.Any(story => story.Changes?.Disagreements.Opened.Count > 0));
        Assert.Contains(digests, digest => digest.Stories.Any(story => story.Changes?.Disagreements.Settled.Count > 0));
        Assert.Contains(digests, digest => digest.Stories.Any(story => story.Changes?.Sources.Withdrawn.Count > 0));
        Assert.Contains(digests, digest => digest.Gone.Count > 0);
        Assert.All(digests[1..], digest => Assert.True(digest.Unchanged > 0 || digest.Seen.Count > 0));

        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var story in digests.SelectMany(digest => digest.Stories))
        {
            var articles = string.Join(' ', story.Summary.Sources.Select(source => source.Sha256).Order(StringComparer.Ordinal));
            Assert.NotEqual(told.GetValueOrDefault(story.Story), articles);
            told[story.Story] = articles;
        }

        var feed = XDocument.Parse(files["feed.atom"]);
        var gone = digests.SelectMany(digest => digest.Gone).Select(departure => departure.Story).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(AtomRules.Check(feed));
        Assert.True(feed.Root!.Elements(AtomRules.Atom + "entry").Count() >= told.Keys.Count(story => !gone.Contains(story)) - 5);
    }

    private static async Task<(IReadOnlyList<SortedDictionary<string, string>> Evenings, SortedDictionary<string, string> Digests, int Versions)> LiveAsync(int seed)
    {
        var first = await World.InMemoryAsync();
        using var digests = DigestWorld.Over(first);
        World[] hosts = [first, .. Enumerable.Range(1, Hosts - 1).Select(_ => new World(first.Store, first.Queue))];
        try
        {
            var evenings = new List<SortedDictionary<string, string>>();
            await FortnightRun.LiveAsync(Fortnight.Whole, hosts, seed, async day =>
            {
                evenings.Add(await first.SummariesAsync());
                await MorningAsync(digests, day);
            });
            var versions = (await first.DumpAsync(StoreNames.Summaries)).Keys.Count(name => name.EndsWith(".diff.json", StringComparison.Ordinal));
            return (evenings, await digests.DumpAsync(), versions);
        }
        finally
        {
            foreach (var host in hosts)
            {
                host.Dispose();
            }
        }
    }

    // At six by the clocks of London every host has a heartbeat at the same instant; but for two mornings, when all are asleep.
    private static async Task MorningAsync(DigestWorld digests, int day)
    {
        if (day == 0)
        {
            await digests.BeatAsync("2026-03-23T22:00:00Z");
        }

        if (day is not (8 or 9))
        {
            digests.Time.Set(string.Create(CultureInfo.InvariantCulture, $"{Fortnight.FirstDay.AddDays(day + 1):yyyy-MM-dd}T06:00:00Z"));
            await Task.WhenAll(Enumerable.Range(0, Hosts).Select(_ => Task.Run(() => digests.Host().RunAsync(CancellationToken.None))));
        }
    }
}
