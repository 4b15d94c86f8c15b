using System.Text.Json;
using Collate.Articles;
using Collate.Processing;
using Collate.Storage;
using Collate.TestKit;

namespace Collate.Tests.Processing;

public sealed class ArticleIntakeTests
{
    [Fact]
    public async Task Handle_NewArticle_IsAcceptedAndAsksForItsStory()
    {
        using var world = await World.InMemoryAsync();
        await world.DropAsync("b1.txt", Texts.Bridge1);

        Assert.Equal(IntakeOutcome.Accepted, await world.SeeAsync("b1.txt"));

        Assert.Equal(1, await world.Queue.CountAsync(StoreNames.Stories, CancellationToken.None));
        Assert.Single(await world.DumpAsync(StoreNames.State, "articles/"));
        Assert.Single((await world.DumpAsync(StoreNames.State, StateLayout.Log)).Keys, name => name.Contains("/2025-06-17/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Handle_SecondEvent_WritesNothing()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("b1.txt", Texts.Bridge1);
        var before = await world.VersionsAsync();

        Assert.Equal(IntakeOutcome.Unchanged, await world.SeeAsync("b1.txt"));

        Assert.Equal(before, await world.VersionsAsync());
        Assert.Equal(0, await world.Queue.CountAsync(StoreNames.Stories, CancellationToken.None));
    }

    [Fact]
    public async Task Handle_SecondEventInAnotherProcess_WritesNothing()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("b1.txt", Texts.Bridge1);
        await world.TakeInAsync("empty.txt", "");
        var before = await world.VersionsAsync();
        world.Restart();

        await world.SeeAsync("b1.txt");
        await world.SeeAsync("empty.txt");
        await world.SeeAsync("never.txt");

        Assert.Equal(before, await world.VersionsAsync());
    }

    [Fact]
    public async Task Handle_SameBytesDroppedAgain_LogsNothing()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("b1.txt", Texts.Bridge1);
        var log = await world.DumpAsync(StoreNames.State, "log/");

        Assert.Equal(IntakeOutcome.Unchanged, await world.TakeInAsync("b1.txt", Texts.Bridge1));

        Assert.Equal(log, await world.DumpAsync(StoreNames.State, "log/"));
    }

    [Fact]
    public async Task Handle_NameThatNeverWas_IsGoneAndWritesNothing()
    {
        using var world = await World.InMemoryAsync();

        Assert.Equal(IntakeOutcome.Gone, await world.SeeAsync("never.txt"));

        Assert.Empty(await world.VersionsAsync());
    }

    [Fact]
    public async Task Handle_DeletedArticle_IsGoneAndItsSummaryGoes()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("b1.txt", Texts.Bridge1);
        await world.RemoveAsync("b1.txt");

        Assert.Equal(IntakeOutcome.Gone, await world.SeeAsync("b1.txt"));
        await world.PumpAsync();

