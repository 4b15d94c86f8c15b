using System.Globalization;
using System.Text;
using Collate.History;
using Collate.Processing;
using Collate.Storage;
using Collate.Web.Http;
using Collate.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace Collate.Web.Api;

/// <summary>Serves the versions of a story: their list with what changed, and each as it stood. Asks the storage for each thing once a second at most.</summary>
internal sealed class VersionRoutes(IBlobStore store, StoryReader reader, TimeProvider? time = null)
{
    private const int DefaultLimit = 20;
    private const long Capacity = 64 * 1024 * 1024;
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(1);

    private readonly StoryHistory _history = new(store);
    private readonly Recent<VersionPage> _pages = new(time ?? TimeProvider.System, Age, Capacity, page => page.Versions.Count * 8_192L);
    private readonly Recent<StoryVersion> _versions = new(time ?? TimeProvider.System, Age, Capacity, _ => 64 * 1024);

    /// <summary>A part of the list, newest first.</summary>
    public async Task<IResult> ListAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        MediaForm.Choose(request, null, MediaForm.Json);
        var page = await PageAsync(request, id, cancellationToken).ConfigureAwait(false);
        if (page is null)
        {
            return await reader.WhereIsAsync(id, cancellationToken).ConfigureAwait(false) is { } to
                ? new RedirectResult($"/api/stories/{to}/versions{request.QueryString}")
                : throw Gone();
        }

        var bytes = VersionJson.Write(id, page);
        return new BytesResult(bytes, MediaForm.Json.MediaType, StoryReader.TagOf(bytes));
    }

    /// <summary>A version as JSON or Markdown.</summary>
    public async Task<IResult> GetAsync(HttpRequest request, string id, string n, CancellationToken cancellationToken)
    {
        var (number, byExtension) = MediaForm.Split(n, MediaForm.Json, MediaForm.Markdown);
        var form = MediaForm.Choose(request, byExtension, MediaForm.Json, MediaForm.Markdown);
        var version = await ReadAsync(id, number, cancellationToken).ConfigureAwait(false);
        var bytes = form == MediaForm.Markdown ? Encoding.UTF8.GetBytes(VersionMarkdown.Write(version)) : VersionJson.Write(version);

        // No Last-Modified: what is withdrawn since is marked, though the version stays.
        return new BytesResult(bytes, form.MediaType, StoryReader.TagOf(bytes));
    }

    /// <summary>A part of the list, or none if there is no story of that id, and never was.</summary>
    /// <exception cref="ProblemException">A parameter cannot be used.</exception>
    internal async Task<VersionPage?> PageAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var (query, token) = StoryRoutes.Query(request, DefaultLimit);
        int? before = token is null ? null : int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw StoryRoutes.BadToken();
        var limit = Math.Min(query.Limit, StoryHistory.MaxLimit);
        var page = await _pages.GetAsync(FormattableString.Invariant($"{id}|{limit}|{before}"), async () => await _history.ListAsync(id, limit, before, CancellationToken.None).ConfigureAwait(false)).WaitAsync(cancellationToken).ConfigureAwait(false);
        return page is { Versions.Count: 0 } && await reader.ReadAsync(id, StoryForm.Json, cancellationToken).ConfigureAwait(false) is null ? null : page;
    }

    /// <summary>A version.</summary>
    /// <exception cref="ProblemException">There is no such version.</exception>
    internal async Task<StoryVersion> ReadAsync(string id, string n, CancellationToken cancellationToken) =>
        int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && await _versions.GetAsync(FormattableString.Invariant($"{id}|{number}"), () => _history.ReadAsync(id, number, CancellationToken.None)).WaitAsync(cancellationToken).ConfigureAwait(false) is { } version
            ? version
            : throw new ProblemException(ProblemType.NotFound, "The story has no such version. Versions are numbered from 1; one that says how the story ended has no summary.", "n");

    private static ProblemException Gone() => new(ProblemType.NotFound, "There is no story here.", "id");
}
