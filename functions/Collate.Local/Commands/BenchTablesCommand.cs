using System.Globalization;
using Collate.Local.Bench;

namespace Collate.Local.Commands;

/// <summary><c>collate bench --tables</c>: how long a process takes to load the engine's static tables, and how much memory they are.</summary>
internal sealed class BenchTablesCommand(CommandContext context)
{
    /// <summary>Runs the command.</summary>
    public async Task<int> RunAsync()
    {
        var (milliseconds, processor, heap, process) = TableScenario.Load();
        await context.Terminal.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Static tables: {milliseconds:0} ms ({processor:0} ms of a processor), {heap / 1e6:0.0} MB of heap, {process / 1e6:0.0} MB of the process.")).ConfigureAwait(false);
        return ExitCode.Done;
    }
}
