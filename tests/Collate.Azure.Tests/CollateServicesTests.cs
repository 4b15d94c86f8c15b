using Collate.Processing;
using Collate.Storage;
using Collate.Summaries;
using Collate.TestKit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Collate.Azure.Tests;

public sealed class CollateServicesTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task AddCollate_ConnectionString_ComposesAndCreatesStorage()
    {
        await using var services = Services(("CollateStorage", azurite.NewAccount()));

        await services.GetRequiredService<CollateStorageSetup>().EnsureAsync(CancellationToken.None);
        await services.GetRequiredService<CollateStorageSetup>().EnsureAsync(CancellationToken.None);

        Assert.Null(await services.GetRequiredService<IBlobStore>().HeadAsync(StoreNames.Ledger, "nothing", CancellationToken.None));
        Assert.Equal(0, await services.GetRequiredService<IMessageQueue>().CountAsync(StoreNames.Deletions, CancellationToken.None));
        Assert.Equal(0, await services.GetRequiredService<Reconciler>().RunAsync(CancellationToken.None));
        Assert.NotNull(services.GetRequiredService<StoryProcessor>());
    }

    [Fact]
    public async Task AddCollate_ServiceUris_ComposeWithIdentity()
    {
        await using var services = Services(("CollateStorage:blobServiceUri", "https://account.blob.core.windows.net"), ("CollateStorage:queueServiceUri", "https://account.queue.core.windows.net"), ("CollateStorage:clientId", "00000000-0000-0000-0000-000000000001"));

        await StartAsync(services);

        Assert.IsType<AzureBlobStore>(services.GetRequiredService<IBlobStore>());
        Assert.IsType<AzureMessageQueue>(services.GetRequiredService<IMessageQueue>());
    }

    [Theory]
    [InlineData("CollateStorage", "nonsense", "CollateStorage")]
    [InlineData("Summary:Words", "many", "Summary__Words")]
    [InlineData("Summary:Words", "19", "Summary__Words")]
    [InlineData("Summary:Words", "2001", "Summary__Words")]
    [InlineData("CollateStorage:blobServiceUri", "", "CollateStorage__blobServiceUri")]
    [InlineData("CollateStorage:blobServiceUri", "ftp://account", "CollateStorage__blobServiceUri")]
    [InlineData("CollateStorage:queueServiceUri", "http://account.example", "CollateStorage__queueServiceUri")]
    [InlineData("Writer:Kind", "model", "Writer__Kind")]
    [InlineData("Writer:Kind", "azure-openai", "Writer__Deployment")]
    public async Task Start_WrongSetting_NamesItAndTheRemedy(string setting, string value, string named)
    {
        await using var services = Services(("CollateStorage:blobServiceUri", "https://account.blob.core.windows.net"), ("CollateStorage:queueServiceUri", "https://account.queue.core.windows.net"), (setting, value));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(services));

        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
        Assert.Contains("set it to ", exception.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("", 180)]
    [InlineData("20", 20)]
    [InlineData("2000", 2000)]
    public async Task SummaryWords_Set_ReachTheOptions(string value, int words)
    {
        await using var services = Services(("CollateStorage", "UseDevelopmentStorage=true"), ("Summary:Words", value));

        Assert.Equal(words, services.GetRequiredService<SummaryOptions>().Words);
    }

    private static ServiceProvider Services(params (string Setting, string Value)[] settings)
    {
        var configuration = new ConfigurationManager();
        foreach (var (setting, value) in settings)
        {
            configuration[setting] = value;
        }

        return new ServiceCollection().AddLogging().AddCollate(configuration).BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private static async Task StartAsync(ServiceProvider services)
    {
        foreach (var hosted in services.GetServices<IHostedService>())
        {
            await hosted.StartAsync(CancellationToken.None);
        }
    }
}
