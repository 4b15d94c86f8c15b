using Collate.Storage;
using Collate.Web.Http;

namespace Collate.Web.Api;

/// <summary>The digests, asked at most once a second for each thing.</summary>
internal sealed class DigestReader(IBlobStore store, TimeProvider? time = null)
{
    /// <summary>The name of the digest that was written last.</summary>
    public const string Latest = "latest";

    /// <summary>The name of the feed.</summary>
    public const string Feed = "feed.atom";

    private const string ListEnd = ".json";
    private const long MaxBytes = 64 * 1024 * 1024;
    private const long Capacity = 64 * 1024 * 1024;
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(1);

    private readonly Recent<StoredBlob> _blobs = new(time ?? TimeProvider.System, Age, Capacity, blob => blob.Content.Length);
    private readonly Recent<IReadOnlyList<DigestName>> _lists = new(time ?? TimeProvider.System, Age, Capacity, list => list.Count * 128L);

    /// <summary>A file of the container <c>digests</c>, or none if it is not there.</summary>
    public async Task<StoredBlob?> ReadAsync(string name, CancellationToken cancellationToken) =>
        await _blobs.GetAsync(name, () => store.ReadAsync(StoreNames.Digests, name, MaxBytes, CancellationToken.None)).WaitAsync(cancellationToken).ConfigureAwait(false) is { Truncated: false, Archived: false } blob ? blob : null;

    /// <summary>Every digest, the newest first.</summary>
    public async Task<IReadOnlyList<DigestName>> ListAsync(CancellationToken cancellationToken) =>
        await _lists.GetAsync("", ListAsync).WaitAsync(cancellationToken).ConfigureAwait(false) ?? [];

    private async Task<IReadOnlyList<DigestName>?> ListAsync()
    {
        var found = new List<DigestName>();
        await foreach (var head in store.ListAsync(StoreNames.Digests, "", CancellationToken.None).ConfigureAwait(false))
        {
            if (head.Name.EndsWith(ListEnd, StringComparison.Ordinal) && DigestName.Read(head.Name[..^ListEnd.Length]) is { } name)
            {
                found.Add(name);
            }
        }

        return [.. found.OrderByDescending(name => name.LastDay).ThenByDescending(name => name.Id, StringComparer.Ordinal)];
    }
}
