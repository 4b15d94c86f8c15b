using Collate.Evidence;

namespace Collate.Summaries;

/// <summary>The embedded writer: tells each claim in the words of the source that puts it best.</summary>
internal static class ExtractiveWriter
{
    /// <summary>Writes a story.</summary>
    public static Draft Write(StoryEvidence evidence) => new(
        HeadlineWriter.Write(evidence),
        [.. evidence.Items.Select(item => new DraftSentence(OneLine(evidence.Story.Sentences[item.Claim.Pivot].Text), [item]))]);

    /// <summary>A sentence in one line: a line break in an article's text is a space in a summary's.</summary>
    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
