using System.Diagnostics;
using System.Globalization;
using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Collate.Processing;
using Collate.Storage;

namespace Collate.Local.Bench.Load;

/// <summary>Real storage, real hosts in processes of their own: the bare loop, then one article at a time into idle hosts, then all at once.</summary>
/// <param name="connection">The storage: nothing is in it.</param>
/// <param name="hostArguments">What makes this program a measured host.</param>
/// <param name="say">Told how far it is.</param>
internal sealed class LoadRun(string connection, IReadOnlyList<string> hostArguments, Action<string> say)
{
    private const int AtOnce = 16;
    private const int FloorArticles = 500;
    private const int Words = 250;
    private const string Type = "text/plain";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    private readonly BlobServiceClient _blobs = new(connection);
    private readonly QueueClient _queue = new(connection, StoreNames.Stories);

    /// <summary>Runs.</summary>
    /// <param name="hosts">How many hosts.</param>
    /// <param name="articles">How many articles are dropped at once, twenty a story.</param>
    /// <param name="idle">How many before that, one at a time.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<LoadResult> RunAsync(int hosts, int articles, int idle, CancellationToken cancellationToken)
    {
        var (first, second) = (Articles(2, "idle", idle), Articles(1, "load", articles));
        say("the bare loop");
        await FloorAsync("warm", [.. second.Take(100)], AtOnce, cancellationToken).ConfigureAwait(false);
        var clock = Stopwatch.StartNew();
        var floored = second.Take(Math.Min(articles, FloorArticles)).ToArray();
        await FloorAsync("floor", floored, AtOnce, cancellationToken).ConfigureAwait(false);
        var rate = floored.Length / clock.Elapsed.TotalSeconds;
        var floorTimes = await FloorAsync("single", [.. first], 1, cancellationToken).ConfigureAwait(false);
        var processes = Enumerable.Range(0, hosts).Select(_ => HostProcess.Start(connection, hostArguments)).ToArray();
        try
        {
            while (!processes.All(process => process.IsUp))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken).ConfigureAwait(false);
            }

            var container = _blobs.GetBlobContainerClient(StoreNames.Articles);
            for (var i = 0; i < first.Length; i++)
            {
                say(string.Create(CultureInfo.InvariantCulture, $"{i} of {idle} one at a time"));
                await DropAsync(container, first[i], cancellationToken).ConfigureAwait(false);
                await WaitAsync([first[i]], processes, (_, _) => Task.CompletedTask, TimeSpan.FromMilliseconds(10), cancellationToken).ConfigureAwait(false);
            }

            // Summaries that were written count from here; so do operations.
            var (before, processor) = (OperationsOf(processes), processes.Sum(process => process.Reports.Last(report => report.Operations is not null).Processor));
            var idleSpans = SpansOf(processes, 0);
            var written = processes.Sum(process => process.Reports.Count(report => report.Summarized is not null));
            var began = HostReport.Milliseconds(DateTimeOffset.UtcNow);
            var course = new List<(double At, int Done, int Queue, double Memory, double Managed)>();
            var dropping = Task.Run(() => Parallel.ForEachAsync(second, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (article, cancel) => await DropAsync(container, article, cancel).ConfigureAwait(false)), cancellationToken);
            await WaitAsync(second, processes, async (done, latest) =>
            {
                int depth = (await _queue.GetPropertiesAsync(cancellationToken).ConfigureAwait(false)).Value.ApproximateMessagesCount;
                course.Add(((HostReport.Milliseconds(DateTimeOffset.UtcNow) - began) / 1e3, done, depth, latest.Sum(report => report.Memory) / 1e6, latest.Sum(report => report.Managed) / 1e6));
                say(string.Create(CultureInfo.InvariantCulture, $"{second.Count(article => article.Dropped > 0):N0} dropped, {done:N0} of {articles:N0} summarized, {depth:N0} messages"));
            }, Look, cancellationToken).ConfigureAwait(false);
            await dropping.ConfigureAwait(false);

            // The reports of the last second.
            await Task.Delay(Look, cancellationToken).ConfigureAwait(false);

            // Messages of articles that are in a summary by now may wait still; the loop is not to be measured beside their work.
            Array.ForEach(processes, process => process.Dispose());

