using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Collate.Articles;
using Collate.Stories;
using Collate.Summaries;

namespace Collate.Evaluation;

/// <summary>Holds the engine to topics of which the right answers are known.</summary>
/// <remarks>
/// Summaries: every topic with references is taken for one story, with the references' mean length in words as its budget. Grouping: the articles of all topics
/// are pooled. Articles go the way of a dropped JSON file; one that cannot be read is a story of its own. The same topics in the same order give the same result.
/// </remarks>
/// <param name="summarize">Summarizes a story, by id, of articles; the embedded writer if none is given.</param>
public sealed class Evaluator(Func<string, IReadOnlyCollection<StoryArticle>, SummaryOptions, Summary>? summarize = null)
{
    private static readonly JsonWriterOptions s_writer = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Func<string, IReadOnlyCollection<StoryArticle>, SummaryOptions, Summary> _summarize = summarize ?? StorySummarizer.Summarize;
    private readonly HashSet<string> _topics = new(StringComparer.Ordinal);
    private readonly List<RougeScores> _rouge = [];
    private readonly List<TopicSummary> _summaries = [];
    private readonly Dictionary<string, Candidate> _candidates = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, (string Topic, string? Sha256)> _articles = new(StringComparer.Ordinal);
    private bool? _english;

    /// <summary>Takes a topic, and summarizes it if it has references. Throws <see cref="ArgumentException"/> if there was one of this id.</summary>
    /// <remarks>The language of the first topic is that of all. Of several articles with one id the last counts.</remarks>
    public void Add(EvaluationTopic topic)
    {
        ArgumentNullException.ThrowIfNull(topic);
        if (!_topics.Add(topic.Id))
        {
            throw new ArgumentException($"There are two topics with the id '{topic.Id}'.", nameof(topic));
        }

        _english ??= string.Equals(topic.Language, "english", StringComparison.Ordinal);
        var articles = new SortedDictionary<string, StoryArticle>(StringComparer.Ordinal);
        foreach (var article in topic.Articles)
        {
            var read = ArticleReader.Read(ArticleFormat.Json, JsonOf(article)).Article;
            _articles[article.Id] = (topic.Id, read?.Sha256);
            if (read is not null && articles.TryAdd(read.Sha256, new StoryArticle(read, [article.Id])))
            {
                _candidates.TryAdd(read.Sha256, new Candidate(read.Sha256, read.Published?.Day, read.Published?.Instant, Fingerprint.Of(read)));
            }
        }

        if (topic.References.Count > 0)
        {
            var budget = Rouge.BudgetOf(topic.References);
            IReadOnlyList<string> sentences = articles.Count == 0
                ? []
                : [.. _summarize(topic.Id, articles.Values, new SummaryOptions { Words = budget }).Sentences.Select(sentence => sentence.Text)];
            _summaries.Add(new TopicSummary(topic.Id, sentences));
            _rouge.Add(Rouge.Of(sentences, topic.References, budget, _english.Value));
        }
    }

    /// <summary>Groups the articles of all topics and scores everything.</summary>
    public EvaluationResult Finish()
    {
        var storyOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in StoryGrouper.Group(_candidates.Values))
        {
            foreach (var member in group.Members)
            {
                storyOf.Add(member.Sha256, group.Id);
            }
        }

        var stories = _articles.Select(pair => new ArticleStory(pair.Key, pair.Value.Sha256 is { } sha256 ? storyOf[sha256] : $"unreadable-{pair.Key}")).ToList();
        return new EvaluationResult
        {
            Rouge = _rouge.Count > 0 ? RougeScores.Mean(_rouge) : null,
            Grouping = BCubed.Of([.. stories.Zip(_articles.Values, (article, right) => (article.Story, right.Topic))]),
            Topics = _topics.Count,
            Summaries = _summaries,
            Stories = stories,
            Undated = _articles.Values.Count(article => article.Sha256 is { } sha256 && _candidates[sha256].Day is null),
            Unreadable = [.. _articles.Where(pair => pair.Value.Sha256 is null).Select(pair => pair.Key)],
        };
    }

    private static ReadOnlyMemory<byte> JsonOf(EvaluationArticle article)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_writer))
        {
            json.WriteStartObject();
            json.WriteString("title", article.Title);
            json.WriteString("published", article.Date);
            json.WriteString("text", article.Text);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
