using Collate.Processing;
using Collate.Storage;

namespace Collate.Digests;

/// <summary>Reads stored digests and the feed. Writes nothing.</summary>
public sealed class DigestLibrary(IBlobStore store)
{
    /// <summary>What stands for the latest digest in place of an id.</summary>
    public const string Latest = DigestStore.Latest;

    private const long MaxBytes = 256 * 1024 * 1024;

    /// <summary>Whether a text can be a digest's id: <c>2026/11/21</c>, <c>2026/W47</c>.</summary>
    public static bool IsId(string text) => text switch
    {
        [_, _, _, _, '/', 'W', _, _] => AreDigits(text.AsSpan(0, 4)) && AreDigits(text.AsSpan(6)),
        [_, _, _, _, '/', _, _, '/', _, _] => AreDigits(text.AsSpan(0, 4)) && AreDigits(text.AsSpan(5, 2)) && AreDigits(text.AsSpan(8)),
        _ => false,
    };

    /// <summary>A stored digest, or none if there is none of that id.</summary>
    /// <param name="id">Its id, or <see cref="Latest"/>.</param>
    /// <param name="form">In which form.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<StoredBlob?> ReadAsync(string id, StoryForm form, CancellationToken cancellationToken) => IsId(id) || string.Equals(id, Latest, StringComparison.Ordinal)
        ? store.ReadAsync(StoreNames.Digests, id + form switch { StoryForm.Json => DigestStore.Json, StoryForm.Markdown => DigestStore.Markdown, _ => DigestStore.Page }, MaxBytes, cancellationToken)
        : Task.FromResult<StoredBlob?>(null);

    /// <summary>The feed, or none before the first digest.</summary>
    public Task<StoredBlob?> ReadFeedAsync(CancellationToken cancellationToken) => store.ReadAsync(StoreNames.Digests, DigestStore.Feed, MaxBytes, cancellationToken);

    /// <summary>The digests there are, the latest first: ids, and when their periods ended (RFC 3339). Takes one listing of the container.</summary>
    /// <param name="limit">The most to answer.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<IReadOnlyList<(string Id, string Ended)>> ListAsync(int limit, CancellationToken cancellationToken)
    {
        var found = new List<(string Id, string Ended)>();
        await foreach (var head in store.ListAsync(StoreNames.Digests, "", cancellationToken).ConfigureAwait(false))
        {
            if (head.Name.EndsWith(DigestStore.Json, StringComparison.Ordinal) && head.Name[..^DigestStore.Json.Length] is var id && IsId(id) && head.Metadata.GetValueOrDefault(DigestStore.EndedKey) is { } ended)
            {
                found.Add((id, ended));
            }
        }

        return [.. found.OrderByDescending(digest => digest.Ended, StringComparer.Ordinal).ThenByDescending(digest => digest.Id, StringComparer.Ordinal).Take(limit)];
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
