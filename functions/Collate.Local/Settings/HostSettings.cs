using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Collate.Local.Settings;

/// <summary>What the local host takes from <c>host.json</c>. The defaults are those of the Functions host unless said otherwise.</summary>
internal sealed record HostSettings
{
    private const string Queues = SettingsReader.HostSection + ":extensions:queues:";
    private const string Blobs = SettingsReader.HostSection + ":extensions:blobs:";
    private const string Levels = SettingsReader.HostSection + ":logging:logLevel";

    /// <summary>How many messages are taken at once: <c>extensions.queues.batchSize</c>, 1 to 32, default 16.</summary>
    public int BatchSize { get; init; } = 16;

    /// <summary>More are taken when no more than this many are still being handled: <c>extensions.queues.newBatchThreshold</c>, default half a batch.</summary>
    public int NewBatchThreshold { get; init; } = 8;

    /// <summary>The longest pause between two looks at an empty queue: <c>extensions.queues.maxPollingInterval</c>, 100 ms to 10 minutes, default 1 minute.</summary>
    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>After how long a message that failed comes again: <c>extensions.queues.visibilityTimeout</c>, 1 second to 1 hour, default 30 seconds.</summary>
    /// <remarks>Here it is also how long a message belongs to the host that took it; a message that takes longer is renewed in time.</remarks>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a message is tried before it is put aside: <c>extensions.queues.maxDequeueCount</c>, 1 to 100, default 5.</summary>
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>How many dropped files are looked at at once: <c>extensions.blobs.maxDegreeOfParallelism</c>, 1 to 64, default 4.</summary>
    public int BlobParallelism { get; init; } = 4;

    /// <summary>The least level that is logged, by category: <c>logging.logLevel</c>; <c>default</c> is for every other category.</summary>
    public IReadOnlyDictionary<string, LogLevel> LogLevels { get; init; } = new Dictionary<string, LogLevel>();

    /// <summary>Reads and checks the settings. Throws <see cref="CommandException"/> that names the setting for a value that cannot be used.</summary>
    public static HostSettings From(IConfiguration configuration)
    {
        var defaults = new HostSettings();
        var batch = Number(configuration, Queues + "batchSize", defaults.BatchSize, 1, 32);
        return new HostSettings
        {
            BatchSize = batch,
            NewBatchThreshold = Number(configuration, Queues + "newBatchThreshold", batch / 2, 0, 32),
            MaxPollingInterval = Span(configuration, Queues + "maxPollingInterval", defaults.MaxPollingInterval, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(10)),
            VisibilityTimeout = Span(configuration, Queues + "visibilityTimeout", defaults.VisibilityTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)),
            MaxDequeueCount = Number(configuration, Queues + "maxDequeueCount", defaults.MaxDequeueCount, 1, 100),
            BlobParallelism = Number(configuration, Blobs + "maxDegreeOfParallelism", defaults.BlobParallelism, 1, 64),
            LogLevels = configuration.GetSection(Levels).GetChildren().ToDictionary(level => level.Key, Level, StringComparer.OrdinalIgnoreCase),
        };
    }

    private static int Number(IConfiguration configuration, string key, int otherwise, int least, int most)
    {
        if (configuration[key] is not { Length: > 0 } text)
        {
            return otherwise;
        }

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Unusable(key, text, FormattableString.Invariant($"a whole number from {least} to {most}"));
    }

    private static TimeSpan Span(IConfiguration configuration, string key, TimeSpan otherwise, TimeSpan least, TimeSpan most)
    {
        if (configuration[key] is not { Length: > 0 } text)
        {
            return otherwise;
        }

        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span >= least && span <= most
            ? span
            : throw Unusable(key, text, $"a time from {least:c} to {most:c}, written hh:mm:ss");
    }

    private static LogLevel Level(IConfigurationSection section) =>
        Enum.TryParse<LogLevel>(section.Value, ignoreCase: true, out var level) && Enum.IsDefined(level)
            ? level
            : throw Unusable(section.Path, section.Value ?? "", "one of " + string.Join(", ", Enum.GetNames<LogLevel>()));

    private static CommandException Unusable(string key, string value, string wanted)
    {
        var inFile = key[(SettingsReader.HostSection.Length + 1)..].Replace(':', '.');
        var variable = key.Replace(":", "__", StringComparison.Ordinal);
        return new(ExitCode.BadUsage, $"The setting {inFile} is '{value}'.", $"Make it {wanted}, in host.json or, if it is set there, in the environment variable {variable}.");
    }
}
