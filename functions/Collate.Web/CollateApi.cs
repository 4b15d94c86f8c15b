using Collate.Storage;
using Collate.Summaries;
using Collate.Summaries.Modelled;
using Collate.Web.Api;
using Collate.Web.Http;
using Collate.Web.Jobs;
using Collate.Web.OpenApi;
using Collate.Web.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Collate.Web;

/// <summary>The API: what each route answers. Whatever goes wrong comes back as a problem document, never as an exception.</summary>
/// <remarks>One instance per process: it keeps what was read in the last second, and counts what is being summarized.</remarks>
public sealed class CollateApi
{
    internal static readonly TimeSpan MostTime = TimeSpan.FromSeconds(220);

    private readonly SummaryRoutes _summaries;
    private readonly JobRoutes _jobs;
    private readonly DigestRoutes _digests;
    private readonly VersionRoutes _versions;
    private readonly StoryRoutes _stories;
    private readonly ILogger _logger;
    private readonly HealthReport _health;
    private readonly ReadinessReport _readiness;

    /// <summary>The API over a store.</summary>
    /// <param name="store">Where the stories are.</param>
    /// <param name="queue">Where to ask for jobs to be done.</param>
    /// <param name="options">What the user set about summaries.</param>
    /// <param name="logger">Told what went wrong.</param>
    /// <param name="model">The model that writes summaries of articles sent along; the embedded writer does if none is given.</param>
    /// <param name="settings">What the user set about jobs.</param>
    /// <param name="time">The clock that jobs go by; the system's if none is given.</param>
    public CollateApi(IBlobStore store, IMessageQueue queue, SummaryOptions options, ILogger<CollateApi> logger, ModelWriter? model = null, JobOptions? settings = null, TimeProvider? time = null)
    {
        var jobs = new JobStore(store, time ?? TimeProvider.System);
        Reader = new StoryReader(store);
        (_stories, _logger, _health, _jobs, _digests) = (new StoryRoutes(Reader), logger, new HealthReport(store, model), new JobRoutes(jobs), new DigestRoutes(new DigestReader(store)));
        _readiness = new ReadinessReport(store, queue);
        _versions = new VersionRoutes(store, Reader, time);
        _summaries = new SummaryRoutes(options, model, jobs, queue, settings ?? new JobOptions(), logger);
        Routes =
        [
            new(HttpMethods.Post, "api/summaries", "summarize", SummarizeAsync),
            new(HttpMethods.Get, "api/jobs/{id}", "getJob", (request, cancel) => GetJobAsync(request, Value(request, "id"), cancel)),
            new(HttpMethods.Delete, "api/jobs/{id}", "deleteJob", (request, cancel) => DeleteJobAsync(request, Value(request, "id"), cancel)),
            new(HttpMethods.Get, "api/jobs/{id}/result", "getJobResult", (request, cancel) => GetJobResultAsync(request, Value(request, "id"), cancel)),
            new(HttpMethods.Get, "api/stories", "listStories", ListStoriesAsync),
            new(HttpMethods.Get, "api/stories/{id}", "getStory", (request, cancel) => GetStoryAsync(request, Value(request, "id"), cancel)),
            new(HttpMethods.Get, "api/stories/{id}/sources/{n}", "getSource", (request, cancel) => GetSourceAsync(request, Value(request, "id"), Value(request, "n"), cancel)),
            new(HttpMethods.Get, "api/stories/{id}/versions", "listVersions", (request, cancel) => ListVersionsAsync(request, Value(request, "id"), cancel)),
            new(HttpMethods.Get, "api/stories/{id}/versions/{n}", "getVersion", (request, cancel) => GetVersionAsync(request, Value(request, "id"), Value(request, "n"), cancel)),
            new(HttpMethods.Get, "api/digests", "listDigests", ListDigestsAsync),
            new(HttpMethods.Get, "api/digests/{date}", "getDigest", (request, cancel) => GetDigestAsync(request, Value(request, "date"), cancel)),
            new(HttpMethods.Get, "api/digests/{year}/{week}", "getDigestOfWeek", (request, cancel) => GetDigestAsync(request, $"{Value(request, "year")}/{Value(request, "week")}", cancel)),
            new(HttpMethods.Get, "api/digests/{year}/{month}/{day}", "getDigestOfDay", (request, cancel) => GetDigestAsync(request, $"{Value(request, "year")}/{Value(request, "month")}/{Value(request, "day")}", cancel)),
            new(HttpMethods.Get, "api/feed.atom", "getFeed", FeedAsync),
            new(HttpMethods.Get, "api/openapi.json", "getOpenApi", OpenApiAsync),
            new(HttpMethods.Get, "api/health", "getHealth", HealthAsync, IsAnonymous: true),
            new(HttpMethods.Get, "api/health/ready", "getReadiness", ReadyAsync),
        ];
    }

