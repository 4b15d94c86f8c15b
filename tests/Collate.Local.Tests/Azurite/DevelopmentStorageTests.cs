using Collate.Local.Azurite;
using Microsoft.Extensions.Configuration;

namespace Collate.Local.Tests.Azurite;

public sealed class DevelopmentStorageTests
{
    [Theory]
    [InlineData("UseDevelopmentStorage=true")]
    [InlineData(" usedevelopmentstorage=TRUE; ")]
    public void From_DevelopmentStorage_IsTheDefaultPorts(string setting) =>
        Assert.Equal(DevelopmentStorage.Default, DevelopmentStorage.From(With(setting)));

    [Fact]
    public void From_EndpointsOnThisMachine_AreTaken()
    {
        var storage = DevelopmentStorage.From(With("AccountName=a;AccountKey=b;BlobEndpoint=http://localhost:21000/a/;QueueEndpoint=http://127.0.0.1:21001/a;"));

        Assert.Equal(new DevelopmentStorage(new Uri("http://localhost:21000/a"), new Uri("http://127.0.0.1:21001/a")), storage);
    }

    [Theory]
    [InlineData("")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=b;EndpointSuffix=core.windows.net")]
    [InlineData("BlobEndpoint=https://a.blob.core.windows.net;QueueEndpoint=https://a.queue.core.windows.net")]
    [InlineData("BlobEndpoint=http://127.0.0.1:1/a")]
    public void From_StorageElsewhere_IsNone(string setting) => Assert.Null(DevelopmentStorage.From(With(setting)));

    private static IConfiguration With(string setting) => new ConfigurationBuilder().AddInMemoryCollection([new("CollateStorage", setting)]).Build();
}
