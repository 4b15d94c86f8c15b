using Collate.Articles;
using Collate.Processing;
using Collate.Storage;
using Collate.Stories;
using Collate.TestKit;
using FsCheck;
using FsCheck.Fluent;

namespace Collate.Tests.Processing;

public sealed class LogFoldTests
{
    private static readonly Article[] Articles = [.. new[] { Texts.Bridge1, Texts.Bridge2, Texts.Bridge3, Texts.Election1 }.Select(Article)];

    // What a name held at its revisions: an article, or nothing.
    private static readonly Gen<int[][]> Histories = Gen.Choose(-1, Articles.Length - 1).ArrayOf(4).ArrayOf(3);

    [Fact]
    public void Take_AnyOrderWithDuplicates_HoldsWhatTheLastRevisionsSay() => Prop.ForAll(
        Histories.SelectMany(histories => Gen.Shuffle(RecordsOf(histories)).Select(records => (histories, records))).ToArbitrary(),
        made =>
        {
            var fold = new LogFold();
            foreach (var (shard, record) in made.records.Concat(made.records.Take(5)))
            {
                fold.Begin(shard);
                fold.Take(shard, record);
            }

            return LiveIn(fold).SequenceEqual(ExpectedOf(made.histories));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Take_ShardOfTheArticleNotRead_DoesNotCountIt()
    {
        var fold = new LogFold();
        var elsewhere = Article("date 2025-05-02 " + Texts.Election1["date 2025-06-17 ".Length..]);
        var (bridge, election) = (ShardOf(Articles[0]), ShardOf(elsewhere));
        fold.Begin(bridge);
        fold.Take(bridge, LogRecord.Holds("a.txt", 1, Articles[0], Fingerprint.Of(Articles[0])));
        fold.Take(bridge, LogRecord.Holds("a.txt", 2, elsewhere, Fingerprint.Of(elsewhere)));
        var before = LiveIn(fold);

        fold.Begin(election);
        fold.Take(election, LogRecord.Holds("a.txt", 2, elsewhere, Fingerprint.Of(elsewhere)));

        Assert.NotEqual(bridge, election);
        Assert.Empty(before);
        Assert.Equal([$"{elsewhere.Sha256}: a.txt"], LiveIn(fold));
        Assert.Equal(1, fold.Departures);
    }

    [Fact]
    public async Task Read_TwoWarmProcessesOverManyRolls_SeeWhatTheOtherAppended()
    {
        var store = new MemoryBlobStore(maxBlocks: 7);
        var queue = new MemoryMessageQueue();
        await store.CreateContainersAsync(CancellationToken.None);
        await queue.CreateQueuesAsync(CancellationToken.None);
        using var one = new World(store, queue, blocksPerRoll: 4);
        using var other = new World(store, queue, blocksPerRoll: 4);
        string[] texts = [Texts.Bridge1, Texts.Bridge2, Texts.Bridge3, Texts.Election1];
        for (var i = 0; i < 24; i++)
        {
            await (i % 2 == 0 ? one : other).TakeInAsync($"{i % 5}.txt", texts[i % texts.Length]);
        }

        Assert.Equal(await LiveAsync(one), await LiveAsync(other));
        Assert.Equal(4, (await LiveAsync(one)).Length);
        Assert.Contains((await one.DumpAsync(StoreNames.State, StateLayout.Log)).Keys, name => name.EndsWith("grown/0002", StringComparison.Ordinal));
    }

    private static async Task<string[]> LiveAsync(World world) =>
        [.. (await world.ArticleLog.ReadAllAsync(CancellationToken.None)).Live.Values.Select(live => $"{live.Candidate.Sha256}: {string.Join(", ", live.Names)}").Order(StringComparer.Ordinal)];

    private static string[] LiveIn(LogFold fold) => [.. fold.Live.Select(live => $"{live.Candidate.Sha256}: {string.Join(", ", live.Names)}").Order(StringComparer.Ordinal)];

    private static IEnumerable<string> ExpectedOf(int[][] histories) => histories.Index()
        .Where(history => history.Item[^1] >= 0)
        .GroupBy(history => Articles[history.Item[^1]].Sha256, history => $"{history.Index}.txt", StringComparer.Ordinal)
        .Select(holders => $"{holders.Key}: {string.Join(", ", holders.Order(StringComparer.Ordinal))}")
        .Order(StringComparer.Ordinal);

    // A revision goes to the shard of what the name holds and to those of all that it held.
    private static (ShardKey Shard, LogRecord Record)[] RecordsOf(int[][] histories) =>
    [
        .. histories.Index().SelectMany(history => history.Item.Index().SelectMany(state =>
        {
            var name = $"{history.Index}.txt";
            var record = state.Item >= 0 ? LogRecord.Holds(name, state.Index + 1, Articles[state.Item], Fingerprint.Of(Articles[state.Item])) : LogRecord.HoldsNothing(name, state.Index + 1);
            return history.Item.Take(state.Index + 1).Where(held => held >= 0).Select(held => ShardOf(Articles[held])).Distinct().Select(shard => (shard, record));
        })),
    ];

    private static Article Article(string text) => ArticleReader.Read("a.txt", System.Text.Encoding.UTF8.GetBytes(text)).Article!;

    private static ShardKey ShardOf(Article article) => ShardKey.Of(article.Published?.Day, article.Sha256);
}
