using System.Globalization;
using System.Text;
using Collate.Articles;
using Collate.Processing;
using Collate.Storage;
using Collate.Summaries;

namespace Collate.Local.Bench;

/// <summary>What one more article takes, all steps from drop to summary, as the number of articles grows: storage operations, bytes, processor, memory.</summary>
/// <remarks>
/// Articles of stories of twenty are taken in, and each story is written. Then further articles of these stories are dropped one by one, and what that takes is counted. The store is in
/// memory, so nothing but what Collate asks for is counted.
/// </remarks>
internal static class GrowthScenario
{
    private const int Words = 80;
    private const int AtOnce = 32;

    private static readonly TimeSpan Lease = TimeSpan.FromHours(1);

    /// <summary>Measures at one size.</summary>
    /// <param name="articles">How many articles are there before.</param>
    /// <param name="more">How many more are dropped and measured.</param>
    /// <param name="say">Told how far it is.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task<GrowthResult> MeasureAsync(int articles, int more, Action<string> say, CancellationToken cancellationToken)
    {
        var counts = new StorageCounts();
        var memory = new MemoryBlobStore();
        await memory.CreateContainersAsync(cancellationToken).ConfigureAwait(false);
        var queue = new MemoryMessageQueue();
        await queue.CreateQueuesAsync(cancellationToken).ConfigureAwait(false);
        using var host = new Host(new CountingStore(memory, counts), queue);
        var news = new GeneratedNews(1).Articles(articles + more, Words).Index().ToList();
        var storiesFrom = articles - news.Select(made => made.Item.Story).Distinct().Count();
        foreach (var (number, (article, _)) in news.Take(articles))
        {
            // One message a story is enough to have all of them written.
            await host.TakeInAsync(memory, NameOf(number), article, cancellationToken).ConfigureAwait(false);
            await host.HandleAsync(number >= storiesFrom, cancellationToken).ConfigureAwait(false);
            if (number % 1000 == 999)
            {
                say(string.Create(CultureInfo.InvariantCulture, $"{number + 1:N0} of {articles:N0} articles are there"));
            }
        }

        counts.Clear();
        var before = Environment.CpuUsage.TotalTime;
        foreach (var (number, (article, _)) in news.Skip(articles))
        {
            await host.TakeInAsync(memory, NameOf(number), article, cancellationToken).ConfigureAwait(false);
            await host.HandleAsync(true, cancellationToken).ConfigureAwait(false);
        }

        var milliseconds = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / more;
        var operations = counts.Operations().ToDictionary(pair => pair.Key, pair => (double)pair.Value / more, StringComparer.Ordinal);

        // What a host keeps that starts now and reads the whole log, and looks once.
        var empty = GC.GetTotalMemory(forceFullCollection: true);
        using var log = new ArticleLog(memory);
        await log.ReadAllAsync(cancellationToken).ConfigureAwait(false);
        var live = GC.GetTotalMemory(forceFullCollection: true) - empty;
        GC.KeepAlive(log);
        return new GrowthResult(articles, operations, (double)counts.BytesRead / more, (double)counts.BytesWritten / more, milliseconds, live);
    }

    /// <summary>A generated article as a file.</summary>
    public static byte[] FileOf(Article article)
    {
        var date = article.Published is { } published ? string.Create(CultureInfo.InvariantCulture, $"date: {published.Day:yyyy-MM-dd}\n") : "";
        return Encoding.UTF8.GetBytes($"---\ntitle: {article.Title}\n{date}---\n\n{article.Text}\n");
    }

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"news/{number:000000}.txt");

    private sealed class Host(IBlobStore store, MemoryMessageQueue queue) : IDisposable
    {
        private (ArticleLog Log, ArticleIntake Intake, StoryProcessor Processor)? _parts;

        public async Task TakeInAsync(MemoryBlobStore dropped, string name, Article article, CancellationToken cancellationToken)
        {
            await dropped.WriteAsync(StoreNames.Articles, name, FileOf(article), "text/plain", WriteCondition.Absent, null, cancellationToken).ConfigureAwait(false);
            await Parts().Intake.HandleAsync(name, cancellationToken).ConfigureAwait(false);
        }

        public async Task HandleAsync(bool really, CancellationToken cancellationToken)
        {
            foreach (var message in await queue.ReceiveAsync(StoreNames.Stories, AtOnce, Lease, cancellationToken).ConfigureAwait(false))
            {
                await (really ? Parts().Processor.HandleAsync(message.Body, isFirst: message.Deliveries == 1, cancellationToken) : Task.CompletedTask).ConfigureAwait(false);
                await queue.DeleteAsync(StoreNames.Stories, message, cancellationToken).ConfigureAwait(false);
            }
        }

        public void Dispose() => _parts?.Log.Dispose();

        private (ArticleLog Log, ArticleIntake Intake, StoryProcessor Processor) Parts()
        {
            if (_parts is not { } parts)
            {
                var log = new ArticleLog(store);
                _parts = parts = (log, new(store, queue, log), new(store, queue, log, new SummaryOptions()));
            }

            return parts;
        }
    }
}
