using System.Collections.Concurrent;
using Collate.Articles;
using Collate.Processing;
using Collate.Storage;
using Collate.Summaries;
using Collate.TestKit;
using Microsoft.Extensions.Logging;

namespace Collate.Tests.Telemetry;

/// <summary>Logs hold ids, sizes and durations; never what an article says.</summary>
public sealed class LogTests
{
    private const int Words = 4;

    [Fact]
    public async Task Handle_SeedsAtEveryLevel_LogsNoWordsOfAnArticle()
    {
        var lines = new ConcurrentBag<string>();
        var store = new MemoryBlobStore();
        var queue = new MemoryMessageQueue();
        await store.CreateContainersAsync(default);
        await queue.CreateQueuesAsync(default);
        using var log = new ArticleLog(store);
        var intake = new ArticleIntake(store, queue, log, EagerTime.Instance, new Recorder<ArticleIntake>(lines));
        var processor = new StoryProcessor(store, queue, log, new SummaryOptions(), EagerTime.Instance, new Recorder<StoryProcessor>(lines));
        var reconciler = new Reconciler(store, queue, intake, processor, log, time: EagerTime.Instance, logger: new Recorder<Reconciler>(lines));
        var articles = new List<Article>();
        foreach (var path in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "seeds")))
        {
            var content = await File.ReadAllBytesAsync(path);
            articles.Add(ArticleReader.Read(path, content).Article!);
            await store.WriteAsync(StoreNames.Articles, Path.GetFileName(path), content, "text/plain", WriteCondition.Unchanged(null), null, default);
            await intake.HandleAsync(Path.GetFileName(path), default);
        }

        while (await queue.ReceiveAsync(StoreNames.Stories, 1, TimeSpan.FromMinutes(1), default) is [var message])
        {
            await processor.HandleAsync(message.Body, default);
            await queue.DeleteAsync(StoreNames.Stories, message, default);
        }

        await reconciler.RunAsync(default);

        Assert.NotEmpty(lines);
        var logged = string.Join('\n', lines);
        var runs = articles.SelectMany(article => article.Sentences.Select(sentence => sentence.In(article.Text).ToString()).Append(article.Title ?? "")).SelectMany(RunsOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.True(runs.Count > 100);
        Assert.DoesNotContain(runs, run => logged.Contains(run, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> RunsOf(string sentence)
    {
        var words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + Words <= words.Length; i++)
        {
            yield return string.Join(' ', words[i..(i + Words)]);
        }
    }

    private sealed class Recorder<T>(ConcurrentBag<string> lines) : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add($"{formatter(state, exception)} {state} {exception}");
    }
}
