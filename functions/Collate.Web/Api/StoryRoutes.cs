using System.Globalization;
using System.Text;
using Collate.Processing;
using Collate.Summaries;
using Collate.Web.Http;
using Collate.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace Collate.Web.Api;

/// <summary>Serves what is stored: the list of stories, a story, one of its sources.</summary>
internal sealed class StoryRoutes(StoryReader reader)
{
    private const int DefaultLimit = 50;

    public async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        MediaForm.Choose(request, null, MediaForm.Json);
        var (query, token) = Query(request, DefaultLimit);
        var page = await reader.ListAsync(query, token, cancellationToken).ConfigureAwait(false) ?? throw BadToken();
        var bytes = StoryListJson.Write(page);
        return new BytesResult(bytes, MediaForm.Json.MediaType, StoryReader.TagOf(bytes));
    }

    public async Task<IResult> GetAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var (story, byExtension) = MediaForm.Split(id, MediaForm.Json, MediaForm.Markdown, MediaForm.Html);
        var form = MediaForm.Choose(request, byExtension, MediaForm.Json, MediaForm.Markdown, MediaForm.Html);
        var stored = form == MediaForm.Markdown ? StoryForm.Markdown : form == MediaForm.Html ? StoryForm.Html : StoryForm.Json;
        if (await reader.ReadAsync(story, stored, cancellationToken).ConfigureAwait(false) is not { } blob)
        {
            return await ElsewhereAsync(request, story, byExtension is null ? "" : "." + byExtension.Extension, cancellationToken).ConfigureAwait(false);
        }

        return new BytesResult(blob.Content, form.MediaType, blob.Head.ETag, blob.Head.LastModified, form == MediaForm.Html ? SummaryHtml.Policy : null);
    }

    public async Task<IResult> SourceAsync(HttpRequest request, string id, string n, CancellationToken cancellationToken)
    {
        var (number, byExtension) = MediaForm.Split(n, MediaForm.Json, MediaForm.Text);
        var form = MediaForm.Choose(request, byExtension, MediaForm.Json, MediaForm.Text);
        if (await reader.SummaryAsync(id, cancellationToken).ConfigureAwait(false) is not { } summary)
        {
            return await ElsewhereAsync(request, id, $"/sources/{Uri.EscapeDataString(n)}", cancellationToken).ConfigureAwait(false);
        }

        var source = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? summary.Sources.FirstOrDefault(source => source.N == wanted) : null;
        if (source is null || await reader.SourceAsync(id, source, cancellationToken).ConfigureAwait(false) is not { } text)
        {
            throw new ProblemException(ProblemType.NotFound, FormattableString.Invariant($"The story has {summary.Sources.Count} sources, numbered from 1."), "n");
        }

        if (form == MediaForm.Text)
        {
            return new BytesResult(text.Content, form.MediaType, text.Head.ETag, text.Head.LastModified);
        }

        var bytes = SourceJson.Write(summary, source, Encoding.UTF8.GetString(text.Content.Span));
        return new BytesResult(bytes, form.MediaType, StoryReader.TagOf(bytes));
    }

    /// <summary>What a request asks of the list.</summary>
    /// <exception cref="ProblemException">A parameter cannot be used.</exception>
    internal static (StoryQuery Query, string? Token) Query(HttpRequest request, int limit)
    {
        var parameters = request.Query;
        var asked = One("limit");
        if (asked is not null && (!int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > StoryQuery.MaxLimit))
        {
            throw new ProblemException(ProblemType.BadParameter, FormattableString.Invariant($"Make it a whole number from 1 to {StoryQuery.MaxLimit}."), "limit");
        }

        return (new StoryQuery(limit, Instant("since"), Instant("until"), Short("q"), Short("publisher")), One("continuation"));

        string? One(string name) => parameters[name] switch
        {
            { Count: 0 } => null,
            { Count: 1 } values => values[0] is { Length: > 0 } value ? value : null,
            _ => throw new ProblemException(ProblemType.BadParameter, "The parameter is there twice.", name),
        };

        string? Short(string name) => One(name) is not { } value || value.Length <= 200 ? One(name)
            : throw new ProblemException(ProblemType.BadParameter, "Make it at most 200 characters long.", name);

        DateTimeOffset? Instant(string name) => One(name) is not { } value ? null
            : DateTimeOffset.TryParseExact(value, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant
            : throw new ProblemException(ProblemType.BadParameter, "Make it a date or a time in ISO 8601: 2025-06-17 or 2025-06-17T08:30:00Z.", name);
    }

    internal static ProblemException BadToken() => new(ProblemType.BadParameter, "The list does not go on from there. Start again without it.", "continuation");

    private async Task<IResult> ElsewhereAsync(HttpRequest request, string story, string rest, CancellationToken cancellationToken) =>
        await reader.WhereIsAsync(story, cancellationToken).ConfigureAwait(false) is { } to
            ? new RedirectResult($"{request.PathBase}/api/stories/{to}{rest}")
            : throw new ProblemException(ProblemType.NotFound, "There is no story of this id.", "id");
}
