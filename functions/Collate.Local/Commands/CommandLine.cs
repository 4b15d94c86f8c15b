using System.CommandLine;
using System.CommandLine.Help;
using Collate.Local.Output;
using Collate.Local.Settings;

namespace Collate.Local.Commands;

/// <summary>The command line <c>collate demo | serve | summarize | digest | verify | evaluate | rebuild | doctor | bench</c>.</summary>
internal sealed class CommandLine
{
    private readonly Terminal _terminal;
    private readonly Checkout _checkout;
    private readonly Command _root = new("collate", "Drop articles in, get one summary per story out, every sentence traceable to the words it rests on.");
    private readonly Option<bool> _verbose = new("--verbose") { Description = "Say more on standard error, and show where an error came from.", Recursive = true };

    /// <summary>The command line of a process.</summary>
    /// <param name="terminal">Where commands write.</param>
    /// <param name="checkout">Where things are on this machine.</param>
    public CommandLine(Terminal terminal, Checkout checkout)
    {
        _terminal = terminal;
        _checkout = checkout;
        var help = new HelpOption();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        _root.Options.Add(help);
        _root.Options.Add(new VersionOption());
        _root.Options.Add(_verbose);
        _root.Subcommands.Add(DemoVerb());
        _root.Subcommands.Add(ServeVerb());
        _root.Subcommands.Add(SummarizeVerb());
        _root.Subcommands.Add(DigestVerb());
        _root.Subcommands.Add(VerifyVerb());
        _root.Subcommands.Add(EvaluateVerb());
        _root.Subcommands.Add(RebuildVerb());
        _root.Subcommands.Add(DoctorVerb());
        _root.Subcommands.Add(BenchVerb.Create(ContextOf, terminal, checkout));
    }

    /// <summary>Runs a command. Answers the process's exit code; never throws.</summary>
    /// <param name="arguments">The arguments of the process.</param>
    /// <param name="cancellationToken">Asks the command to stop.</param>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var parsed = _root.Parse(arguments);
        if (parsed.Errors.Count > 0 && parsed.Action is System.CommandLine.Invocation.ParseErrorAction)
        {
            foreach (var error in parsed.Errors)
            {
                await _terminal.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
            }

            await _terminal.Error.WriteLineAsync($"Try: {PathOf(parsed.CommandResult.Command)} --help").ConfigureAwait(false);
            return ExitCode.BadUsage;
        }

