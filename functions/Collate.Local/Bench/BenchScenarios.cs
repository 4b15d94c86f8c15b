using Collate.Articles;
using Collate.Stories;
using Collate.Summaries;

namespace Collate.Local.Bench;

/// <summary>What is measured: a story from text to verified summary, many articles grouped into stories, and the reading of each format.</summary>
internal static class BenchScenarios
{
    private const int StorySentences = 18;

    private const int Reports = 10;

    private const int GroupedWords = 250;

    private const int IntakeArticles = 500;

    private static readonly SummaryOptions Options = new();

    /// <summary>One story, from the files' bytes to the verified summary: ten reports carried by all in other words here and there, or most articles with words of their own for the same facts.</summary>
    public static IEnumerable<BenchResult> Story(IReadOnlyList<int> sizes, bool copies, CancellationToken cancellationToken)
    {
        var files = StoryFiles(sizes[^1], copies);
        BenchClock.Warm(() => Summarize(files.AsSpan(0, Math.Min(100, files.Length))), cancellationToken);
        foreach (var size in sizes)
        {
            var (seconds, allocated) = BenchClock.Measure(() => Summarize(files.AsSpan(0, size)), cancellationToken);
            yield return new BenchResult(copies ? "ten reports" : "one story", size, files.Take(size).Sum(file => (long)file.Length), seconds, allocated);
        }
    }

    /// <summary>Articles of many stories, twenty each, from fingerprints to stories.</summary>
    public static IEnumerable<BenchResult> Grouping(IReadOnlyList<int> sizes, CancellationToken cancellationToken)
    {
        BenchClock.Warm(() => StoryGrouper.Group([.. Candidates(sizes[0])]), cancellationToken);
        foreach (var size in sizes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var empty = GC.GetTotalMemory(forceFullCollection: true);
            var candidates = Candidates(size).ToArray();
            IReadOnlyList<StoryGroup> groups = [];
            var (seconds, allocated) = BenchClock.Measure(() => groups = StoryGrouper.Group(candidates), cancellationToken);
            var live = GC.GetTotalMemory(forceFullCollection: true) - empty;
            GC.KeepAlive(groups);
            GC.KeepAlive(candidates);
            yield return new BenchResult("grouping", size, 0, seconds, allocated, live);
        }
    }

    /// <summary>Articles of each format read.</summary>
    public static IEnumerable<BenchResult> Intake(CancellationToken cancellationToken)
    {
        foreach (var format in BenchFiles.Formats)
        {
            var files = IntakeFiles(format);
            var name = $"a.{format}";
            void Read()
            {
                foreach (var file in files)
                {
                    ArticleReader.Read(name, file);
                }
            }

            BenchClock.Warm(Read, cancellationToken);
            var (seconds, allocated) = BenchClock.Measure(Read, cancellationToken);
            yield return new BenchResult($"intake .{format}", files.Length, files.Sum(file => (long)file.Length), seconds, allocated);
        }
    }

    /// <summary>The files of one made-up story.</summary>
    public static byte[][] StoryFiles(int count, bool copies = false)
    {
        var story = copies ? new GeneratedStory(1, Reports) : new GeneratedStory(1);
        return [.. Enumerable.Range(0, count).Select(_ => BenchFiles.Write(story.Next(StorySentences), "txt"))];
    }

    /// <summary>Made-up articles as files of a format.</summary>
    public static byte[][] IntakeFiles(string format)
    {
        var story = new GeneratedStory(2);
        return [.. Enumerable.Range(0, IntakeArticles).Select(_ => BenchFiles.Write(story.Next(StorySentences), format))];
    }

    /// <summary>Files of one story in, verified summary out.</summary>
    public static Summary Summarize(ReadOnlySpan<byte[]> files)
    {
        var articles = new Dictionary<string, StoryArticle>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (ArticleReader.Read(ArticleFormat.Text, file) is { IsArticle: true } read)
            {
                articles.TryAdd(read.Article.Sha256, new StoryArticle(read.Article, [$"{read.Article.Sha256}.txt"]));
            }
        }

        return StorySummarizer.Summarize("bench", articles.Values, Options);
    }

    /// <summary>The fingerprints of made-up articles of 250 words, twenty a story.</summary>
    public static IEnumerable<Candidate> Candidates(int count) => new GeneratedNews(1).Articles(count, GroupedWords).Select(made =>
        new Candidate(made.Article.Sha256, made.Article.Published?.Day, made.Article.Published?.Instant, Fingerprint.Of(made.Article)));
}
