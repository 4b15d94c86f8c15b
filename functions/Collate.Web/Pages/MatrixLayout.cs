using Collate.Summaries;

namespace Collate.Web.Pages;

/// <summary>Where everything stands in the matrix of sources and claims.</summary>
/// <remarks>Columns are sources, those of one lineage next to each other; rows are the summary's sentences and then its disagreements.</remarks>
internal sealed class MatrixLayout
{
    private const int Left = 388, ColumnWidth = 38, Top = 82, RowHeight = 32, LabelLength = 52;

    public MatrixLayout(Summary summary)
    {
        var ordered = summary.Sources.OrderBy(source => source.Lineage).ThenBy(source => source.N).ToArray();
        Columns = [.. ordered.Select((source, i) => new MatrixColumn(source, Left + (i * ColumnWidth) + (ColumnWidth / 2)))];
        var xs = Columns.ToDictionary(column => column.Source.N, column => column.X);
        Brackets = [.. Columns.GroupBy(column => column.Source.Lineage).Where(lineage => lineage.Count() > 1).Select(lineage => (lineage.Min(column => column.X), lineage.Max(column => column.X)))];
        var rows = new List<MatrixRow>();
        foreach (var sentence in summary.Sentences)
        {
            rows.Add(Row(sentence.Text, isDispute: false, sentence.Citations.Select(citation => new MatrixMark(xs[citation.Source], null))));
        }

        foreach (var disagreement in summary.Disagreements)
        {
            rows.Add(Row(disagreement.About, isDispute: true, disagreement.Values.SelectMany((value, side) => value.Citations.Select(citation => new MatrixMark(xs[citation.Source], (char)('A' + Math.Min(side, 25)))))));
        }

        Rows = rows;
        Width = Left + (Columns.Count * ColumnWidth) + 8;
        Height = Top + (rows.Count * RowHeight);
        Title = FormattableString.Invariant($"{summary.Sources.Count} sources and {summary.Sentences.Count} sentences: who asserts what, and on which of {summary.Disagreements.Count} points they differ");

        MatrixRow Row(string text, bool isDispute, IEnumerable<MatrixMark> marks) =>
            new(text, text.Length <= LabelLength ? text : Cut(text), Top + (rows.Count * RowHeight), isDispute, [.. marks.Distinct()]);
    }

    public int Width { get; }

    public int Height { get; }

    public string Title { get; }

    public IReadOnlyList<MatrixColumn> Columns { get; }

    public IReadOnlyList<(int From, int To)> Brackets { get; }

    public IReadOnlyList<MatrixRow> Rows { get; }

    private static string Cut(string text)
    {
        var end = text.LastIndexOf(' ', LabelLength - 2);
        end = end > LabelLength / 2 ? end : LabelLength - 2;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), " …");
    }
}

/// <summary>A source in the matrix.</summary>
/// <param name="Source">The source.</param>
/// <param name="X">The middle of its column.</param>
internal sealed record MatrixColumn(Source Source, int X);

/// <summary>A claim in the matrix.</summary>
/// <param name="Text">The claim.</param>
/// <param name="Label">As much of it as fits.</param>
/// <param name="Y">The middle of its row.</param>
/// <param name="IsDispute">Whether sources differ on it.</param>
/// <param name="Marks">Who asserts it, or takes which side.</param>
internal sealed record MatrixRow(string Text, string Label, int Y, bool IsDispute, IReadOnlyList<MatrixMark> Marks)
{
    /// <summary>What stands in a column, in words.</summary>
    public string Cell(int x) => string.Join(", ", Marks.Where(mark => mark.X == x).Select(mark => mark.Side is { } side ? $"side {side}" : "yes"));
}

/// <summary>A mark in the matrix.</summary>
/// <param name="X">The middle of its column.</param>
/// <param name="Side">The side of a disagreement, or none for an assertion.</param>
internal sealed record MatrixMark(int X, char? Side);
