namespace Collate.Summaries;

/// <summary>Writes <c>summary.md</c>: the summary with footnotes.</summary>
public static class SummaryMarkdown
{
    /// <summary>The document; ends in a newline.</summary>
    public static string Write(Summary summary) => throw new NotImplementedException();
}
