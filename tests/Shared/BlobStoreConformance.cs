using System.Globalization;
using System.Text;
using Collate.Storage;

namespace Collate.TestKit;

/// <summary>What every <see cref="IBlobStore"/> must do. Each test works under a prefix of its own.</summary>
public abstract class BlobStoreConformance
{
    private const string Container = StoreNames.State;
    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>A store whose containers exist.</summary>
    protected abstract Task<IBlobStore> StoreAsync();

    /// <summary>A prefix that no other test uses.</summary>
    private string Prefix { get; } = $"conformance/{Guid.NewGuid():N}/";

    [Fact]
    public async Task CreateContainers_Twice_Succeeds()
    {
        var store = await StoreAsync();

        await store.CreateContainersAsync(None);
        await store.CreateContainersAsync(None);

        foreach (var container in StoreNames.Containers)
        {
            Assert.Null(await store.HeadAsync(container, Prefix + "nothing", None));
        }
    }

    [Fact]
    public async Task Head_NoSuchBlob_AnswersNone()
    {
        var store = await StoreAsync();

        Assert.Null(await store.HeadAsync(Container, Prefix + "a", None));
    }

    [Fact]
    public async Task Read_NoSuchBlob_AnswersNone()
    {
        var store = await StoreAsync();

        Assert.Null(await store.ReadAsync(Container, Prefix + "a", 100, None));
    }

    [Fact]
    public async Task Write_IfAbsent_ThenHeadAndReadAgree()
    {
        var store = await StoreAsync();
        var metadata = new Dictionary<string, string> { ["basis"] = "abc", ["kind"] = "x-1" };

        var etag = await store.WriteAsync(Container, Prefix + "a", Bytes("hello"), "text/plain", WriteCondition.Absent, metadata, None);
        var head = await store.HeadAsync(Container, Prefix + "a", None);
        var blob = await store.ReadAsync(Container, Prefix + "a", 5, None);

        Assert.NotNull(etag);
        Assert.NotNull(head);
        Assert.NotNull(blob);
        Assert.Equal((Prefix + "a", etag, 5L), (head.Name, head.ETag, head.Length));
        Assert.Equal((Prefix + "a", etag, 5L), (blob.Head.Name, blob.Head.ETag, blob.Head.Length));
        Assert.Equal(metadata, head.Metadata.ToDictionary());
        Assert.Equal(metadata, blob.Head.Metadata.ToDictionary());
        Assert.Equal("hello", Text(blob.Content));
        Assert.False(blob.Truncated);
    }

    [Fact]
    public async Task Write_IfAbsentButPresent_AnswersNoneAndChangesNothing()
    {
        var store = await StoreAsync();
        await WriteAsync(store, "a", "one", WriteCondition.Absent);

        Assert.Null(await WriteAsync(store, "a", "two", WriteCondition.Absent));
        Assert.Equal("one", await TextAsync(store, "a"));
    }

    [Fact]
    public async Task Write_AtSeenVersion_Replaces()
    {
        var store = await StoreAsync();
        var first = await WriteAsync(store, "a", "one", WriteCondition.Absent);

        var second = await WriteAsync(store, "a", "two", WriteCondition.At(first!));

        Assert.NotNull(second);
        Assert.NotEqual(first, second);
        Assert.Equal("two", await TextAsync(store, "a"));
        Assert.Empty((await store.HeadAsync(Container, Prefix + "a", None))!.Metadata);
    }

    [Fact]
    public async Task Write_AtOutdatedVersion_AnswersNoneAndChangesNothing()
    {
        var store = await StoreAsync();
        var first = await WriteAsync(store, "a", "one", WriteCondition.Absent);
        await WriteAsync(store, "a", "two", WriteCondition.At(first!));

        Assert.Null(await WriteAsync(store, "a", "three", WriteCondition.At(first!)));
        Assert.Equal("two", await TextAsync(store, "a"));
    }

    [Fact]
    public async Task Write_AtVersionOfDeletedBlob_AnswersNone()
    {
        var store = await StoreAsync();
        var first = await WriteAsync(store, "a", "one", WriteCondition.Absent);
        await store.DeleteAsync(Container, Prefix + "a", first!, None);

        Assert.Null(await WriteAsync(store, "a", "two", WriteCondition.At(first!)));
        Assert.Null(await store.HeadAsync(Container, Prefix + "a", None));
    }

    [Fact]
    public async Task Write_SameContentAgain_IsANewVersion()
    {
        var store = await StoreAsync();
        var first = await WriteAsync(store, "a", "one", WriteCondition.Absent);

        Assert.NotEqual(first, await WriteAsync(store, "a", "one", WriteCondition.At(first!)));
    }

