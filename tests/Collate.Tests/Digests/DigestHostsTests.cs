using Collate.Digests;
using Collate.Storage;
using Collate.TestKit;
using Collate.Tests.Processing;

namespace Collate.Tests.Digests;

/// <summary>Several hosts at the same instant, and hosts that end at some call.</summary>
public sealed class DigestHostsTests
{
    private const string Morning = "2025-06-20T05:00:00Z", ThreeDaysOn = "2025-06-23T05:00:00Z";
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Run_AnotherHostAtTheSameInstantBetweenAnyTwoCalls_WritesTheSameOnce()
    {
        var expected = await UndisturbedAsync(Morning);
        for (var at = 1; ; at++)
        {
            FaultyStore? faulty = null;
            using var world = await BegunAsync(store => faulty = new FaultyStore(store));
            var other = new Digester(faulty!.Inner, world.Options, world.Time);
            faulty.Restart(0);
            var came = false;
            faulty.Meanwhile = async call =>
            {
                if (call == at)
                {
                    came = true;
                    await other.RunAsync(None);
                }
            };

            await world.BeatAsync(Morning);

            Assert.Equal(expected, await world.DumpAsync());
            if (!came)
            {
                Assert.True(at > 15, "The run makes fewer calls than another host could come between.");
                return;
            }
        }
    }

    [Fact]
    public async Task Run_AnotherHostSawAnotherStory_BothGoOnFromWhatTheFirstOneWrote()
    {
        for (var at = 1; ; at++)
        {
            FaultyStore? faulty = null;
            using var world = await BegunAsync(store => faulty = new FaultyStore(store));
            using var behind = new World(faulty!.Inner, world.World.Queue);
            var other = new Digester(faulty.Inner, world.Options, world.Time);
            faulty.Restart(0);
            var came = false;
            faulty.Meanwhile = async call =>
            {
                if (call == at)
                {
                    came = true;
                    await behind.TakeInAsync("e1.txt", Texts.Election1);
                    await other.RunAsync(None);
                }
            };
            await world.BeatAsync(Morning);
            faulty.Meanwhile = null;
            await behind.TakeInAsync("e1.txt", Texts.Election1);

            await world.BeatAsync("2025-06-21T05:00:00Z");

            // Each story is told as new once, whichever of the two digests came to tell it.
            var digests = new[] { await world.ReadAsync("2025/06/20"), await world.ReadAsync("2025/06/21") };
            Assert.Equal(2, digests.SelectMany(digest => digest.Stories).Select(story => story.Story).Distinct(StringComparer.Ordinal).Count());
            Assert.Equal(2, digests.Sum(digest => digest.Stories.Count));
            Assert.Equal(DigestMarkdown.Write(digests[0], world.Options.Site), await world.TextAsync("2025/06/20.md"));
            Assert.Equal(DigestHtml.Write(digests[0], world.Options.Site), await world.TextAsync("2025/06/20.html"));
            if (!came)
            {
                return;
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_KilledAtAnyCall_TheNextRunHeals(bool after)
    {
        var expected = await UndisturbedAsync(ThreeDaysOn);
        for (var at = 1; ; at++)
        {
            FaultyStore? faulty = null;
            using var world = await BegunAsync(store => faulty = new FaultyStore(store) { After = after, Dies = true });
            faulty!.Restart(at);
            try
            {
                await world.BeatAsync(ThreeDaysOn);
            }
            catch (IOException)
            {
                faulty.Revive();
            }

            faulty.Revive();
            await world.BeatAsync(ThreeDaysOn);

            Assert.Equal(expected, await world.DumpAsync());
            Assert.Equal(0, await world.BeatAsync(ThreeDaysOn));
            if (!faulty.Failed)
            {
                Assert.True(at > 40, "The run makes fewer calls than a kill could hit.");
                return;
            }
        }
    }

    [Fact]
    public async Task Run_ManyHostsAtOnce_WriteEachDigestOnce()
    {
        var expected = await UndisturbedAsync(ThreeDaysOn);
        using var world = await BegunAsync();
        world.Time.Set(ThreeDaysOn);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => world.Host().RunAsync(None))));

        Assert.Equal(expected, await world.DumpAsync());
    }

    [Fact]
    public async Task Run_NothingIsDue_TakesOneLook()
    {
        FaultyStore? faulty = null;
        using var world = await BegunAsync(store => faulty = new FaultyStore(store));
        await world.BeatAsync(Morning);
        var calls = 0;
        faulty!.Meanwhile = _ => Task.FromResult(calls++);

        await world.BeatAsync("2025-06-20T05:05:00Z");

        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task Run_ManyStories_ReadsNoMoreSummariesThanItTells()
    {
        FaultyStore? faulty = null;
        using var world = await BegunAsync(store => faulty = new FaultyStore(store));
        await world.BeatAsync(Morning);
        for (var i = 0; i < 400; i++)
        {
            await DigestCards.PutAsync(faulty!.Inner, i);
        }

        var calls = 0;
        faulty!.Meanwhile = _ => Task.FromResult(Interlocked.Increment(ref calls));
        await world.BeatAsync("2025-06-21T05:00:00Z");

        Assert.InRange(calls, 250, 300);
        var digest = await world.ReadAsync("2025/06/21");
        Assert.Equal(150, digest.More);
        Assert.Equal(150, digest.Seen.Count);
    }

    private static async Task<SortedDictionary<string, string>> UndisturbedAsync(string instant)
    {
        using var world = await BegunAsync();
        await world.BeatAsync(instant);
        return await world.DumpAsync();
    }

    private static async Task<DigestWorld> BegunAsync(Func<IBlobStore, IBlobStore>? wrap = null)
    {
        var world = await DigestWorld.CreateAsync(wrap: wrap);
        await world.World.TakeInAsync("b1.txt", Texts.Bridge1);
        await world.World.TakeInAsync("b2.txt", Texts.Bridge2);
        await world.BeatAsync("2025-06-19T12:00:00Z");
        return world;
    }
}
