using Microsoft.Extensions.Logging;

namespace Collate.Local;

/// <summary>The messages of the local host: names, counts and durations, never article text.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "{Name}: {Outcome}")]
    public static partial void ArticleHandled(ILogger logger, string name, string outcome);

    [LoggerMessage(2, LogLevel.Warning, "{Name} could not be looked at (attempt {Attempt}); again in {Seconds:0} s: {Problem}")]
    public static partial void ArticleFailed(ILogger logger, string name, int attempt, double seconds, string problem);

    [LoggerMessage(3, LogLevel.Warning, "The container articles could not be listed; again in {Seconds:0.0} s: {Problem}")]
    public static partial void ListingFailed(ILogger logger, double seconds, string problem);

    [LoggerMessage(4, LogLevel.Debug, "Message {Id} of {Queue} handled in {Milliseconds:0} ms")]
    public static partial void MessageHandled(ILogger logger, string id, string queue, double milliseconds);

    [LoggerMessage(5, LogLevel.Warning, "Message {Id} of {Queue} failed (attempt {Attempt}); it comes again: {Problem}")]
    public static partial void MessageFailed(ILogger logger, string id, string queue, int attempt, string problem);

    [LoggerMessage(6, LogLevel.Error, "Message {Id} of {Queue} failed {Attempts} times and was put into {Poison}")]
    public static partial void MessagePoisoned(ILogger logger, string id, string queue, int attempts, string poison);

    [LoggerMessage(7, LogLevel.Warning, "The queue {Queue} could not be used; again in {Seconds:0.0} s: {Problem}")]
    public static partial void QueueFailed(ILogger logger, string queue, double seconds, string problem);

    [LoggerMessage(8, LogLevel.Information, "Heartbeat: {Count} {What}")]
    public static partial void HeartbeatDone(ILogger logger, int count, string what);

    [LoggerMessage(9, LogLevel.Warning, "Heartbeat failed; the next one comes as usual: {Problem}")]
    public static partial void HeartbeatFailed(ILogger logger, string problem);

    [LoggerMessage(10, LogLevel.Debug, "Details")]
    public static partial void Details(ILogger logger, Exception error);

    [LoggerMessage(11, LogLevel.Warning, "Message {Id} of {Queue} took so long that somebody else has it now")]
    public static partial void LeaseLost(ILogger logger, string id, string queue);

    [LoggerMessage(12, LogLevel.Warning, "The lease of message {Id} of {Queue} could not be renewed: {Problem}")]
    public static partial void LeaseNotRenewed(ILogger logger, string id, string queue, string problem);
}
