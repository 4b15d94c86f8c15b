using System.Text;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Collate.Azure;
using Collate.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Moq;

namespace Collate.Functions.Tests;

public sealed class FunctionTests : IAsyncLifetime
{
    private const string Name = "june/one.txt";

    private readonly MemoryBlobStore _store = new();
    private readonly MemoryMessageQueue _queue = new();
    private readonly ServiceProvider _services;

    public FunctionTests() => _services = ServicesOver(_store, _queue);

    public async ValueTask InitializeAsync()
    {
        await _store.CreateContainersAsync(default);
        await _queue.CreateQueuesAsync(default);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Fact]
    public async Task ArticleDropped_ReadableArticle_AsksForItsStory()
    {
        await DropAsync();

        await ArticleDroppedAsync(_services);

        Assert.Single(await MessagesAsync());
    }

    [Fact]
    public async Task ArticleDropped_StorageIsBusy_ThrowsSoThatTheHostRetries()
    {
        var busy = new Mock<IBlobStore>();
        busy.SetReturnsDefault(Task.FromException<BlobHead?>(new RequestFailedException(503, "Server busy")));
        busy.SetReturnsDefault(Task.FromException<StoredBlob?>(new RequestFailedException(503, "Server busy")));
        await using var services = ServicesOver(busy.Object, _queue);

        await Assert.ThrowsAsync<RequestFailedException>(() => ArticleDroppedAsync(services));
    }

    [Fact]
    public async Task StoryQueued_AfterAnArticle_WritesItsSummary()
    {
        await DropAsync();
        await ArticleDroppedAsync(_services);

        await StoriesQueuedAsync();

        Assert.Single(await SummariesAsync());
    }

    [Fact]
    public async Task StoryQueued_MessageThatSaysNothing_IsIgnored()
    {
        await ActivatorUtilities.CreateInstance<StoryQueued>(_services).RunAsync("not a message of ours", default);

        Assert.Empty(await SummariesAsync());
    }

    [Fact]
    public async Task DeletionQueued_ArticleIsGone_TakesItsSummaryBack()
    {
        await DropAsync();
        await ArticleDroppedAsync(_services);
        await StoriesQueuedAsync();
        var head = await _store.HeadAsync(StoreNames.Articles, Name, default);
        await _store.DeleteAsync(StoreNames.Articles, Name, head!.ETag, default);

        await DeletionQueuedAsync(JsonSerializer.Serialize(new { subject = "/blobServices/default/containers/articles/blobs/" + Name }));
        await StoriesQueuedAsync();

        Assert.Empty(await SummariesAsync());
    }

    [Fact]
    public async Task DeletionQueued_ArticleIsThereAgain_KeepsItsSummary()
    {
        await DropAsync();
        await ArticleDroppedAsync(_services);
        await StoriesQueuedAsync();

        await DeletionQueuedAsync(JsonSerializer.Serialize(new { subject = "/blobServices/default/containers/articles/blobs/" + Name }));
        await StoriesQueuedAsync();

        Assert.Single(await SummariesAsync());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("""{"subject":"/blobServices/default/containers/summaries/blobs/june/one.txt"}""")]
    public async Task DeletionQueued_MessageThatNamesNoArticle_ChangesNothing(string message)
    {
        await DeletionQueuedAsync(message);

        Assert.Empty(await MessagesAsync());
        Assert.Empty(await _store.ListAsync(StoreNames.State, "", default).ToArrayAsync());
    }

    [Fact]
    public async Task Heartbeat_ArticleThatNoEventAnnounced_AsksForItsStory()
    {
        await DropAsync();

        await ActivatorUtilities.CreateInstance<Heartbeat>(_services).RunAsync(new TimerInfo(), default);

        Assert.NotEmpty(await MessagesAsync());
    }

    [Fact]
    public async Task DigestHeartbeat_FirstStory_BeginsTheHistoryOfDigests()
    {
        await DropAsync();
        await ArticleDroppedAsync(_services);
        await StoriesQueuedAsync();

        await ActivatorUtilities.CreateInstance<DigestHeartbeat>(_services).RunAsync(new TimerInfo(), default);

        Assert.NotNull(await _store.HeadAsync(StoreNames.Ledger, "digests/history.json", default));
        Assert.Empty(await _store.ListAsync(StoreNames.Digests, "", default).ToArrayAsync());
    }

    private static ServiceProvider ServicesOver(IBlobStore store, IMessageQueue queue)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("CollateStorage", "UseDevelopmentStorage=true")]).Build();
        return new ServiceCollection()
            .AddLogging()
            .AddCollate(settings)
            .Replace(ServiceDescriptor.Singleton(store))
            .Replace(ServiceDescriptor.Singleton(queue))
            .BuildServiceProvider();
    }

    private static Task ArticleDroppedAsync(IServiceProvider services)
    {
        var blob = new Mock<BlobClient>();
        blob.Setup(client => client.Name).Returns(Name);
        return ActivatorUtilities.CreateInstance<ArticleDropped>(services).RunAsync(blob.Object, default);
    }

    private async Task DropAsync()
    {
        var text = "The river rose by two metres in Dresden on Monday. Some 4,000 people left their homes, the mayor said. Trains to Prague were cancelled.";
        await _store.WriteAsync(StoreNames.Articles, Name, Encoding.UTF8.GetBytes(text), "text/plain", WriteCondition.Absent, null, default);
    }

    private Task DeletionQueuedAsync(string message) => ActivatorUtilities.CreateInstance<DeletionQueued>(_services).RunAsync(message, default);

    private async Task StoriesQueuedAsync()
    {
        var function = ActivatorUtilities.CreateInstance<StoryQueued>(_services);
        foreach (var message in await MessagesAsync())
        {
            await function.RunAsync(message.Body, default);
            await _queue.DeleteAsync(StoreNames.Stories, message, default);
        }
    }

    private Task<IReadOnlyList<QueueMessage>> MessagesAsync() => _queue.ReceiveAsync(StoreNames.Stories, 32, TimeSpan.FromMinutes(5), default);

    private ValueTask<string[]> SummariesAsync() =>
        _store.ListAsync(StoreNames.Summaries, "", default)
            .Where(head => head.Name.EndsWith("/summary.json", StringComparison.Ordinal))
            .Select(head => head.Name)
            .ToArrayAsync();
}
