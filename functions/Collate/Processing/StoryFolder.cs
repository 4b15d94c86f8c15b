using Collate.Storage;

namespace Collate.Processing;

/// <summary>What stands in <c>summaries/{story}/</c>, by heads only; <c>versions/</c> apart.</summary>
internal sealed class StoryFolder
{
    public const string Json = "summary.json";
    public const string Markdown = "summary.md";
    public const string Html = "summary.html";
    public const string RedirectFile = "redirect.json";
    public const string SourcesFolder = "sources/";
    public const string VersionsFolder = "versions/";

    /// <summary>Metadata: which of the documents of one basis it is, where a model is set as writer. Files of one summary have the same.</summary>
    public const string Document = "document";

    /// <summary>Metadata: the extractive writer stands in for the model, and why.</summary>
    public const string StandIn = "standin";

    // Most folders fit; in those of large stories a listing stops not far behind what is wanted, however many versions follow.
    private const int FirstPage = 100, PageGrowth = 4, LargestPage = 5_000;

    private readonly Dictionary<string, BlobHead> _files = new(StringComparer.Ordinal);

    private StoryFolder(string story) => Story = story;

    /// <summary>Whether a text can be a story's id.</summary>
    public static bool IsId(string text) => text.Length == Stories.StoryGroup.IdLength && Hashes.IsHex(text);

    /// <summary>Whether a file, by its name relative to the folder, belongs to a current summary: not the redirect, and not the versions.</summary>
    public static bool IsOfASummary(string file) => file is Json or Markdown or Html || file.StartsWith(SourcesFolder, StringComparison.Ordinal);

    /// <summary>The story's id.</summary>
    public string Story { get; }

    /// <summary>Every file that belongs to a current summary: all but the redirect.</summary>
    public IEnumerable<BlobHead> SummaryFiles => _files.Where(file => !string.Equals(file.Key, RedirectFile, StringComparison.Ordinal)).Select(file => file.Value);

    /// <summary>The stored sources by file name relative to the folder.</summary>
    public IEnumerable<KeyValuePair<string, BlobHead>> Sources => _files.Where(file => file.Key.StartsWith(SourcesFolder, StringComparison.Ordinal));

    /// <summary>The file by which a summary is committed, or which says where the story went; none if there is neither.</summary>
    public BlobHead? Anchor => this[Json] ?? this[RedirectFile];

    /// <summary>Whether versions of the story are kept.</summary>
    public bool HasVersions { get; set; }

    /// <summary>How many files are known of.</summary>
    public int Count => _files.Count;

    /// <summary>Head of a file by its name relative to the folder, or none.</summary>
    public BlobHead? this[string file]
    {
        get => _files.GetValueOrDefault(file);
        set
        {
            if (value is null)
            {
                _files.Remove(file);
            }
            else
            {
                _files[file] = value;
            }
        }
    }

    /// <summary>Whether it is what this process saw or left there some time ago. That will do for writing, which fails if it is outdated, and not for letting a story be.</summary>
    public bool IsKept { get; private init; }

    /// <summary>The same once more, to be kept or changed.</summary>
    public StoryFolder Copy() => Copy(isKept: true);

    /// <summary>The same, which stands there now.</summary>
    public StoryFolder Confirmed() => Copy(isKept: false);

    private StoryFolder Copy(bool isKept)
    {
        var copy = new StoryFolder(Story) { HasVersions = HasVersions, IsKept = isKept };
        foreach (var (file, head) in _files)
        {
            copy._files.Add(file, head);
        }

        return copy;
    }

    /// <summary>Why the extractive writer stands in for the model, or none if it does not.</summary>
    public string? StandsInFor => this[Json]?.Metadata.GetValueOrDefault(StandIn);

    /// <summary>Whether it is time to ask the model for which the extractive writer stands in.</summary>
    public bool IsDue { get; set; }

    /// <summary>Whether a file is there, carries this basis, and is of the same document as <c>summary.json</c>.</summary>
    public bool IsCurrent(string file, string basis) =>
        string.Equals(this[file]?.Metadata.GetValueOrDefault("basis"), basis, StringComparison.Ordinal)
        && IsLike(file, Document) && IsLike(file, VersionKeeper.NumberKey);

    /// <summary>Lists a story's folder.</summary>
    public static async Task<StoryFolder> ListAsync(IBlobStore store, string story, CancellationToken cancellationToken)
    {
        for (var size = FirstPage; ; size = Math.Min(size * PageGrowth, LargestPage))
        {
            // A listing that the store does not go on with starts over, on a larger page.
            var folder = new StoryFolder(story);
            if (await folder.TryListAsync(store, size, cancellationToken).ConfigureAwait(false))
            {
                return folder;
            }
        }
    }

    private async Task<bool> TryListAsync(IBlobStore store, int size, CancellationToken cancellationToken)
    {
        var prefix = Story + "/";
        string? token = null;
        do
        {
            if (await store.ListPageAsync(StoreNames.Summaries, prefix, token, size, cancellationToken).ConfigureAwait(false) is not { } page)
            {
                return false;
            }

            foreach (var head in page.Blobs)
            {
                var file = head.Name[prefix.Length..];
                if (string.CompareOrdinal(file, Markdown) > 0)
                {
                    HasVersions |= file.StartsWith(VersionsFolder, StringComparison.Ordinal);
                    return true;
                }

                _files[file] = head;
            }

            (token, size) = (page.Next, Math.Min(size * PageGrowth, LargestPage));
        }
        while (token is not null);
        return true;
    }

    private bool IsLike(string file, string key) => string.Equals(this[file]?.Metadata.GetValueOrDefault(key), this[Json]?.Metadata.GetValueOrDefault(key), StringComparison.Ordinal);
}
