using Collate.Storage;
using Collate.Summaries;
using Collate.Summaries.Modelled;
using Collate.Web.Api;
using Collate.Web.Http;
using Collate.Web.OpenApi;
using Collate.Web.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Collate.Web;

/// <summary>The API: what each route answers. Whatever goes wrong comes back as a problem document, never as an exception.</summary>
/// <remarks>One instance per process: it keeps what was read in the last second, and counts what is being summarized.</remarks>
public sealed class CollateApi
{
    private static readonly byte[] Healthy = [.. "{\"status\":\"ok\"}"u8];
    private static readonly byte[] Degraded = [.. "{\"status\":\"degraded\",\"writer\":\"misconfigured\"}"u8];

    private readonly InstantSummaries _summaries;
    private readonly StoryRoutes _stories;
    private readonly ILogger _logger;
    private readonly ModelWriter? _model;

    /// <summary>The API over a store.</summary>
    /// <param name="store">Where the stories are.</param>
    /// <param name="options">What the user set about summaries.</param>
    /// <param name="logger">Told what went wrong.</param>
    /// <param name="model">The model that writes summaries of articles sent along; the embedded writer does if none is given.</param>
    public CollateApi(IBlobStore store, SummaryOptions options, ILogger<CollateApi> logger, ModelWriter? model = null)
    {
        Reader = new StoryReader(store);
        (_summaries, _stories, _logger, _model) = (new InstantSummaries(options, model), new StoryRoutes(Reader), logger, model);
        Routes =
        [
            new(HttpMethods.Post, "api/summaries", "summarize", SummarizeAsync),
            new(HttpMethods.Get, "api/stories", "listStories", ListStoriesAsync),
            new(HttpMethods.Get, "api/stories/{id}", "getStory", (request, cancel) => GetStoryAsync(request, Value(request, "id"), cancel)),
            new(HttpMethods.Get, "api/stories/{id}/sources/{n}", "getSource", (request, cancel) => GetSourceAsync(request, Value(request, "id"), Value(request, "n"), cancel)),
            new(HttpMethods.Get, "api/openapi.json", "getOpenApi", OpenApiAsync),
            new(HttpMethods.Get, "api/health", "getHealth", HealthAsync, IsAnonymous: true),
        ];
    }

    /// <summary>Every route, for a host that maps them all.</summary>
    public IReadOnlyList<ApiRoute> Routes { get; }

    /// <summary>What reads the stories.</summary>
    internal StoryReader Reader { get; }

    /// <summary><c>POST /api/summaries</c>: summarizes the articles in the body; stores nothing.</summary>
    public Task<IResult> SummarizeAsync(HttpRequest request, CancellationToken cancellationToken) => AnswerAsync(() => _summaries.PostAsync(request, cancellationToken), cancellationToken);

    /// <summary><c>GET /api/stories</c>: the list, newest first.</summary>
    public Task<IResult> ListStoriesAsync(HttpRequest request, CancellationToken cancellationToken) => AnswerAsync(() => _stories.ListAsync(request, cancellationToken), cancellationToken);

    /// <summary><c>GET /api/stories/{id}</c>: a summary as JSON, Markdown or HTML.</summary>
    public Task<IResult> GetStoryAsync(HttpRequest request, string id, CancellationToken cancellationToken) => AnswerAsync(() => _stories.GetAsync(request, id, cancellationToken), cancellationToken);

    /// <summary><c>GET /api/stories/{id}/sources/{n}</c>: a source's cleaned text, with what is cited of it.</summary>
    public Task<IResult> GetSourceAsync(HttpRequest request, string id, string n, CancellationToken cancellationToken) => AnswerAsync(() => _stories.SourceAsync(request, id, n, cancellationToken), cancellationToken);

    /// <summary><c>GET /api/openapi.json</c>: the description of all this.</summary>
    public Task<IResult> OpenApiAsync(HttpRequest request, CancellationToken cancellationToken) =>
        AnswerAsync(() => Task.FromResult<IResult>(new BytesResult(OpenApiDocument.Bytes, MediaForm.Json.MediaType, OpenApiDocument.Tag)), cancellationToken);

    /// <summary><c>GET /api/health</c>: whether the process answers, and whether the model's service turned its settings down: then summaries go on, by the embedded writer. What is wrong stands in the log, not here.</summary>
    public Task<IResult> HealthAsync(HttpRequest request, CancellationToken cancellationToken) =>
        AnswerAsync(() => Task.FromResult<IResult>(new BytesResult(_model?.Problem is null ? Healthy : Degraded, MediaForm.Json.MediaType)), cancellationToken);

    /// <summary>Runs what answers a request, and makes a problem document of what it throws.</summary>
    internal async Task<IResult> AnswerAsync(Func<Task<IResult>> run, CancellationToken cancellationToken)
    {
        try
        {
            return await run().ConfigureAwait(false);
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