        try
        {
            var plain = new InvocationConfiguration { Output = _terminal.Output, Error = _terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return await parsed.InvokeAsync(plain, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (CommandException error)
        {
            await ExplainAsync(parsed, error.Message, error).ConfigureAwait(false);
            return error.ExitCode;
        }
        catch (Exception error)
        {
            await ExplainAsync(parsed, $"{Problem.Of(error)} Run again with --verbose to see where it came from.", error).ConfigureAwait(false);
            return ExitCode.Failed;
        }
    }

    private static string PathOf(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}" : command.Name;

    private async Task ExplainAsync(ParseResult parsed, string message, Exception error)
    {
        await _terminal.Error.WriteLineAsync($"collate: {TextFlow.Plain(message)}").ConfigureAwait(false);
        if (parsed.GetValue(_verbose))
        {
            // A line at a time: what an error quotes from a file must not steer the terminal.
            await _terminal.Error.WriteLineAsync(string.Join(Environment.NewLine, error.ToString().Split('\n').Select(TextFlow.Plain))).ConfigureAwait(false);
        }
    }

    private CommandContext ContextOf(ParseResult parsed) => new(_terminal, _checkout, parsed.GetValue(_verbose));

    private ExampleCommand DemoVerb()
    {
        var keep = new Option<bool>("--keep") { Description = "Leave storage and host running until Ctrl-C." };
        var verb = new ExampleCommand("demo", "Start local storage, drop the sample articles into it and show the summary of their story.", ["collate demo", "collate demo --keep"]) { keep };
        verb.SetAction((parsed, cancellation) => new DemoCommand(ContextOf(parsed)).RunAsync(parsed.GetValue(keep), cancellation));
        return verb;
    }

    private ExampleCommand ServeVerb()
    {
        var verb = new ExampleCommand("serve", "Watch the container articles and keep the summaries up to date, until Ctrl-C.", ["collate serve", "CollateStorage=\"UseDevelopmentStorage=true\" collate serve --verbose"]);
        verb.SetAction((parsed, cancellation) => new ServeCommand(ContextOf(parsed)).RunAsync(cancellation));
        return verb;
    }

    private ExampleCommand SummarizeVerb()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, and folders with everything below them.", Arity = ArgumentArity.OneOrMore };
        var words = new Option<int?>("--words") { Description = "How many words a summary may have (20 to 2000). Default: the setting Summary__Words, 180.", HelpName = "N" };
        var format = new Option<SummarizeFormat>("--format") { Description = "What to write on standard output: text (default), json, md or html.", HelpName = "json|md|html|text" };
        format.CustomParser = result => SummarizeFormats.Parse(result);
        var single = new Option<bool>("--single-story") { Description = "Take all articles for one story." };
        var folder = new Option<string?>("--out") { Description = "Also write DIR/{story}/summary.json, .md, .html and sources/, as in the container summaries.", HelpName = "DIR" };
        var verb = new ExampleCommand(
            "summarize",
            "Summarize files, without any storage.",
            ["collate summarize seeds", "collate summarize seeds --words 100 --format json", "collate summarize a.txt b.html c.docx --single-story --format html > story.html", "collate summarize inbox --out summaries"])
        {
            paths, words, format, single, folder,
        };
        verb.SetAction((parsed, cancellation) => new SummarizeCommand(ContextOf(parsed)).RunAsync(
            new SummarizeRequest(parsed.GetValue(paths)!, parsed.GetValue(words), parsed.GetValue(format), parsed.GetValue(single), parsed.GetValue(folder)), cancellation));
        return verb;
    }

    private ExampleCommand DigestVerb()
    {
        var from = new Option<string>("--from") { Description = "When the stretch begins: a day (2025-06-17), by the clocks of Digest__TimeZone, or an instant (2025-06-17T06:00:00Z).", HelpName = "WHEN", Required = true };
        var to = new Option<string?>("--to") { Description = "When it ends: with the end of a day, or at an instant. Default: now.", HelpName = "WHEN" };
        var folder = new Option<string?>("--dir") { Description = "A folder of articles. Default: the stories in the storage of the settings.", HelpName = "DIR" };
        var format = new Option<string>("--format") { Description = "What to write on standard output: md (default), json or html.", HelpName = "md|json|html", DefaultValueFactory = _ => "md" };
        format.AcceptOnlyFromAmong("md", "json", "html");
        var verb = new ExampleCommand(
            "digest",
            "Tell what a stretch of time brought: new stories, and what is new in those from before it.",
            ["collate digest --from 2025-06-18 --to 2025-06-20 --dir seeds", "collate digest --from 2025-06-17T06:00:00Z --format html > digest.html"])
        {
            from, to, folder, format,
        };
        verb.SetAction((parsed, cancellation) => new DigestCommand(ContextOf(parsed), TimeProvider.System).RunAsync(
            new DigestRequest(parsed.GetValue(from)!, parsed.GetValue(to), parsed.GetValue(folder), parsed.GetValue(format)!), cancellation));
        return verb;
    }

    private ExampleCommand VerifyVerb()
    {
        var document = new Argument<string?>("SUMMARY.json") { Description = "A summary document, as it was written or edited by hand.", Arity = ArgumentArity.ZeroOrOne };
        var sources = new Option<string?>("--sources") { Description = "The folder with the sources' cleaned texts. Default: sources/ beside the document; without it, quotations are taken at their word.", HelpName = "DIR" };
        var format = new Option<string>("--format") { Description = "What to write on standard output: text (default) or json.", HelpName = "json|text", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("json", "text");
        var lines = new Option<string?>("--jsonl") { Description = "Instead of a document, lines {\"sentence\", \"evidence\": [text, ...]}; answers {\"verdict\", \"reason\"} to each.", HelpName = "FILE" };
        var verb = new ExampleCommand(
            "verify",
            "Check every sentence of a summary against the words it cites. Exit code 0: all are supported; 1: not all.",
            ["collate verify summaries/1a2b3c4d5e6f7890/summary.json", "collate verify edited.json --sources summaries/1a2b3c4d5e6f7890/sources --format json", "collate verify --jsonl pairs.jsonl"])
        {
            document, sources, format, lines,
        };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(document) is null == result.GetValue(lines) is null)
            {
                result.AddError("Name either a summary document or, with --jsonl, a file of lines.");
            }
            else if (result.GetValue(lines) is not null && result.GetResult(sources) is not null)
            {
                result.AddError("--sources goes with a summary document: lines of --jsonl bring their evidence along.");
            }
        });
        verb.SetAction((parsed, cancellation) => parsed.GetValue(lines) is { } file
            ? new VerifyLinesCommand(ContextOf(parsed)).RunAsync(file, cancellation)
            : new VerifyCommand(ContextOf(parsed)).RunAsync(
                new VerifyRequest(parsed.GetValue(document)!, parsed.GetValue(sources), parsed.GetValue(format) == "json"), cancellation));
        return verb;
    }

    private ExampleCommand EvaluateVerb()
    {
        var file = new Argument<string>("FILE.jsonl") { Description = "Topics, one JSON object to the line: id, lang, articles (id, title, date, text), references." };
        var predictions = new Option<string?>("--predictions") { Description = "Write the summaries there: {\"topic\": [\"sentence\", ...]}.", HelpName = "OUT.json" };
        var clusters = new Option<string?>("--clusters") { Description = "Write the grouping there: {\"article\": \"story\"}.", HelpName = "OUT.json" };
        var verb = new ExampleCommand(
            "evaluate",
            "Score summaries (ROUGE) and grouping (B-cubed) on topics of which the right answers are known.",
            ["collate evaluate topics.jsonl", "collate evaluate topics.jsonl --predictions summaries.json --clusters stories.json"])
        {
            file, predictions, clusters,
        };
        verb.SetAction((parsed, cancellation) => new EvaluateCommand(ContextOf(parsed)).RunAsync(
            new EvaluateRequest(parsed.GetValue(file)!, parsed.GetValue(predictions), parsed.GetValue(clusters)), cancellation));
        return verb;
    }

    private ExampleCommand RebuildVerb()
    {
        var verb = new ExampleCommand("rebuild", "Throw the state away and derive it again from the dropped files: same files, same summaries. Stop the hosts first.", ["collate rebuild"]);
        verb.SetAction((parsed, cancellation) => new RebuildCommand(ContextOf(parsed)).RunAsync(cancellation));
        return verb;
    }

    private ExampleCommand DoctorVerb()
    {
        var repair = new Option<bool>("--repair") { Description = "Repair what can be repaired, and look again." };
        var format = new Option<string>("--format") { Description = "What to write on standard output: table (default) or json.", HelpName = "table|json", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var verb = new ExampleCommand(
            "doctor",
            "Hold everything that is stored to what is promised of it. Exit code 0: every promise holds; 1: not every.",
            ["collate doctor", "collate doctor --repair", "collate doctor --format json"])
        {
            repair, format,
        };
        verb.SetAction((parsed, cancellation) => new DoctorCommand(ContextOf(parsed)).RunAsync(parsed.GetValue(repair), parsed.GetValue(format) == "json", cancellation));
        return verb;
    }
}
