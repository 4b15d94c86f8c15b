using System.Text;
using Spectre.Console;

namespace Collate.Local.Output;

/// <summary>Where a command writes: results to standard output, everything else to standard error.</summary>
/// <remarks>Control codes and colour go to a terminal only, and colour only if <c>NO_COLOR</c> (no-color.org) is not set.</remarks>
internal sealed class Terminal
{
    private const int DefaultWidth = 80;
    private const int MaxWidth = 110;

    public Terminal(TextWriter output, TextWriter error, bool outputIsTerminal, bool errorIsTerminal, bool colour, int width)
    {
        Output = output;
        Error = error;
        OutputIsTerminal = outputIsTerminal;
        ErrorIsTerminal = errorIsTerminal;
        Colour = colour;
        Width = Math.Clamp(width, 20, MaxWidth);
        Results = ConsoleOn(output, outputIsTerminal, Width);
        Messages = ConsoleOn(error, errorIsTerminal, width);
    }

    /// <summary>Standard output, plain.</summary>
    public TextWriter Output { get; }

    /// <summary>Standard error, plain.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether a person sees standard output.</summary>
    public bool OutputIsTerminal { get; }

    /// <summary>Whether a person sees standard error.</summary>
    public bool ErrorIsTerminal { get; }

    /// <summary>Whether colour is wanted where there is a terminal.</summary>
    public bool Colour { get; }

    /// <summary>The columns that text is wrapped to.</summary>
    public int Width { get; }

    /// <summary>Standard output with styles.</summary>
    public IAnsiConsole Results { get; }

    /// <summary>Standard error with styles and progress.</summary>
    public IAnsiConsole Messages { get; }

    /// <summary>The terminal of this process. Standard output is UTF-8 without a byte order mark, whatever the system's encoding.</summary>
    public static Terminal OfProcess()
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true };
        var colour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new Terminal(output, Console.Error, IsTerminal(Console.IsOutputRedirected), IsTerminal(Console.IsErrorRedirected), colour, WidthOfProcess());
    }

    private static bool IsTerminal(bool redirected) =>
        !redirected && !string.Equals(Environment.GetEnvironmentVariable("TERM"), "dumb", StringComparison.Ordinal);

    private static int WidthOfProcess()
    {
        try
        {
            return Console.IsOutputRedirected || Console.WindowWidth <= 0 ? DefaultWidth : Console.WindowWidth;
        }
        catch (IOException)
        {
            return DefaultWidth;
        }
    }

    private IAnsiConsole ConsoleOn(TextWriter writer, bool terminal, int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = terminal && Colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = terminal ? InteractionSupport.Yes : InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        return console;
    }
}
