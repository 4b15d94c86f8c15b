using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Collate.Storage;
using Collate.Summaries;
using Collate.Summaries.Modelled;
using Collate.Telemetry;

namespace Collate.Processing;

/// <summary>Writes what a plan asks for. Every write refers to the version that was seen before the log was read, so a later view always wins.</summary>
internal sealed class StoryWriter(IBlobStore store, IMessageQueue queue, ArticleLog log, StoryFolders folders, TimeProvider time, ModelWriter? model)
{
    private const int CallsAtOnce = 8;

    private readonly StoryCards _cards = new(store);
    private readonly VersionKeeper _versions = new(store);

    /// <summary>Writes a story's files where they are not current. Answers none if somebody else was at work on them, else whether anything was written.</summary>
    /// <param name="story">The story.</param>
    /// <param name="seen">What stands in its folder.</param>
    /// <param name="view">The log by which it was planned.</param>
    /// <param name="announced">Done when it may be written: reading and reckoning need not wait for that.</param>
    /// <param name="cancellationToken">Abandons the work.</param>
    public async Task<bool?> WriteAsync(PlannedStory story, StoryFolder seen, LogView view, Task announced, CancellationToken cancellationToken)
    {
        if (StoryStanding.IsCurrent(story, seen, view))
        {
            return false;
        }

        // Until it is done, nobody knows what stands there.
        folders.Forget(story.Id);
        var edit = new FolderEdit(store, seen, time);
        var wrote = await WriteAsync(story, edit, view, announced, cancellationToken).ConfigureAwait(false);
        if (wrote is not null && edit.IsSure)
        {
            folders.Left(edit.After);
        }

        return wrote;
    }

