using System.Globalization;
using System.Text;
using Collate.Summaries;

namespace Collate.History;

/// <summary>Shows a version of a summary as Markdown: what changed, and the summary as it stood, with what is withdrawn since marked so.</summary>
public static class VersionMarkdown
{
    /// <summary>The document; ends in a newline.</summary>
    public static string Write(StoryVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        var preface = new StringBuilder(1024);
        preface.Append(CultureInfo.InvariantCulture, $"*Version {version.Number} of story {version.Summary.Story}, as it stood then.*\n\n");
        foreach (var line in version.Diff?.Account ?? [])
        {
            preface.Append("- ").AppendText(line, startsLine: true).Append('\n');
        }

        preface.Append('\n');
        return SummaryMarkdown.Write(version.Summary, preface.ToString(), source => version.Withdrawn.TryGetValue(source.Sha256, out var why) ? DiffWords.Because(why) : null);
    }
}
