using Collate.Evidence;

namespace Collate.Summaries;

/// <summary>Gives the verifier the sentences that claims rest on, each with what it may need to know of its source.</summary>
internal static class CitedEvidence
{
    /// <summary>The sentences of some assertions, each once, in order.</summary>
    public static IReadOnlyList<VerifierEvidence> Of(StoryText story, IEnumerable<Assertion> assertions) =>
        [.. SentencesOf(assertions).Select(number => Of(story, number))];

    /// <summary>The numbers of the sentences of some assertions, each once, in order.</summary>
    public static IEnumerable<int> SentencesOf(IEnumerable<Assertion> assertions) =>
        assertions.SelectMany(assertion => Enumerable.Range(assertion.First, assertion.Count)).Distinct().Order();

    private static VerifierEvidence Of(StoryText story, int number)
    {
        var sentence = story.Sentences[number];
        var article = story.Articles[sentence.Article].Article;
        var before = number > story.FirstSentence[sentence.Article] ? story.Sentences[number - 1].Text : "";
        return new VerifierEvidence(sentence.Text, article.Published?.Day, article.Publisher, $"{article.Title}\n{before}", story.Language);
    }
}
