using Collate.Convergence.Storms;
using Collate.Digests;
using Collate.Storage;
using Collate.TestKit;

namespace Collate.Convergence.Tests;

/// <summary>What went wrong in a storm is found out.</summary>
public sealed class StormCheckTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly SetTime _time = new("2025-06-20T05:00:00Z");
    private readonly MemoryBlobStore _store = new();
    private readonly MemoryMessageQueue _queue = new();
    private readonly SortedDictionary<string, int> _files = new(StringComparer.Ordinal) { ["a.txt"] = 0, ["b.txt"] = 1, ["deep/e.txt"] = 3, ["empty.txt"] = 12 };

    [Fact]
    public async Task Check_EverythingAsItMustBe_FindsNothing()
    {
        await CollateAsync();

        Assert.Null(await CheckAsync());
    }

    [Fact]
    public async Task Check_AFileThatTheStorageLost_BlamesTheStorage()
    {
        await CollateAsync();
        await TakeAwayAsync(StoreNames.Articles, "b.txt");

        Assert.StartsWith("Azurite", await CheckAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StoreNames.Summaries, "/summary.json", "is nowhere")]
    [InlineData(StoreNames.Quarantine, ".json", "is nowhere")]
    [InlineData(StoreNames.Summaries, "/summary.html", "is missing")]
    public async Task Check_ALostDocument_IsFoundOut(string container, string ending, string says)
    {
        await CollateAsync();
        await TakeAwayAsync(container, (await _store.ListAsync(container, "", None).FirstAsync(head => head.Name.EndsWith(ending, StringComparison.Ordinal), None)).Name);

        Assert.Contains(says, await CheckAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_AFileNobodyLookedAt_IsFoundOut()
    {
        await CollateAsync();
        await PutAsync(StoreNames.Articles, "j.txt", StormCorpus.Files[5]);
        _files["j.txt"] = 5;

        Assert.Equal("j.txt is nowhere", await CheckAsync());
    }

    [Fact]
    public async Task Digests_OneForEachPeriod_AreRight()
    {
        await CollateAsync();

        Assert.Null(await Witness().JudgeAsync(await TellAsync(days: 3), None));
        Assert.Equal(3, await _store.ListAsync(StoreNames.Digests, "2", None).CountAsync(head => head.Name.EndsWith(".json", StringComparison.Ordinal), None));
    }

    [Fact]
    public async Task Digests_OneWrittenAgain_IsFoundOut()
    {
        await CollateAsync();
        var now = await TellAsync(days: 2);
        var witness = Witness();
        Assert.Null(await witness.JudgeAsync(now, None));
        await PutAsync(StoreNames.Digests, "2025/06/20.json", (await _store.ReadAsync(StoreNames.Digests, "2025/06/20.json", long.MaxValue, None))!.Content);

        Assert.Equal("the digest 2025/06/20.json was written more than once", await witness.JudgeAsync(now, None));
    }

    [Fact]
    public async Task Digests_OneMissing_IsFoundOut()
    {
        await CollateAsync();
        var now = await TellAsync(days: 3);
        await TakeAwayAsync(StoreNames.Digests, "2025/06/21.json");

        Assert.StartsWith("digests were due for 2025/06/20.json, 2025/06/21.json, 2025/06/22.json, and there are", await Witness().JudgeAsync(now, None), StringComparison.Ordinal);
    }

    private DigestWitness Witness() => new(_store, DigestSchedule.TryCreate(DigestSchedule.DefaultExpression, TimeZoneInfo.Utc, DigestCadence.Daily)!);

    private Task<string?> CheckAsync() => new StormCheck(_store, _queue, _files, decision: 0).RunAsync(None);

    private async Task CollateAsync()
    {
        await _store.CreateContainersAsync(None);
        await _queue.CreateQueuesAsync(None);
        using var host = new Machine(_store, _queue, new LocalClock(_time, TimeSpan.Zero), paced: false);
        await PutAsync(StoreNames.Editorial, "overrides.json", Corpus.Decision(0));
        foreach (var (name, file) in _files)
        {
            await PutAsync(StoreNames.Articles, name, StormCorpus.Files[file]);
            await host.Intake.HandleAsync(name, None);
        }

        while (await _queue.ReceiveAsync(StoreNames.Stories, 1, TimeSpan.FromMinutes(5), None) is [var message])
        {
            await host.Processor.HandleAsync(message.Body, isFirst: message.Deliveries == 1, None);
            await _queue.DeleteAsync(StoreNames.Stories, message, None);
        }

        await host.Digester.RunAsync(None);
    }

    private async Task<DateTimeOffset> TellAsync(int days)
    {
        using var host = new Machine(_store, _queue, new LocalClock(_time, TimeSpan.FromDays(days) - TimeSpan.FromHours(12)), paced: false);
        await host.Digester.RunAsync(None);
        return _time.GetUtcNow() + TimeSpan.FromDays(days) - TimeSpan.FromHours(12);
    }

    private async Task PutAsync(string container, string name, ReadOnlyMemory<byte> content) =>
        Assert.NotNull(await _store.WriteAsync(container, name, content, "application/octet-stream", WriteCondition.Unchanged(await _store.HeadAsync(container, name, None)), null, None));

    private async Task TakeAwayAsync(string container, string name) =>
        Assert.True(await _store.DeleteAsync(container, name, (await _store.HeadAsync(container, name, None))!.ETag, None));
}
