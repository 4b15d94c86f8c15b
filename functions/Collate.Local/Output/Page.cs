using Spectre.Console;

namespace Collate.Local.Output;

/// <summary>Writes wrapped text to standard output, styled where there is a terminal.</summary>
internal sealed class Page(Terminal terminal)
{
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Faint = new(Color.Grey);

    /// <summary>An empty line.</summary>
    public void Space() => terminal.Results.WriteLine();

    /// <summary>A line or more in bold.</summary>
    public void Heading(string text) => Write(text, "", "", Strong);

    /// <summary>Text that starts at a margin.</summary>
    public void Text(string text, string margin = "") => Write(text, margin, margin, Style.Plain);

    /// <summary>Text of less weight.</summary>
    public void Note(string text, string margin = "") => Write(text, margin, margin, Faint);

    /// <summary>Text behind a mark (<c>[1]</c>, <c>-</c>); further lines stand under its first word.</summary>
    public void Item(string mark, string text, string margin = "") =>
        Write(text, margin + mark + " ", margin + new string(' ', TextFlow.Columns(mark) + 1), Style.Plain);

    private void Write(string text, string first, string rest, Style style)
    {
        var margin = first;
        foreach (var line in TextFlow.Wrap(text, Math.Max(1, terminal.Width - TextFlow.Columns(first))))
        {
            terminal.Results.Write(new Line(margin + line, style));
            margin = rest;
        }
    }

    /// <summary>One line exactly as it is: no wrapping, no trailing white space.</summary>
    private sealed class Line(string text, Style style) : Spectre.Console.Rendering.IRenderable
    {
        public Spectre.Console.Rendering.Measurement Measure(Spectre.Console.Rendering.RenderOptions options, int maxWidth) => new(maxWidth, maxWidth);

        public IEnumerable<Spectre.Console.Rendering.Segment> Render(Spectre.Console.Rendering.RenderOptions options, int maxWidth) =>
            [new Spectre.Console.Rendering.Segment(text, style), Spectre.Console.Rendering.Segment.LineBreak];
    }
}
