using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Collate.Web.Http;

/// <summary>Bytes with their version: answers 304 to whoever has them already.</summary>
/// <param name="content">The bytes.</param>
/// <param name="mediaType">Their media type.</param>
/// <param name="etag">Their version, in quotation marks; none if they have none.</param>
/// <param name="lastModified">When they were last written, if that is known.</param>
/// <param name="policy">The content security policy of a page, if it is one.</param>
/// <param name="caching">How long it may be kept, if that is not <see cref="Revalidate"/>.</param>
/// <param name="status">The status to answer with.</param>
public sealed class BytesResult(ReadOnlyMemory<byte> content, string mediaType, string? etag = null, DateTimeOffset? lastModified = null, string? policy = null, string caching = BytesResult.Revalidate, int status = StatusCodes.Status200OK) : IResult
{
    /// <summary>What stands in front of every answer that may be kept: by whom asked, and only after asking whether it still holds.</summary>
    public const string Revalidate = "private, no-cache";

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.CacheControl = etag is null ? "no-store" : caching;
        headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        headers.XContentTypeOptions = "nosniff";
        if (policy is not null)
        {
            headers.ContentSecurityPolicy = policy;

            // Not no-referrer: a browser would then send a form of the page with the origin "null".
            headers["Referrer-Policy"] = "same-origin";
        }

        if (etag is not null)
        {
            headers.ETag = etag;
        }

        if (lastModified is { } time)
        {
            headers.LastModified = time.UtcDateTime.ToString("R", CultureInfo.InvariantCulture);
        }

        if (IsKnown(httpContext.Request))
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return WriteAsync(httpContext, status, mediaType, content);
    }

    /// <summary>Writes status, type, length and, unless only the head was asked for, the bytes.</summary>
    internal static Task WriteAsync(HttpContext context, int status, string mediaType, ReadOnlyMemory<byte> content)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = mediaType;
        context.Response.ContentLength = content.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(content, context.RequestAborted).AsTask();
    }

    // If-None-Match goes before If-Modified-Since (RFC 9110, 13.1.3).
    private bool IsKnown(HttpRequest request)
    {
        if (request.Headers.IfNoneMatch is { Count: > 0 } known)
        {
            return etag is not null && EntityTagHeaderValue.TryParseList(known, out var tags)
                && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(new EntityTagHeaderValue(etag), useStrongComparison: false));
        }

        return lastModified is { } time && HeaderUtilities.TryParseDate(request.Headers.IfModifiedSince.ToString(), out var since)
            && time.ToUnixTimeSeconds() <= since.ToUnixTimeSeconds();
    }
}
