using System.Collections.Concurrent;
using System.Diagnostics;

namespace Collate.Local.Bench.Load;

/// <summary>A host in a process of its own, and what it reported.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process _process;
    private bool _isDisposed;

    private HostProcess(Process process) => _process = process;

    /// <summary>What it reported, in order.</summary>
    public ConcurrentQueue<HostReport> Reports { get; } = new();

    /// <summary>Starts one.</summary>
    /// <param name="connection">The storage that it works on.</param>
    /// <param name="argument">What makes this program a measured host.</param>
    public static HostProcess Start(string connection, IEnumerable<string> argument)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (string.Equals(Path.GetFileNameWithoutExtension(start.FileName), "dotnet", StringComparison.OrdinalIgnoreCase))
        {
            start.ArgumentList.Add(typeof(HostProcess).Assembly.Location);
        }

        foreach (var part in argument)
        {
            start.ArgumentList.Add(part);
        }

        start.Environment["CollateStorage"] = connection;
        start.Environment["Writer__Kind"] = "extractive";
        var process = Process.Start(start) ?? throw new InvalidOperationException("The host did not start.");
        var host = new HostProcess(process);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text && HostReport.Read(text) is { } report)
            {
                host.Reports.Enqueue(report);
            }
        };
        process.BeginOutputReadLine();
        return host;
    }

    /// <summary>Whether it reported that it is at work. Throws if it has ended.</summary>
    public bool IsUp => _process.HasExited ? throw new InvalidOperationException("A host ended: what it said stands above.") : Reports.Any(report => report.Listed is not null);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(20)))
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