            // Azurite takes longer for everything the more it holds.
            say("the bare loop once more, among all that is stored by now");
            clock.Restart();
            await FloorAsync("after", floored, AtOnce, cancellationToken).ConfigureAwait(false);
            var rateAfter = floored.Length / clock.Elapsed.TotalSeconds;
            return new LoadResult
            {
                FloorRateAfter = rateAfter,
                FloorTimesAfter = await FloorAsync("singleafter", [.. first], 1, cancellationToken).ConfigureAwait(false),
                Hosts = hosts,
                Articles = articles,
                FloorRate = rate,
                FloorTimes = floorTimes,
                IdleWaits = Sorted(first.Skip(idle / 4).Select(article => article.Shown - article.Dropped)),
                IdleTimes = Sorted(first.Skip(idle / 4).Select(article => article.Summarized - article.Shown)),
                IdleSpans = idleSpans,
                Spans = SpansOf(processes, began),
                DropSeconds = (second.Max(article => article.Dropped) - began) / 1e3,
                Seconds = (second.Max(article => article.Summarized) - began) / 1e3,
                Waits = Sorted(second.Select(article => article.Shown - article.Dropped)),
                Times = Sorted(second.Select(article => article.Summarized - article.Shown)),
                Operations = OperationsOf(processes).ToDictionary(pair => pair.Key, pair => (double)(pair.Value - before.GetValueOrDefault(pair.Key)) / articles, StringComparer.Ordinal),
                Summaries = processes.Sum(process => process.Reports.Count(report => report.Summarized is not null)) - written,
                Course = course,
                Processor = processes.Sum(process => process.Reports.Last(report => report.Operations is not null).Processor) - processor,
                Machine = File.Exists("/proc/loadavg") ? (await File.ReadAllTextAsync("/proc/loadavg", cancellationToken).ConfigureAwait(false)).Split(' ')[0] : "unknown",
            };
        }
        finally
        {
            foreach (var process in processes)
            {
                process.Dispose();
            }
        }
    }

    private static LoadArticle[] Articles(uint seed, string folder, int count) =>
    [
        .. new GeneratedNews(seed).Articles(count, Words).Select((made, i) =>
        {
            // Some are copies of others to the letter: here each is to be told apart.
            byte[] content = [.. GrowthScenario.FileOf(made.Article), .. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\nFiled as number {i}.\n"))];
            return new LoadArticle(string.Create(CultureInfo.InvariantCulture, $"{folder}/{i:00000}.txt"), content, Hashes.Of(content));
        }),
    ];

    private static async Task DropAsync(BlobContainerClient container, LoadArticle article, CancellationToken cancellationToken)
    {
        await container.GetBlobClient(article.Name).UploadAsync(new BinaryData(article.Content), overwrite: false, cancellationToken).ConfigureAwait(false);
        article.Dropped = HostReport.Milliseconds(DateTimeOffset.UtcNow);
    }

    private static SortedDictionary<string, long> OperationsOf(IEnumerable<HostProcess> processes)
    {
        var sum = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (kind, count) in processes.SelectMany(process => process.Reports.Last(report => report.Operations is not null).Operations!))
        {
            sum[kind] = sum.GetValueOrDefault(kind) + count;
        }

        return sum;
    }

    /// <summary>How long the spans of traces took that ended since, by name.</summary>
    private static Dictionary<string, double[]> SpansOf(IEnumerable<HostProcess> processes, double since) => processes.SelectMany(process => process.Reports)
        .Where(report => report.Span is not null && report.At >= since)
        .GroupBy(report => report.Span!, StringComparer.Ordinal)
        .ToDictionary(spans => spans.Key, spans => Sorted(spans.Select(report => report.Took)), StringComparer.Ordinal);

    private static double[] Sorted(IEnumerable<double> times)
    {
        double[] sorted = [.. times];
        Array.Sort(sorted);
        return sorted;
    }

    // Uploads, reads and writes each once. Answers how long each took.
    private async Task<double[]> FloorAsync(string name, LoadArticle[] articles, int atOnce, CancellationToken cancellationToken)
    {
        var container = _blobs.GetBlobContainerClient(name);
        await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        var times = new double[articles.Length];
        await Parallel.ForAsync(0, articles.Length, new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken }, async (i, cancel) =>
        {
            var started = Stopwatch.GetTimestamp();
            await container.GetBlobClient(articles[i].Name).UploadAsync(new BinaryData(articles[i].Content), overwrite: false, cancel).ConfigureAwait(false);
            var read = await container.GetBlobClient(articles[i].Name).DownloadContentAsync(cancel).ConfigureAwait(false);
            await container.GetBlobClient("again/" + articles[i].Name).UploadAsync(read.Value.Content, overwrite: false, cancel).ConfigureAwait(false);
            times[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }).ConfigureAwait(false);
        Array.Sort(times);
        return times;
    }

    /// <summary>Waits until every article is in a summary, and takes note of when it was shown and when it was told.</summary>
    private static async Task WaitAsync(LoadArticle[] articles, HostProcess[] processes, Func<int, IReadOnlyList<HostReport>, Task> look, TimeSpan every, CancellationToken cancellationToken)
    {
        var byHash = articles.ToDictionary(article => article.Sha256, StringComparer.Ordinal);
        var (done, since) = (0, Stopwatch.StartNew());
        while (done < articles.Length)
        {
            await Task.Delay(every, cancellationToken).ConfigureAwait(false);
            var reports = processes.SelectMany(process => process.IsUp ? process.Reports : []).ToArray();
            foreach (var report in reports.Where(report => report.Summarized is not null).OrderBy(report => report.At))
            {
                foreach (var sha256 in report.Summarized!)
                {
                    if (byHash.TryGetValue(sha256, out var article) && article.Summarized == 0)
                    {
                        article.Summarized = report.At;
                    }
                }
            }

            var now = articles.Count(article => article.Summarized > 0);
            if (now > done)
            {
                since.Restart();
            }
            else if (since.Elapsed > Patience)
            {
                throw new InvalidOperationException($"Nothing more was summarized for {Patience.TotalMinutes} minutes; {articles.Length - now} of {articles.Length} articles are not.");
            }

            done = now;
            await look(done, [.. processes.Select(process => process.Reports.LastOrDefault(report => report.Operations is not null)).OfType<HostReport>()]).ConfigureAwait(false);
        }

        // The first listing that began after storage had it shows it.
        var listings = processes.SelectMany(process => process.Reports).Where(report => report.Listed is not null).OrderBy(report => report.Listed).ToArray();
        foreach (var article in articles)
        {
            article.Shown = listings.Where(listing => listing.Listed >= article.Dropped).Select(listing => listing.At).Append(article.Summarized).Min();
        }
    }
}
