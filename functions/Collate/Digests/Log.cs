using Microsoft.Extensions.Logging;

namespace Collate.Digests;

/// <summary>What is logged of digests: ids and counts.</summary>
internal static partial class Log
{
    [LoggerMessage(201, LogLevel.Information, "There is a story: the first digest comes when the schedule next comes around")]
    public static partial void Began(ILogger logger);

    [LoggerMessage(202, LogLevel.Information, "Wrote digest {Digest}: {Told} stories told, {Named} more, {Unchanged} unchanged")]
    public static partial void Wrote(ILogger logger, string digest, int told, int named, int unchanged);
}
