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
    [Fact]
    public async Task Handle_SeedsAtEveryLevel_LogsNoWordsOfAnArticle()
    {
        using var lines = new LogRecorder();
        var store = new MemoryBlobStore();
        var queue = new MemoryMessageQueue();
        await store.CreateContainersAsync(default);
        await queue.CreateQueuesAsync(default);
        using var log = new ArticleLog(store);
        var intake = new ArticleIntake(store, queue, log, EagerTime.Instance, lines.CreateLogger<ArticleIntake>());
        var processor = new StoryProcessor(store, queue, log, new SummaryOptions(), EagerTime.Instance, lines.CreateLogger<StoryProcessor>());
        var reconciler = new Reconciler(store, queue, intake, processor, log, time: EagerTime.Instance, logger: lines.CreateLogger<Reconciler>());
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

        Assert.NotEmpty(lines.All);
        Assert.Equal(5, articles.Count);
        Assert.All(articles, article => Assert.Null(lines.FindAnyOf($"{article.Title}\n{article.Text}")));
    }
}
