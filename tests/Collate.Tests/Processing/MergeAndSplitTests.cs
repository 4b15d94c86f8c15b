using System.Text;
using Collate.Processing;
using Collate.Storage;
using Collate.Stories;
using Collate.Summaries;
using Collate.TestKit;
using FsCheck;
using FsCheck.Fluent;

namespace Collate.Tests.Processing;

/// <summary>Late articles join stories, and corrections part them: ids, redirects and versions follow.</summary>
public sealed class MergeAndSplitTests
{
    private const string Bridging = "date 2025-06-17 The Harlow suspension bridge over the Tamsin river collapsed on Tuesday. Opposition candidate Mirela Dostan won the presidential election in Valdoria. Rescue divers searched the Tamsin river. Incumbent Pavel Korin conceded defeat.";
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly string[] Names = ["b1.txt", "b2.txt", "e1.txt", "e2.txt", "x.txt"];

    // What each name may hold; the last is what joins the two stories.
    private static readonly string[][] Contents = [[Texts.Bridge1, Texts.Bridge3], [Texts.Bridge2, Texts.Comet], [Texts.Election1], [Texts.Election2, Texts.Bridge2], [Bridging, Texts.Comet]];

    [Fact]
    public void AnyDropsOverwritesAndDeletions_EveryIdThatEverStoodIsAStoryOrLeadsToOneOrIsGone()
    {
        var steps = Gen.Zip(Gen.Choose(0, Names.Length - 1), Gen.Choose(0, 2)).ListOf().Where(list => list.Count is > 2 and < 14);

        Prop.ForAll(steps.ToArbitrary(), list => Task.Run(() => HoldAsync(list)).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    private static async Task<bool> HoldAsync(IList<(int Name, int What)> steps)
    {
        using var world = await World.InMemoryAsync();
        var stood = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, what) in steps)
        {
            if (what < Contents[name].Length)
            {
                await world.DropAsync(Names[name], Contents[name][what]);
            }
            else
            {
                await world.RemoveAsync(Names[name]);
            }

            await world.SeeAsync(Names[name]);
            await world.PumpAsync();

            // Holds every version that was ever kept to what is promised of it.
            var summaries = await world.SummariesAsync();
            await LeadAsync(world, summaries, stood);
        }

        return true;
    }

    private static async Task LeadAsync(World world, SortedDictionary<string, string> files, SortedDictionary<string, int> stood)
    {
        var summaries = files.Where(file => file.Key.EndsWith("/summary.json", StringComparison.Ordinal)).Select(file => SummaryJson.Read(Encoding.UTF8.GetBytes(file.Value))).ToDictionary(summary => summary.Story, StringComparer.Ordinal);
        var (library, history) = (new StoryLibrary(world.Store), new StoryHistory(world.Store));
        foreach (var story in summaries.Keys)
        {
            stood.TryAdd(story, 0);
        }

        foreach (var story in stood.Keys.ToArray())
        {
            var versions = await history.ListAsync(story, StoryHistory.MaxLimit, null, None);
            Assert.True(versions.Versions[0].Number >= stood[story], "A version was lost.");
            stood[story] = versions.Versions[0].Number;
            Assert.NotNull(await history.ReadAsync(story, 1, None));
            Assert.Equal(summaries.ContainsKey(story), versions.Versions[0].Diff.Ended is null);

            // Whoever holds its first article now is where it leads.
            var holder = summaries.Values.FirstOrDefault(summary => summary.Sources.Any(source => string.Equals(StoryGroup.IdOf(source.Sha256), story, StringComparison.Ordinal)));
            if (summaries.ContainsKey(story))
            {
                Assert.Equal(story, holder?.Story);
                Assert.Null(await world.Store.HeadAsync(StoreNames.Summaries, story + "/redirect.json", None));
            }
            else
            {
                var to = await library.WhereIsAsync(story, None);
                Assert.True(to is null || summaries.ContainsKey(to), "A redirect leads to where no story is.");
                Assert.Equal(holder?.Story ?? to, to);
            }
        }
    }
}
