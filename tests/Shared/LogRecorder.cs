using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Collate.TestKit;

/// <summary>Keeps every line that is logged at any level, with its values and its exception.</summary>
internal sealed class LogRecorder : ILoggerFactory, ILoggerProvider, ILogger
{
    private const int Words = 4;

    private readonly ConcurrentQueue<string> _lines = new();

    /// <summary>All lines so far.</summary>
    public string All => string.Join('\n', _lines);

    /// <summary>Any few words in a row of a text that stand in the log, or none.</summary>
    public string? FindAnyOf(string text)
    {
        var (all, words) = (All, text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return Enumerable.Range(0, Math.Max(0, words.Length - Words + 1)).Select(i => string.Join(' ', words[i..(i + Words)])).FirstOrDefault(run => all.Contains(run, StringComparison.OrdinalIgnoreCase));
    }

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("There is one provider: this.");

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{formatter(state, exception)} {state} {exception}");

    public void Dispose()
    {
        // Lines are still read after the log was closed.
    }
}
