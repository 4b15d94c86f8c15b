using System.Globalization;
using Collate.Digests;
using Collate.TestKit;

namespace Collate.Tests.Digests;

/// <summary>Digests of a week in which forty articles come, some late, some corrected, some deleted: the same whatever the order within a day and however many hosts.</summary>
public sealed class DigestOrdersTests(ITestOutputHelper output)
{
    private const int Orders = 10;
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Week_InManyOrdersWithThreeHosts_SameDigestsAndFeed()
    {
        var results = new SortedDictionary<string, string>[Orders];

        await Parallel.ForAsync(0, Orders, async (seed, _) => results[seed] = await RunAsync(seed));

        var first = results[0];
        var digests = first.Where(file => file.Key.StartsWith("2025/", StringComparison.Ordinal) && file.Key.EndsWith(".json", StringComparison.Ordinal))
            .Select(file => DigestJson.Read(System.Text.Encoding.UTF8.GetBytes(file.Value))).ToArray();
        output.WriteLine(string.Join("; ", digests.Select(digest => $"{digest.Id}: {digest.Stories.Count} stories, {digest.Stories.Count(story => story.IsContinuing)} continuing, {digest.Gone.Count} gone, {digest.Unchanged} unchanged")));
        Assert.Equal(7, digests.Length);
        Assert.Contains(digests, digest => digest.Gone.Count > 0);
        Assert.Contains(digests, digest => digest.Stories.Any(story => story.Changes?.Sources.Withdrawn.Count > 0));
        Assert.Contains(digests, digest => digest.Stories.Any(story => story.Changes?.Disagreements.Opened.Count > 0));
        Assert.Empty(digests[^1].Stories);
        Assert.Equal(digests[..^1].Select(digest => digest.Id), digests[1..].Select(digest => digest.Previous));
        Assert.All(results, result => Assert.Equal(first, result));
    }

    private static async Task<SortedDictionary<string, string>> RunAsync(int seed)
    {
        var random = new Random(seed);
        using var world = await DigestWorld.CreateAsync();
        using var other = new World(world.Store, world.World.Queue);
        using var third = new World(world.Store, world.World.Queue);
        World[] hosts = [world.World, other, third];
        for (var day = 0; day < 7; day++)
        {
            var changes = ChangesOf(day).ToArray();
            random.Shuffle(changes);
            foreach (var (name, text) in changes)
            {
                await (text is null ? world.World.RemoveAsync(name) : world.World.DropAsync(name, text));
                await hosts[random.Next(3)].SeeAsync(name);
                if (random.Next(6) == 0)
                {
                    await hosts[random.Next(3)].PumpAsync();
                }
            }

            await hosts[random.Next(3)].PumpAsync();

            // Everything has settled. On the fourth day nobody is awake.
            if (day != 3)
            {
                world.Time.Set(string.Create(CultureInfo.InvariantCulture, $"2025-06-{19 + day}T{(day == 0 ? 12 : 5):00}:00:00Z"));
                await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => world.Host().RunAsync(None))));
            }
        }

        await world.BeatAsync("2025-06-26T06:00:00Z");
        return await world.DumpAsync();
    }

    // A fifth of the articles on each of five days; then corrections and deletions.
    private static IEnumerable<(string Name, string? Text)> ChangesOf(int day)
    {
        foreach (var (index, (name, text)) in FortyArticles.All.Index())
        {
            if (index % 5 == day)
            {
                yield return (name, text);
            }
            else if (day == 4 && index % 7 == 0 && index % 5 < 4)
            {
                yield return (name, text.Replace("12 people", "19 people", StringComparison.Ordinal) + " A correction was made.");
            }
            else if (day == 5 && index < 12)
            {
                yield return (name, null);
            }
        }
    }
}
