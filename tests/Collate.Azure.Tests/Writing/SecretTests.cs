using Collate.Articles;
using Collate.Processing;
using Collate.Storage;
using Collate.TestKit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Collate.Azure.Tests.Writing;

/// <summary>The whole of it as a host composes it, on real storage and with a model over HTTP, whatever goes wrong: no log and no error holds a key, or words of an article or of the model.</summary>
public sealed class SecretTests(AzuriteFixture azurite)
{
    private const string ModelKey = "key-of-the-model-5f3a91";
    private static readonly CancellationToken None = CancellationToken.None;

    public static TheoryData<string> Services => ["does well", "lies", "refuses the key and tells it", "answers nonsense", "breaks the connection"];

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Logs_OfEveryLevel_HoldNoKeyAndNoWordsOfAnArticle(string service)
    {
        await using var server = await ChatServer.StartAsync(request => Answer(service, request));
        using var log = new LogRecorder();
        await using var services = Compose(log, azurite.NewAccount(), server.Endpoint);
        await services.GetRequiredService<CollateStorageSetup>().EnsureAsync(None);
        var (store, queue) = (services.GetRequiredService<IBlobStore>(), services.GetRequiredService<IMessageQueue>());
        foreach (var (name, content) in SeedOrders.Seeds)
        {
            await store.WriteAsync(StoreNames.Articles, name, content, "text/plain", WriteCondition.Absent, null, None);
            await services.GetRequiredService<ArticleIntake>().HandleAsync(name, None);
        }

        while (await queue.ReceiveAsync(StoreNames.Stories, 1, TimeSpan.FromMinutes(1), None) is [var message])
        {
            await services.GetRequiredService<StoryProcessor>().HandleAsync(message.Body, None);
            await queue.DeleteAsync(StoreNames.Stories, message, None);
        }

        await services.GetRequiredService<Reconciler>().RunAsync(None);

        Assert.NotEmpty(server.Requests);
        Assert.All(server.Requests, request => Assert.Contains(ModelKey, request.Authorization, StringComparison.Ordinal));
        HoldsNoKey(log.All + services.GetRequiredService<ConfiguredWriter>().Model!.Problem);
        Assert.All(SeedOrders.Seeds, seed => Assert.Null(log.FindAnyOf(ArticleReader.Read(seed.Name, seed.Content).Article!.Text)));
        Assert.Null(log.FindAnyOf(Nonsense));
    }

    [Theory]
    [InlineData("AccountKey=", "AccountKey=bm90LXRoZS1rZXktb2YtdGhpcy1hY2NvdW50LWJ1dC1hLXNlY3JldC1hbGwtdGhlLXNhbWU=;Was=")]
    [InlineData("AccountKey=", "AccountKey=not a key at all, and a secret all the same;Was=")]
    public async Task Errors_StorageRefuses_HoldNoKey(string part, string other)
    {
        using var log = new LogRecorder();
        var connection = azurite.NewAccount().Replace(part, other, StringComparison.Ordinal);
        var error = await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await using var services = Compose(log, connection, new Uri("http://127.0.0.1:1/"));
            await services.GetRequiredService<CollateStorageSetup>().EnsureAsync(None);
        });

        HoldsNoKey(log.All + error);
        Assert.DoesNotContain(connection.Split("AccountKey=")[1].Split(';')[0], log.All + error, StringComparison.Ordinal);
    }

    private const string Nonsense = "whatever the model makes up is nobody's business but the summary's";

    private static ChatAnswer Answer(string service, ChatRequest request) => service switch
    {
        "does well" => ScriptedModel.Well(request),
        "lies" => ScriptedModel.Liar(repairs: false, _ => { })(request),
        "refuses the key and tells it" => new ChatAnswer { Status = 401, Body = $"{{\"error\":{{\"code\":\"401\",\"message\":\"Access denied due to invalid key {ModelKey}\"}}}}" },
        "answers nonsense" => ChatAnswer.Of(Nonsense),
        _ => new ChatAnswer { Aborts = true },
    };

    private void HoldsNoKey(string text)
    {
        Assert.DoesNotContain(ModelKey, text, StringComparison.Ordinal);
        Assert.DoesNotContain(azurite.SharedAccount.Split("AccountKey=")[1].Split(';')[0], text, StringComparison.Ordinal);
    }

    private static ServiceProvider Compose(LogRecorder log, string connection, Uri endpoint)
    {
        var configuration = new ConfigurationManager();
        configuration["CollateStorage"] = connection;
        configuration["Writer:Kind"] = "azure-openai";
        configuration["Writer:Endpoint"] = endpoint.ToString();
        configuration["Writer:Deployment"] = "gpt-test";
        configuration["Writer:ApiKey"] = ModelKey;
        configuration["Writer:QuietPeriod"] = "00:00:00";
        configuration["Writer:MinInterval"] = "00:00:00";
        return new ServiceCollection().AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log)).AddCollate(configuration).BuildServiceProvider();
    }
}