    [Fact]
    public async Task Write_ManyAtOnceOnOneVersion_ExactlyOneWins()
    {
        var store = await StoreAsync();
        var first = await WriteAsync(store, "a", "0", WriteCondition.Absent);

        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(i => Task.Run(() => WriteAsync(store, "a", i.ToString(CultureInfo.InvariantCulture), WriteCondition.At(first!)))));

        Assert.Single(answers, answer => answer is not null);
    }

    [Fact]
    public async Task Write_EmptyContent_ReadsBackEmpty()
    {
        var store = await StoreAsync();
        await WriteAsync(store, "a", "", WriteCondition.Absent);

        var blob = await store.ReadAsync(Container, Prefix + "a", 10, None);

        Assert.NotNull(blob);
        Assert.Equal((0, 0L, false), (blob.Content.Length, blob.Head.Length, blob.Truncated));
    }

    [Fact]
    public async Task Read_OverTheLimit_IsNotRead()
    {
        var store = await StoreAsync();
        var etag = await WriteAsync(store, "a", "hello", WriteCondition.Absent);

        var blob = await store.ReadAsync(Container, Prefix + "a", 4, None);

        Assert.NotNull(blob);
        Assert.Equal((true, 0, 5L, etag), (blob.Truncated, blob.Content.Length, blob.Head.Length, blob.Head.ETag));
    }

    [Fact]
    public async Task Delete_AtSeenVersion_IsGone()
    {
        var store = await StoreAsync();
        var etag = await WriteAsync(store, "a", "one", WriteCondition.Absent);

        Assert.True(await store.DeleteAsync(Container, Prefix + "a", etag!, None));
        Assert.Null(await store.HeadAsync(Container, Prefix + "a", None));
    }

    [Fact]
    public async Task Delete_AtOutdatedVersion_AnswersFalseAndChangesNothing()
    {
        var store = await StoreAsync();
        var first = await WriteAsync(store, "a", "one", WriteCondition.Absent);
        await WriteAsync(store, "a", "two", WriteCondition.At(first!));

        Assert.False(await store.DeleteAsync(Container, Prefix + "a", first!, None));
        Assert.Equal("two", await TextAsync(store, "a"));
    }

    [Fact]
    public async Task Delete_NoSuchBlob_AnswersFalse()
    {
        var store = await StoreAsync();
        var etag = await WriteAsync(store, "a", "one", WriteCondition.Absent);

        Assert.False(await store.DeleteAsync(Container, Prefix + "b", etag!, None));
    }

    [Fact]
    public async Task List_Prefix_AnswersOnlyThoseInOrdinalOrder()
    {
        var store = await StoreAsync();
        string[] names = ["in/b", "in/a", "in/é", "in/\U0001F600", "in/a/x", "in/A", "inner", "out"];
        foreach (var name in names)
        {
            await WriteAsync(store, name, name, WriteCondition.Absent);
        }

        var listed = await ListAsync(store, "in/");

        Assert.Equal(["in/A", "in/a", "in/a/x", "in/b", "in/é", "in/\U0001F600"], listed.Select(head => head.Name[Prefix.Length..]));
    }

    [Fact]
    public async Task List_Head_EqualsTheBlobsHead()
    {
        var store = await StoreAsync();
        await store.WriteAsync(Container, Prefix + "a", Bytes("hello"), "text/plain", WriteCondition.Absent, new Dictionary<string, string> { ["basis"] = "abc" }, None);

        var listed = Assert.Single(await ListAsync(store, ""));
        var head = await store.HeadAsync(Container, Prefix + "a", None);

        Assert.Equal((head!.Name, head.ETag, head.Length), (listed.Name, listed.ETag, listed.Length));
        Assert.Equal(head.Metadata.ToDictionary(), listed.Metadata.ToDictionary());
        Assert.True(await store.DeleteAsync(Container, listed.Name, listed.ETag, None));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(5_000)]
    public async Task ListPage_PageAfterPage_IsTheWholeListing(int size)
    {
        var store = await StoreAsync();
        foreach (var name in (string[])["in/a", "in/b", "in/\U0001F600", "in/\uFF5E", "in/\U0001F601", "out"])
        {
            await WriteAsync(store, name, name, WriteCondition.Absent);
        }

        var listed = new List<BlobHead>();
        string? next = null;
        do
        {
            var page = await store.ListPageAsync(Container, Prefix + "in/", next, size, None);
            Assert.InRange(page!.Blobs.Count, 0, size);
            listed.AddRange(page.Blobs);
            next = page.Next;
        }
        while (next is not null);

        Assert.Equal((await ListAsync(store, "in/")).Select(head => (head.Name, head.ETag)), listed.Select(head => (head.Name, head.ETag)));
        Assert.Equal(5, listed.Count);
    }

    [Fact]
    public async Task ListPage_LastOfThePageWasDeleted_GoesOnAfterIt()
    {
        var store = await StoreAsync();
        foreach (var name in (string[])["a", "b", "c", "d"])
        {
            await WriteAsync(store, name, name, WriteCondition.Absent);
        }

        var first = await store.ListPageAsync(Container, Prefix, null, 2, None);
        await store.DeleteAsync(Container, first!.Blobs[1].Name, first.Blobs[1].ETag, None);
        var second = await store.ListPageAsync(Container, Prefix, first.Next, 2, None);

        Assert.Equal([Prefix + "c", Prefix + "d"], second!.Blobs.Select(head => head.Name));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5_001)]
    public async Task ListPage_SizeOutOfRange_Throws(int size)
    {
        var store = await StoreAsync();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => store.ListPageAsync(Container, Prefix, null, size, None));
    }

    [Fact]
    public async Task Append_AbsentBlob_CreatesIt()
    {
        var store = await StoreAsync();

        Assert.True(await store.AppendAsync(Container, Prefix + "log", Bytes("one\n"), None));
        Assert.True(await store.AppendAsync(Container, Prefix + "log", Bytes("two\n"), None));

        Assert.Equal("one\ntwo\n", await TextAsync(store, "log"));
        Assert.Equal(8, Assert.Single(await ListAsync(store, "")).Length);
    }

    [Fact]
    public async Task Append_ManyAtOnce_KeepsEveryBlockWhole()
    {
        var store = await StoreAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => store.AppendAsync(Container, Prefix + "log", Bytes(string.Create(CultureInfo.InvariantCulture, $"line {i:00}\n")), None))));

        var lines = (await TextAsync(store, "log")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
        Assert.Equal(Enumerable.Range(0, 20).Select(i => string.Create(CultureInfo.InvariantCulture, $"line {i:00}")), lines);
    }

    [Theory]
    [InlineData(0, "one\ntwo\n")]
    [InlineData(4, "two\n")]
    [InlineData(7, "\n")]
    [InlineData(8, "")]
    [InlineData(9, "")]
    [InlineData(1000, "")]
    public async Task ReadFrom_Offset_AnswersTheTail(long offset, string expected)
    {
        var store = await StoreAsync();
        await store.AppendAsync(Container, Prefix + "log", Bytes("one\n"), None);
        await store.AppendAsync(Container, Prefix + "log", Bytes("two\n"), None);

        Assert.Equal(expected, Text(await store.ReadFromAsync(Container, Prefix + "log", offset, None)));
    }

    [Fact]
    public async Task ReadFrom_NoSuchBlob_IsEmpty()
    {
        var store = await StoreAsync();

        Assert.True((await store.ReadFromAsync(Container, Prefix + "log", 0, None)).IsEmpty);
    }

    [Theory]
    [InlineData("plain.txt")]
    [InlineData("a b+c&d=e?f#g.txt")]
    [InlineData("2025/06/a.txt")]
    [InlineData("a%2Fb.txt")]
    [InlineData("%2e%2e/x")]
    [InlineData("dot./a..b/...")]
    [InlineData("é-漢字-\U0001F600.txt")]
    [InlineData("q\"uote'<>|*:;,@!$()[]{}^`~.txt")]
    [InlineData(" spaces ")]
    public async Task Name_Unusual_IsKeptToTheLetter(string name)
    {
        var store = await StoreAsync();
        Assert.True(store.CanAddress(Prefix + name));

        Assert.NotNull(await WriteAsync(store, name, "content", WriteCondition.Absent));

        Assert.Equal("content", await TextAsync(store, name));
        Assert.Equal(Prefix + name, Assert.Single(await ListAsync(store, "")).Name);
        Assert.Equal(Prefix + name, (await store.HeadAsync(Container, Prefix + name, None))!.Name);
    }

    [Fact]
    public async Task Name_Of1000Characters_IsKeptToTheLetter()
    {
        var store = await StoreAsync();
        var name = new string('n', 1000 - Prefix.Length);

        Assert.NotNull(await WriteAsync(store, name, "content", WriteCondition.Absent));

        Assert.Equal("content", await TextAsync(store, name));
    }

    [Fact]
    public async Task AnyCall_Cancelled_Throws()
    {
        var store = await StoreAsync();
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.HeadAsync(Container, Prefix + "a", cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.AppendAsync(Container, Prefix + "a", Bytes("x"), cancelled));
    }

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    private Task<string?> WriteAsync(IBlobStore store, string name, string content, WriteCondition condition) =>
        store.WriteAsync(Container, Prefix + name, Bytes(content), "text/plain", condition, null, None);

    private async Task<string> TextAsync(IBlobStore store, string name) =>
        Text((await store.ReadAsync(Container, Prefix + name, 1_000_000, None))!.Content);

    private async Task<List<BlobHead>> ListAsync(IBlobStore store, string prefix)
    {
        var heads = new List<BlobHead>();
        await foreach (var head in store.ListAsync(Container, Prefix + prefix, None))
        {
            heads.Add(head);
        }

        return heads;
    }
}
