using System.Globalization;
using System.Text;
using Collate.Processing;
using Collate.Storage;
using Collate.Web.Api;
using Collate.Web.Http;
using Collate.Web.Pages;
using Collate.Web.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Collate.Web;

/// <summary>The pages that people read. They need no script, load nothing from elsewhere, and are the same in both hosts but for <c>/drop</c>, which only the local host has.</summary>
public sealed class CollatePages
{
    private const int StoriesPerPage = 30;

    private readonly StoryReader _reader;
    private readonly CollateApi _api;
    private readonly PageRenderer _renderer;
    private readonly bool _isEnabled;
    private readonly bool _isLocal;

    /// <summary>The pages over the same stories as an API.</summary>
    /// <param name="api">The API.</param>
    /// <param name="loggers">Where messages go.</param>
    /// <param name="isEnabled">Whether pages are served at all: anybody who reaches the host can read them.</param>
    public CollatePages(CollateApi api, ILoggerFactory loggers, bool isEnabled)
        : this(api, loggers, isEnabled, null, null)
    {
    }

    private CollatePages(CollateApi api, ILoggerFactory loggers, bool isEnabled, IBlobStore? store, StoryProcessor? processor)
    {
        (_api, _reader, _renderer, _isEnabled, _isLocal) = (api, api.Reader, new PageRenderer(loggers), isEnabled, processor is not null);
        var drop = processor is null ? null : new DropRoutes(store!, processor, _reader, _renderer);
        Routes =
        [
            new(HttpMethods.Get, "/", "showStories", StoriesAsync, IsAnonymous: true),
            new(HttpMethods.Get, "stories/{id}", "showStory", (request, cancel) => StoryAsync(request, CollateApi.Value(request, "id"), cancel), IsAnonymous: true),
            new(HttpMethods.Get, "stories/{id}/sources/{n}", "showSource", (request, cancel) => SourceAsync(request, CollateApi.Value(request, "id"), CollateApi.Value(request, "n"), cancel), IsAnonymous: true),
            new(HttpMethods.Get, "stories/{id}/versions", "showVersions", (request, cancel) => VersionsAsync(request, CollateApi.Value(request, "id"), cancel), IsAnonymous: true),
            new(HttpMethods.Get, "stories/{id}/versions/{n}", "showVersion", (request, cancel) => VersionAsync(request, CollateApi.Value(request, "id"), CollateApi.Value(request, "n"), cancel), IsAnonymous: true),
            new(HttpMethods.Get, "digests/{date}", "showDigest", (request, cancel) => DigestAsync(request, CollateApi.Value(request, "date"), cancel), IsAnonymous: true),
            new(HttpMethods.Get, "digests/{year}/{week}", "showDigestOfWeek", (request, cancel) => DigestAsync(request, $"{CollateApi.Value(request, "year")}/{CollateApi.Value(request, "week")}", cancel), IsAnonymous: true),
            new(HttpMethods.Get, "digests/{year}/{month}/{day}", "showDigestOfDay", (request, cancel) => DigestAsync(request, $"{CollateApi.Value(request, "year")}/{CollateApi.Value(request, "month")}/{CollateApi.Value(request, "day")}", cancel), IsAnonymous: true),
            new(HttpMethods.Get, "assets/{name}", "getAsset", (request, cancel) => AssetAsync(request, CollateApi.Value(request, "name"), cancel), IsAnonymous: true),
            .. drop is null ? (ApiRoute[])[] :
            [
                new(HttpMethods.Get, "drop", "showDrop", (request, cancel) => ShowAsync(() => drop.ShowAsync(request, cancel), cancel), IsAnonymous: true),
                new(HttpMethods.Post, "drop", "drop", (request, cancel) => ShowAsync(() => drop.PostAsync(request, cancel), cancel), IsAnonymous: true),
            ],
        ];
    }

    /// <summary>Every route, for a host that maps them all.</summary>
    public IReadOnlyList<ApiRoute> Routes { get; }

    /// <summary>The pages of the local host, where articles can be dropped.</summary>
    /// <param name="api">The API.</param>
    /// <param name="loggers">Where messages go.</param>
    /// <param name="isEnabled">Whether pages are served at all.</param>
    /// <param name="store">Where to drop articles.</param>
    /// <param name="processor">What knows where an article is told.</param>
    public static CollatePages Local(CollateApi api, ILoggerFactory loggers, bool isEnabled, IBlobStore store, StoryProcessor processor) => new(api, loggers, isEnabled, store, processor);

    /// <summary><c>GET /</c>: the stories, newest first.</summary>
    public Task<IResult> StoriesAsync(HttpRequest request, CancellationToken cancellationToken) => ShowAsync(async () =>
    {
        var (query, token) = StoryRoutes.Query(request, StoriesPerPage);
        var page = await _reader.ListAsync(query, token, cancellationToken).ConfigureAwait(false) ?? throw StoryRoutes.BadToken();
        return await _renderer.RenderAsync<HomePage>(new() { [nameof(HomePage.Page)] = page, [nameof(HomePage.Words)] = query.Words, [nameof(HomePage.IsLocal)] = _isLocal }).ConfigureAwait(false);
    }, cancellationToken);

