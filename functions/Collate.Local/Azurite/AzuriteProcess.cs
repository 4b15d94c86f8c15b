using System.Diagnostics;

namespace Collate.Local.Azurite;

/// <summary>A running Azurite that was started here. Disposing of it stops it and waits until it has saved its data.</summary>
internal sealed class AzuriteProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly Process _supervisor;

    private AzuriteProcess(Process supervisor) => _supervisor = supervisor;

    /// <summary>Whether it is no longer running.</summary>
    public bool HasExited => _supervisor.HasExited;

    /// <summary>Starts a command under the supervising script, and a script that Node runs before it, if there is one.</summary>
    public static AzuriteProcess Start(string node, string script, string output, string folder, IEnumerable<string> command, string? preload = null)
    {
        var start = new ProcessStartInfo(node) { RedirectStandardInput = true, UseShellExecute = false, CreateNoWindow = true };
        foreach (var argument in (string[])["-e", script, "--", output, folder, .. command])
        {
            start.ArgumentList.Add(argument);
        }

        if (preload is not null)
        {
            start.Environment["NODE_OPTIONS"] = $"--require \"{preload.Replace("\\", "\\\\", StringComparison.Ordinal)}\"";
        }

        return new AzuriteProcess(Process.Start(start) ?? throw new InvalidOperationException("The process did not start."));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            _supervisor.StandardInput.Close();
            using var patience = new CancellationTokenSource(Patience);
            await _supervisor.WaitForExitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _supervisor.Kill(entireProcessTree: true);
        }
        catch (IOException)
        {
            // The supervisor has ended already.
        }

        _supervisor.Dispose();
    }
}
