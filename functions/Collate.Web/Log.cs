using Microsoft.Extensions.Logging;

namespace Collate.Web;

/// <summary>The messages of the web: what went wrong, never what was sent.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "A request failed")]
    public static partial void RequestFailed(ILogger logger, Exception error);
}
