using Collate.Digests;
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
    [InlineData("Digest:Schedule", "0 6 * * *", "Digest__Schedule")]
    [InlineData("Digest:Schedule", "0 0 6 30 2 *", "Digest__Schedule")]
    [InlineData("Digest:TimeZone", "Europe/Londen", "Digest__TimeZone")]
    [InlineData("Digest:TimeZone", "../../etc/passwd", "Digest__TimeZone")]
    [InlineData("Digest:Period", "hourly", "Digest__Period")]
    [InlineData("Site:BaseAddress", "news.example.org", "Site__BaseAddress")]
    [InlineData("Site:BaseAddress", "javascript:alert(1)", "Site__BaseAddress")]
    [InlineData("Site:BaseAddress", "https://news.example.org/?a=b", "Site__BaseAddress")]
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

    [Theory]
    [InlineData("", "", "", "UTC", "2026/11/21")]
    [InlineData("Europe/London", "daily", "", "Europe/London", "2026/11/21")]
    [InlineData("America/New_York", "weekly", "0 30 7 * * 1", "America/New_York", "2026/W48")]
    public async Task Digest_Set_ReachesTheOptions(string zone, string period, string schedule, string expectedZone, string next)
    {
        await using var services = Services(("CollateStorage", "UseDevelopmentStorage=true"), ("Digest:TimeZone", zone), ("Digest:Period", period), ("Digest:Schedule", schedule));

        var options = services.GetRequiredService<DigestOptions>();

        Assert.Equal(expectedZone, options.Schedule.Zone);
        Assert.Equal(next, options.Schedule.Next(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero), null)!.Id);
        Assert.Null(options.Site);
    }

    [Theory]
    [InlineData("https://news.example.org", "https://news.example.org/")]
    [InlineData("https://news.example.org/collate", "https://news.example.org/collate/")]
    [InlineData("http://127.0.0.1:7071/", "http://127.0.0.1:7071/")]
    public async Task SiteBaseAddress_Set_EndsInASlash(string value, string expected)
    {
        await using var services = Services(("CollateStorage", "UseDevelopmentStorage=true"), ("Site:BaseAddress", value));

        Assert.Equal(expected, services.GetRequiredService<DigestOptions>().Site!.AbsoluteUri);
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
