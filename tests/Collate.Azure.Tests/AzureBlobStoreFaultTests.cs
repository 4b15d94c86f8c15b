using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Collate.Storage;
using Moq;
using Moq.Protected;

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
    [InlineData(412, "LeaseIdMissing")]
    [InlineData(412, "LeaseIdMismatchWithBlobOperation")]
    [InlineData(409, "LeaseAlreadyPresent")]
    [InlineData(412, null)]
    public async Task Write_ServiceFails_Throws(int status, string? code)
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
    [InlineData(412, "LeaseIdMissing", false)]
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

    [Fact]
    public async Task Delete_BlobWithSnapshots_TakesThemAlong()
    {
        await Store.DeleteAsync(StoreNames.State, "a", "\"0x1\"", None);

        _blob.Verify(blob => blob.DeleteAsync(DeleteSnapshotsOption.IncludeSnapshots, It.Is<BlobRequestConditions>(conditions => conditions.IfMatch == new ETag("\"0x1\"")), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Theory]
    [InlineData(409, "BlobArchived", true)]
    [InlineData(409, "BlobBeingRehydrated", true)]
    [InlineData(409, "AnotherConflict", false)]
    [InlineData(503, "ServerBusy", false)]
    public async Task Read_ServiceFails_OnlyAnArchivedBlobIsAnAnswer(int status, string code, bool isAnswer)
    {
        _blob.Setup(blob => blob.DownloadStreamingAsync(It.IsAny<BlobDownloadOptions>(), It.IsAny<CancellationToken>())).ThrowsAsync(new RequestFailedException(status, "no", code, null));
        _blob.Setup(blob => blob.GetPropertiesAsync(It.IsAny<BlobRequestConditions>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(Response.FromValue(BlobsModelFactory.BlobProperties(eTag: new ETag("\"0x1\""), contentLength: 3), Mock.Of<Response>()));

        var call = () => Store.ReadAsync(StoreNames.State, "a", 100, None);

        if (isAnswer)
        {
            var blob = await call();
            Assert.Equal((true, 0, "\"0x1\""), (blob!.Archived, blob.Content.Length, blob.Head.ETag));
        }
        else
        {
            await Assert.ThrowsAsync<RequestFailedException>(call);
        }
    }

    [Theory]
    [InlineData(409, "BlockCountExceedsLimit", true)]
    [InlineData(409, "InvalidBlobType", false)]
    [InlineData(412, "LeaseIdMissing", false)]
    [InlineData(503, "ServerBusy", false)]
    public async Task Append_ServiceFails_OnlyAFullBlobIsAnAnswer(int status, string code, bool isAnswer)
    {
        var append = new Mock<AppendBlobClient>();
        append.Setup(blob => blob.AppendBlockAsync(It.IsAny<Stream>(), It.IsAny<AppendBlobAppendBlockOptions>(), It.IsAny<CancellationToken>())).ThrowsAsync(new RequestFailedException(status, "no", code, null));
        _container.Protected().Setup<AppendBlobClient>("GetAppendBlobClientCore", "a").Returns(append.Object);

        var call = () => Store.AppendAsync(StoreNames.State, "a", new byte[1], None);

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
    [InlineData("stale", 400, true)]
    [InlineData(null, 400, false)]
    [InlineData("stale", 503, false)]
    public async Task ListPage_ServiceFails_OnlyATokenItDoesNotTakeIsAnAnswer(string? token, int status, bool isAnswer)
    {
        _container.Setup(container => container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, "", It.IsAny<CancellationToken>())).Throws(new RequestFailedException(status, "no", "OutOfRangeInput", null));

        var call = () => Store.ListPageAsync(StoreNames.State, "", token, 10, None);

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

    private void UploadFails(int status, string? code) =>
        _blob.Setup(blob => blob.UploadAsync(It.IsAny<BinaryData>(), It.IsAny<BlobUploadOptions>(), It.IsAny<CancellationToken>())).ThrowsAsync(new RequestFailedException(status, "no", code, null));
}
