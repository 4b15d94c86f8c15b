using Collate.Local.Azurite;
using Collate.Local.Hosting;
using Collate.Local.Settings;
using Collate.Local.Web;
using Microsoft.Extensions.Logging;

namespace Collate.Local.Commands;

/// <summary><c>collate serve</c>: the triggers of the Function App on this machine, until Ctrl-C.</summary>
internal sealed class ServeCommand(CommandContext context)
{
    /// <summary>Runs the command until it is asked to stop.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var terminal = context.Terminal;
        var configuration = SettingsReader.Read(context.Checkout);
        SettingsReader.Check(configuration);
        var settings = WebSettings.From(configuration);
        var storage = DevelopmentStorage.From(configuration);
        await using var azurite = storage is null ? null : await LocalStorage.EnsureAsync(context, storage, cancellationToken).ConfigureAwait(false);
        await using var host = LocalHost.Create(configuration, context.Verbose ? LogLevel.Debug : null, heartbeat: true, terminal.ErrorIsTerminal && terminal.Colour);
        await host.PrepareAsync(cancellationToken).ConfigureAwait(false);
        await using var web = await LocalWeb.StartAsync(settings, host.Api, host.Pages(settings), host.Loggers, cancellationToken).ConfigureAwait(false);
        await host.StartAsync(cancellationToken).ConfigureAwait(false);
        await terminal.Error.WriteLineAsync($"{(settings.Pages ? $"Pages at {web.Address}" : "No pages")}, API at {web.Address}api.").ConfigureAwait(false);
        await terminal.Error.WriteLineAsync(
            $"Watching the container articles{(storage is null ? "" : $" at {storage.Blobs}/articles")}. Summaries go to the container summaries. Ctrl-C ends.").ConfigureAwait(false);
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await terminal.Error.WriteLineAsync("Stopping.").ConfigureAwait(false);
        return ExitCode.Done;
    }
}
