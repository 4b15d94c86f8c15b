using System.Security.Cryptography;
using System.Text.Json;
using Collate.Processing;
using Collate.Storage;
using Collate.Summaries;
using Collate.Web.Http;

namespace Collate.Web.Api;

/// <summary>The library, asked at most once a second for each thing.</summary>
/// <remarks>So what is served may be a second old, and many readers of one story cost the storage no more than one.</remarks>
internal sealed class StoryReader(IBlobStore store, TimeProvider? time = null)
{
    private const long Capacity = 64 * 1024 * 1024;
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(1);

    private readonly StoryLibrary _library = new(store);
    private readonly Recent<StoredBlob> _blobs = new(time ?? TimeProvider.System, Age, Capacity, blob => blob.Content.Length);
    private readonly Recent<StoryPage> _pages = new(time ?? TimeProvider.System, Age, Capacity, page => page.Stories.Count * 2_048);

    public Task<StoryPage?> ListAsync(StoryQuery query, string? token, CancellationToken cancellationToken) =>
        _pages.GetAsync(FormattableString.Invariant($"{query.Limit}|{query.Since:O}|{query.Until:O}|{token}|{query.Publisher?.Length}|{query.Publisher}|{query.Words}"), () => _library.ListAsync(query, token, CancellationToken.None)).WaitAsync(cancellationToken);

    public async Task<StoredBlob?> ReadAsync(string story, StoryForm form, CancellationToken cancellationToken) =>
        await _blobs.GetAsync($"{story}/{form}", () => _library.ReadAsync(story, form, CancellationToken.None)).WaitAsync(cancellationToken).ConfigureAwait(false) is { Truncated: false, Archived: false } blob ? blob : null;

    public async Task<StoredBlob?> SourceAsync(string story, Source source, CancellationToken cancellationToken) =>
        await _blobs.GetAsync($"{story}/source/{source.Sha256}", () => _library.ReadSourceAsync(story, source, CancellationToken.None)).WaitAsync(cancellationToken).ConfigureAwait(false) is { Truncated: false, Archived: false } blob ? blob : null;

    public async Task<Summary?> SummaryAsync(string story, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(story, StoryForm.Json, cancellationToken).ConfigureAwait(false) is { } blob ? SummaryJson.Read(blob.Content.Span) : null;
        }
        catch (JsonException)
        {
            // Not a document of ours, or of a later version: there is no story to show.
            return null;
        }
    }

    public Task<string?> WhereIsAsync(string story, CancellationToken cancellationToken) => _library.WhereIsAsync(story, cancellationToken);

    /// <summary>A version for bytes that are made on the way out.</summary>
    public static string TagOf(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return $"\"{Convert.ToHexStringLower(hash[..12])}\"";
    }
}
