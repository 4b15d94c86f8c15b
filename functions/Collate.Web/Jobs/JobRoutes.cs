using System.Globalization;
using Collate.Web.Http;
using Collate.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace Collate.Web.Jobs;

/// <summary>Tells how far a job is, hands out its result, and forgets it when asked to.</summary>
internal sealed class JobRoutes(JobStore store)
{
    /// <summary>After how many seconds to ask again.</summary>
    public const int RetrySeconds = 2;

    /// <summary>How far a job is.</summary>
    public async Task<IResult> GetAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        MediaForm.Choose(request, null, MediaForm.Json);
        var (job, etag) = await FindAsync(id, cancellationToken).ConfigureAwait(false);
        return Of(request, job, etag);
    }

    /// <summary>What <c>summarize</c> would have printed.</summary>
    public async Task<IResult> ResultAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        MediaForm.Choose(request, null, MediaForm.Json);
        var (job, _) = await FindAsync(id, cancellationToken).ConfigureAwait(false);
        switch (job.Status)
        {
            case JobStatus.Succeeded when await store.ReadPartAsync(JobNames.Result(job), cancellationToken).ConfigureAwait(false) is { } result:
                return new BytesResult(result.Content, MediaForm.Json.MediaType, result.Head.ETag, result.Head.LastModified);
            case JobStatus.Succeeded:
                throw Gone();
            case JobStatus.Failed:
                throw new ProblemException(job.Problem?.Type ?? ProblemType.Failed, job.Problem?.Detail ?? "");
            default:
                request.HttpContext.Response.Headers.RetryAfter = RetrySeconds.ToString(CultureInfo.InvariantCulture);
                throw new ProblemException(ProblemType.NotFinished, $"Ask {JobNames.Address(id)} how far it is, and again here when it has succeeded.");
        }
    }

    /// <summary>Forgets a job, whatever its state.</summary>
    public async Task<IResult> DeleteAsync(string id, CancellationToken cancellationToken)
    {
        await FindAsync(id, cancellationToken).ConfigureAwait(false);

        // The record first: without it nobody works on the rest.
        await store.DeleteAsync(JobNames.Record(id), _ => true, cancellationToken).ConfigureAwait(false);
        await store.DeleteAsync(JobNames.Folder(id), _ => true, cancellationToken).ConfigureAwait(false);
        return Results.NoContent();
    }

    /// <summary>202: a job was made of a request.</summary>
    public static IResult Accepted(HttpRequest request, JobRecord job)
    {
        request.HttpContext.Response.Headers.Location = JobNames.Address(job.Id);
        return Of(request, job, null, StatusCodes.Status202Accepted);
    }

    private static BytesResult Of(HttpRequest request, JobRecord job, string? etag, int status = StatusCodes.Status200OK)
    {
        if (!job.IsFinished || status == StatusCodes.Status202Accepted)
        {
            request.HttpContext.Response.Headers.RetryAfter = RetrySeconds.ToString(CultureInfo.InvariantCulture);
        }

        return new BytesResult(JobStatusJson.Write(job), MediaForm.Json.MediaType, etag, status: status);
    }

    private async Task<(JobRecord Job, string ETag)> FindAsync(string id, CancellationToken cancellationToken) =>
        JobNames.IsId(id) && await store.ReadAsync(id, cancellationToken).ConfigureAwait(false) is var (job, head) ? (job, head.ETag) : throw Gone();

    private static ProblemException Gone() => new(ProblemType.NotFound, "There is no such job. It may have expired.", "id");
}
