using System.Text;
using Collate.Storage;
using Collate.Summaries;
using Collate.Upkeep;
using Collate.Web.Jobs;

namespace Collate.Local.Tests.Web.Jobs;

public sealed class JobCheckTests
{
    private static readonly string[] Texts =
    [
        "The river rose by two metres in Dresden on Monday. Some 4,000 people left their homes, the mayor said. Trains to Prague were cancelled.",
        "A choir of eighty sang in Turku on Sunday. The concert was sold out, the cathedral said.",
    ];

    [Fact]
    public async Task Check_JobsThatWaitOrAreDone_FindsNothing()
    {
        var desk = await JobDesk.OpenAsync();
        await desk.PostAsync(Texts);
        await desk.PumpAsync();
        await desk.PostAsync(Texts);
        desk.Time.Advance(TimeSpan.FromMinutes(9));

        Assert.Empty((await Doctor(desk).CheckAsync(default)).Findings);
    }

    [Fact]
    public async Task Repair_JobThatNobodyWorksOn_ComesToItsEnd()
    {
        var desk = await JobDesk.OpenAsync();
        var sent = await desk.PostAsync(Texts);
        await LoseMessagesAsync(desk);
        desk.Time.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal([("job-wrong", true)], (await Doctor(desk).CheckAsync(default)).Findings.Select(finding => (finding.KindName, finding.CanBeRepaired)));
        Assert.Empty((await Doctor(desk).RepairAsync(default)).Findings);
        await desk.PumpAsync();
        Assert.Equal("succeeded", (await desk.StatusAsync(sent.Id)).State);
    }

    [Fact]
    public async Task Repair_RecordWithoutItsMetadata_IsTakenUpAndGoes()
    {
        var desk = await JobDesk.OpenAsync();
        var sent = await desk.PostAsync(Texts);
        await LoseMessagesAsync(desk);
        await RewriteAsync(desk, $"jobs/{sent.Id}/job.json", text => text);

        Assert.Single((await Doctor(desk).RepairAsync(default)).Repaired);
        await desk.PumpAsync();
        Assert.Equal("succeeded", (await desk.StatusAsync(sent.Id)).State);
        desk.Time.Advance(TimeSpan.FromDays(1));
        await desk.Jobs.TidyAsync(default);
        Assert.Empty(await desk.BlobsAsync());
    }

    [Theory]
    [InlineData("cut off")]
    [InlineData("of another job")]
    public async Task Repair_RecordThatIsNone_IsDeleted(string corruption)
    {
        var desk = await JobDesk.OpenAsync();
        var sent = await desk.PostAsync(Texts);
        await RewriteAsync(desk, $"jobs/{sent.Id}/job.json", text => corruption is "cut off" ? text[..^10] : text.Replace(sent.Id, new string('0', 32), StringComparison.Ordinal));

        Assert.Single((await Doctor(desk).RepairAsync(default)).Repaired);
        Assert.Equal(404, (await desk.StatusAsync(sent.Id)).Status);
    }

    [Theory]
    [InlineData("jobs/0123456789abcdef0123456789abcdef/1/0000.pack")]
    [InlineData("drops/0123456789abcdef0123456789abcdef.json")]
    public async Task Repair_PartThatNeverGoes_IsDeleted(string name)
    {
        var desk = await JobDesk.OpenAsync();
        await desk.Memory.WriteAsync(StoreNames.Ledger, name, "{}"u8.ToArray(), "application/json", WriteCondition.Absent, null, default);

        Assert.Equal([$"collate-ledger/{name}"], (await Doctor(desk).RepairAsync(default)).Repaired.Select(finding => finding.Blob));
        Assert.Null(await desk.Memory.HeadAsync(StoreNames.Ledger, name, default));
    }

    [Fact]
    public async Task Repair_ResultThatIsGone_IsFoundAndStaysFound()
    {
        var desk = await JobDesk.OpenAsync();
        await desk.PostAsync(Texts);
        await desk.PumpAsync();
        var result = (await desk.BlobsAsync()).Single(name => name.EndsWith("/result.json", StringComparison.Ordinal));
        await desk.Memory.DeleteAsync(StoreNames.Ledger, result, (await desk.Memory.HeadAsync(StoreNames.Ledger, result, default))!.ETag, default);

        var finding = Assert.Single((await Doctor(desk).RepairAsync(default)).Findings);

        Assert.Equal(($"collate-ledger/{result}", false), (finding.Blob, finding.CanBeRepaired));
    }

    private static StoreDoctor Doctor(JobDesk desk) => new(desk.Store, desk.Queue, new SummaryOptions(), time: desk.Time, others: [new JobCheck(desk.Store, desk.Queue, desk.Time)]);

    private static async Task LoseMessagesAsync(JobDesk desk)
    {
        foreach (var message in await desk.Queue.ReceiveAsync(StoreNames.Jobs, 32, TimeSpan.FromMinutes(1), default))
        {
            await desk.Queue.DeleteAsync(StoreNames.Jobs, message, default);
        }
    }

    // Without its metadata, as whoever puts a blob back by hand would write it.
    private static async Task RewriteAsync(JobDesk desk, string name, Func<string, string> change)
    {
        var blob = (await desk.Memory.ReadAsync(StoreNames.Ledger, name, long.MaxValue, default))!;
        var text = change(Encoding.UTF8.GetString(blob.Content.Span));
        Assert.NotNull(await desk.Memory.WriteAsync(StoreNames.Ledger, name, Encoding.UTF8.GetBytes(text), "application/json", WriteCondition.At(blob.Head.ETag), null, default));
    }
}