        Assert.Empty(await world.SummariesAsync());
    }

    [Theory]
    [InlineData("empty.txt", "", "empty")]
    [InlineData("picture.png", "no picture", "unknown-type")]
    [InlineData("blank.txt", " \n ", "empty")]
    public async Task Handle_Unreadable_IsQuarantinedWithItsReason(string name, string text, string reason)
    {
        using var world = await World.InMemoryAsync();

        Assert.Equal(IntakeOutcome.Quarantined, await world.TakeInAsync(name, text));

        var quarantine = await world.DumpAsync(StoreNames.Quarantine);
        var note = Assert.Single(quarantine, file => file.Key.EndsWith(".json", StringComparison.Ordinal));
        using var json = JsonDocument.Parse(note.Value);
        Assert.Equal("collate/quarantine/1", json.RootElement.GetProperty("schema").GetString());
        Assert.Equal(reason, json.RootElement.GetProperty("reason").GetString());
        Assert.NotEmpty(json.RootElement.GetProperty("explanation").GetString()!);
        Assert.Equal([name], json.RootElement.GetProperty("names").EnumerateArray().Select(item => item.GetString()));
        Assert.Equal(text, quarantine[note.Key[..^".json".Length]]);
        Assert.Equal(note.Key[..^".json".Length], json.RootElement.GetProperty("sha256").GetString());
    }

    [Fact]
    public async Task Handle_ReadingFailsWithoutAnAnswer_IsQuarantinedAsOurFault()
    {
        using var world = await World.InMemoryAsync();
        await world.DropAsync("b1.txt", Texts.Bridge1);
        var intake = new ArticleIntake(world.Store, world.Queue, world.ArticleLog, (_, _) => throw new InvalidOperationException("never expected"), EagerTime.Instance);

        Assert.Equal(IntakeOutcome.Quarantined, await intake.HandleAsync("b1.txt", CancellationToken.None));
        Assert.Equal(IntakeOutcome.Unchanged, await intake.HandleAsync("b1.txt", CancellationToken.None));

        using var json = JsonDocument.Parse(await NoteAsync(world));
        Assert.Equal("internal-error", json.RootElement.GetProperty("reason").GetString());
        Assert.Contains("InvalidOperationException", json.RootElement.GetProperty("explanation").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("never expected", json.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_ArchivedFile_IsQuarantinedUntilReconcileFindsItReadable()
    {
        FaultyStore faulty = null!;
        using var world = await World.InMemoryAsync(store => faulty = new FaultyStore(store));
        faulty.ArchiveOn = name => string.Equals(name, "b1.txt", StringComparison.Ordinal);
        await world.DropAsync("b1.txt", Texts.Bridge1);

        Assert.Equal(IntakeOutcome.Quarantined, await world.SeeAsync("b1.txt"));
        var note = Assert.Single(await world.DumpAsync(StoreNames.Quarantine)).Value;
        var versions = await world.VersionsAsync();
        Assert.Equal(IntakeOutcome.Unchanged, await world.SeeAsync("b1.txt"));
        Assert.Equal(versions, await world.VersionsAsync());
        faulty.ArchiveOn = null;
        await world.Reconciler.RunToEndAsync(CancellationToken.None);
        await world.PumpAsync();

        Assert.Contains("\"archived\"", note, StringComparison.Ordinal);
        Assert.Empty(await world.DumpAsync(StoreNames.Quarantine));
        Assert.Equal(4, (await world.SummariesAsync()).Count);
    }

    [Fact]
    public async Task Handle_NameComesBackToQuarantineWhileAnotherTakesItOut_Stays()
    {
        FaultyStore faulty = null!;
        var call = 0;
        for (var isInterrupted = true; isInterrupted;)
        {
            call++;
            isInterrupted = false;
            using var slow = await World.InMemoryAsync(store => faulty = new FaultyStore(store));
            using var quick = new World(faulty.Inner, slow.Queue);
            await quick.TakeInAsync("a.txt", "");
            await quick.DropAsync("a.txt", Texts.Bridge1);
            faulty.Meanwhile = async number =>
            {
                if (number == call)
                {
                    isInterrupted = true;
                    await quick.TakeInAsync("a.txt", "");
                }
            };

            await slow.SeeAsync("a.txt");

            faulty.Meanwhile = null;
            Assert.Equal(isInterrupted ? 2 : 0, (await slow.DumpAsync(StoreNames.Quarantine)).Count);
        }

        Assert.True(call > 10, "The scenario makes fewer calls than another process could come between.");
    }

    [Fact]
    public async Task Handle_TooLarge_IsQuarantinedWithoutACopy()
    {
        using var world = await World.InMemoryAsync();
        await world.DropAsync("large.txt", new byte[ArticleReader.MaxBytes + 1]);

        Assert.Equal(IntakeOutcome.Quarantined, await world.SeeAsync("large.txt"));

        var note = Assert.Single(await world.DumpAsync(StoreNames.Quarantine));
        using var json = JsonDocument.Parse(note.Value);
        Assert.Equal("too-large", json.RootElement.GetProperty("reason").GetString());
        Assert.Equal(ArticleReader.MaxBytes + 1, json.RootElement.GetProperty("bytes").GetInt64());
        Assert.Equal(IntakeOutcome.Unchanged, await world.SeeAsync("large.txt"));
    }

    [Fact]
    public async Task Handle_TooLargeReplacedByAnotherTooLarge_TellsTheNewSize()
    {
        using var world = await World.InMemoryAsync();
        await world.DropAsync("large.txt", new byte[ArticleReader.MaxBytes + 1]);
        await world.SeeAsync("large.txt");
        await world.DropAsync("large.txt", new byte[ArticleReader.MaxBytes + 2]);

        Assert.Equal(IntakeOutcome.Quarantined, await world.SeeAsync("large.txt"));

        using var json = JsonDocument.Parse(Assert.Single(await world.DumpAsync(StoreNames.Quarantine)).Value);
        Assert.Equal(ArticleReader.MaxBytes + 2, json.RootElement.GetProperty("bytes").GetInt64());
    }

    [Fact]
    public async Task Handle_QuarantinedNameGetsAnArticle_LeavesQuarantine()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("a.txt", "");
        await world.TakeInAsync("b.txt", "");

        Assert.Equal(IntakeOutcome.Accepted, await world.TakeInAsync("a.txt", Texts.Bridge1));
        var between = await world.DumpAsync(StoreNames.Quarantine);
        await world.RemoveAsync("b.txt");
        await world.SeeAsync("b.txt");

        Assert.Equal(2, between.Count);
        Assert.DoesNotContain("a.txt", between.Values.Last(), StringComparison.Ordinal);
        Assert.Empty(await world.DumpAsync(StoreNames.Quarantine));
    }

    [Theory]
    [InlineData("a.xyz", "b.txt")]
    [InlineData("b.txt", "a.xyz")]
    public async Task Handle_SameBytesUnreadableForTwoReasons_TheFirstNamesReasonGoes(string first, string second)
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync(first, "");
        await world.TakeInAsync(second, "");
        var both = await NoteAsync(world);

        await world.RemoveAsync("a.xyz");
        await world.SeeAsync("a.xyz");
        var rest = await NoteAsync(world);

        using var alone = await World.InMemoryAsync();
        await alone.TakeInAsync("b.txt", "");
        Assert.Contains("\"a.xyz\"", both, StringComparison.Ordinal);
        Assert.Contains("\"b.txt\"", both, StringComparison.Ordinal);
        Assert.Equal(await NoteAsync(alone), rest);
    }

    [Fact]
    public async Task Handle_ArticleBecomesUnreadable_LeavesItsStory()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("b1.txt", Texts.Bridge1);
        await world.TakeInAsync("b2.txt", Texts.Bridge2);

        Assert.Equal(IntakeOutcome.Quarantined, await world.TakeInAsync("b1.txt", ""));

        using var alone = await World.InMemoryAsync();
        await alone.TakeInAsync("b2.txt", Texts.Bridge2);
        Assert.Equal(await alone.SummariesAsync(), await world.SummariesAsync());
    }

    [Fact]
    public async Task Handle_NameTheStoreCannotAddress_IsQuarantinedAndLeavesAgain()
    {
        var odd = new OddNameStore(new MemoryBlobStore());
        await odd.CreateContainersAsync(CancellationToken.None);
        var queue = new MemoryMessageQueue();
        await queue.CreateQueuesAsync(CancellationToken.None);
        using var world = new World(odd, queue);
        await world.DropAsync("a/../b.txt", Texts.Bridge1);

        Assert.Equal(1, await world.Reconciler.RunToEndAsync(CancellationToken.None));
        var quarantine = await world.DumpAsync(StoreNames.Quarantine);
        Assert.Equal(0, await world.Reconciler.RunToEndAsync(CancellationToken.None));
        await world.RemoveAsync("a/../b.txt");
        Assert.Equal(1, await world.Reconciler.RunToEndAsync(CancellationToken.None));

        Assert.Contains("unaddressable-name", Assert.Single(quarantine).Value, StringComparison.Ordinal);
        Assert.Empty(await world.DumpAsync(StoreNames.Quarantine));
    }

    private static async Task<string> NoteAsync(World world) =>
        Assert.Single(await world.DumpAsync(StoreNames.Quarantine), file => file.Key.EndsWith(".json", StringComparison.Ordinal)).Value;

    /// <summary>Like Azure's client: lists a name that it can never read.</summary>
    private sealed class OddNameStore(MemoryBlobStore inner) : IBlobStore
    {
        public bool CanAddress(string name) => !name.Contains("..", StringComparison.Ordinal);

        public Task CreateContainersAsync(CancellationToken cancellationToken) => inner.CreateContainersAsync(cancellationToken);

        public Task<BlobHead?> HeadAsync(string container, string name, CancellationToken cancellationToken) => inner.HeadAsync(container, name, cancellationToken);

        public Task<StoredBlob?> ReadAsync(string container, string name, long maxBytes, CancellationToken cancellationToken) =>
            CanAddress(name) ? inner.ReadAsync(container, name, maxBytes, cancellationToken) : throw new ArgumentException("Cannot be addressed.", nameof(name));

        public Task<string?> WriteAsync(string container, string name, ReadOnlyMemory<byte> content, string contentType, WriteCondition condition, IReadOnlyDictionary<string, string>? metadata, CancellationToken cancellationToken) =>
            inner.WriteAsync(container, name, content, contentType, condition, metadata, cancellationToken);

        public Task<bool> DeleteAsync(string container, string name, string etag, CancellationToken cancellationToken) => inner.DeleteAsync(container, name, etag, cancellationToken);

        public IAsyncEnumerable<BlobHead> ListAsync(string container, string prefix, CancellationToken cancellationToken) => inner.ListAsync(container, prefix, cancellationToken);

        public Task<BlobPage?> ListPageAsync(string container, string prefix, string? token, int size, CancellationToken cancellationToken) => inner.ListPageAsync(container, prefix, token, size, cancellationToken);

        public Task<bool> AppendAsync(string container, string name, ReadOnlyMemory<byte> block, CancellationToken cancellationToken) => inner.AppendAsync(container, name, block, cancellationToken);

        public Task<ReadOnlyMemory<byte>> ReadFromAsync(string container, string name, long offset, CancellationToken cancellationToken) => inner.ReadFromAsync(container, name, offset, cancellationToken);
    }
}
