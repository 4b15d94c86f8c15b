using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Collate.Storage;

namespace Collate.Azure;

/// <summary>Azure Blob Storage (or Azurite) as a blob store.</summary>
/// <remarks>
/// Passing failures are retried by the SDK's own policy and then thrown as <see cref="RequestFailedException"/>: there is no second
/// owner of retries. A whole blob is written in one request, so a write is atomic; a service takes 5,000 MiB that way, far above anything written here.
/// </remarks>
public sealed class AzureBlobStore : IBlobStore
{
    private const int OneRequest = 256 * 1024 * 1024;
    private static readonly global::Azure.Storage.StorageTransferOptions Whole = new() { InitialTransferSize = OneRequest, MaximumTransferSize = OneRequest, MaximumConcurrency = 1 };

    private readonly BlobServiceClient _service;

    /// <summary>The store of one storage account.</summary>
    public AzureBlobStore(BlobServiceClient service) => _service = service;

    /// <inheritdoc/>
    public bool CanAddress(string name) => BlobNames.CanAddress(name);

    /// <inheritdoc/>
    public async Task CreateContainersAsync(CancellationToken cancellationToken)
    {
        foreach (var container in StoreNames.Containers)
        {
            await Container(container).CreateIfNotExistsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async Task<BlobHead?> HeadAsync(string container, string name, CancellationToken cancellationToken)
    {
        if (!CanAddress(name))
        {
            return await ListedHeadAsync(container, name, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            BlobProperties properties = await Container(container).GetBlobClient(name).GetPropertiesAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            return Head(name, properties.ETag, properties.ContentLength, properties.Metadata, properties.LastModified);
        }
        catch (RequestFailedException exception) when (IsAbsent(exception))
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<StoredBlob?> ReadAsync(string container, string name, long maxBytes, CancellationToken cancellationToken)
    {
        try
        {
            // Streaming answers the head with the first bytes, so the size is known before the rest is fetched.
            using BlobDownloadStreamingResult result = await Container(container).GetBlobClient(name).DownloadStreamingAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            var details = result.Details;
            var head = Head(name, details.ETag, details.ContentLength, details.Metadata, details.LastModified);
            if (head.Length > maxBytes)
            {
                return new StoredBlob(head, default, Truncated: true);
            }

            var content = new byte[head.Length];
            await result.Content.ReadExactlyAsync(content, cancellationToken).ConfigureAwait(false);
            return new StoredBlob(head, content);
        }
        catch (RequestFailedException exception) when (IsAbsent(exception))
        {
            return null;
        }
        catch (RequestFailedException exception) when (exception.Status == 409 && exception.ErrorCode is "BlobArchived" or "BlobBeingRehydrated")
        {
            return await HeadAsync(container, name, cancellationToken).ConfigureAwait(false) is { } head ? new StoredBlob(head, default, Archived: true) : null;
        }
    }

    /// <inheritdoc/>
    public async Task<string?> WriteAsync(string container, string name, ReadOnlyMemory<byte> content, string contentType, WriteCondition condition, IReadOnlyDictionary<string, string>? metadata, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions
        {
            Conditions = condition.ETag is { } etag ? new() { IfMatch = new ETag(etag) } : new() { IfNoneMatch = ETag.All },
            HttpHeaders = new() { ContentType = contentType },
            Metadata = metadata?.ToDictionary(StringComparer.Ordinal),
            TransferOptions = Whole,
        };
        try
        {
            BlobContentInfo info = await Container(container).GetBlobClient(name).UploadAsync(new BinaryData(content), options, cancellationToken).ConfigureAwait(false);
            return Version(info.ETag);
        }
        catch (RequestFailedException exception) when (IsRefused(exception))
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> DeleteAsync(string container, string name, string etag, CancellationToken cancellationToken)
    {
        try
        {
            await Container(container).GetBlobClient(name).DeleteAsync(DeleteSnapshotsOption.IncludeSnapshots, new() { IfMatch = new ETag(etag) }, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (RequestFailedException exception) when (IsRefused(exception) || IsAbsent(exception))
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<BlobHead> ListAsync(string container, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in Container(container).GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, prefix, cancellationToken).ConfigureAwait(false))
        {
            yield return Head(item);
        }
    }

    /// <inheritdoc/>
    public async Task<BlobPage?> ListPageAsync(string container, string prefix, string? token, int size, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, 5_000);
        try
        {
            var blobs = Container(container).GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, prefix, cancellationToken);
            await foreach (var page in blobs.AsPages(token, size).ConfigureAwait(false))
            {
                return new BlobPage([.. page.Values.Select(Head)], page.ContinuationToken is { Length: > 0 } next ? next : null);
            }

            return new BlobPage([], null);
        }
        catch (RequestFailedException exception) when (token is not null && exception.Status == 400)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> AppendAsync(string container, string name, ReadOnlyMemory<byte> block, CancellationToken cancellationToken)
    {
        var client = Container(container).GetAppendBlobClient(name);
        try
        {
            return await AppendAsync(client, block, cancellationToken).ConfigureAwait(false);
        }
        catch (RequestFailedException exception) when (IsAbsent(exception))
        {
            try
            {
                await client.CreateAsync(new AppendBlobCreateOptions { Conditions = new() { IfNoneMatch = ETag.All } }, cancellationToken).ConfigureAwait(false);
            }
            catch (RequestFailedException raced) when (IsRefused(raced))
            {
                // Somebody else created it between the two calls: just as well.
            }

            return await AppendAsync(client, block, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async Task<ReadOnlyMemory<byte>> ReadFromAsync(string container, string name, long offset, CancellationToken cancellationToken)
    {
        try
        {
            var options = new BlobDownloadOptions { Range = new HttpRange(offset) };
            BlobDownloadResult result = await Container(container).GetBlobClient(name).DownloadContentAsync(options, cancellationToken).ConfigureAwait(false);

            // Azure refuses a range that starts at the end; Azurite answers one, and says in Content-Range where it starts.
            return offset == 0 || result.Details.ContentRange?.StartsWith(FormattableString.Invariant($"bytes {offset}-"), StringComparison.Ordinal) == true
                ? WithinRange(result, offset)
                : default;
        }
        catch (RequestFailedException exception) when (IsAbsent(exception) || exception.Status == 416)
        {
            return default;
        }
    }

    private static async Task<bool> AppendAsync(AppendBlobClient client, ReadOnlyMemory<byte> block, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(block.ToArray(), writable: false);
        try
        {
            await client.AppendBlockAsync(stream, cancellationToken: cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (RequestFailedException exception) when (string.Equals(exception.ErrorCode, "BlockCountExceedsLimit", StringComparison.Ordinal))
        {
            return false;
        }
    }

    private static ReadOnlyMemory<byte> WithinRange(BlobDownloadResult result, long offset)
    {
        var total = result.Details.ContentRange is { } range && range.LastIndexOf('/') is > 0 and var slash
            && long.TryParse(range.AsSpan(slash + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var length) ? length : long.MaxValue;
        return offset < total ? result.Content.ToMemory() : default;
    }

    private static bool IsAbsent(RequestFailedException exception) =>
        exception.Status == 404 && !string.Equals(exception.ErrorCode, "ContainerNotFound", StringComparison.Ordinal);

    // ConditionNotMet: If-Match does not hold. BlobAlreadyExists: If-None-Match does not. Other answers with these statuses, such as a lease somebody holds, say nothing of the version.
    private static bool IsRefused(RequestFailedException exception) => (exception.Status, exception.ErrorCode) is (412, "ConditionNotMet") or (409, "BlobAlreadyExists");

    private static string Version(ETag etag) => etag.ToString("H");

    private static BlobHead Head(BlobItem item) => Head(item.Name, item.Properties.ETag ?? default, item.Properties.ContentLength ?? 0, item.Metadata, item.Properties.LastModified);

    private static BlobHead Head(string name, ETag etag, long length, IDictionary<string, string>? metadata, DateTimeOffset? lastModified) =>
        new(name, Version(etag), length, metadata is null or { Count: 0 } ? BlobHead.NoMetadata : metadata.ToDictionary(pair => pair.Key.ToLowerInvariant(), pair => pair.Value, StringComparer.Ordinal)) { LastModified = lastModified };

    private BlobContainerClient Container(string container) => _service.GetBlobContainerClient(container);

    private async Task<BlobHead?> ListedHeadAsync(string container, string name, CancellationToken cancellationToken)
    {
        await foreach (var head in ListAsync(container, name, cancellationToken).ConfigureAwait(false))
        {
            // The name itself comes first of all names that start with it.
            return string.Equals(head.Name, name, StringComparison.Ordinal) ? head : null;
        }

        return null;
    }
}
