using Microsoft.Extensions.Logging;

namespace Collate.Azure;

/// <summary>What this project logs.</summary>
internal static partial class Log
{
    [LoggerMessage(101, LogLevel.Information, "Storage is ready: {Containers} containers, {Queues} queues, {Milliseconds} ms")]
    public static partial void StorageReady(ILogger logger, int containers, int queues, long milliseconds);
}
