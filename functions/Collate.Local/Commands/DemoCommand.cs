using System.Diagnostics;
using Collate.Local.Azurite;
using Collate.Local.Hosting;
using Collate.Local.Output;
using Collate.Local.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Collate.Local.Commands;

/// <summary><c>collate demo</c>: the whole way from a dropped file to a summary, on this machine.</summary>
internal sealed class DemoCommand(CommandContext context)
{
    private readonly Terminal _terminal = context.Terminal;

    /// <summary>Runs the command.</summary>
    /// <param name="keep">Leave everything running until it is asked to stop.</param>
    /// <param name="cancellationToken">Asks it to stop.</param>
    public async Task<int> RunAsync(bool keep, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var seeds = SeedArticles.Find(context.Checkout.Seeds);
        var configuration = SettingsReader.Read(context.Checkout);
        _ = HostSettings.From(configuration);
        _ = SummarySettings.From(configuration);
        var storage = StorageOf(configuration);
        await using var azurite = await LocalStorage.EnsureAsync(context, storage, cancellationToken).ConfigureAwait(false);
        await using var host = LocalHost.Create(configuration, context.Verbose ? LogLevel.Debug : LogLevel.Warning, heartbeat: keep, _terminal.ErrorIsTerminal && _terminal.Colour);
        await host.PrepareAsync(cancellationToken).ConfigureAwait(false);
        var dropped = await seeds.DropAsync(host.Store, cancellationToken).ConfigureAwait(false);
        await _terminal.Error.WriteLineAsync(Plural(seeds.Count, dropped)).ConfigureAwait(false);
        await host.StartAsync(cancellationToken).ConfigureAwait(false);
        var stories = await new Progress(_terminal).RunAsync("Waiting for the summary ...", say => new StoryWait(host, seeds).RunAsync(say, cancellationToken)).ConfigureAwait(false);
        DemoPage.Write(new Page(_terminal), stories, storage, seeds.Count, clock.Elapsed);
        if (keep)
        {
            await _terminal.Error.WriteLineAsync("Still running: drop more files into the container articles. Ctrl-C ends.").ConfigureAwait(false);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return ExitCode.Done;
    }

    // The demo writes into the container articles, so it keeps away from storage that someone may rely on.
    private static DevelopmentStorage StorageOf(IConfiguration configuration) => DevelopmentStorage.From(configuration) ?? throw new CommandException(
        ExitCode.BadUsage,
        $"The setting {DevelopmentStorage.Setting} names no storage on this machine, and the demo only writes there.",
        $"Set {DevelopmentStorage.Setting} to UseDevelopmentStorage=true, or use collate serve.");

    private static string Plural(int seeds, int dropped) => dropped == 0
        ? FormattableString.Invariant($"The {seeds} sample articles are in the container articles already.")
        : FormattableString.Invariant($"Dropped {dropped} of {seeds} sample articles into the container articles.");
}
