using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Collate.Storage;
using Moq;

namespace Collate.Azure.Tests;

/// <summary>Which failures of the service are answers, and which are exceptions that the host must see.</summary>
public sealed class AzureBlobStoreFaultTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly Mock<BlobServiceClient> _service = new();
    private readonly Mock<BlobContainerClient> _container = new();
    private readonly Mock<BlobClient> _blob = new();

    public AzureBlobStoreFaultTests()
    {
        _service.Setup(service => service.GetBlobContainerClient(StoreNames.State)).Returns(_container.Object);
        _container.Setup(container => container.GetBlobClient("a")).Returns(_blob.Object);
    }

    private AzureBlobStore Store => new(_service.Object);

    [Theory]
    [InlineData(412, "ConditionNotMet")]
    [InlineData(409, "BlobAlreadyExists")]
    public async Task Write_ConditionDoesNotHold_AnswersNone(int status, string code)
    {
        UploadFails(status, code);

        Assert.Null(await Store.WriteAsync(StoreNames.State, "a", default, "text/plain", WriteCondition.Absent, null, None));
    }

    [Theory]
    [InlineData(503, "ServerBusy")]
    [InlineData(500, "InternalError")]
    [InlineData(429, "TooManyRequests")]
    [InlineData(403, "AuthorizationFailure")]
    [InlineData(404, "ContainerNotFound")]
    [InlineData(409, "BlobImmutableDueToPolicy")]
    public async Task Write_ServiceFails_Throws(int status, string code)
    {
        UploadFails(status, code);

        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => Store.WriteAsync(StoreNames.State, "a", default, "text/plain", WriteCondition.Absent, null, None));

        Assert.Equal(status, exception.Status);
    }

    [Fact]
    public async Task Write_Condition_GoesIntoTheRequest()
    {
        var sent = new List<BlobRequestConditions>();
        _blob.Setup(blob => blob.UploadAsync(It.IsAny<BinaryData>(), It.IsAny<BlobUploadOptions>(), It.IsAny<CancellationToken>()))
            .Callback((BinaryData _, BlobUploadOptions options, CancellationToken _) => sent.Add(options.Conditions))
            .ThrowsAsync(new RequestFailedException(412, "no", "ConditionNotMet", null));

        await Store.WriteAsync(StoreNames.State, "a", default, "text/plain", WriteCondition.Absent, null, None);
        await Store.WriteAsync(StoreNames.State, "a", default, "text/plain", WriteCondition.At("\"0x1\""), null, None);

        Assert.Equal((ETag.All, null), (sent[0].IfNoneMatch, sent[0].IfMatch));
        Assert.Equal((null, new ETag("\"0x1\"")), (sent[1].IfNoneMatch, sent[1].IfMatch));
    }

    [Theory]
    [InlineData(404, "BlobNotFound", true)]
    [InlineData(404, "ContainerNotFound", false)]
    [InlineData(503, "ServerBusy", false)]
    public async Task Head_ServiceFails_OnlyAnAbsentBlobIsAnAnswer(int status, string code, bool isAnswer)
    {
        _blob.Setup(blob => blob.GetPropertiesAsync(It.IsAny<BlobRequestConditions>(), It.IsAny<CancellationToken>())).ThrowsAsync(new RequestFailedException(status, "no", code, null));

        var call = () => Store.HeadAsync(StoreNames.State, "a", None);

        if (isAnswer)
        {
            Assert.Null(await call());
        }
        else
        {
            await Assert.ThrowsAsync<RequestFailedException>(call);
        }
    }

    [Theory]
    [InlineData(412, "ConditionNotMet", true)]
    [InlineData(404, "BlobNotFound", true)]
    [InlineData(503, "ServerBusy", false)]
    public async Task Delete_ServiceFails_OnlyAnotherVersionIsAnAnswer(int status, string code, bool isAnswer)
    {
        _blob.Setup(blob => blob.DeleteAsync(It.IsAny<DeleteSnapshotsOption>(), It.IsAny<BlobRequestConditions>(), It.IsAny<CancellationToken>())).ThrowsAsync(new RequestFailedException(status, "no", code, null));

        var call = () => Store.DeleteAsync(StoreNames.State, "a", "\"0x1\"", None);

        if (isAnswer)
        {
            Assert.False(await call());
        }
        else
        {
            await Assert.ThrowsAsync<RequestFailedException>(call);
        }
    }

    [Theory]
    [InlineData("a/../b")]
    [InlineData("..")]
    [InlineData("./a")]
    [InlineData("a/.")]
    [InlineData("/a")]
    [InlineData("a/")]
    [InlineData("a\\b")]
    [InlineData("")]
    public void CanAddress_NameTheClientWouldFold_IsFalse(string name) => Assert.False(Store.CanAddress(name));

    [Theory]
    [InlineData("a/..b/c")]
    [InlineData("...")]
    [InlineData("a//b")]
    [InlineData("a%2F..%2Fb")]
    [InlineData("a.")]
    public void CanAddress_NameTheClientKeeps_IsTrueAndTheClientKeepsIt(string name)
    {
        Assert.True(Store.CanAddress(name));
        Assert.Equal(name, new BlobUriBuilder(new BlobContainerClient(new Uri("https://account.blob.core.windows.net/articles")).GetBlobClient(name).Uri).BlobName);
    }

    private void UploadFails(int status, string code) =>
        _blob.Setup(blob => blob.UploadAsync(It.IsAny<BinaryData>(), It.IsAny<BlobUploadOptions>(), It.IsAny<CancellationToken>())).ThrowsAsync(new RequestFailedException(status, "no", code, null));
}
