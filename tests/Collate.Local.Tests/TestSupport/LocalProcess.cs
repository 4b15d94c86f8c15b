using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Collate.Local.Tests.TestSupport;

/// <summary>The built program in a process of its own.</summary>
internal sealed class LocalProcess : IAsyncDisposable
{
    /// <summary>Whether a started process would not hear Ctrl-C: a script's background job ignores it, and so does all that it starts.</summary>
    private static readonly bool IgnoresInterrupt = OperatingSystem.IsLinux()
        && File.ReadLines("/proc/self/status").First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is var ignored
        && (ulong.Parse(ignored.AsSpan("SigIgn:".Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & 2) != 0;

    private readonly Process _process;
    private readonly StringBuilder _error = new();
    private readonly Task _errorRead;
    private readonly Task<string> _outputRead;

    private LocalProcess(Process process)
    {
        _process = process;
        _outputRead = process.StandardOutput.ReadToEndAsync();
        _errorRead = ReadErrorAsync();
    }

    /// <summary>What it has written to standard error so far.</summary>
    public string Error
    {
        get
        {
            lock (_error)
            {
                return _error.ToString();
            }
        }
    }

    public bool HasExited => _process.HasExited;

    /// <summary>The most memory it has had so far, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    public static LocalProcess Start(string folder, params string[] arguments) => Start(folder, new Dictionary<string, string>(StringComparer.Ordinal), arguments);

    /// <summary>Starts it with variables of the environment besides those there are.</summary>
    public static LocalProcess Start(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(IgnoresInterrupt ? "env" : "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        if (IgnoresInterrupt)
        {
            start.ArgumentList.Add("--default-signal=INT");
            start.ArgumentList.Add("dotnet");
        }

        start.ArgumentList.Add(Path.Join(AppContext.BaseDirectory, "Collate.Local.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return new LocalProcess(Process.Start(start)!);
    }

    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string folder, params string[] arguments)
    {
        await using var process = Start(folder, arguments);
        return await process.ExitAsync();
    }

    /// <summary>Presses Ctrl-C.</summary>
    public void Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public async Task<(int ExitCode, string Output, string Error)> ExitAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        await _process.WaitForExitAsync(patience.Token);
        await _errorRead;
        return (_process.ExitCode, await _outputRead, Error);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private async Task ReadErrorAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            lock (_error)
            {
                _error.AppendLine(line);
            }
        }
    }
}
