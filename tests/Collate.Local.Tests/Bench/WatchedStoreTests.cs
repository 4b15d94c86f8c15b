using System.Text;
using Collate.Local.Bench.Load;
using Collate.Storage;

namespace Collate.Local.Tests.Bench;

public sealed class WatchedStoreTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Write_SourcesThenSummary_TellsOfTheSourcesOnce()
    {
        var told = new List<string>();
        var store = new WatchedStore(await MemoryAsync(), _ => { }, articles => told.Add(string.Join(' ', articles.Order(StringComparer.Ordinal))));

        await WriteAsync("s/sources/aa.txt", WriteCondition.Absent);
        await WriteAsync("s/sources/bb.txt", WriteCondition.Absent);
        await WriteAsync("t/sources/cc.txt", WriteCondition.Absent);
        var first = await WriteAsync("s/summary.json", WriteCondition.Absent);
        await WriteAsync("s/summary.json", WriteCondition.At(first!));

        Assert.Equal(["aa bb"], told);

        Task<string?> WriteAsync(string name, WriteCondition condition) =>
            store.WriteAsync(StoreNames.Summaries, name, Encoding.UTF8.GetBytes(name), "text/plain", condition, null, None);
    }

    [Fact]
    public async Task List_DroppedFiles_TellsWhenItBegan()
    {
        var told = 0;
        var store = new WatchedStore(await MemoryAsync(), _ => told++, _ => { });

        Assert.Empty(await store.ListAsync(StoreNames.Summaries, "", None).ToArrayAsync(None));
        Assert.Empty(await store.ListAsync(StoreNames.Articles, "", None).ToArrayAsync(None));

        Assert.Equal(1, told);
    }

    [Fact]
    public void Report_Written_IsReadAsItWas()
    {
        var report = new HostReport { At = 12.5, Summarized = ["aa", "bb"], Operations = new Dictionary<string, long> { ["read"] = 3 }, Memory = 7 };

        var read = HostReport.Read(report.Write())!;

        Assert.Equal((12.5, 7L), (read.At, read.Memory));
        Assert.Equal(report.Summarized, read.Summarized);
        Assert.Equal(3, read.Operations!["read"]);
        Assert.Null(HostReport.Read("warn: what a host logs"));
    }

    private static async Task<MemoryBlobStore> MemoryAsync()
    {
        var store = new MemoryBlobStore();
        await store.CreateContainersAsync(None);
        return store;
    }
}