    /// <summary>Every route, for a host that maps them all.</summary>
    public IReadOnlyList<ApiRoute> Routes { get; }

    /// <summary>What serves the digests.</summary>
    internal DigestRoutes Digests => _digests;

    /// <summary>What serves the versions.</summary>
    internal VersionRoutes Versions => _versions;

    /// <summary>What reads the stories.</summary>
    internal StoryReader Reader { get; }

    /// <summary><c>POST /api/summaries</c>: summarizes the articles in the body: few at once, and storing nothing; many as a job.</summary>
    public Task<IResult> SummarizeAsync(HttpRequest request, CancellationToken cancellationToken) => AnswerAsync(() => _summaries.PostAsync(request, cancellationToken), cancellationToken);

    /// <summary><c>GET /api/jobs/{id}</c>: how far a job is.</summary>
    public Task<IResult> GetJobAsync(HttpRequest request, string id, CancellationToken cancellationToken) => AnswerAsync(() => _jobs.GetAsync(request, id, cancellationToken), cancellationToken);

    /// <summary><c>DELETE /api/jobs/{id}</c>: forgets a job with its articles and its result.</summary>
    public Task<IResult> DeleteJobAsync(HttpRequest request, string id, CancellationToken cancellationToken) => AnswerAsync(() => _jobs.DeleteAsync(id, cancellationToken), cancellationToken);

    /// <summary><c>GET /api/jobs/{id}/result</c>: what <c>summarize</c> would have printed.</summary>
    public Task<IResult> GetJobResultAsync(HttpRequest request, string id, CancellationToken cancellationToken) => AnswerAsync(() => _jobs.ResultAsync(request, id, cancellationToken), cancellationToken);

    /// <summary><c>GET /api/stories</c>: the list, newest first.</summary>
    public Task<IResult> ListStoriesAsync(HttpRequest request, CancellationToken cancellationToken) => AnswerAsync(() => _stories.ListAsync(request, cancellationToken), cancellationToken);

    /// <summary><c>GET /api/stories/{id}</c>: a summary as JSON, Markdown or HTML.</summary>
    public Task<IResult> GetStoryAsync(HttpRequest request, string id, CancellationToken cancellationToken) => AnswerAsync(() => _stories.GetAsync(request, id, cancellationToken), cancellationToken);

    /// <summary><c>GET /api/stories/{id}/sources/{n}</c>: a source's cleaned text, with what is cited of it.</summary>
    public Task<IResult> GetSourceAsync(HttpRequest request, string id, string n, CancellationToken cancellationToken) => AnswerAsync(() => _stories.SourceAsync(request, id, n, cancellationToken), cancellationToken);

    /// <summary><c>GET /api/stories/{id}/versions</c>: what changed, version by version, newest first.</summary>
    public Task<IResult> ListVersionsAsync(HttpRequest request, string id, CancellationToken cancellationToken) => AnswerAsync(() => _versions.ListAsync(request, id, cancellationToken), cancellationToken);

