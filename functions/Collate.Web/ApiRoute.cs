using Microsoft.AspNetCore.Http;

namespace Collate.Web;

/// <summary>A route of the API, the same in both hosts.</summary>
/// <param name="Method">The HTTP method; <c>HEAD</c> goes with every <c>GET</c>.</param>
/// <param name="Pattern">The address, with its parameters in braces, without a slash in front.</param>
/// <param name="Id">The operation's id in the OpenAPI document.</param>
/// <param name="Run">What answers it; throws for a problem.</param>
/// <param name="IsAnonymous">Whether it is served without a key.</param>
public sealed record ApiRoute(string Method, string Pattern, string Id, Func<HttpRequest, CancellationToken, Task<IResult>> Run, bool IsAnonymous = false)
{
    /// <summary>The methods it takes.</summary>
    public IReadOnlyList<string> Methods => Method == HttpMethods.Get ? [HttpMethods.Get, HttpMethods.Head] : [Method];
}
