using Microsoft.AspNetCore.Http;

namespace Collate.Web.Http;

/// <summary>308: what was here has moved for good, and the same request goes there.</summary>
internal sealed class RedirectResult(string location) : IResult
{
    /// <summary>Where to.</summary>
    public string Location => location;

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        httpContext.Response.Headers.Location = location;
        httpContext.Response.Headers.CacheControl = BytesResult.Revalidate;
        return Task.CompletedTask;
    }
}
