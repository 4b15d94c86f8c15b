using System.Text;
using System.Text.Json;
using Collate.Storage;
using Collate.Summaries;
using Collate.Summaries.Modelled;

namespace Collate.Processing;

/// <summary>Writes what a plan asks for. Every write refers to the version that was seen before the log was read, so a later view always wins.</summary>
internal sealed class StoryWriter(IBlobStore store, IMessageQueue queue, ArticleLog log, ArticleStore articles, SummaryOptions options, ModelWriter? model)
{
    private const int ReadsAtOnce = 8;
    private const string Nowhere = "none";

    private readonly StoryCards _cards = new(store);

    /// <summary>Writes a story's files where they are not current. Answers none if somebody else was at work on them, else whether anything was written.</summary>
    public async Task<bool?> WriteAsync(PlannedStory story, StoryFolder seen, LogView view, CancellationToken cancellationToken)
    {
        if (IsCurrent(story, seen, view))
        {
            return false;
        }

        if (!view.IsMarked(story.First))
        {
            await log.AppendAsync(view.Generation!, ShardKey.Of(story.First), LogRecord.Wrote(story.First.Sha256), cancellationToken).ConfigureAwait(false);
        }

        if (IsInPlace(story, seen))
        {
            return false;
        }

        var members = await ReadArticlesAsync(story, cancellationToken).ConfigureAwait(false);
        var summary = model is null ? StorySummarizer.Summarize(story.Id, members, options)
            : await model.SummarizeAsync(story.Id, members, options, Ask.WhenQuiet, cancellationToken).ConfigureAwait(false);
        var isCommitted = IsCommitted(story, seen) && string.Equals(seen[StoryFolder.Json]?.Metadata.GetValueOrDefault(StoryFolder.Document), DocumentOf(summary), StringComparison.Ordinal);
        if (isCommitted && ArePagesCurrent(story, seen))
        {
            // The extractive writer stands in as before.
            await LookAgainAsync(story, summary, cancellationToken).ConfigureAwait(false);
            return false;
        }

        if (!isCommitted && !await CommitAsync(story, members, summary, seen, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        await _cards.RemoveAsync(seen, StoryCard.Of(summary).Listed, cancellationToken).ConfigureAwait(false);

        // After a commit both are written even if they carry the basis: whoever made the commit before may be about to replace them.
        if ((!(isCommitted && seen.IsCurrent(StoryFolder.Markdown, story.Basis))
                && !await WriteFileAsync(story, StoryFolder.Markdown, summary, Encoding.UTF8.GetBytes(SummaryMarkdown.Write(summary)), "text/markdown; charset=utf-8", seen, cancellationToken).ConfigureAwait(false))
            || (!(isCommitted && seen.IsCurrent(StoryFolder.Html, story.Basis))
                && !await WriteFileAsync(story, StoryFolder.Html, summary, Encoding.UTF8.GetBytes(SummaryHtml.Write(summary)), "text/html; charset=utf-8", seen, cancellationToken).ConfigureAwait(false)))
        {
            return null;
        }

        // Only whoever committed deletes, and only versions seen before: what a later commit needs, it wrote anew.
        var files = Files(story);
        foreach (var source in seen.Sources.Where(source => !files.Contains(source.Key)))
        {
            await DeleteAsync(source.Value, cancellationToken).ConfigureAwait(false);
        }

        await DeleteAsync(seen[StoryFolder.RedirectFile], cancellationToken).ConfigureAwait(false);
        await LookAgainAsync(story, summary, cancellationToken).ConfigureAwait(false);
        return true;
    }

    // Once the story was quiet. Should the message be lost, reconcile finds the story due, as it does where a service failed or a budget was spent.
    private async Task LookAgainAsync(PlannedStory story, Summary summary, CancellationToken cancellationToken)
    {
        if (model is not null && summary.Writer.Fallback?.Reason == StandIn.NotYet && await model.WakeAsync(story.Id, cancellationToken).ConfigureAwait(false) is { } wait)
        {
            await queue.SendAsync(StoreNames.Stories, StoryMessage.Write(story.First.Sha256), wait, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Takes away a story that is none any more, and says where it is now. Answers false if somebody else was at work on it.</summary>
    public async Task<bool> RetireAsync(RetiredStory story, StoryFolder seen, CancellationToken cancellationToken)
    {
        // The redirect first: as long as there is a summary.json, it goes before the redirect.
        if (!IsRedirected(story, seen) && await store.WriteAsync(StoreNames.Summaries, $"{story.Id}/{StoryFolder.RedirectFile}", Redirect.Write(story.Id, story.To), "application/json",
            WriteCondition.Unchanged(seen[StoryFolder.RedirectFile]), new Dictionary<string, string> { ["to"] = story.To ?? Nowhere }, cancellationToken).ConfigureAwait(false) is null)
        {
            return false;
        }

        if (seen[StoryFolder.Json] is { } json && !await DeleteAsync(json, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        await _cards.RemoveAsync(seen, null, cancellationToken).ConfigureAwait(false);
        foreach (var file in seen.SummaryFiles.Where(file => file != seen[StoryFolder.Json]))
        {
            await DeleteAsync(file, cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    /// <summary>Whether everything of a story is as it must be, and the log says that it was written.</summary>
    public static bool IsCurrent(PlannedStory story, StoryFolder seen, LogView view) => view.IsMarked(story.First) && IsInPlace(story, seen);

    /// <summary>Whether nothing is left of a story but where it went, directly or by way of others that are none any more.</summary>
    public static bool IsRetired(RetiredStory story, StoryPlan plan, IReadOnlyDictionary<string, StoryFolder> folders)
    {
        var folder = folders[story.Id];
        if (folder.SummaryFiles.Any() || story.To is null)
        {
            return !folder.SummaryFiles.Any() && folder[StoryFolder.RedirectFile] is not null;
        }

        for (var hops = 0; hops < folders.Count && folder?[StoryFolder.RedirectFile]?.Metadata.GetValueOrDefault("to") is { } to; hops++)
        {
            folder = folders.GetValueOrDefault(to);
            if (string.Equals(to, story.To, StringComparison.Ordinal) || (folder?.SummaryFiles.Any() == true && plan.Retired.Any(next => next == story with { Id = to, First = next.First })))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInPlace(PlannedStory story, StoryFolder seen) =>
        !seen.IsDue && IsCommitted(story, seen) && ArePagesCurrent(story, seen);

    private static bool ArePagesCurrent(PlannedStory story, StoryFolder seen) =>
        seen.IsCurrent(StoryFolder.Markdown, story.Basis) && seen.IsCurrent(StoryFolder.Html, story.Basis) && seen[StoryFolder.RedirectFile] is null;

    private static bool IsCommitted(PlannedStory story, StoryFolder seen) =>
        seen.IsCurrent(StoryFolder.Json, story.Basis) && seen[StoryFolder.Json]!.Metadata.ContainsKey(StoryCard.ListedKey) && Files(story).SetEquals(seen.Sources.Select(source => source.Key));

    // Where a story went that left no summary to tell of its sources was said when it was taken away.
    private static bool IsRedirected(RetiredStory story, StoryFolder seen) => seen[StoryFolder.RedirectFile] is { } redirect
        && ((story.To is null && seen[StoryFolder.Json] is null) || string.Equals(redirect.Metadata.GetValueOrDefault("to"), story.To ?? Nowhere, StringComparison.Ordinal));

    private static HashSet<string> Files(PlannedStory story) => story.Articles.Select(article => SourceFile(article.Candidate.Sha256)).ToHashSet(StringComparer.Ordinal);

    private static string SourceFile(string sha256) => $"{StoryFolder.SourcesFolder}{sha256}.txt";

    private async Task<bool> CommitAsync(PlannedStory story, IReadOnlyList<Stories.StoryArticle> members, Summary summary, StoryFolder seen, CancellationToken cancellationToken)
    {
        var before = await SourcesBeforeAsync(seen, cancellationToken).ConfigureAwait(false);
        if (before is null)
        {
            return false;
        }

        foreach (var member in members)
        {
            var file = SourceFile(member.Article.Sha256);
            var text = Encoding.UTF8.GetBytes(member.Article.Text);
            var hash = Hashes.Of(text);
            var head = seen[file];

            // A source that the last commit did not have may be about to be deleted by whoever made that commit: a new version keeps it.
            var isSafe = before.Contains(file) && string.Equals(head?.Metadata.GetValueOrDefault("text"), hash, StringComparison.Ordinal);
            if (!isSafe && await store.WriteAsync(StoreNames.Summaries, $"{story.Id}/{file}", text, "text/plain; charset=utf-8",
                WriteCondition.Unchanged(head), new Dictionary<string, string> { ["text"] = hash }, cancellationToken).ConfigureAwait(false) is null)
            {
                return false;
            }
        }

        return await _cards.PutAsync(StoryCard.Of(summary), cancellationToken).ConfigureAwait(false)
            && await store.WriteAsync(StoreNames.Summaries, $"{story.Id}/{StoryFolder.Json}", SummaryJson.Write(summary), "application/json",
            WriteCondition.Unchanged(seen[StoryFolder.Json]), Basis(story, summary), cancellationToken).ConfigureAwait(false) is not null;
    }

    // The sources of the summary that stands there; none if it is another than the one seen.
    private async Task<IReadOnlySet<string>?> SourcesBeforeAsync(StoryFolder seen, CancellationToken cancellationToken)
    {
        if (seen[StoryFolder.Json] is not { } head)
        {
            return new HashSet<string>();
        }

        var blob = await store.ReadAsync(StoreNames.Summaries, head.Name, long.MaxValue, cancellationToken).ConfigureAwait(false);
        if (!string.Equals(blob?.Head.ETag, head.ETag, StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            return SummaryJson.Read(blob!.Content.Span).Sources.Select(source => source.File).ToHashSet(StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            return new HashSet<string>();
        }
    }

    private async Task<bool> WriteFileAsync(PlannedStory story, string file, Summary summary, byte[] content, string contentType, StoryFolder seen, CancellationToken cancellationToken) =>
        await store.WriteAsync(StoreNames.Summaries, $"{story.Id}/{file}", content, contentType, WriteCondition.Unchanged(seen[file]), Basis(story, summary), cancellationToken).ConfigureAwait(false) is not null;

    private Dictionary<string, string> Basis(PlannedStory story, Summary summary)
    {
        var metadata = new Dictionary<string, string> { [StoryCard.BasisKey] = story.Basis, [StoryCard.ListedKey] = StoryCard.Of(summary).Listed };
        if (DocumentOf(summary) is { } document)
        {
            metadata[StoryFolder.Document] = document;
        }

        if (summary.Writer.Fallback is { Reason: var reason } && StandIn.Passes(reason))
        {
            metadata[StoryFolder.StandIn] = reason;
        }

        return metadata;
    }

    /// <summary>Where a model is set as writer, the basis of a summary depends on its answer, and the plan's does not.</summary>
    private string? DocumentOf(Summary summary) => model is null ? null : summary.Basis;

    private async Task<bool> DeleteAsync(BlobHead? head, CancellationToken cancellationToken) =>
        head is not null && await store.DeleteAsync(StoreNames.Summaries, head.Name, head.ETag, cancellationToken).ConfigureAwait(false);

    private async Task<IReadOnlyList<Stories.StoryArticle>> ReadArticlesAsync(PlannedStory story, CancellationToken cancellationToken)
    {
        var read = new Stories.StoryArticle[story.Articles.Count];
        await Parallel.ForAsync(0, read.Length, new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellationToken }, async (i, cancel) =>
        {
            var member = story.Articles[i];
            read[i] = new(await articles.ReadAsync(member.Candidate.Sha256, member.Format, cancel).ConfigureAwait(false), member.Names);
        }).ConfigureAwait(false);
        return read;
    }
}