    /// <summary><c>GET /api/stories/{id}/versions/{n}</c>: a version as JSON or Markdown, with what is withdrawn since.</summary>
    public Task<IResult> GetVersionAsync(HttpRequest request, string id, string n, CancellationToken cancellationToken) => AnswerAsync(() => _versions.GetAsync(request, id, n, cancellationToken), cancellationToken);

    /// <summary><c>GET /api/digests</c>: the list of digests, newest first.</summary>
    public Task<IResult> ListDigestsAsync(HttpRequest request, CancellationToken cancellationToken) => AnswerAsync(() => _digests.ListAsync(request, cancellationToken), cancellationToken);

    /// <summary><c>GET /api/digests/{id}</c>: a digest as JSON, Markdown or HTML. An id is <c>latest</c>, a day (<c>2026/11/21</c>) or a week (<c>2026/W47</c>), with slashes or dashes.</summary>
    public Task<IResult> GetDigestAsync(HttpRequest request, string id, CancellationToken cancellationToken) => AnswerAsync(() => _digests.GetAsync(request, id, cancellationToken), cancellationToken);

    /// <summary><c>GET /api/feed.atom</c>: the feed.</summary>
    public Task<IResult> FeedAsync(HttpRequest request, CancellationToken cancellationToken) => AnswerAsync(() => _digests.FeedAsync(request, cancellationToken), cancellationToken);

    /// <summary><c>GET /api/openapi.json</c>: the description of all this.</summary>
    public Task<IResult> OpenApiAsync(HttpRequest request, CancellationToken cancellationToken) =>
        AnswerAsync(() => Task.FromResult<IResult>(new BytesResult(OpenApiDocument.Bytes, MediaForm.Json.MediaType, OpenApiDocument.Tag)), cancellationToken);

    /// <summary><c>GET /api/health</c>: whether the process answers; whether the model's service turned its settings down: then summaries go on, by the embedded writer; and whether the editors' file has a mistake: then what it said before stays in force. What is wrong stands in the log, not here.</summary>
    public Task<IResult> HealthAsync(HttpRequest request, CancellationToken cancellationToken) =>
        AnswerAsync(async () => new BytesResult(await _health.WriteAsync().ConfigureAwait(false), MediaForm.Json.MediaType), cancellationToken);

    /// <summary><c>GET /api/health/ready</c>: whether the storage answers, and how many messages wait in each queue; 503 if it does not.</summary>
    public Task<IResult> ReadyAsync(HttpRequest request, CancellationToken cancellationToken) => AnswerAsync(
        async () =>
        {
            var (json, isReady) = await _readiness.WriteAsync(cancellationToken).ConfigureAwait(false);
            return new BytesResult(json, MediaForm.Json.MediaType, status: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        },
        cancellationToken);

    /// <summary>Runs what answers a request, and makes a problem document of what it throws.</summary>
    internal async Task<IResult> AnswerAsync(Func<Task<IResult>> run, CancellationToken cancellationToken)
    {
        try
        {
            // The platform hangs up after 230 seconds. A store that does not answer must not take that long.
            return await run().WaitAsync(MostTime, cancellationToken).ConfigureAwait(false);
        }
        catch (ProblemException problem)
        {
            return ProblemResult.Of(problem);
        }
        catch (BadHttpRequestException refused)
        {
            var type = refused.StatusCode switch { 408 => ProblemType.TooSlow, 413 => ProblemType.TooLarge, _ => ProblemType.Malformed };
            return new ProblemResult(type, type.Title);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.RequestFailed(_logger, exception);
            return new ProblemResult(ProblemType.Failed, "The log of this service says what. Trying again later may help.");
        }
    }

    /// <summary>A parameter of the route.</summary>
    internal static string Value(HttpRequest request, string name) => request.RouteValues[name]?.ToString() ?? "";
}