    private async Task<bool?> WriteAsync(PlannedStory story, FolderEdit edit, LogView view, Task announced, CancellationToken cancellationToken)
    {
        var seen = edit.Seen;
        if (!view.IsMarked(story.First))
        {
            await announced.ConfigureAwait(false);
            await log.AppendAsync(view.Generation!, ShardKey.Of(story.First), LogRecord.Wrote(story.First.Sha256), cancellationToken).ConfigureAwait(false);
        }

        if (StoryStanding.IsInPlace(story, seen))
        {
            return false;
        }

        // While that is read, the summary is reckoned.
        var standing = seen[StoryFolder.Json] is { } json && !StoryStanding.IsCommitted(story, seen) ? store.ReadAsync(StoreNames.Summaries, json.Name, long.MaxValue, cancellationToken) : null;
        var members = await ReadArticlesAsync(story, cancellationToken).ConfigureAwait(false);
        var summary = await SummarizeAsync(story, members, cancellationToken).ConfigureAwait(false);
        var isCommitted = StoryStanding.IsCommitted(story, seen) && string.Equals(seen[StoryFolder.Json]?.Metadata.GetValueOrDefault(StoryFolder.Document), DocumentOf(summary), StringComparison.Ordinal);
        if (isCommitted && StoryStanding.ArePagesCurrent(story, seen))
        {
            // The extractive writer stands in as before.
            await LookAgainAsync(story, summary.Writer.Fallback?.Reason, cancellationToken).ConfigureAwait(false);
            return false;
        }

        var document = SummaryJson.Write(summary);
        var context = VersionContext.Of(members, view);
        await announced.ConfigureAwait(false);
        var (number, before) = isCommitted ? (VersionKeeper.NumberOf(seen[StoryFolder.Json]), default) : await CommitAsync(story, members, summary, document, context, edit, standing, cancellationToken).ConfigureAwait(false);
        if (number is not { } version || !await _versions.KeepAsync(story.Id, version, document, context, before, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        await _cards.RemoveAsync(seen, StoryCard.Of(summary).Listed, cancellationToken).ConfigureAwait(false);

        // After a commit both are written even if they carry the basis: whoever made the commit before may be about to replace them.
        var pages = await Task.WhenAll(
            WritePageAsync(story, StoryFolder.Markdown, summary, version, () => SummaryMarkdown.Write(summary), "text/markdown; charset=utf-8", edit, isCommitted, cancellationToken),
            WritePageAsync(story, StoryFolder.Html, summary, version, () => SummaryHtml.Write(summary), "text/html; charset=utf-8", edit, isCommitted, cancellationToken)).ConfigureAwait(false);
        if (pages.Contains(false))
        {
            return null;
        }

        // Only whoever committed deletes, and only versions seen before: what a later commit needs, it wrote anew.
        var files = StoryStanding.Files(story);
        foreach (var source in seen.Sources.Where(source => !files.Contains(source.Key)))
        {
            await edit.DeleteAsync(source.Key, cancellationToken).ConfigureAwait(false);
        }

        await edit.DeleteAsync(StoryFolder.RedirectFile, cancellationToken).ConfigureAwait(false);
        await LookAgainAsync(story, summary.Writer.Fallback?.Reason, cancellationToken).ConfigureAwait(false);
        CollateTelemetry.Wrote(summary);
        return true;
    }

    private async Task<Summary> SummarizeAsync(PlannedStory story, IReadOnlyList<Stories.StoryArticle> members, CancellationToken cancellationToken)
    {
        using var span = CollateTelemetry.Begin(TelemetryNames.Summarize, ActivityKind.Internal);
        return model is null ? StorySummarizer.Summarize(story.Id, members, story.Options)
            : EditorialPin.Note(await model.SummarizeAsync(story.Id, members, story.Options, Ask.WhenQuiet, cancellationToken).ConfigureAwait(false), story.Options.Editorial);
    }

    /// <summary>Of the stories that are as they must be, those for which the extractive writer stands in until they were quiet are looked at again then: the message for it may have come before that.</summary>
    public async Task LookAgainAsync(IEnumerable<(PlannedStory Story, StoryFolder Seen)> current, CancellationToken cancellationToken)
    {
        foreach (var (story, seen) in current)
        {
            await LookAgainAsync(story, seen.StandsInFor, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The message came that has a story looked at again.</summary>
    public Task WokeAsync(string story, DateTimeOffset wake, CancellationToken cancellationToken) => model?.WokeAsync(story, wake, cancellationToken) ?? Task.CompletedTask;

    // Once the story was quiet. Should the message be lost, reconcile finds the story due, as it does where a service failed or a budget was spent.
    private async Task LookAgainAsync(PlannedStory story, string? standsInFor, CancellationToken cancellationToken)
    {
        if (model is not null && standsInFor == StandIn.NotYet && await model.NextWakeAsync(story.Id, cancellationToken).ConfigureAwait(false) is var (wake, wait))
        {
            await queue.SendAsync(StoreNames.Stories, StoryMessage.WriteWake(story.First.Sha256, wake), wait, cancellationToken).ConfigureAwait(false);
            await model.WillWakeAsync(story.Id, wake, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Answers the number of the version that was committed, or none if somebody else was at work on the story, and the summary of the number before as far as it is at hand.</summary>
    private async Task<(int? Number, ReadOnlyMemory<byte> Before)> CommitAsync(
        PlannedStory story, IReadOnlyList<Stories.StoryArticle> members, Summary summary, byte[] document, VersionContext context, FolderEdit edit, Task<StoredBlob?>? read, CancellationToken cancellationToken)
    {
        using var span = CollateTelemetry.Begin(TelemetryNames.Commit, ActivityKind.Internal);
        var seen = edit.Seen;
        if (await _versions.KeepStandingAsync(seen, context, read, cancellationToken).ConfigureAwait(false) is not { } before)
        {
            return default;
        }

        var number = await _versions.NumberForAsync(seen, before, document, cancellationToken).ConfigureAwait(false);
        var isNext = seen[StoryFolder.Json] is { } json && VersionKeeper.NumberOf(json) == number - 1;
        edit.After.HasVersions = true;
        var mayCommit = await Task.WhenAll(
            WriteSourcesAsync(story, members, SourcesOf(before.Span), edit, cancellationToken),
            _cards.PutAsync(StoryCard.Of(summary), isNew: seen[StoryFolder.Json] is null, cancellationToken)).ConfigureAwait(false);
        return !mayCommit.Contains(false)
            && await edit.WriteAsync(StoryFolder.Json, document, "application/json", Basis(story, summary, number), cancellationToken).ConfigureAwait(false) ? ((int?)number, isNext ? before : default) : default;
    }

    /// <summary>Writes the texts of a story's articles where they are not safe. Answers false if somebody else was at work on them.</summary>
    private static async Task<bool> WriteSourcesAsync(PlannedStory story, IReadOnlyList<Stories.StoryArticle> members, HashSet<string> standing, FolderEdit edit, CancellationToken cancellationToken)
    {
        var isAlone = true;
        await Parallel.ForEachAsync(members, new ParallelOptions { MaxDegreeOfParallelism = CallsAtOnce, CancellationToken = cancellationToken }, async (member, cancel) =>
        {
            var file = StoryStanding.SourceFile(member.Article.Sha256);
            var text = Encoding.UTF8.GetBytes(member.Article.Text);
            var hash = Hashes.Of(text);

            // A source that the last commit did not have may be about to be deleted by whoever made that commit: a new version keeps it.
            var isSafe = standing.Contains(file) && string.Equals(edit.Seen[file]?.Metadata.GetValueOrDefault("text"), hash, StringComparison.Ordinal);
            if (!isSafe && !await edit.WriteAsync(file, text, "text/plain; charset=utf-8", new() { ["text"] = hash }, cancel).ConfigureAwait(false))
            {
                Volatile.Write(ref isAlone, false);
            }
        }).ConfigureAwait(false);
        return isAlone;
    }

    private static HashSet<string> SourcesOf(ReadOnlySpan<byte> document)
    {
        try
        {
            return document.IsEmpty ? [] : SummaryJson.Read(document).Sources.Select(source => source.File).ToHashSet(StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private async Task<bool> WritePageAsync(PlannedStory story, string file, Summary summary, int version, Func<string> write, string contentType, FolderEdit edit, bool isCommitted, CancellationToken cancellationToken) =>
        (isCommitted && edit.Seen.IsCurrent(file, story.Basis))
        || await edit.WriteAsync(file, Encoding.UTF8.GetBytes(write()), contentType, Basis(story, summary, version), cancellationToken).ConfigureAwait(false);

    private Dictionary<string, string> Basis(PlannedStory story, Summary summary, int version)
    {
        var metadata = VersionKeeper.Numbered(new() { [StoryCard.BasisKey] = story.Basis, [StoryCard.ListedKey] = StoryCard.Of(summary).Listed }, version);
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

    private async Task<IReadOnlyList<Stories.StoryArticle>> ReadArticlesAsync(PlannedStory story, CancellationToken cancellationToken)
    {
        var read = new Stories.StoryArticle[story.Articles.Count];
        await Parallel.ForAsync(0, read.Length, new ParallelOptions { MaxDegreeOfParallelism = CallsAtOnce, CancellationToken = cancellationToken }, async (i, cancel) =>
        {
            var member = story.Articles[i];
            read[i] = new(await log.Articles.ReadAsync(member.Candidate.Sha256, member.Format, cancel).ConfigureAwait(false), member.Names);
        }).ConfigureAwait(false);
        return read;
    }
}
