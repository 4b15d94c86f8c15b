using Collate.Evidence;

namespace Collate.Summaries;

/// <summary>The embedded writer: tells each claim in the words of the source that puts it best.</summary>
internal static class ExtractiveWriter
{
    /// <summary>Writes a story.</summary>
    public static Draft Write(StoryEvidence evidence) => new(
        HeadlineWriter.Write(evidence),
        [.. evidence.Items.Select(item => new DraftSentence(Told(evidence.Story, item.Claim.Pivot), [item]))]);

    /// <summary>A sentence trimmed, where it says the same then; else as it stands.</summary>
    private static string Told(StoryText story, int pivot)
    {
        var sentence = story.Sentences[pivot];
        var told = SentenceTrims.Of(sentence.Tokens, story.Language);
        return Verifier.Check(told, CitedEvidence.Of(story, [new Assertion(sentence.Article, pivot, 1)])).Supported ? told : sentence.Text.ReplaceLineEndings(" ");
    }
}
