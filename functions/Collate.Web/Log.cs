using Microsoft.Extensions.Logging;

namespace Collate.Web;

/// <summary>The messages of the web: what went wrong, never what was sent.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "A request failed")]
    public static partial void RequestFailed(ILogger logger, Exception error);

    [LoggerMessage(2, LogLevel.Information, "A turn of job {Job} with {Articles} articles: {Outcome}")]
    public static partial void JobTurn(ILogger logger, string job, int articles, string outcome);

    [LoggerMessage(3, LogLevel.Warning, "Job {Job} is stored, and no message could be sent; the heartbeat will")]
    public static partial void JobNotSent(ILogger logger, Exception error, string job);

    [LoggerMessage(4, LogLevel.Information, "Deleted {Deleted} parts of jobs that have expired; took up {Resent} jobs that were left alone")]
    public static partial void JobsTidied(ILogger logger, int deleted, int resent);
}
