using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Collate.Local.Output;

/// <summary>Writes a message of the log as one line that cannot steer a terminal, and cannot look like several messages, whatever names and errors it tells of.</summary>
internal sealed class PlainConsoleFormatter(IOptions<PlainConsoleOptions> options) : ConsoleFormatter(FormatterName)
{
    /// <summary>The name that it is chosen by.</summary>
    public const string FormatterName = "collate";

    private const string Reset = "\u001B[0m";

    /// <inheritdoc/>
    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var message = logEntry.Formatter(logEntry.State, logEntry.Exception);
        if (logEntry.Exception is null && string.IsNullOrEmpty(message))
        {
            return;
        }

        var (level, colour) = NameOf(logEntry.LogLevel);
        textWriter.Write(FormattableString.Invariant($"{TimeProvider.System.GetLocalNow():HH:mm:ss} "));
        textWriter.Write(options.Value.Colour ? colour + level + Reset : level);
        textWriter.Write(FormattableString.Invariant($": {logEntry.Category}[{logEntry.EventId.Id}] "));
        textWriter.Write(TextFlow.Plain(message));
        if (logEntry.Exception is { } error)
        {
            textWriter.Write(' ');
            textWriter.Write(TextFlow.Plain(error.ToString()));
        }

        textWriter.Write(Environment.NewLine);
    }

    private static (string Name, string Colour) NameOf(LogLevel level) => level switch
    {
        LogLevel.Trace => ("trce", "\u001B[37m"),
        LogLevel.Debug => ("dbug", "\u001B[37m"),
        LogLevel.Information => ("info", "\u001B[32m"),
        LogLevel.Warning => ("warn", "\u001B[1;33m"),
        LogLevel.Error => ("fail", "\u001B[30;41m"),
        _ => ("crit", "\u001B[1;37;41m"),
    };
}

/// <summary>What can be set about <see cref="PlainConsoleFormatter"/>.</summary>
internal sealed class PlainConsoleOptions : ConsoleFormatterOptions
{
    /// <summary>Whether levels have colours. Default: no.</summary>
    public bool Colour { get; set; }
}
