using Collate.Local.Azurite;
using Collate.Local.Hosting;
using Collate.Local.Output;
using Collate.Local.Settings;
using Microsoft.Extensions.Logging;

namespace Collate.Local.Commands;

/// <summary><c>collate doctor</c>: holds what is stored to every promise, and repairs it if asked to.</summary>
internal sealed class DoctorCommand(CommandContext context)
{
    private readonly Terminal _terminal = context.Terminal;

    /// <summary>Runs the command.</summary>
    /// <param name="repair">Whether to repair what can be repaired.</param>
    /// <param name="json">Whether to write JSON instead of a table.</param>
    /// <param name="cancellationToken">Asks it to stop.</param>
    public async Task<int> RunAsync(bool repair, bool json, CancellationToken cancellationToken)
    {
        var configuration = SettingsReader.Read(context.Checkout);
        SettingsReader.Check(configuration);
        var storage = DevelopmentStorage.From(configuration);
        await using var azurite = storage is null ? null : await LocalStorage.EnsureAsync(context, storage, cancellationToken).ConfigureAwait(false);
        await using var host = LocalHost.Create(configuration, context.Verbose ? LogLevel.Debug : LogLevel.Warning, heartbeat: false, _terminal.ErrorIsTerminal && _terminal.Colour);
        await host.PrepareAsync(cancellationToken).ConfigureAwait(false);
        var doctor = host.Doctor();
        var report = await new Progress(_terminal).RunAsync(
            repair ? "Looking, and repairing ..." : "Looking at everything ...",
            _ => repair ? doctor.RepairAsync(cancellationToken) : doctor.CheckAsync(cancellationToken)).ConfigureAwait(false);
        if (json)
        {
            await _terminal.Output.WriteAsync(DoctorJson.Write(report)).ConfigureAwait(false);
        }
        else
        {
            DoctorPage.Write(_terminal, report);
        }

        return report.IsSound ? ExitCode.Done : ExitCode.Failed;
    }
}
