using Collate.Stories;

namespace Collate.Evidence;

/// <summary>The sentences of all articles of a story, analysed and indexed.</summary>
/// <remarks>
/// Of an article at most its first <see cref="MostOfArticle"/> sentences, and of a story about <see cref="MostOfStory"/>, the same number of each article: what is compared with each other stays
/// bounded whatever is dropped. News says first what matters; hardly an article has a tenth of that.
/// </remarks>
internal sealed class StoryText
{
    /// <summary>How many sentences of an article are looked at.</summary>
    public const int MostOfArticle = 1_000;

    /// <summary>How many sentences of a story are looked at, but never fewer than <see cref="LeastOfArticle"/> of each article.</summary>
    public const int MostOfStory = 30_000;

    /// <summary>How many sentences of an article are looked at however many articles a story has.</summary>
    public const int LeastOfArticle = 40;

    private readonly int[][] _postings;

    private StoryText(
        IReadOnlyList<StoryArticle> articles, int[][] titles, AnalyzedSentence[] sentences, int[] firstSentence, Vocabulary vocabulary, string language)
    {
        Articles = articles;
        Titles = titles;
        Sentences = sentences;
        FirstSentence = firstSentence;
        Vocabulary = vocabulary;
        Language = language;
        _postings = Index(sentences, vocabulary.Count);
        Synonyms = new Synonyms(vocabulary);
        Kinship = new Kinship(vocabulary);
    }

    /// <summary>The articles in the order in which sources are numbered: by instant of publication, undated last, then by identity.</summary>
    public IReadOnlyList<StoryArticle> Articles { get; }

    /// <summary>The distinct features of each article's title; none where it has no title.</summary>
    public IReadOnlyList<int[]> Titles { get; }

    /// <summary>All sentences, article by article.</summary>
    public IReadOnlyList<AnalyzedSentence> Sentences { get; }

    /// <summary>The number of the first sentence of each article, and after the last article the number of sentences.</summary>
    public IReadOnlyList<int> FirstSentence { get; }

    /// <summary>The features that occur.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Which of them mean nearly the same.</summary>
    public Synonyms Synonyms { get; }

    /// <summary>Which of them stand for one doing or one thing counted.</summary>
    public Kinship Kinship { get; }

    /// <summary>The language most articles are written in, or <c>und</c>.</summary>
    public string Language { get; }

    /// <summary>Reads a story.</summary>
    public static StoryText Of(IEnumerable<StoryArticle> story)
    {
        var articles = story
            .OrderBy(item => item.Article.Published?.Instant ?? DateTimeOffset.MaxValue)
            .ThenBy(item => item.Article.Sha256, StringComparer.Ordinal)
            .ToArray();
        var language = MainLanguage(articles);
        var vocabulary = new Vocabulary();
        var analyzer = new SentenceAnalyzer(vocabulary, language);
        var sentences = new List<AnalyzedSentence>();
        var first = new int[articles.Length + 1];
        var most = MostOf(articles);
        for (var article = 0; article < articles.Length; article++)
        {
            first[article] = sentences.Count;
            analyzer.Analyze(articles[article].Article, article, most, sentences);
        }

        first[^1] = sentences.Count;
        var titles = Array.ConvertAll(articles, item => analyzer.FeaturesOf(item.Article.Title ?? ""));
        return new StoryText(articles, titles, [.. sentences], first, vocabulary, language);
    }

    /// <summary>The sentences in which a feature occurs, in order.</summary>
    public ReadOnlySpan<int> Postings(int feature) => _postings[feature];

    /// <summary>The sentences of one article.</summary>
    public IEnumerable<AnalyzedSentence> SentencesOf(int article) => Sentences.Take(FirstSentence[article]..FirstSentence[article + 1]);

    /// <summary>How many sentences of each article are looked at: as many as the story has room for, where all of them are too many.</summary>
    private static int MostOf(StoryArticle[] articles)
    {
        var most = MostOfArticle;
        while (most > LeastOfArticle && articles.Sum(item => Math.Min(most, item.Article.Sentences.Count)) > MostOfStory)
        {
            most = Math.Max(LeastOfArticle, most * 9 / 10);
        }

        return most;
    }

    private static string MainLanguage(IEnumerable<StoryArticle> articles) => articles
        .GroupBy(item => Collate.Language.LanguageGuess.Of(item.Article.Text), StringComparer.Ordinal)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .First().Key;

    private static int[][] Index(AnalyzedSentence[] sentences, int features)
    {
        var counts = new int[features];
        foreach (var sentence in sentences)
        {
            foreach (var feature in sentence.Features)
            {
                counts[feature]++;
            }
        }

        var postings = Array.ConvertAll(counts, count => new int[count]);
        Array.Clear(counts);
        for (var i = 0; i < sentences.Length; i++)
        {
            foreach (var feature in sentences[i].Features)
            {
                postings[feature][counts[feature]++] = i;
            }
        }

        return postings;
    }
}
