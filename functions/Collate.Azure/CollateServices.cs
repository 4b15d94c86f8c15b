using Collate.Digests;
using Collate.Processing;
using Collate.Storage;
using Collate.Summaries;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Collate.Azure;

/// <summary>Registers Collate with a host. Both hosts use this and nothing else.</summary>
public static class CollateServices
{
    /// <summary>Registers store, queues, log, intake, processor, reconciler, digests, writer and options over the settings in <see cref="CollateSettings"/>.</summary>
    /// <remarks>
    /// Settings are checked when the host starts: an error names the full setting and the remedy. Everything goes by the <see cref="TimeProvider"/> that is registered already, or by the system's.
    /// </remarks>
    public static IServiceCollection AddCollate(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => StorageConnection.Blobs(configuration));
        services.AddSingleton(_ => StorageConnection.Queues(configuration));
        services.AddSingleton<IBlobStore, AzureBlobStore>();
        services.AddSingleton<IMessageQueue, AzureMessageQueue>();
        services.AddSingleton(_ => SummarySettings.Read(configuration));
        services.AddSingleton(provider => new ArticleLog(provider.GetRequiredService<IBlobStore>()));
        services.AddSingleton<ArticleIntake>();
        services.AddSingleton(provider => ConfiguredWriter.Read(configuration, provider.GetRequiredService<IBlobStore>(), provider.GetService<ILoggerFactory>()));
        services.AddSingleton(provider => new StoryProcessor(
            provider.GetRequiredService<IBlobStore>(),
            provider.GetRequiredService<IMessageQueue>(),
            provider.GetRequiredService<ArticleLog>(),
            provider.GetRequiredService<SummaryOptions>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ILogger<StoryProcessor>>(),
            model: provider.GetRequiredService<ConfiguredWriter>().Model,
            paced: true));
        services.AddSingleton(provider => new Reconciler(
            provider.GetRequiredService<IBlobStore>(),
            provider.GetRequiredService<IMessageQueue>(),
            provider.GetRequiredService<ArticleIntake>(),
            provider.GetRequiredService<StoryProcessor>(),
            provider.GetRequiredService<ArticleLog>(),
            time: provider.GetRequiredService<TimeProvider>(),
            logger: provider.GetService<ILogger<Reconciler>>()));
        services.AddSingleton(_ => DigestSettings.Read(configuration));
        services.AddSingleton(provider => new Digester(
            provider.GetRequiredService<IBlobStore>(),
            provider.GetRequiredService<DigestOptions>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ILogger<Digester>>()));
        services.AddSingleton<CollateStorageSetup>();
        services.AddHostedService(provider => new SettingsCheck(provider, configuration));
        services.AddHostedService(_ => new TelemetryExport(configuration));
        return services;
    }

    /// <summary>Makes a host with wrong settings fail when it starts, not when the first article comes.</summary>
    private sealed class SettingsCheck(IServiceProvider provider, IConfiguration configuration) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            provider.GetRequiredService<SummaryOptions>();
            provider.GetRequiredService<DigestOptions>();
            ConfiguredWriter.Check(configuration);
            provider.GetRequiredService<IBlobStore>();
            provider.GetRequiredService<IMessageQueue>();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
