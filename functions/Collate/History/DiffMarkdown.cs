using System.Globalization;
using System.Text;
using Collate.Summaries;

namespace Collate.History;

/// <summary>Writes <c>versions/{number}.diff.md</c>: the change in plain words.</summary>
public static class DiffMarkdown
{
    /// <summary>The document as CommonMark; ends in a newline. What comes from articles is escaped and cannot become mark-up.</summary>
    public static string Write(SummaryDiff diff)
    {
        ArgumentNullException.ThrowIfNull(diff);
        var output = new StringBuilder(1024);
        output.Append(diff.Version is { } version ? string.Create(CultureInfo.InvariantCulture, $"# Version {version}\n\n") : "# What changed\n\n");
        if (diff.Headline?.To is { } headline)
        {
            output.Append("**").AppendText(headline, startsLine: true).Append("**\n\n");
        }

        foreach (var line in diff.Account)
        {
            output.Append("- ").AppendText(line, startsLine: true).Append('\n');
        }

        return output.ToString();
    }
}
