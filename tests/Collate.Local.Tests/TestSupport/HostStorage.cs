using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Collate.Storage;
using Collate.Summaries;

namespace Collate.Local.Tests.TestSupport;

/// <summary>The storage that a host under test works on, as anyone else sees it.</summary>
internal sealed class HostStorage(string connectionString)
{
    private readonly BlobServiceClient _service = new(connectionString);

    public BlobContainerClient Container(string name) => _service.GetBlobContainerClient(name);

    public Task DropAsync(string name, ReadOnlyMemory<byte> content) =>
        Container(StoreNames.Articles).GetBlobClient(name).UploadAsync(BinaryData.FromBytes(content), overwrite: true);

    public async Task<IReadOnlyList<string>> NamesAsync(string container)
    {
        var names = new List<string>();
        await foreach (var blob in Container(container).GetBlobsAsync())
        {
            names.Add(blob.Name);
        }

        return names;
    }

    public async Task<byte[]> ReadAsync(string container, string name)
    {
        BlobDownloadResult result = await Container(container).GetBlobClient(name).DownloadContentAsync();
        return result.Content.ToArray();
    }

    /// <summary>Every current summary. One that its story's merging takes away between listing and reading is none.</summary>
    public async Task<IReadOnlyList<Summary>> SummariesAsync()
    {
        var summaries = new List<Summary>();
        foreach (var name in await NamesAsync(StoreNames.Summaries))
        {
            if (name.EndsWith("/summary.json", StringComparison.Ordinal) && await ReadIfThereAsync(StoreNames.Summaries, name) is { } summary)
            {
                summaries.Add(SummaryJson.Read(summary));
            }
        }

        return summaries;
    }

    private async Task<byte[]?> ReadIfThereAsync(string container, string name)
    {
        try
        {
            return await ReadAsync(container, name);
        }
        catch (RequestFailedException gone) when (gone.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    /// <summary>What was written where and when: equal before and after something that writes nothing.</summary>
    public async Task<IReadOnlyList<string>> EverythingAsync()
    {
        var blobs = new List<string>();
        foreach (var container in StoreNames.Containers)
        {
            await foreach (var blob in Container(container).GetBlobsAsync())
            {
                blobs.Add(FormattableString.Invariant($"{container}/{blob.Name} {blob.Properties.ETag} {blob.Properties.LastModified:O} {blob.Properties.ContentLength}"));
            }
        }

        return blobs;
    }
}
