using Azure.Storage.Blobs;
using Collate.Storage;
using Collate.TestKit;

namespace Collate.Azure.Tests;

public sealed class AzureBlobStoreTests(AzuriteFixture azurite) : BlobStoreConformance
{
    private readonly BlobServiceClient _service = new(azurite.SharedAccount);

    protected override async Task<IBlobStore> StoreAsync()
    {
        var store = new AzureBlobStore(_service);
        await store.CreateContainersAsync(CancellationToken.None);
        return store;
    }
}
