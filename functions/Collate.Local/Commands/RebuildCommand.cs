using Collate.Local.Azurite;
using Collate.Local.Hosting;
using Collate.Local.Output;
using Collate.Local.Settings;
using Collate.Upkeep;
using Microsoft.Extensions.Logging;

namespace Collate.Local.Commands;

/// <summary><c>collate rebuild</c>: the state thrown away and derived again from the dropped files.</summary>
internal sealed class RebuildCommand(CommandContext context)
{
    private readonly Terminal _terminal = context.Terminal;

    /// <summary>Runs the command.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var configuration = SettingsReader.Read(context.Checkout);
        SettingsReader.Check(configuration);
        var storage = DevelopmentStorage.From(configuration);
        await using var azurite = storage is null ? null : await LocalStorage.EnsureAsync(context, storage, cancellationToken).ConfigureAwait(false);
        await using var host = LocalHost.Create(configuration, context.Verbose ? LogLevel.Debug : LogLevel.Warning, heartbeat: false, _terminal.ErrorIsTerminal && _terminal.Colour);
        await host.PrepareAsync(cancellationToken).ConfigureAwait(false);
        var result = await new Progress(_terminal).RunAsync("Rebuilding ...", say => host.Rebuild().RunAsync(new Steps(say), cancellationToken)).ConfigureAwait(false);
        await _terminal.Output.WriteLineAsync(FormattableString.Invariant(
            $"Threw {result.Deleted} blobs away, looked at {result.Looked} and handled {result.Messages} messages. {(result.Settled ? "Everything stands as it must." : "Others are at work on the same storage: reconcile goes on.")}")).ConfigureAwait(false);
        return result.Settled ? ExitCode.Done : ExitCode.Failed;
    }

    private sealed class Steps(Action<string> say) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => say(FormattableString.Invariant($"{value.Done} {value.Step switch
        {
            RebuildStep.Deleting => "blobs thrown away",
            RebuildStep.Walking => "blobs looked at",
            _ => "messages handled",
        }}"));
    }
}
