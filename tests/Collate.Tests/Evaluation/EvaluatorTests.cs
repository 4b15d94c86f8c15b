using System.Text.Json;
using Collate.Evaluation;

namespace Collate.Tests.Evaluation;

public sealed class EvaluatorTests
{
    private static readonly EvaluationTopic s_bridge = new(
        "bridge",
        "english",
        [
            new("b1", "Lisbon bridge opens", "Monday, June 2, 2025", "The mayor of Lisbon opened a new bridge over the Tagus on Monday. It carries trams, bicycles and pedestrians. The bridge cost 400 million euros."),
            new("b2", "Trams cross the Tagus", "Tuesday, June 3, 2025", "Trams crossed the new Tagus bridge in Lisbon for the first time. The mayor said the bridge cost 400 million euros."),
        ],
        ["The mayor of Lisbon opened a bridge over the Tagus. It cost 400 million euros."]);

    private static readonly EvaluationTopic s_whales = new(
        "whales", "english", [new("w1", null, null, "Researchers counted 212 humpback whales off Madagascar this winter. The survey used drones and hydrophones.")], []);

    [Fact]
    public void Finish_TopicWithReferences_IsSummarizedWithinTheirLength()
    {
        var result = Evaluate(s_bridge, s_whales);

        var summary = Assert.Single(result.Summaries);
        Assert.Equal("bridge", summary.Topic);
        Assert.All(summary.Sentences, sentence => Assert.Contains(s_bridge.Articles, article => article.Text.Contains(sentence, StringComparison.Ordinal)));
        Assert.Equal(Rouge.Of(summary.Sentences, s_bridge.References, Rouge.BudgetOf(s_bridge.References), english: true), result.Rouge);
        Assert.InRange(result.Rouge!.Two.F1, 0.1, 1);
    }

    [Fact]
    public void Finish_AllTopics_ArePooledAndScored()
    {
        var result = Evaluate(s_bridge, s_whales);

        Assert.Equal(["b1", "b2", "w1"], result.Stories.Select(article => article.Article));
        Assert.Equal(BCubed.Of([.. result.Stories.Select(article => (article.Story, article.Article[..1]))]), result.Grouping);
        Assert.NotEqual(result.Stories[0].Story, result.Stories[2].Story);
        Assert.Equal((2, 1), (result.Topics, result.Undated));
    }

    [Fact]
    public void Finish_NoReferencesAnywhere_HasNoRouge()
    {
        var result = Evaluate(s_whales);

        Assert.Null(result.Rouge);
        Assert.Equal(new Score(1, 1, 1), result.Grouping);
    }

    [Fact]
    public void Finish_ArticleWithoutAWord_IsAStoryOfItsOwn()
    {
        var result = Evaluate(s_whales with { Articles = [.. s_whales.Articles, new("w2", "Nothing", null, "..."), new("w3", "Nothing", null, "")], References = ["Whales."] });

        Assert.Equal(["w2", "w3"], result.Unreadable);
        Assert.Equal(3, result.Stories.Select(article => article.Story).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Finish_OneTextUnderTwoIds_IsOneStory()
    {
        var result = Evaluate(s_whales with { Articles = [s_whales.Articles[0], s_whales.Articles[0] with { Id = "w2" }] });

        Assert.Single(result.Stories.Select(article => article.Story).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Finish_NothingReadable_IsAnEmptySummary()
    {
        var result = Evaluate(s_bridge with { Articles = [new("b1", null, null, "")] });

        Assert.Empty(Assert.Single(result.Summaries).Sentences);
        Assert.Equal(0, result.Rouge!.One.F1);
    }

    [Fact]
    public void Add_SameIdTwice_IsRefused()
    {
        var evaluator = new Evaluator();
        evaluator.Add(s_whales);

        Assert.Throws<ArgumentException>(() => evaluator.Add(s_whales));
    }

    [Fact]
    public void Read_Topic_HasEverything()
    {
        var topic = EvaluationTopicJson.Read("""{"id": 7, "lang": "french", "articles": [{"id": "a", "title": "T", "date": "Samedi 8 janvier 2005", "text": "Un."}, {"id": "b", "text": "Deux."}], "references": ["Un.", "Deux."]}""");

        Assert.Equal(("7", "french"), (topic.Id, topic.Language));
        Assert.Equal([new("a", "T", "Samedi 8 janvier 2005", "Un."), new("b", null, null, "Deux.")], topic.Articles);
        Assert.Equal(["Un.", "Deux."], topic.References);
    }

    [Theory]
    [InlineData("[]", "not a JSON object")]
    [InlineData("{", "")]
    [InlineData("""{"articles": []}""", "\"id\"")]
    [InlineData("""{"id": "a"}""", "\"articles\"")]
    [InlineData("""{"id": "a", "articles": {}}""", "\"articles\"")]
    [InlineData("""{"id": "a", "articles": [1]}""", "not a JSON object")]
    [InlineData("""{"id": "a", "articles": [{"id": "x"}]}""", "\"text\"")]
    [InlineData("""{"id": "a", "articles": [], "references": [1]}""", "reference")]
    public void Read_NotATopic_SaysWhatIsMissing(string line, string expected)
    {
        var error = Assert.ThrowsAny<JsonException>(() => EvaluationTopicJson.Read(line));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    private static EvaluationResult Evaluate(params EvaluationTopic[] topics)
    {
        var evaluator = new Evaluator();
        foreach (var topic in topics)
        {
            evaluator.Add(topic);
        }

        return evaluator.Finish();
    }
}
