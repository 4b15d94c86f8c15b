using System.CommandLine;
using Collate.Local.Bench.Load;
using Collate.Local.Output;
using Collate.Local.Settings;

namespace Collate.Local.Commands;

/// <summary><c>collate bench</c> on the command line: which of the measurements its options ask for.</summary>
internal static class BenchVerb
{
    /// <summary>Creates it.</summary>
    /// <param name="contextOf">What a command that was read from the command line works with.</param>
    /// <param name="terminal">Where a measured host reports.</param>
    /// <param name="checkout">Where things are on this machine.</param>
    public static ExampleCommand Create(Func<ParseResult, CommandContext> contextOf, Terminal terminal, Checkout checkout)
    {
        var quick = new Option<bool>("--quick") { Description = "Leave the largest sizes out: seconds instead of minutes." };
        var http = new Option<bool>("--http") { Description = "Measure the HTTP API instead: a story beside the same file served as static content, the list with few and many stories." };
        var growth = new Option<bool>("--growth") { Description = "Measure instead what one more article takes, from drop to summary, where 1,000, 10,000 and 100,000 are: storage operations, bytes, processor, memory." };
        var load = new Option<bool>("--load") { Description = "Measure instead 10,000 articles of 500 stories dropped at once into one host, and into four, each a process of its own, on an Azurite of their own; --quick: 200." };
        var articles = new Option<int?>("--articles") { Description = "How many articles --load drops at once.", HelpName = "N" };
        articles.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 20)
            {
                result.AddError("--articles must be 20 at least: a story.");
            }
        });
        var indexed = new Option<bool>("--indexed") { Description = "With --load: have Azurite look blobs up in its index of names. As it ships it goes through all of them for every call." };
        var tables = new Option<bool>("--tables") { Description = "Measure instead how long the engine's static tables take to load, and how much memory they are." };
        var host = new Option<bool>(BenchLoadCommand.HostOption) { Hidden = true };
        var verb = new ExampleCommand("bench", "Measure the engine on articles that it makes up: time, growth, throughput, memory.", ["collate bench --quick", "collate bench", "collate bench --http", "collate bench --growth", "collate bench --load --quick"]) { quick, http, growth, load, articles, indexed, tables, host };
        verb.SetAction((parsed, cancellation) => parsed.GetValue(host)
            ? ReportAsync(terminal, checkout, cancellation)
            : parsed.GetValue(tables)
            ? new BenchTablesCommand(contextOf(parsed)).RunAsync()
            : parsed.GetValue(load)
            ? new BenchLoadCommand(contextOf(parsed)).RunAsync(parsed.GetValue(quick), parsed.GetValue(articles), parsed.GetValue(indexed), cancellation)
            : parsed.GetValue(growth)
            ? new BenchGrowthCommand(contextOf(parsed)).RunAsync(parsed.GetValue(quick), cancellation)
            : parsed.GetValue(http)
            ? new BenchHttpCommand(contextOf(parsed)).RunAsync(parsed.GetValue(quick), cancellation)
            : new BenchCommand(contextOf(parsed)).RunAsync(parsed.GetValue(quick), cancellation));
        return verb;
    }

    private static async Task<int> ReportAsync(Terminal terminal, Checkout checkout, CancellationToken cancellationToken)
    {
        await MeasuredHost.RunAsync(checkout, Console.In, terminal.Output, cancellationToken).ConfigureAwait(false);
        return ExitCode.Done;
    }
}
