using System.Globalization;
using System.Text;
using Collate.Local.Tests.TestSupport;
using Collate.Storage;
using Collate.Summaries;
using Collate.TestKit;
using Collate.Web.Jobs;

namespace Collate.Local.Tests.Web.Jobs;

public sealed class JobTests
{
    private static readonly string[] Texts =
    [
        "The river rose by two metres in Dresden on Monday. Some 4,000 people left their homes, the mayor said. Trains to Prague were cancelled.",
        "In Dresden the river Elbe rose by two metres on Monday, and 4,200 people left their homes. Trains to Prague were cancelled, the railway said.",
        "A choir of eighty sang in Turku on Sunday. The concert was sold out, the cathedral said.",
    ];

    private static byte[] Expected { get; } = ResultOf(Texts);

    [Fact]
    public async Task Post_AskedNotToWait_IsAJobWhoseResultIsWhatSummarizePrints()
    {
        var desk = await JobDesk.OpenAsync();

        var accepted = await desk.PostAsync(Texts);
        Assert.Equal((202, "/api/jobs/" + accepted.Id, "2", "respond-async"), (accepted.Status, accepted.Headers.Location.ToString(), accepted.Headers.RetryAfter.ToString(), accepted.Headers["Preference-Applied"].ToString()));
        await desk.PumpAsync();
        var status = await desk.StatusAsync(accepted.Id);

        Assert.Equal(("succeeded", $"/api/jobs/{accepted.Id}/result"), (status.State, status.Json.GetProperty("result").GetString()));
        Assert.Equal("""{"articlesRead":3,"stories":2,"storiesWritten":2}""", status.Json.GetProperty("progress").GetRawText());
        Assert.Equal(Expected, (await desk.ResultAsync(accepted.Id)).Body);
        Assert.DoesNotContain(await desk.BlobsAsync(), name => name.EndsWith(".pack", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_FiftyOneArticles_IsAJob()
    {
        var desk = await JobDesk.OpenAsync();
        var texts = Enumerable.Range(0, 51).Select(i => Texts[i % 3] + FormattableString.Invariant($" Number {i} was there.")).ToArray();

        var accepted = await desk.PostAsync(texts, prefer: "");
        await desk.PumpAsync();

        Assert.Equal(202, accepted.Status);
        Assert.Equal(ResultOf(texts), (await desk.ResultAsync(accepted.Id)).Body);
    }

    [Fact]
    public async Task Post_MoreThanFourMebibytes_IsAJobInSeveralPacks()
    {
        var desk = await JobDesk.OpenAsync();
        string[] texts = [.. Texts, .. Enumerable.Range(0, 5).Select(i => FormattableString.Invariant($"{Texts[2]} It was number {i}.{new string(' ', 2_000_000)}\n\nThere were no others."))];

        var accepted = await desk.PostAsync(texts, prefer: "");
        var packs = (await desk.BlobsAsync()).Count(name => name.EndsWith(".pack", StringComparison.Ordinal));
        await desk.PumpAsync();

        Assert.Equal((202, true), (accepted.Status, packs > 1));
        Assert.Equal(ResultOf(texts), (await desk.ResultAsync(accepted.Id)).Body);
    }

    [Fact]
    public async Task Post_FormOfOddFiles_GivesTheSameAsSummarize()
    {
        var desk = await JobDesk.OpenAsync();
        var huge = new byte[5 * 1024 * 1024];
        Array.Fill(huge, (byte)'a');
        ArticleFile[] files = [new("a/../%2f.txt", Encoding.UTF8.GetBytes(Texts[0])), new("b.exe", new byte[] { 1, 2 }), new("huge.txt", huge), new("c.md", Encoding.UTF8.GetBytes("# Choir\n\n" + Texts[2]))];
        using var form = new MultipartFormDataContent();
        foreach (var file in files)
        {
            form.Add(new ByteArrayContent(file.Content.ToArray()), "files", file.Name);
        }

        var accepted = await desk.PostAsync(await form.ReadAsByteArrayAsync(), form.Headers.ContentType!.ToString(), prefer: "");
        await desk.PumpAsync();

        Assert.Equal(CollateResultJson.Write(Collator.Collate(files, new SummaryOptions())), (await desk.ResultAsync(accepted.Id)).Body);
    }

    [Fact]
    public async Task Post_SameKeyAndRequest_IsTheSameJobAndNoSecondWork()
    {
        var desk = await JobDesk.OpenAsync();

        var first = await FormAsync(desk, "one");
        var blobs = await desk.BlobsAsync();
        var second = await FormAsync(desk, "two");
        await desk.PumpAsync();
        var third = await FormAsync(desk, "three");

        Assert.Equal((202, first.Id, 202, first.Id), (second.Status, second.Id, third.Status, third.Id));
        Assert.Equal("succeeded", third.State);
        Assert.Equal(2, blobs.Count);
        Assert.Equal(2, (await desk.BlobsAsync()).Count);
    }

    [Fact]
    public async Task Post_SameKeyAndAnotherRequest_IsRefusedAndKeepsNothing()
    {
        var desk = await JobDesk.OpenAsync();
        await desk.PostAsync(Texts, "key");
        var blobs = await desk.BlobsAsync();

        var second = await desk.PostAsync(Texts.Reverse(), "key");

        Assert.Equal((422, "Idempotency-Key"), (second.Status, second.Json.GetProperty("field").GetString()));
        Assert.Equal(blobs, await desk.BlobsAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("k\u00e9y")]
    public async Task Post_KeyThatIsNone_NamesTheHeader(string key)
    {
        var refused = await (await JobDesk.OpenAsync()).PostAsync(Texts, key);

        Assert.Equal((400, "Idempotency-Key"), (refused.Status, refused.Json.GetProperty("field").GetString()));
    }

    [Fact]
    public async Task Post_AnswerThatTakesTooLong_BecomesAJob()
    {
        var desk = await JobDesk.OpenAsync(settings: new JobOptions { AnswerTime = TimeSpan.Zero });

        var accepted = await desk.PostAsync(Enumerable.Range(0, 50).Select(i => Texts[i % 3] + i.ToString(CultureInfo.InvariantCulture)), prefer: "");
        await desk.PumpAsync();

        Assert.Equal(202, accepted.Status);
        Assert.Equal("succeeded", (await desk.StatusAsync(accepted.Id)).State);
    }

    [Fact]
    public async Task Post_QueueThatFails_IsTakenUpByTheHeartbeat()
    {
        var desk = await JobDesk.OpenAsync(sender: queue => new FaultyQueue(queue) { FailAt = 1 });

        var accepted = await desk.PostAsync(Texts);
        desk.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(1, await desk.Jobs.TidyAsync(default));
        await desk.PumpAsync();

        Assert.Equal(202, accepted.Status);
        Assert.Equal(Expected, (await desk.ResultAsync(accepted.Id)).Body);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Post_KilledAtAnyStep_IsTheSameJobWhenSentAgain(bool after)
    {
        for (var step = 1; ; step++)
        {
            FaultyStore store = null!;
            var desk = await JobDesk.OpenAsync(memory => store = new FaultyStore(memory) { Dies = true, After = after });
            store.Restart(step);
            await desk.PostAsync(Texts, "key");
            var failed = store.Failed;
            store.Revive();

            var again = await desk.PostAsync(Texts, "key");
            await desk.PumpAsync();

            Assert.Equal(Expected, (await desk.ResultAsync(again.Id)).Body);
            desk.Time.Advance(TimeSpan.FromDays(2));
            await desk.Jobs.TidyAsync(default);
            Assert.Empty(await desk.BlobsAsync());
            if (!failed)
            {
                Assert.True(step > 2);
                return;
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Handle_KilledAtAnyStep_IsHealedByTheNextMessage(bool after)
    {
        for (var step = 1; ; step++)
        {
            FaultyStore store = null!;
            var desk = await JobDesk.OpenAsync(memory => store = new FaultyStore(memory) { Dies = true, After = after });
            var id = (await desk.PostAsync(Texts)).Id;
            store.Restart(step);
            await desk.PumpAsync();
            var failed = store.Failed;
            store.Revive();
            desk.Restart();

            await desk.PumpAsync(minutes: 3);

            Assert.Equal("succeeded", (await desk.StatusAsync(id)).State);
            Assert.Equal(Expected, (await desk.ResultAsync(id)).Body);
            if (!failed)
            {
                Assert.True(step > 5);
                return;
            }
        }
    }

    [Fact]
    public async Task Handle_WhileSomebodyElseIsAtIt_WaitsAndDoesNothingTwice()
    {
        var (desk, _, reached, release) = await HeldAsync();
        var id = (await desk.PostAsync(Texts)).Id;
        var first = desk.Jobs.HandleAsync(JobMessage.Write(id), default);
        await reached;

        await new CollateJobs(desk.Memory, desk.Queue, new SummaryOptions(), Microsoft.Extensions.Logging.Abstractions.NullLogger<CollateJobs>.Instance, time: desk.Time).HandleAsync(JobMessage.Write(id), default);
        Assert.Equal("running", (await desk.StatusAsync(id)).State);
        Assert.Equal("not-finished", (await desk.ResultAsync(id)).Json.GetProperty("type").GetString()!.Split(':')[^1]);
        release();
        await first;

        Assert.Equal("succeeded", (await desk.StatusAsync(id)).State);
        Assert.Equal(Expected, (await desk.ResultAsync(id)).Body);
    }

    [Fact]
    public async Task Handle_DeletedMeanwhile_LeavesNothingThatIsNotTidiedUp()
    {
        var (desk, _, reached, release) = await HeldAsync();
        var id = (await desk.PostAsync(Texts)).Id;
        var work = desk.Jobs.HandleAsync(JobMessage.Write(id), default);
        await reached;

        Assert.Equal(204, (await desk.DeleteAsync(id)).Status);
        release();
        await work;

        Assert.Equal(404, (await desk.StatusAsync(id)).Status);
        desk.Time.Advance(TimeSpan.FromDays(1));
        await desk.Jobs.TidyAsync(default);
        Assert.Empty(await desk.BlobsAsync());
    }

    [Fact]
    public async Task Handle_LongerThanAStretch_FailsAndSaysSo()
    {
        var (desk, _, reached, release) = await HeldAsync(new JobOptions { Pulse = TimeSpan.FromSeconds(5), Stretch = TimeSpan.FromSeconds(5) });
        var id = (await desk.PostAsync(Texts)).Id;
        var work = desk.Jobs.HandleAsync(JobMessage.Write(id), default);
        await reached;
        await Eventually.True(() => desk.Time.Next is not null, "the pulse");
        desk.Time.Advance(TimeSpan.FromSeconds(5));
        await work;
        release();

        var result = await desk.ResultAsync(id);
        Assert.Equal(500, result.Status);
        Assert.Contains("Send fewer at a time", result.Text, StringComparison.Ordinal);
        Assert.Equal("failed", (await desk.StatusAsync(id)).State);
    }

    [Fact]
    public async Task Handle_FailsEachTime_EndsAsFailed()
    {
        var desk = await JobDesk.OpenAsync();
        var id = (await desk.PostAsync(Texts)).Id;
        var record = (await desk.BlobsAsync()).Single(name => name.EndsWith("job.json", StringComparison.Ordinal));
        for (var i = 0; i < CollateJobs.MaxAttempts; i++)
        {
            // A process that begins, and ends without a word.
            var blob = (await desk.Memory.ReadAsync(StoreNames.Ledger, record, 1 << 20, default))!;
            var begun = System.Text.Json.JsonSerializer.Deserialize(blob.Content.Span, JobJson.Compact.JobRecord)!;
            Assert.NotNull(await new JobStore(desk.Memory, desk.Time).WriteAsync(begun with { Status = JobStatus.Running, Attempts = begun.Attempts + 1 }, blob.Head, default));
        }

        desk.Time.Advance(TimeSpan.FromMinutes(1));
        await desk.PumpAsync();

        var status = await desk.StatusAsync(id);
        Assert.Equal(("failed", "urn:collate:problem:failed"), (status.State, status.Json.GetProperty("problem").GetProperty("type").GetString()));
        Assert.Equal(500, (await desk.ResultAsync(id)).Status);
    }

    [Fact]
    public async Task Handle_ArticlesGone_FailsAndSaysSo()
    {
        var desk = await JobDesk.OpenAsync();
        var id = (await desk.PostAsync(Texts)).Id;
        await new JobStore(desk.Memory, desk.Time).DeleteAsync("jobs/", head => head.Name.EndsWith(".pack", StringComparison.Ordinal), default);

        await desk.PumpAsync();

        Assert.Contains("Send them again", (await desk.StatusAsync(id)).Json.GetProperty("problem").GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"schema":"collate/do/1","job":"../../x"}""")]
    [InlineData("""{"schema":"collate/do/1","job":"0123456789abcdef0123456789abcdef"}""")]
    public async Task Handle_MessageThatNamesNoJob_IsIgnored(string message)
    {
        var desk = await JobDesk.OpenAsync();

        await desk.Jobs.HandleAsync(message, default);

        Assert.Empty(await desk.BlobsAsync());
    }

    [Fact]
    public async Task Tidy_BeforeAndAfterTheLifetime_KeepsAndDeletes()
    {
        var desk = await JobDesk.OpenAsync(settings: new JobOptions { Lifetime = TimeSpan.FromHours(2) });
        var id = (await desk.PostAsync(Texts)).Id;
        await desk.PumpAsync();
        desk.Time.Advance(TimeSpan.FromHours(2) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await desk.Jobs.TidyAsync(default));
        Assert.Equal(200, (await desk.ResultAsync(id)).Status);

        desk.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((404, 404), ((await desk.StatusAsync(id)).Status, (await desk.ResultAsync(id)).Status));
        Assert.Equal(2, await desk.Jobs.TidyAsync(default));
        Assert.Empty(await desk.BlobsAsync());
    }

    [Fact]
    public async Task Post_KeyOfAnExpiredJob_IsANewJob()
    {
        var desk = await JobDesk.OpenAsync();
        await desk.PostAsync(Texts, "key");
        desk.Time.Advance(TimeSpan.FromDays(1));

        var second = await desk.PostAsync(Texts[..2], "key");
        await desk.PumpAsync();

        Assert.Equal(202, second.Status);
        Assert.Equal(ResultOf(Texts[..2]), (await desk.ResultAsync(second.Id)).Body);
    }

    [Fact]
    public async Task Tidy_PoisonedMessages_AreDroppedAndTheirJobsTakenUp()
    {
        var desk = await JobDesk.OpenAsync();
        var id = (await desk.PostAsync(Texts)).Id;
        var message = Assert.Single(await desk.Queue.ReceiveAsync(StoreNames.Jobs, 1, TimeSpan.FromMinutes(1), default));
        await desk.Queue.DeleteAsync(StoreNames.Jobs, message, default);
        await desk.Queue.SendAsync(StoreNames.JobsPoison, message.Body, TimeSpan.Zero, default);
        desk.Time.Advance(TimeSpan.FromMinutes(5));

        await desk.Jobs.TidyAsync(default);
        await desk.PumpAsync();

        Assert.Equal(0, await desk.Queue.CountAsync(StoreNames.JobsPoison, default));
        Assert.Equal("succeeded", (await desk.StatusAsync(id)).State);
    }

    private static byte[] ResultOf(IEnumerable<string> texts) => CollateResultJson.Write(Collator.Collate(
        texts.Select((text, i) => new ArticleFile(string.Create(CultureInfo.InvariantCulture, $"{i}.txt"), Encoding.UTF8.GetBytes(text))), new SummaryOptions()));

    private static async Task<JobDesk.Answer> FormAsync(JobDesk desk, string boundary)
    {
        using var form = new MultipartFormDataContent(boundary);
        form.Add(new StringContent(Texts[0]), "files", "a.txt");
        return await desk.PostAsync(await form.ReadAsByteArrayAsync(), form.Headers.ContentType!.ToString(), "key");
    }

    /// <summary>A desk whose work stops, once it reads the articles, until it is released.</summary>
    private static async Task<(JobDesk Desk, FaultyStore Store, Task Reached, Action Release)> HeldAsync(JobOptions? settings = null)
    {
        FaultyStore store = null!;
        var (reached, released) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        var desk = await JobDesk.OpenAsync(memory => store = new FaultyStore(memory), settings);
        var calls = 0;
        store.Meanwhile = async _ =>
        {
            // Posting takes two writes; then record, result's head, record, pack.
            if (Interlocked.Increment(ref calls) == 6)
            {
                reached.SetResult();
                await released.Task;
            }
        };
        return (desk, store, reached.Task, released.SetResult);
    }
}
