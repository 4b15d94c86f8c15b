using System.Security.Cryptography;
using System.Text;
using Collate.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace Collate.Local.Web;

/// <summary>What the Functions host and its platform do in front of the app: keys, and who may call from where.</summary>
/// <remarks>
/// On a loopback address a page of another site could still reach this host through the reader's browser. So a request has to name this machine in <c>Host</c> (a name that an attacker
/// points at 127.0.0.1 does not), and one that changes something must not come from another site's page unless its origin is allowed.
/// </remarks>
internal sealed class Gate(WebSettings settings)
{
    /// <summary>Where a key is sent, as with the Functions host: this header, or the parameter <c>code</c>.</summary>
    public const string KeyHeader = "x-functions-key", KeyParameter = "code";

    private readonly byte[]? _key = settings.Key is null ? null : SHA256.HashData(Encoding.UTF8.GetBytes(settings.Key));

    /// <summary>Lets a request through, or answers it.</summary>
    public Task PassAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (settings.IsLoopback && !WebSettings.IsLocal(request.Host.Host))
        {
            return Refuse(context, ProblemType.Forbidden, "This host answers to localhost and 127.0.0.1 only.");
        }

        var origin = request.Headers.Origin.ToString();
        if (settings.Origins.Count > 0)
        {
            context.Response.Headers.Vary = "Origin";
        }

        var isAllowed = origin.Length > 0 && settings.Origins.Contains(origin, StringComparer.OrdinalIgnoreCase);
        if (isAllowed)
        {
            context.Response.Headers.AccessControlAllowOrigin = origin;
            context.Response.Headers.AccessControlExposeHeaders = "ETag, Location, Preference-Applied, Retry-After";
        }

        if (HttpMethods.IsOptions(request.Method) && request.Headers.AccessControlRequestMethod.Count > 0)
        {
            return Preflight(context, isAllowed);
        }

        if (!isAllowed && !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && IsOfAnotherSite(request, origin))
        {
            return Refuse(context, ProblemType.Forbidden, "Pages of other sites may not call this host. Http__AllowedOrigins names those that may.");
        }

        return request.Path.StartsWithSegments("/api") && !request.Path.Equals("/api/health") && !HasKey(request)
            ? Refuse(context, ProblemType.KeyRequired, $"Send the key of Http__Key in the header {KeyHeader}.")
            : next(context);
    }

    private static bool IsOfAnotherSite(HttpRequest request, string origin) =>
        (origin.Length > 0 && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase))
        || (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site && site is not ("same-origin" or "none"));

    private static Task Preflight(HttpContext context, bool isAllowed)
    {
        context.Response.StatusCode = isAllowed ? StatusCodes.Status204NoContent : StatusCodes.Status403Forbidden;
        if (isAllowed)
        {
            context.Response.Headers.AccessControlAllowMethods = "GET, HEAD, POST, DELETE";
            context.Response.Headers.AccessControlAllowHeaders = $"Content-Type, Idempotency-Key, If-None-Match, Prefer, {KeyHeader}";
            context.Response.Headers.AccessControlMaxAge = "600";
        }

        return Task.CompletedTask;
    }

    private static Task Refuse(HttpContext context, ProblemType type, string detail) => new ProblemResult(type, detail).ExecuteAsync(context);

    private bool HasKey(HttpRequest request)
    {
        if (_key is null)
        {
            return true;
        }

        var sent = request.Headers[KeyHeader] is { Count: 1 } header ? header.ToString() : request.Query[KeyParameter].ToString();
        return CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(sent)), _key);
    }
}
