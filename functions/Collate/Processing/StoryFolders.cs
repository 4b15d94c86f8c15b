using Collate.Storage;

namespace Collate.Processing;

/// <summary>What stands in stories' folders: listed, or as this process left it. Safe for concurrent use.</summary>
/// <remarks>
/// A listing costs as much as a write, and every article asks for one of its story. What is kept may be outdated. Whoever writes by it finds out: every write refers to the version that was seen. Whoever would
/// let a story be by it does not, so for that it has to be confirmed: nobody commits anything, or takes it away, but by way of one file. See <c>docs/adr/0028-what-a-process-knows-already.md</c>.
/// </remarks>
/// <param name="store">The store.</param>
internal sealed class StoryFolders(IBlobStore store)
{
    private const int MostFiles = 200_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, StoryFolder> _known = new(StringComparer.Ordinal);
    private int _files;

    /// <summary>What this process saw or left under an id, or none if it does not know.</summary>
    public StoryFolder? Kept(string story)
    {
        lock (_lock)
        {
            return _known.GetValueOrDefault(story)?.Copy();
        }
    }

    /// <summary>What stands under an id: what is kept, if the file by which everybody commits is as it was then, else what a listing says.</summary>
    public async Task<StoryFolder> ConfirmAsync(string story, CancellationToken cancellationToken)
    {
        var kept = Kept(story);
        return kept?.Anchor is { } anchor && await store.HeadAsync(StoreNames.Summaries, anchor.Name, cancellationToken).ConfigureAwait(false) is { } head && string.Equals(head.ETag, anchor.ETag, StringComparison.Ordinal)
            ? kept.Confirmed()
            : await ListAsync(story, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What stands under an id.</summary>
    public async Task<StoryFolder> ListAsync(string story, CancellationToken cancellationToken)
    {
        var before = Find(story);
        var listed = await StoryFolder.ListAsync(store, story, cancellationToken).ConfigureAwait(false);
        lock (_lock)
        {
            // What was written meanwhile is newer than the listing.
            if (ReferenceEquals(_known.GetValueOrDefault(story), before))
            {
                Keep(listed);
            }
        }

        return listed;
    }

    /// <summary>This process left a folder like this.</summary>
    public void Left(StoryFolder folder)
    {
        lock (_lock)
        {
            Keep(folder);
        }
    }

    /// <summary>Nobody knows what stands under an id.</summary>
    public void Forget(string story)
    {
        lock (_lock)
        {
            if (_known.Remove(story, out var gone))
            {
                _files -= gone.Count;
            }
        }
    }

    private StoryFolder? Find(string story)
    {
        lock (_lock)
        {
            return _known.GetValueOrDefault(story);
        }
    }

    private void Keep(StoryFolder folder)
    {
        _files += folder.Count - (_known.GetValueOrDefault(folder.Story)?.Count ?? 0);
        _known[folder.Story] = folder;
        if (_files > MostFiles)
        {
            _known.Clear();
            _files = 0;
        }
    }
}
