using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Collate.Azure.Tests;

public sealed class BlobEventTests
{
    private const string Prefix = "/blobServices/default/containers/articles/blobs/";

    [Fact]
    public void ArticleNamedBy_EventGridEvent_IsTheNameAfterTheContainer()
    {
        var message = """
            {"topic":"/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a",
             "subject":"/blobServices/default/containers/articles/blobs/2025/june/one.txt",
             "eventType":"Microsoft.Storage.BlobDeleted","eventTime":"2025-06-17T10:00:00Z","id":"1",
             "data":{"api":"DeleteBlob","url":"https://a.blob.core.windows.net/articles/2025/june/one.txt"},
             "dataVersion":"","metadataVersion":"1"}
            """;

        Assert.Equal("2025/june/one.txt", BlobEvent.ArticleNamedBy(message));
    }

    [Fact]
    public void ArticleNamedBy_CloudEvent_IsTheNameAfterTheContainer()
    {
        var message = $$"""{"specversion":"1.0","type":"Microsoft.Storage.BlobDeleted","subject":"{{Prefix}}one.txt","data":null}""";

        Assert.Equal("one.txt", BlobEvent.ArticleNamedBy(message));
    }

    [Fact]
    public void ArticleNamedBy_ArrayOfOneEvent_IsThatEventsName()
    {
        Assert.Equal("one.txt", BlobEvent.ArticleNamedBy($$"""[{"subject":"{{Prefix}}one.txt"}]"""));
    }

    [Theory]
    [InlineData("a%2Fb.txt")]
    [InlineData("a b+c.txt")]
    [InlineData("blobs/blobs/x.txt")]
    [InlineData("..")]
    [InlineData("ünïcødé 文章.txt")]
    public void ArticleNamedBy_OddName_IsKeptToTheLetter(string name)
    {
        Assert.Equal(name, BlobEvent.ArticleNamedBy(JsonSerializer.Serialize(new { subject = Prefix + name })));
    }

    [Fact]
    public void ArticleNamedBy_AnyName_ComesBack()
    {
        var names = ArbMap.Default.ArbFor<string>().Generator.Where(name => !string.IsNullOrEmpty(name) && !name.Any(char.IsSurrogate));

        Prop.ForAll(names.ToArbitrary(), name =>
            BlobEvent.ArticleNamedBy(JsonSerializer.Serialize(new { subject = Prefix + name })) == name).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void ArticleNamedBy_AnyText_NeverThrows()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
            BlobEvent.ArticleNamedBy(text.Get) is null).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("3")]
    [InlineData("[]")]
    [InlineData("[1]")]
    [InlineData("{}")]
    [InlineData("""{"subject":null}""")]
    [InlineData("""{"subject":7}""")]
    [InlineData("""{"subject":"\ud800"}""")]
    [InlineData("""{"subject":"/blobServices/default/containers/articles/blobs/"}""")]
    [InlineData("""{"subject":"/blobServices/default/containers/summaries/blobs/one.txt"}""")]
    [InlineData("""{"subject":"/blobServices/default/containers/articles-old/blobs/one.txt"}""")]
    [InlineData("""[{"subject":"/blobServices/default/containers/articles/blobs/a"},{"subject":"/blobServices/default/containers/articles/blobs/b"}]""")]
    public void ArticleNamedBy_AnythingElse_IsNone(string message)
    {
        Assert.Null(BlobEvent.ArticleNamedBy(message));
    }
}
