using System.Text;
using Collate.Processing;
using Collate.Storage;
using Collate.Summaries.Modelled;
using Collate.Tests.Processing;

namespace Collate.Tests.Upkeep;

public sealed class StoreDoctorTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly Dictionary<string, Func<SoundStore, Task>> Corruptions = new(StringComparer.Ordinal)
    {
        ["a word of a source"] = async store => await store.ChangeAsync(StoreNames.Summaries, await store.FindAsync(StoreNames.Summaries, $"{store.Story}/sources/"), text => text.Replace("bridge", "tunnel", StringComparison.Ordinal)),
        ["a source is gone"] = async store => await store.DeleteAsync(StoreNames.Summaries, await store.FindAsync(StoreNames.Summaries, $"{store.Story}/sources/")),
        ["a source too many"] = store => store.PutAsync(StoreNames.Summaries, $"{store.Story}/sources/{new string('a', 64)}.txt", "What nobody wrote."),
        ["a summary cut off"] = store => store.ChangeAsync(StoreNames.Summaries, $"{store.Story}/summary.json", text => text[..^40]),
        ["a citation that nobody wrote"] = store => store.ChangeAsync(StoreNames.Summaries, $"{store.Story}/summary.json", text => text.Replace("\"quote\": \"", "\"quote\": \"Allegedly, ", StringComparison.Ordinal)),
        ["a sentence that nobody wrote"] = store => store.ChangeAsync(StoreNames.Summaries, $"{store.Story}/summary.json", text => text.Replace("\"headline\": \"", "\"headline\": \"Not so: ", StringComparison.Ordinal)),
        ["a page of another summary"] = store => store.ChangeAsync(StoreNames.Summaries, $"{store.Story}/summary.html", text => text.Replace("bridge", "tunnel", StringComparison.Ordinal)),
        ["a text is gone"] = store => store.DeleteAsync(StoreNames.Summaries, $"{store.Story}/summary.md"),
        ["a summary is gone"] = store => store.DeleteAsync(StoreNames.Summaries, $"{store.Story}/summary.json"),
        ["a file of no story"] = store => store.PutAsync(StoreNames.Summaries, "notes.txt", "Mine."),
        ["a redirect to nowhere"] = store => store.PutAsync(StoreNames.Summaries, "0123456789abcdef/redirect.json", """{"schema":"collate/redirect/1","story":"0123456789abcdef","to":"fedcba9876543210"}""", new Dictionary<string, string> { ["to"] = "fedcba9876543210" }),
        ["a redirect beside a summary"] = store => store.PutAsync(StoreNames.Summaries, $"{store.Story}/redirect.json", "{}"),
        ["the last version cut off"] = async store => await store.ChangeAsync(StoreNames.Summaries, $"{store.Story}/versions/{await LastAsync(store)}.json", text => text[..^40]),
        ["the text of a change is gone"] = store => store.DeleteAsync(StoreNames.Summaries, $"{store.Story}/versions/0001.diff.md"),
        ["quarantine without a reason"] = async store => await store.DeleteAsync(StoreNames.Quarantine, await store.FindAsync(StoreNames.Quarantine, "", ".json")),
        ["quarantine with half a reason"] = async store => await store.ChangeAsync(StoreNames.Quarantine, await store.FindAsync(StoreNames.Quarantine, "", ".json"), text => text[..^10]),
        ["quarantine of nothing"] = store => store.PutAsync(StoreNames.Quarantine, new string('b', 64), "What nobody dropped."),
        ["a name forgotten"] = store => store.DeleteAsync(StoreNames.State, StateLayout.Names + Hashes.Of("b1.txt")),
        ["a name of another article"] = store => store.ChangeAsync(StoreNames.State, StateLayout.Names + Hashes.Of("b1.txt"), text => text.Replace(Hashes.Of(Texts.Bridge1), Hashes.Of(Texts.Bridge2), StringComparison.Ordinal)),
        ["a cleaned article altered"] = async store => await store.ChangeAsync(StoreNames.State, await store.FindAsync(StoreNames.State, StateLayout.Articles + Hashes.Of(Texts.Bridge1)), text => text.Replace("bridge", "tunnel", StringComparison.Ordinal)),
        ["a cleaned article is gone"] = async store => await store.DeleteAsync(StoreNames.State, await store.FindAsync(StoreNames.State, StateLayout.Articles + Hashes.Of(Texts.Bridge1))),
        ["a line of the log cut off"] = async store => await store.ChangeAsync(StoreNames.State, await store.FindAsync(StoreNames.State, StateLayout.Log, "-0000"), text => "{\"name\":\n" + text),
        ["a part of the log is gone"] = async store => await store.DeleteAsync(StoreNames.State, await store.FindAsync(StoreNames.State, StateLayout.Log, "-0000")),
        ["a story missing in the list"] = async store => await store.DeleteAsync(StoreNames.State, await store.FindAsync(StoreNames.State, StateLayout.Stories, store.Story)),
        ["a story too many in the list"] = store => store.PutAsync(StoreNames.State, $"{StateLayout.Stories}000000000001-0123456789abcdef", ""),
        ["a file that nobody looked at"] = store => store.World.DropAsync("e2.txt", Texts.Election2),
        ["a file that went"] = store => store.World.RemoveAsync("b2.txt"),
        ["the page of a digest is gone"] = store => store.DeleteAsync(StoreNames.Digests, "2025/06/20.html"),
        ["the latest digest cut off"] = store => store.ChangeAsync(StoreNames.Digests, "latest.json", text => text[..^10]),
        ["an answer of the model cut off"] = store => store.PutAsync(StoreNames.Ledger, $"answers/{new string('c', 64)}.json", """{"model":"m","prompt":"1","answer":{"headline":"A bri"""),
        ["an answer that is no answer"] = store => store.PutAsync(StoreNames.Ledger, $"answers/{new string('c', 64)}.json", """{"model":"m","prompt":"1","said":"anything"}"""),
        ["a story's pace cut off"] = store => store.PutAsync(StoreNames.Ledger, $"pace/{store.Story}.json", "{"),
        ["messages about stories given up"] = async store =>
        {
            await store.World.Queue.SendAsync(StoreNames.StoriesPoison, StoryMessage.Write(Hashes.Of(Texts.Bridge1)), TimeSpan.Zero, None);
            await store.World.Queue.SendAsync(StoreNames.StoriesPoison, "what nobody can read", TimeSpan.Zero, None);
        },
        ["a message about a job given up"] = store => store.World.Queue.SendAsync(StoreNames.JobsPoison, "{}", TimeSpan.Zero, None),
        ["the feed cut off"] = store => store.ChangeAsync(StoreNames.Digests, "feed.atom", text => text[..^10]),
    };

    private static readonly Dictionary<string, Func<SoundStore, Task>> Losses = new(StringComparer.Ordinal)
    {
        ["an early version is gone"] = async store => await store.DeleteAsync(StoreNames.Summaries, (await store.FindAsync(StoreNames.Summaries, "", "/versions/0002.diff.json")).Replace("0002.diff", "0001", StringComparison.Ordinal)),
        ["an account of a change cut off"] = store => store.ChangeAsync(StoreNames.Summaries, $"{store.Story}/versions/0001.diff.json", text => text[..^10]),
        ["a digest cut off"] = store => store.ChangeAsync(StoreNames.Digests, "2025/06/20.json", text => text[..^10]),
        ["a day's count of tokens cut off"] = store => store.PutAsync(StoreNames.Ledger, "tokens/2025-06-20.json", """{"tokens":12"""),
        ["the digests' history cut off"] = store => store.ChangeAsync(StoreNames.Ledger, "digests/history.json", text => text[..^10]),
    };

    public static TheoryData<string> Repairable => [.. Corruptions.Keys];

    public static TheoryData<string> Lost => [.. Losses.Keys];

    [Fact]
    public async Task Check_SoundStore_FindsNothingAndAccountsForEveryFile()
    {
        using var store = await SoundStore.CreateAsync();
        var before = await store.World.VersionsAsync();

        var report = await store.Doctor.RepairAsync(None);

        Assert.Empty(report.Findings);
        Assert.Empty(report.Repaired);
        Assert.Equal((5, 4, 1, 0, 2, 2), (report.Files, report.Summarized, report.Quarantined, report.Pending, report.Stories, report.Digests));
        Assert.InRange(report.Citations, 4, 100);
        Assert.InRange(report.Versions, 5, 20);
        Assert.Equal(before, await store.World.VersionsAsync());
    }

    [Theory]
    [MemberData(nameof(Repairable))]
    public async Task Repair_PlantedCorruption_IsFoundAndMendedToTheSameBytes(string corruption)
    {
        using var store = await SoundStore.CreateAsync();
        await Corruptions[corruption](store);

        var found = await store.Doctor.CheckAsync(None);
        Assert.False(found.IsSound);
        Assert.All(found.Findings, finding => Assert.True(finding.CanBeRepaired, finding.ToString()));

        var report = await store.Doctor.RepairAsync(None);
        Assert.Empty(report.Findings);
        Assert.Equal(found.Findings, report.Repaired);
        using var fresh = await Collate.TestKit.World.InMemoryAsync();
        foreach (var (name, text) in await store.World.DumpAsync(StoreNames.Articles))
        {
            await fresh.TakeInAsync(name, text);
        }

        Assert.Equal(await fresh.SummariesAsync(), await store.World.SummariesAsync());
        Assert.Equal(await fresh.DumpAsync(StoreNames.Quarantine), await store.World.DumpAsync(StoreNames.Quarantine));
    }

    [Theory]
    [MemberData(nameof(Lost))]
    public async Task Repair_WhatFollowsFromNothing_IsFoundAndStaysFound(string loss)
    {
        using var store = await SoundStore.CreateAsync();
        await Losses[loss](store);

        var found = await store.Doctor.CheckAsync(None);
        var report = await store.Doctor.RepairAsync(None);

        Assert.Contains(found.Findings, finding => !finding.CanBeRepaired);
        Assert.Equal(found.Findings, report.Findings);
    }

    [Fact]
    public async Task Check_AnswerThatCanBeRead_FindsNothing()
    {
        using var store = await SoundStore.CreateAsync();
        var answer = new StoredAnswer { Model = "m", Prompt = "1", Problem = "empty", TokensIn = 12 };
        await store.PutAsync(StoreNames.Ledger, $"answers/{new string('c', 64)}.json", Encoding.UTF8.GetString(answer.Write()));

        Assert.Empty((await store.Doctor.CheckAsync(None)).Findings);
    }

    [Fact]
    public async Task Repair_MoreMessagesGivenUpThanOneWalkTakes_LeavesNone()
    {
        using var store = await SoundStore.CreateAsync();
        for (var i = 0; i < (3 * Reconciler.PoisonPerRun) + 1; i++)
        {
            await store.World.Queue.SendAsync(StoreNames.StoriesPoison, StoryMessage.Write(Hashes.Of(Texts.Bridge2)), TimeSpan.Zero, None);
        }

        var report = await store.Doctor.RepairAsync(None);

        Assert.Equal("queues/collate-stories-poison: 97 messages failed again and again.", $"{Assert.Single(report.Repaired).Blob}: {report.Repaired[0].Says}");
        Assert.Equal((0, 0), (await store.World.Queue.CountAsync(StoreNames.StoriesPoison, None), await store.World.Queue.CountAsync(StoreNames.Stories, None)));
    }

    private static async Task<string> LastAsync(SoundStore store)
    {
        var head = (await store.Store.HeadAsync(StoreNames.Summaries, $"{store.Story}/summary.json", None))!;
        return VersionKeeper.NumberOf(head).ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
    }
}
