using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Collate.Convergence.Storms;

/// <summary><c>collate serve</c> in a process of its own.</summary>
internal sealed partial class HostProcess : IAsyncDisposable
{
    private const int LinesKept = 400;

    private readonly Process _process;
    private readonly TaskCompletionSource _watching = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Queue<string> _lines = new();
    private readonly Task _read;
    private readonly string _log;
    private int _quietWalks;
    private int _done;

    private HostProcess(Process process, string log)
    {
        (_process, _log) = (process, log);
        Exited = process.WaitForExitAsync();
        _read = ReadAsync();
    }

    /// <summary>Ends when it has ended.</summary>
    public Task Exited { get; }

    /// <summary>Ends when it has begun its work.</summary>
    public Task Watching => _watching.Task;

    /// <summary>How many heartbeats in a row found nothing to do.</summary>
    public int QuietWalks => Volatile.Read(ref _quietWalks);

    /// <summary>How many files it took in, and messages it handled.</summary>
    public int Done => Volatile.Read(ref _done);

    /// <summary>What it said last.</summary>
    public string Said
    {
        get
        {
            lock (_lines)
            {
                return string.Join('\n', _lines);
            }
        }
    }

    /// <summary>Starts one in a folder, with these settings. What it says is added to a file there.</summary>
    public static HostProcess Start(string folder, string log, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        start.ArgumentList.Add(Path.Join(AppContext.BaseDirectory, "Collate.Local.dll"));
        start.ArgumentList.Add("serve");
        return new HostProcess(Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start."), Path.Join(folder, log));
    }

    /// <summary>Kills it with SIGKILL.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await Exited;
    }

    /// <summary>Counts heartbeats from now on.</summary>
    public void CountWalksAnew() => Interlocked.Exchange(ref _quietWalks, 0);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        // What it said is in its file, before another adds to it; and nobody waits for its end any more.
        await Exited;
        await _read;
        _process.Dispose();
    }

    [GeneratedRegex("Message [^ ]+ of collate-stories handled|: (Accepted|Quarantined)$")]
    private static partial Regex Deed();

    [GeneratedRegex("Heartbeat: ([0-9]+) names needed a look")]
    private static partial Regex Walk();

    private async Task ReadAsync()
    {
        await using var log = new StreamWriter(_log, append: true);
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            await log.WriteLineAsync(line);
            lock (_lines)
            {
                _lines.Enqueue(line);
                while (_lines.Count > LinesKept)
                {
                    _lines.Dequeue();
                }
            }

            if (line.StartsWith("Watching the container", StringComparison.Ordinal))
            {
                _watching.TrySetResult();
            }
            else if (Deed().IsMatch(line))
            {
                Interlocked.Increment(ref _done);
            }
            else if (Walk().Match(line) is { Success: true } walk)
            {
                Interlocked.Exchange(ref _quietWalks, int.Parse(walk.Groups[1].ValueSpan, CultureInfo.InvariantCulture) == 0 ? QuietWalks + 1 : 0);
            }
            else if (line.Contains("Heartbeat failed", StringComparison.Ordinal))
            {
                CountWalksAnew();
            }
        }
    }
}
