using Collate.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>A page asks for its style sheet or icon. Without a key, which cannot be typed into a link; <c>Pages__Enabled</c> says whether there are pages at all.</summary>
public sealed class AssetRead(CollatePages pages)
{
    /// <summary><c>GET /assets/{name}</c>.</summary>
    [Function(nameof(AssetRead))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "assets/{name}")] HttpRequest request,
        string name,
        CancellationToken cancellationToken) => pages.AssetAsync(request, name, cancellationToken);
}
