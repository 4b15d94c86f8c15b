using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Collate.Local.Commands;

/// <summary>A command whose help ends with examples.</summary>
internal sealed class ExampleCommand(string name, string description, IReadOnlyList<string> examples) : Command(name, description)
{
    /// <summary>Command lines that work as they stand.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}

/// <summary>Writes a command's help, then its examples, or those of every command below it.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        var command = parseResult.CommandResult.Command;
        var examples = command is ExampleCommand one ? one.Examples : command.Subcommands.OfType<ExampleCommand>().SelectMany(each => each.Examples);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in examples)
        {
            output.WriteLine($"  {example}");
        }

        return ExitCode.Done;
    }
}
