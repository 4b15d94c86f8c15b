using System.Buffers;
using System.Text.Json;
using Collate.Summaries;
using Collate.Web.Http;
using Collate.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace Collate.Web.Api;

/// <summary>Serves what is stored of digests: their list, each in its forms, and the feed.</summary>
internal sealed class DigestRoutes(DigestReader reader)
{
    private const int DefaultLimit = 50;

    /// <summary><c>{"digests":[{"id","period"}],"next"}</c>, newest first; <c>since</c> and <c>until</c> are held against the last day of each.</summary>
    public async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        MediaForm.Choose(request, null, MediaForm.Json);
        var (query, token) = StoryRoutes.Query(request, DefaultLimit);
        var all = (await reader.ListAsync(cancellationToken).ConfigureAwait(false)).Where(digest => Within(digest.LastDay, query.Since, query.Until));
        if (token is not null)
        {
            var after = DigestName.Read(token) ?? throw StoryRoutes.BadToken();
            all = all.Where(digest => (digest.LastDay, string.CompareOrdinal(digest.Id, after.Id)).CompareTo((after.LastDay, 0)) < 0);
        }

        var page = all.Take(query.Limit + 1).ToArray();
        var bytes = Write(page.AsSpan(0, Math.Min(page.Length, query.Limit)), page.Length > query.Limit ? page[query.Limit - 1].Id : null);
        return new BytesResult(bytes, MediaForm.Json.MediaType, StoryReader.TagOf(bytes));
    }

    /// <summary>A digest, or the latest.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">Its id, or <c>latest</c>; an ending names the form.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<IResult> GetAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var (name, byExtension) = MediaForm.Split(id, MediaForm.Json, MediaForm.Markdown, MediaForm.Html);
        return ReadAsync(name, MediaForm.Choose(request, byExtension, MediaForm.Json, MediaForm.Markdown, MediaForm.Html), cancellationToken);
    }

    /// <summary>A digest as a page.</summary>
    public Task<IResult> PageAsync(string id, CancellationToken cancellationToken) => ReadAsync(id, MediaForm.Html, cancellationToken);

    /// <summary>The feed.</summary>
    public async Task<IResult> FeedAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        MediaForm.Choose(request, null, MediaForm.Atom, MediaForm.Xml);
        return await reader.ReadAsync(DigestReader.Feed, cancellationToken).ConfigureAwait(false) is { } blob
            ? new BytesResult(blob.Content, MediaForm.Atom.MediaType, blob.Head.ETag, blob.Head.LastModified)
            : throw new ProblemException(ProblemType.NotFound, "There is no feed yet. It comes with the first digest.");
    }

    private async Task<IResult> ReadAsync(string id, MediaForm form, CancellationToken cancellationToken)
    {
        var name = id == DigestReader.Latest ? id : DigestName.Read(id)?.Id;
        return name is not null && await reader.ReadAsync($"{name}.{form.Extension}", cancellationToken).ConfigureAwait(false) is { } blob
            ? new BytesResult(blob.Content, form.MediaType, blob.Head.ETag, blob.Head.LastModified, form == MediaForm.Html ? SummaryHtml.Policy : null)
            : throw new ProblemException(ProblemType.NotFound, id == DigestReader.Latest ? "There is no digest yet." : "There is no such digest.", "date");
    }

    private static bool Within(DateOnly day, DateTimeOffset? since, DateTimeOffset? until) =>
        (since is not { } from || day >= DateOnly.FromDateTime(from.UtcDateTime)) && (until is not { } to || day < DateOnly.FromDateTime(to.UtcDateTime));

    private static byte[] Write(ReadOnlySpan<DigestName> digests, string? next)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("digests");
            foreach (var digest in digests)
            {
                json.WriteStartObject();
                json.WriteString("id", digest.Id);
                json.WriteString("period", digest.IsWeek ? "week" : "day");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("next", next);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