    /// <summary><c>GET /stories/{id}</c>: a story.</summary>
    public Task<IResult> StoryAsync(HttpRequest request, string id, CancellationToken cancellationToken) => ShowAsync(async () =>
        await _reader.SummaryAsync(id, cancellationToken).ConfigureAwait(false) is { } summary
            ? await _renderer.RenderAsync<StoryShow>(new() { [nameof(StoryShow.Summary)] = summary, [nameof(StoryShow.IsLocal)] = _isLocal }).ConfigureAwait(false)
            : await ElsewhereAsync(id, "", cancellationToken).ConfigureAwait(false), cancellationToken);

    /// <summary><c>GET /stories/{id}/sources/{n}</c>: a source, with what is cited of it marked.</summary>
    public Task<IResult> SourceAsync(HttpRequest request, string id, string n, CancellationToken cancellationToken) => ShowAsync(async () =>
    {
        if (await _reader.SummaryAsync(id, cancellationToken).ConfigureAwait(false) is not { } summary)
        {
            return await ElsewhereAsync(id, $"/sources/{Uri.EscapeDataString(n)}{request.QueryString}", cancellationToken).ConfigureAwait(false);
        }

        var source = int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? summary.Sources.FirstOrDefault(source => source.N == number) : null;
        if (source is null || await _reader.SourceAsync(id, source, cancellationToken).ConfigureAwait(false) is not { } text)
        {
            throw new ProblemException(ProblemType.NotFound, "The story has no such source.");
        }

        return await _renderer.RenderAsync<SourceShow>(new()
        {
            [nameof(SourceShow.Summary)] = summary,
            [nameof(SourceShow.Source)] = source,
            [nameof(SourceShow.Text)] = Encoding.UTF8.GetString(text.Content.Span),
            [nameof(SourceShow.Here)] = SpanOf(request.Query["at"].ToString()),
            [nameof(SourceShow.IsLocal)] = _isLocal,
        }).ConfigureAwait(false);
    }, cancellationToken);

    /// <summary><c>GET /stories/{id}/versions</c>: what changed, version by version.</summary>
    public Task<IResult> VersionsAsync(HttpRequest request, string id, CancellationToken cancellationToken) => ShowAsync(async () =>
        await _api.Versions.PageAsync(request, id, cancellationToken).ConfigureAwait(false) is { } page
            ? await _renderer.RenderAsync<VersionsShow>(new()
            {
                [nameof(VersionsShow.Story)] = id,
                [nameof(VersionsShow.Headline)] = (await _reader.SummaryAsync(id, cancellationToken).ConfigureAwait(false))?.Headline ?? "A story that has ended",
                [nameof(VersionsShow.Page)] = page,
                [nameof(VersionsShow.IsLocal)] = _isLocal,
            }).ConfigureAwait(false)
            : await ElsewhereAsync(id, "/versions", cancellationToken).ConfigureAwait(false), cancellationToken);

    /// <summary><c>GET /stories/{id}/versions/{n}</c>: a version as it stood, with what is withdrawn since.</summary>
    public Task<IResult> VersionAsync(HttpRequest request, string id, string n, CancellationToken cancellationToken) => ShowAsync(async () =>
        await _renderer.RenderAsync<VersionShow>(new()
        {
            [nameof(VersionShow.Version)] = await _api.Versions.ReadAsync(id, n, cancellationToken).ConfigureAwait(false),
            [nameof(VersionShow.IsLocal)] = _isLocal,
        }).ConfigureAwait(false), cancellationToken);

    /// <summary><c>GET /digests/{id}</c>: a digest, or the latest; with slashes or dashes.</summary>
    public Task<IResult> DigestAsync(HttpRequest request, string id, CancellationToken cancellationToken) => ShowAsync(() => _api.Digests.PageAsync(id, cancellationToken), cancellationToken);

    /// <summary><c>GET /assets/{name}</c>: what the pages need.</summary>
    public Task<IResult> AssetAsync(HttpRequest request, string name, CancellationToken cancellationToken) => ShowAsync(() =>
        PageAssets.Find(name) is var (content, mediaType)
            ? Task.FromResult<IResult>(new BytesResult(content, mediaType, $"\"{name}\"", caching: "public, max-age=31536000, immutable"))
            : throw new ProblemException(ProblemType.NotFound, "There is no such file."), cancellationToken);

    private static (int Start, int End)? SpanOf(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && int.TryParse(text.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && int.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var end) ? (start, end) : null;
    }

    private async Task<IResult> ElsewhereAsync(string id, string rest, CancellationToken cancellationToken) =>
        await _reader.WhereIsAsync(id, cancellationToken).ConfigureAwait(false) is { } to
            ? new RedirectResult(PageLinks.Story(to) + rest)
            : throw new ProblemException(ProblemType.NotFound, "There is no story here. It may have been taken back together with its articles.");

    // People get a page where programs get a problem document.
    private async Task<IResult> ShowAsync(Func<Task<IResult>> run, CancellationToken cancellationToken)
    {
        var result = await _api.AnswerAsync(_isEnabled ? run : () => throw new ProblemException(ProblemType.NotFound, "Pages are not served here."), cancellationToken).ConfigureAwait(false);
        return result is not ProblemResult problem ? result : await _renderer.RenderAsync<MessagePage>(new()
        {
            [nameof(MessagePage.Title)] = problem.Type.Title.TrimEnd('.'),
            [nameof(MessagePage.Text)] = problem.Detail,
            [nameof(MessagePage.IsLocal)] = _isLocal,
        }, problem.Type.Status).ConfigureAwait(false);
    }
}
