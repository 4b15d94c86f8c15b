using System.Globalization;
using Collate.Summaries;
using Spectre.Console;

namespace Collate.Local.Output;

/// <summary>Writes an audit for a person at a console.</summary>
internal static class AuditPage
{
    private const int LongestDetail = 60;

    private static readonly Style s_bad = new(Color.Red, decoration: Decoration.Bold);

    /// <summary>A table with a row for every sentence, value and entry, and what it comes to.</summary>
    public static void Write(Terminal terminal, SummaryAudit audit)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("", "Verdict", "Reason", "Text").ShowRowSeparators();
        AddRows(table, "", audit.Sentences);
        AddRows(table, "disagreement ", audit.Disagreements);
        AddRows(table, "timeline ", audit.Timeline);
        terminal.Results.Write(table);
        var supported = audit.Sentences.Count(sentence => sentence.Verdict.Supported);
        new Page(terminal).Text(FormattableString.Invariant(
            $"{supported} of {audit.Sentences.Count} sentences are supported{Rest(audit)}, checked against the {(audit.AgainstSources ? "sources" : "quotations alone")}."));
    }

    private static string Rest(SummaryAudit audit)
    {
        var unsupported = audit.Disagreements.Concat(audit.Timeline).Count(item => !item.Verdict.Supported);
        return unsupported == 0 ? "" : FormattableString.Invariant($", and {unsupported} of the disagreements' values and the timeline's entries are not");
    }

    private static void AddRows(Table table, string part, IReadOnlyList<AuditedText> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            var (heading, text, verdict) = items[i];
            table.AddRow(
                Cell(part + (i + 1).ToString(CultureInfo.InvariantCulture)),
                Cell(AuditJson.NameOf(verdict.Supported), verdict.Supported ? null : s_bad),
                Cell(verdict.ReasonText is { } reason ? $"{reason}: {Shorten(verdict.Detail ?? "")}" : ""),
                Cell(heading is null ? text : $"{heading}: {text}"));
        }
    }

    // A whole sentence as detail stands in the last column already.
    private static string Shorten(string detail) => detail.Length <= LongestDetail ? detail : detail[..LongestDetail] + " \u2026";

    private static Text Cell(string text, Style? style = null) => new(TextFlow.Plain(text), style);
}
