using System.Text;
using Collate.Articles;
using Collate.Processing;
using Collate.Storage;
using Collate.Stories;
using Collate.TestKit;

namespace Collate.Tests.Processing;

public sealed class LogRecordTests
{
    [Fact]
    public void Parse_WrittenLine_IsTheSameRecord()
    {
        var article = ArticleReader.Read("b1.txt", Encoding.UTF8.GetBytes(Texts.Bridge1)).Article!;
        LogRecord[] records = [LogRecord.Holds("b1.txt", 3, article, Fingerprint.Of(article)), LogRecord.HoldsNothing("b1.txt", 4), LogRecord.Wrote(article.Sha256)];

        var read = records.Select(record => LogRecord.Parse(record.ToLine().AsSpan()[..^1])).ToArray();

        Assert.Equal(records.Select(record => Encoding.UTF8.GetString(record.ToLine())), read.Select(record => Encoding.UTF8.GetString(record.ToLine())));
        Assert.Equal(records[0].Candidate!.Fingerprint.ToString(), read[0].Candidate!.Fingerprint.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"story\":\"abc\"}")]
    [InlineData("{\"name\":\"a.txt\",\"revision\":1,\"article\":\"abc\",\"format\":\"text\",\"fingerprint\":\"\"}")]
    [InlineData("{\"name\":\"a.txt\",\"revision\":1,\"article\":\"0000000000000000000000000000000000000000000000000000000000000000\",\"format\":\"text\",\"fingerprint\":\"?\"}")]
    public void Parse_LineThatIsNotOurs_SaysWhatToDo(string line)
    {
        var exception = Assert.Throws<InvalidDataException>(() => LogRecord.Parse(Encoding.UTF8.GetBytes(line)));

        Assert.Contains("delete all of it", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_DamagedLineInTheLog_FailsInsteadOfLosingAnArticle()
    {
        using var world = await World.InMemoryAsync();
        await world.TakeInAsync("b1.txt", Texts.Bridge1);
        var shard = (await world.DumpAsync(StoreNames.State, StateLayout.Log)).Keys.Single(name => name.Contains("/2025-", StringComparison.Ordinal));
        await world.Store.AppendAsync(StoreNames.State, shard, "nonsense\n"u8.ToArray(), CancellationToken.None);

        using var another = new World(world.Store, world.Queue);
        await Assert.ThrowsAsync<InvalidDataException>(() => another.Processor.CheckAsync(Hashes.Of(Texts.Bridge1), CancellationToken.None));
    }
}
