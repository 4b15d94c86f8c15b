namespace Collate.Summaries;

/// <summary>Writes <c>summary.html</c>: one self-contained page that makes no request.</summary>
public static class SummaryHtml
{
    /// <summary>The page.</summary>
    public static string Write(Summary summary) => throw new NotImplementedException();
}
