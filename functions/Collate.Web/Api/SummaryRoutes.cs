using Collate.Storage;
using Collate.Summaries;
using Collate.Summaries.Modelled;
using Collate.Web.Http;
using Collate.Web.Jobs;
using Collate.Web.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace Collate.Web.Api;

/// <summary>Summarizes articles that are sent in the request: at once where they are few, else as a job.</summary>
internal sealed class SummaryRoutes(SummaryOptions options, ModelWriter? model, JobStore jobs, IMessageQueue queue, JobOptions settings, ILogger logger)
{
    // Makes a job one job, however often it is sent.
    private const string KeyHeader = "Idempotency-Key";

    private const int MaxKey = 255;

    // Bodies on their way: each may hold what is answered at once in memory.
    internal const int BodiesAtOnce = 16;

    // Each takes a processor for its whole time.
    private static readonly int AtOnce = Math.Max(2, Environment.ProcessorCount);

    private int _coming;
    private int _running;

    public async Task<IResult> PostAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var type = TypeOf(request);
        MediaForm.Choose(request, null, MediaForm.Json);
        var key = KeyOf(request);
        Enter(ref _coming, BodiesAtOnce, "bodies are coming in");
        try
        {
            using var body = new RequestStream(request, SummaryRequest.MaxBytes, settings.BodyTime, jobs.Time, cancellationToken);
            var asJob = Asks(request);
            var sent = new SentArticles(jobs, key is null ? JobNames.NewId() : JobNames.IdOf(key), settings, asJob || request.ContentLength > SummaryRequest.MaxBytesAtOnce, body);
            var asked = type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
                ? await SummaryRequestJson.ReadAsync(body, SummaryRequest.MaxArticles, sent.TakeAsync, cancellationToken).ConfigureAwait(false)
                : await SummaryRequestForm.ReadAsync(body, type, SummaryRequest.MaxArticles, sent.TakeAsync, cancellationToken).ConfigureAwait(false);
            if (asJob)
            {
                request.HttpContext.Response.Headers["Preference-Applied"] = "respond-async";
            }

            var answer = sent.IsJob ? null : await AnswerAsync(sent.Held, asked, cancellationToken).ConfigureAwait(false);
            return answer is null ? JobRoutes.Accepted(request, await QueueAsync(sent, asked, cancellationToken).ConfigureAwait(false)) : new BytesResult(answer, MediaForm.Json.MediaType);
        }
        finally
        {
            Interlocked.Decrement(ref _coming);
        }
    }

    // None if it takes longer than a caller waits.
    private async Task<byte[]?> AnswerAsync(IReadOnlyList<ArticleFile> files, SummaryRequest asked, CancellationToken cancellationToken)
    {
        Enter(ref _running, AtOnce, "requests are being summarized");
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var work = Task.Run(() => CollateAsync(files, options with { Words = asked.Words ?? options.Words }, asked.SingleStory, stop.Token), CancellationToken.None);
        _ = work.ContinueWith(
            _ =>
            {
                Interlocked.Decrement(ref _running);
                stop.Dispose();
            }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        try
        {
            return await work.WaitAsync(settings.AnswerTime, jobs.Time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException) when (!work.IsCompleted)
        {
            Cancel(stop);
            return null;
        }
    }

    private async Task<byte[]> CollateAsync(IReadOnlyList<ArticleFile> files, SummaryOptions wanted, bool singleStory, CancellationToken cancellationToken) => CollateResultJson.Write(model is null
        ? Collator.Collate(files, wanted, singleStory, cancellationToken: cancellationToken)
        : await Collator.CollateAsync(files, wanted, model, singleStory, cancellationToken).ConfigureAwait(false));

    private async Task<JobRecord> QueueAsync(SentArticles sent, SummaryRequest asked, CancellationToken cancellationToken)
    {
        var job = await sent.JobAsync(asked, cancellationToken).ConfigureAwait(false);
        var stored = await jobs.CreateAsync(job, cancellationToken).ConfigureAwait(false);
        if (stored.Upload != job.Upload)
        {
            await sent.DropAsync(cancellationToken).ConfigureAwait(false);
            if (stored.Request != job.Request)
            {
                throw new ProblemException(ProblemType.InvalidField, "A job with this key was made of another request. Use a key once for each request.", KeyHeader);
            }

            if (stored.Status != JobStatus.Queued)
            {
                return stored;
            }

            // Whoever stored it may have come no further. A message too many does nothing.
        }

        try
        {
            await queue.SendAsync(StoreNames.Jobs, JobMessage.Write(job.Id), TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The job is stored: the heartbeat finds it.
            Log.JobNotSent(logger, exception, job.Id);
        }

        return stored;
    }

    private static string? KeyOf(HttpRequest request) => request.Headers[KeyHeader] switch
    {
        { Count: 0 } => null,
        { Count: 1 } values when values[0] is { Length: > 0 and <= MaxKey } key && !key.AsSpan().ContainsAnyExceptInRange(' ', '~') => key,
        _ => throw new ProblemException(ProblemType.BadParameter, FormattableString.Invariant($"Send one key of 1 to {MaxKey} ASCII characters."), KeyHeader),
    };

    // RFC 7240.
    private static bool Asks(HttpRequest request) =>
        request.Headers["Prefer"].SelectMany(value => (value ?? "").Split(',')).Any(preference => preference.AsSpan().Trim().Equals("respond-async", StringComparison.OrdinalIgnoreCase));

    private static void Enter(ref int count, int most, string what)
    {
        if (Interlocked.Increment(ref count) > most)
        {
            Interlocked.Decrement(ref count);
            throw new ProblemException(ProblemType.Busy, FormattableString.Invariant($"{most} {what}, which is all that this machine takes at once. Try again after Retry-After seconds."));
        }
    }

    // The work may end, and dispose of it, at the same moment.
    private static void Cancel(CancellationTokenSource stop)
    {
        try
        {
            stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has ended.
        }
    }

    private static MediaTypeHeaderValue TypeOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            ? type
            : throw new ProblemException(ProblemType.UnsupportedType, "Send application/json in UTF-8, or multipart/form-data.", "Content-Type");
}
