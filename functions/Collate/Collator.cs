using System.Security.Cryptography;
using System.Text.Json;
using Collate.Articles;
using Collate.Stories;
using Collate.Summaries;
using Collate.Summaries.Modelled;

namespace Collate;

/// <summary>Files in, summaries out: the whole engine in one call, without any storage.</summary>
/// <remarks>A pure function of the set of files, the options and the engine's version; the order of the files does not matter.</remarks>
public static class Collator
{
    private const int StoriesAtOnce = 4;

    /// <summary>Summarizes files.</summary>
    /// <param name="files">The files. Of several with one name the first counts; the same content under several names is one article with several names.</param>
    /// <param name="options">What the user set.</param>
    /// <param name="singleStory">Takes all articles for one story, whatever grouping would say.</param>
    /// <param name="progress">Told how far it is after every file and every story; optional.</param>
    /// <param name="cancellationToken">Abandons the work at the next file or story.</param>
    public static CollateResult Collate(IEnumerable<ArticleFile> files, SummaryOptions options, bool singleStory = false, Action<CollateProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var quarantined = new List<QuarantinedFile>();
        var articles = Read(files, quarantined, progress, cancellationToken);
        var groups = Groups(articles.Articles, singleStory);
        var stories = new List<Summary>(groups.Count);
        foreach (var group in groups)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Invoke(new CollateProgress(articles.Read, groups.Count, stories.Count));
            stories.Add(StorySummarizer.Summarize(group.Id, MembersOf(group, articles.Articles), options));
        }

        progress?.Invoke(new CollateProgress(articles.Read, groups.Count, stories.Count));
        return Result(stories, articles.Articles, quarantined);
    }

    /// <summary>Summarizes files with a model as writer, which is asked at once about each story.</summary>
    /// <param name="files">As for <see cref="Collate"/>.</param>
    /// <param name="options">What the user set.</param>
    /// <param name="model">The writer.</param>
    /// <param name="singleStory">Takes all articles for one story, whatever grouping would say.</param>
    /// <param name="cancellationToken">Abandons the work.</param>
    /// <param name="progress">As for <see cref="Collate"/>; told by several threads.</param>
    public static async Task<CollateResult> CollateAsync(IEnumerable<ArticleFile> files, SummaryOptions options, ModelWriter model, bool singleStory, CancellationToken cancellationToken, Action<CollateProgress>? progress = null)
    {
        var quarantined = new List<QuarantinedFile>();
        var (articles, read) = Read(files, quarantined, progress, cancellationToken);
        var groups = Groups(articles, singleStory);
        var written = 0;
        var stories = new Summary[groups.Count];
        await Parallel.ForAsync(0, stories.Length, new ParallelOptions { MaxDegreeOfParallelism = StoriesAtOnce, CancellationToken = cancellationToken }, async (i, cancel) =>
        {
            stories[i] = await model.SummarizeAsync(groups[i].Id, MembersOf(groups[i], articles), options, Ask.AtOnce, cancel).ConfigureAwait(false);
            progress?.Invoke(new CollateProgress(read, groups.Count, Interlocked.Increment(ref written)));
        }).ConfigureAwait(false);
        return Result(stories, articles, quarantined);
    }

    private static IReadOnlyList<StoryGroup> Groups(SortedDictionary<string, StoryArticle> articles, bool singleStory)
    {
        var candidates = articles.Values.Select(CandidateOf).ToList();
        return singleStory ? Together(candidates) : StoryGrouper.Group(candidates);
    }

    private static StoryArticle[] MembersOf(StoryGroup group, SortedDictionary<string, StoryArticle> articles) => [.. group.Members.Select(member => articles[member.Sha256])];

    private static CollateResult Result(IReadOnlyList<Summary> stories, SortedDictionary<string, StoryArticle> articles, List<QuarantinedFile> quarantined) => new(
        stories,
        articles.ToDictionary(pair => pair.Key, pair => pair.Value.Article.Text, StringComparer.Ordinal),
        quarantined);

    // In ordinal order of names, so that the smallest name of a content says how it is read.
    private static (SortedDictionary<string, StoryArticle> Articles, int Read) Read(IEnumerable<ArticleFile> files, List<QuarantinedFile> quarantined, Action<CollateProgress>? progress, CancellationToken cancellationToken)
    {
        var read = 0;
        var names = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var results = new Dictionary<string, ReadResult>(StringComparer.Ordinal);
        string? last = null;
        foreach (var file in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            if (string.Equals(file.Name, last, StringComparison.Ordinal))
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            progress?.Invoke(new CollateProgress(read++, 0, 0));
            last = file.Name;
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Content.Span));
            if ((file.Format ?? ArticleReader.FormatOf(file.Name)) is null || !results.TryGetValue(sha256, out var result))
            {
                result = file.Format is { } format ? ArticleReader.Read(format, file.Content) : ArticleReader.Read(file.Name, file.Content);
            }

            if (!result.IsArticle)
            {
                quarantined.Add(new QuarantinedFile(file.Name, KebabOf(result.Reason.Value), result.Explanation));
            }

            if (result.Reason != RejectionReason.UnknownType && results.TryAdd(sha256, result))
            {
                names.Add(sha256, []);
            }

            if (result.IsArticle)
            {
                names[sha256].Add(file.Name);
            }
        }

        return (new(
            results.Where(pair => pair.Value.IsArticle).ToDictionary(pair => pair.Key, pair => new StoryArticle(pair.Value.Article!, names[pair.Key]), StringComparer.Ordinal),
            StringComparer.Ordinal), read);
    }

    private static Candidate CandidateOf(StoryArticle article) =>
        new(article.Article.Sha256, article.Article.Published?.Day, article.Article.Published?.Instant, Fingerprint.Of(article.Article));

    private static IReadOnlyList<StoryGroup> Together(List<Candidate> candidates)
    {
        if (candidates.Count == 0)
        {
            return [];
        }

        var members = candidates
            .OrderBy(candidate => candidate.Instant is null)
            .ThenBy(candidate => candidate.Instant)
            .ThenBy(candidate => candidate.Sha256, StringComparer.Ordinal)
            .ToList();
        return [new StoryGroup(StoryGroup.IdOf(members[0].Sha256), members)];
    }

    private static string KebabOf(RejectionReason reason) => JsonNamingPolicy.KebabCaseLower.ConvertName(reason.ToString());
}
