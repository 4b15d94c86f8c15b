using Collate.Storage;

namespace Collate.Processing;

/// <summary>Takes away stories that are none any more. What it takes was seen before the log was read, so a later view always wins.</summary>
internal sealed class StoryRetirer(IBlobStore store, StoryFolders folders, TimeProvider time)
{
    private readonly StoryCards _cards = new(store);
    private readonly VersionKeeper _versions = new(store);

    /// <summary>Takes away a story that is none any more, and says where it is now. Answers false if somebody else was at work on it.</summary>
    public async Task<bool> RetireAsync(RetiredStory story, StoryFolder seen, LogView? view, CancellationToken cancellationToken)
    {
        folders.Forget(story.Id);
        var edit = new FolderEdit(store, seen, time);
        var retired = await RetireAsync(story, edit, view, cancellationToken).ConfigureAwait(false);
        if (retired && edit.IsSure)
        {
            folders.Left(edit.After);
        }

        return retired;
    }

    private async Task<bool> RetireAsync(RetiredStory story, FolderEdit edit, LogView? view, CancellationToken cancellationToken)
    {
        var seen = edit.Seen;
        var context = VersionContext.Of([], view);
        if (seen[StoryFolder.Json] is not null && await _versions.KeepStandingAsync(seen, context, null, cancellationToken).ConfigureAwait(false) is null)
        {
            return false;
        }

        // The redirect first: as long as there is a summary.json, it goes before the redirect.
        var end = VersionKeeper.EndOf(seen);
        if (!StoryStanding.IsRedirected(story, seen, end) && !await edit.WriteAsync(StoryFolder.RedirectFile, Redirect.Write(story.Id, story.To), "application/json",
            VersionKeeper.Numbered(new() { [Redirect.ToKey] = story.To ?? Redirect.Nowhere }, end), cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        if (seen[StoryFolder.Json] is not null && !await edit.DeleteAsync(StoryFolder.Json, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        // Before the last files go: whoever retries finds by them that there is something left to do.
        await _versions.EndAsync(story.Id, end, story.To, context, cancellationToken).ConfigureAwait(false);
        await _cards.RemoveAsync(seen, null, cancellationToken).ConfigureAwait(false);
        foreach (var file in seen.SummaryFiles.Where(file => file != seen[StoryFolder.Json]))
        {
            await edit.DeleteAsync(file.Name[(story.Id.Length + 1)..], cancellationToken).ConfigureAwait(false);
        }

        return true;
    }
}
