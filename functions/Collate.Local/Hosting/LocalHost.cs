using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Collate.Azure;
using Collate.Digests;
using Collate.Local.Output;
using Collate.Local.Settings;
using Collate.Local.Web;
using Collate.Processing;
using Collate.Storage;
using Collate.Summaries;
using Collate.Upkeep;
using Collate.Web;
using Collate.Web.Jobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Collate.Local.Hosting;

/// <summary>The triggers of the Function App, without the Functions host.</summary>
internal sealed class LocalHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly IHost _host;
    private readonly CollateStorageSetup _setup;

    private LocalHost(IHost host)
    {
        _host = host;
        Store = host.Services.GetRequiredService<IBlobStore>();
        Queue = host.Services.GetRequiredService<IMessageQueue>();
        _setup = host.Services.GetRequiredService<CollateStorageSetup>();
        Watcher = host.Services.GetRequiredService<ArticleWatcher>();
        Reconciler = host.Services.GetRequiredService<Reconciler>();
    }

    /// <summary>The store.</summary>
    public IBlobStore Store { get; }

    /// <summary>The queues.</summary>
    public IMessageQueue Queue { get; }

    /// <summary>The watcher of dropped files.</summary>
    public ArticleWatcher Watcher { get; }

    /// <summary>What finds what the watcher cannot.</summary>
    public Reconciler Reconciler { get; }

    /// <summary>The API over the same store.</summary>
    public CollateApi Api => _host.Services.GetRequiredService<CollateApi>();

    /// <summary>The pages over the same store. Whoever can reach them can read them; articles can be dropped there only where nobody but this machine reaches them.</summary>
    public CollatePages Pages(WebSettings settings) => settings.IsLoopback
        ? CollatePages.Local(Api, Loggers, settings.Pages, Store, _host.Services.GetRequiredService<StoryProcessor>())
        : new CollatePages(Api, Loggers, settings.Pages);

    /// <summary>Throws the state away and derives it again. No story waits for its turn.</summary>
    public StateRebuild Rebuild() => new(Store, Queue, Reconciler, new StoryProcessor(
        Store,
        Queue,
        _host.Services.GetRequiredService<ArticleLog>(),
        _host.Services.GetRequiredService<SummaryOptions>(),
        logger: _host.Services.GetRequiredService<ILogger<StoryProcessor>>(),
        model: _host.Services.GetRequiredService<ConfiguredWriter>().Model));

    /// <summary>Holds what is stored to what is promised.</summary>
    public StoreDoctor Doctor() => new(
        Store,
        Queue,
        _host.Services.GetRequiredService<SummaryOptions>(),
        _host.Services.GetRequiredService<DigestOptions>().Site,
        model: _host.Services.GetRequiredService<ConfiguredWriter>().Model,
        others: [new JobCheck(Store, Queue)]);

    /// <summary>Where messages go.</summary>
    public ILoggerFactory Loggers => _host.Services.GetRequiredService<ILoggerFactory>();

    /// <summary>Puts a host together. Nothing runs yet. Throws <see cref="CommandException"/> for a setting that cannot be used.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="leastLevel">The least level that is logged, whatever the settings say, or none.</param>
    /// <param name="heartbeat">Whether to reconcile, and to write digests, regularly.</param>
    /// <param name="colour">Whether the log may have colour.</param>
    /// <param name="measure">Puts something in front of the store and the queues, or none.</param>
    public static LocalHost Create(IConfiguration configuration, LogLevel? leastLevel, bool heartbeat, bool colour, (Func<IBlobStore, IBlobStore> Store, Func<IMessageQueue, IMessageQueue> Queue)? measure = null)
    {
        var settings = HostSettings.From(configuration);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddConfiguration(configuration);
        AddLogging(builder.Logging, settings, leastLevel, colour);
        var services = builder.Services;
        var rhythm = RhythmSettings.From(configuration);
        services.AddSingleton(rhythm.Clock);
        services.AddCollate(configuration);
        if (measure is { } front)
        {
            services.AddSingleton(provider => front.Store(new AzureBlobStore(provider.GetRequiredService<BlobServiceClient>())));
        }

        services.AddSingleton<IMessageQueue>(provider => new WakingQueue((measure?.Queue ?? (queue => queue))(new AzureMessageQueue(provider.GetRequiredService<QueueServiceClient>()))));
        var jobs = SettingsReader.Checked(() => JobSettings.Read(configuration));
        services.AddSingleton(provider => new CollateApi(
            provider.GetRequiredService<IBlobStore>(),
            provider.GetRequiredService<IMessageQueue>(),
            provider.GetRequiredService<SummaryOptions>(),
            provider.GetRequiredService<ILogger<CollateApi>>(),
            provider.GetRequiredService<ConfiguredWriter>().Model,
            jobs));
        services.AddSingleton(provider => new CollateJobs(
            provider.GetRequiredService<IBlobStore>(),
            provider.GetRequiredService<IMessageQueue>(),
            provider.GetRequiredService<SummaryOptions>(),
            provider.GetRequiredService<ILogger<CollateJobs>>(),
            provider.GetRequiredService<ConfiguredWriter>().Model,
            jobs));
        services.AddSingleton<IHostLifetime, NoLifetime>();
        services.Configure<HostOptions>(options => options.ShutdownTimeout = Patience);
        services.AddSingleton(provider => new ArticleWatcher(
            provider.GetRequiredService<IBlobStore>(), provider.GetRequiredService<ArticleIntake>().HandleAsync, settings, provider.GetRequiredService<ILogger<ArticleWatcher>>()));
        services.AddHostedService(provider => provider.GetRequiredService<ArticleWatcher>());
        services.AddHostedService(provider => new QueueLoop(
            provider.GetRequiredService<IMessageQueue>(), StoreNames.Stories, StoreNames.StoriesPoison, (message, cancel) => provider.GetRequiredService<StoryProcessor>().HandleAsync(message.Body, isFirst: message.Deliveries == 1, cancel), settings, TimeProvider.System, provider.GetRequiredService<ILogger<QueueLoop>>()));

        // AddHostedService would take a second loop for the first.
        services.AddSingleton<IHostedService>(provider => new QueueLoop(
            provider.GetRequiredService<IMessageQueue>(), StoreNames.Jobs, StoreNames.JobsPoison, (message, cancel) => provider.GetRequiredService<CollateJobs>().HandleAsync(message.Body, cancel), settings, TimeProvider.System, provider.GetRequiredService<ILogger<QueueLoop>>()));
        if (heartbeat)
        {
            services.AddSingleton<IHostedService>(provider => new Heartbeat(
                rhythm.Heartbeat, provider.GetRequiredService<CollateJobs>().TidyAsync, rhythm.Clock, provider.GetRequiredService<ILogger<Heartbeat>>(), "parts of jobs were deleted or taken up"));
            services.AddHostedService(provider => new Heartbeat(
                rhythm.Heartbeat, provider.GetRequiredService<Reconciler>().RunAsync, rhythm.Clock, provider.GetRequiredService<ILogger<Heartbeat>>()));
            services.AddSingleton<IHostedService>(provider => new Heartbeat(
                rhythm.Heartbeat, provider.GetRequiredService<Digester>().RunAsync, rhythm.Clock, provider.GetRequiredService<ILogger<Heartbeat>>(), "digests were written"));
        }

        return SettingsReader.Checked(() => new LocalHost(builder.Build()));
    }

    /// <summary>Creates containers and queues.</summary>
    public Task PrepareAsync(CancellationToken cancellationToken) => _setup.EnsureAsync(cancellationToken);

    /// <summary>Starts the loops.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => _host.StartAsync(cancellationToken);

    /// <summary>Stops the loops: what is being handled may finish within <see cref="Grace.Length"/>, the rest is abandoned and comes again.</summary>
    public Task StopAsync() => _host.StopAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        if (_host is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static void AddLogging(ILoggingBuilder logging, HostSettings settings, LogLevel? leastLevel, bool colour)
    {
        logging.AddConsole(options => (options.FormatterName, options.LogToStandardErrorThreshold) = (PlainConsoleFormatter.FormatterName, LogLevel.Trace));
        logging.AddConsoleFormatter<PlainConsoleFormatter, PlainConsoleOptions>(options => options.Colour = colour);
        logging.SetMinimumLevel(leastLevel ?? settings.LogLevels.GetValueOrDefault("default", LogLevel.Information));
        foreach (var (category, level) in settings.LogLevels)
        {
            if (!string.Equals(category, "default", StringComparison.OrdinalIgnoreCase))
            {
                logging.AddFilter(category, leastLevel is { } least && least > level ? least : level);
            }
        }
    }

    /// <summary>Leaves the signals of the process to the command line.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
