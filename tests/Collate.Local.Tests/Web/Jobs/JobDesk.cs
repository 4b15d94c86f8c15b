using System.Globalization;
using System.Text;
using System.Text.Json;
using Collate.Local.Tests.TestSupport;
using Collate.Storage;
using Collate.Summaries;
using Collate.Web;
using Collate.Web.Jobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Collate.Local.Tests.Web.Jobs;

/// <summary>API and jobs over memory, on a clock that a test moves.</summary>
internal sealed class JobDesk
{
    private static readonly IServiceProvider Services = new ServiceCollection().AddLogging().BuildServiceProvider();

    private readonly JobOptions _settings;

    private JobDesk(IBlobStore store, MemoryBlobStore memory, ManualTime time, JobOptions settings, IMessageQueue? sender)
    {
        (Store, Memory, Time, _settings) = (store, memory, time, settings);
        Queue = new MemoryMessageQueue(time);
        Api = new CollateApi(store, sender ?? Queue, new SummaryOptions(), NullLogger<CollateApi>.Instance, settings: settings, time: time);
        Restart();
    }

    public IBlobStore Store { get; }

    public MemoryBlobStore Memory { get; }

    public MemoryMessageQueue Queue { get; }

    public ManualTime Time { get; }

    public CollateApi Api { get; }

    public CollateJobs Jobs { get; private set; } = null!;

    public static async Task<JobDesk> OpenAsync(Func<MemoryBlobStore, IBlobStore>? wrap = null, JobOptions? settings = null, Func<MemoryMessageQueue, IMessageQueue>? sender = null)
    {
        var memory = new MemoryBlobStore();
        await memory.CreateContainersAsync(default);
        var time = new ManualTime(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var desk = new JobDesk(wrap?.Invoke(memory) ?? memory, memory, time, settings ?? new JobOptions(), sender?.Invoke(new MemoryMessageQueue(time)));
        await desk.Queue.CreateQueuesAsync(default);
        return desk;
    }

    /// <summary>Another process works on from here.</summary>
    public void Restart() => Jobs = new CollateJobs(Store, Queue, new SummaryOptions(), NullLogger<CollateJobs>.Instance, settings: _settings, time: Time);

    /// <summary>Posts articles of these texts as a job.</summary>
    public Task<Answer> PostAsync(IEnumerable<string> texts, string? key = null, string prefer = "respond-async") => PostAsync(
        JsonSerializer.SerializeToUtf8Bytes(new { articles = texts.Select((text, i) => new { name = string.Create(CultureInfo.InvariantCulture, $"{i}.txt"), text }) }), "application/json", key, prefer);

    public Task<Answer> PostAsync(byte[] body, string type, string? key = null, string prefer = "respond-async") => SendAsync(Api.SummarizeAsync, request =>
    {
        request.Method = "POST";
        request.ContentType = type;
        request.Body = new MemoryStream(body);
        request.Headers["Prefer"] = prefer;
        if (key is not null)
        {
            request.Headers["Idempotency-Key"] = key;
        }
    });

    public Task<Answer> StatusAsync(string id) => SendAsync((request, cancel) => Api.GetJobAsync(request, id, cancel));

    public Task<Answer> ResultAsync(string id) => SendAsync((request, cancel) => Api.GetJobResultAsync(request, id, cancel));

    public Task<Answer> DeleteAsync(string id) => SendAsync((request, cancel) => Api.DeleteJobAsync(request, id, cancel));

    /// <summary>Handles every message that is there, and every one that comes of these within as many minutes.</summary>
    public async Task PumpAsync(int minutes = 0)
    {
        for (var round = 0; round <= minutes; round++)
        {
            while (await Queue.ReceiveAsync(StoreNames.Jobs, 1, TimeSpan.FromSeconds(30), default) is [var message])
            {
                try
                {
                    await Jobs.HandleAsync(message.Body, default);
                    await Queue.DeleteAsync(StoreNames.Jobs, message, default);
                }
                catch (IOException)
                {
                    // The message comes again.
                }
            }

            if (round < minutes)
            {
                Time.Advance(TimeSpan.FromMinutes(1));
            }
        }
    }

    /// <summary>Everything of jobs that is stored.</summary>
    public async Task<IReadOnlyList<string>> BlobsAsync()
    {
        var names = new List<string>();
        await foreach (var head in Memory.ListAsync(StoreNames.Ledger, "jobs/", default))
        {
            names.Add(head.Name);
        }

        return names;
    }

    public static async Task<Answer> SendAsync(Func<HttpRequest, CancellationToken, Task<IResult>> run, Action<HttpRequest>? prepare = null)
    {
        var context = new DefaultHttpContext { RequestServices = Services };
        context.Request.Method = "GET";
        prepare?.Invoke(context.Request);
        using var body = new MemoryStream();
        context.Response.Body = body;
        await (await run(context.Request, default)).ExecuteAsync(context);
        return new Answer(context.Response.StatusCode, context.Response.Headers, body.ToArray());
    }

    internal sealed record Answer(int Status, IHeaderDictionary Headers, byte[] Body)
    {
        public JsonElement Json => JsonDocument.Parse(Body).RootElement;

        public string Id => Json.GetProperty("id").GetString()!;

        public string State => Json.GetProperty("status").GetString()!;

        public string Text => Encoding.UTF8.GetString(Body);
    }
}
