using Collate.Upkeep;
using Spectre.Console;

namespace Collate.Local.Output;

/// <summary>Writes what the doctor found for a person at a console.</summary>
internal static class DoctorPage
{
    private static readonly Style s_bad = new(Color.Red, decoration: Decoration.Bold);

    /// <summary>A table of what is, or was, wrong, if there is any, and what was looked at.</summary>
    public static void Write(Terminal terminal, DoctorReport report)
    {
        if (report.Findings.Count + report.Repaired.Count > 0)
        {
            var table = new Table().Border(TableBorder.Rounded).AddColumns("", "What", "Where", "Says").ShowRowSeparators();
            AddRows(table, report.Repaired, _ => "repaired", null);
            AddRows(table, report.Findings, finding => finding.CanBeRepaired ? "can be repaired" : "lost", s_bad);
            terminal.Results.Write(table);
        }

        new Page(terminal).Text(FormattableString.Invariant(
            $"{report.Files} files: {report.Summarized} summarized, {report.Quarantined} in quarantine, {report.Pending} on their way. {report.Stories} stories, {report.Citations} citations, {report.Versions} versions, {report.Digests} digests. ")
            + (report.IsSound ? "Every promise holds." : FormattableString.Invariant($"{report.Findings.Count} {(report.Findings.Count == 1 ? "thing is" : "things are")} wrong{(report.Findings.Any(finding => finding.CanBeRepaired) ? "; collate doctor --repair mends what can be mended" : "")}.")));
    }

    private static void AddRows(Table table, IReadOnlyList<Finding> findings, Func<Finding, string> state, Style? style)
    {
        foreach (var finding in findings)
        {
            table.AddRow(Cell(state(finding), style), Cell(finding.KindName), Cell(finding.Blob), Cell(finding.Says));
        }
    }

    private static Text Cell(string text, Style? style = null) => new(TextFlow.Plain(text), style);
}
