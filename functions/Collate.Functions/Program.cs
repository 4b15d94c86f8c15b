using Collate.Azure;
using Collate.Storage;
using Collate.Summaries;
using Collate.Web;
using Collate.Web.Jobs;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Collate.Functions;

/// <summary>The Function App: composition, nothing else.</summary>
internal static class Program
{
    private static async Task Main(string[] args)
    {
        using var app = Compose(args);
        await app.Services.GetRequiredService<CollateStorageSetup>().EnsureAsync(CancellationToken.None);
        await app.RunAsync();
    }

    /// <summary>Puts the app together from its settings, without touching storage.</summary>
    internal static IHost Compose(string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddCollate(builder.Configuration);
        var jobs = JobSettings.Read(builder.Configuration);
        builder.Services.AddSingleton(provider => new CollateApi(
            provider.GetRequiredService<IBlobStore>(),
            provider.GetRequiredService<IMessageQueue>(),
            provider.GetRequiredService<SummaryOptions>(),
            provider.GetRequiredService<ILogger<CollateApi>>(),
            provider.GetRequiredService<ConfiguredWriter>().Model,
            jobs));
        builder.Services.AddSingleton(provider => new CollateJobs(
            provider.GetRequiredService<IBlobStore>(),
            provider.GetRequiredService<IMessageQueue>(),
            provider.GetRequiredService<SummaryOptions>(),
            provider.GetRequiredService<ILogger<CollateJobs>>(),
            provider.GetRequiredService<ConfiguredWriter>().Model,
            jobs));
        var arePagesEnabled = PageSettings.Read(builder.Configuration, otherwise: false);
        builder.Services.AddSingleton(provider => new CollatePages(provider.GetRequiredService<CollateApi>(), provider.GetRequiredService<ILoggerFactory>(), arePagesEnabled));
        return builder.Build();
    }
}
