using Collate.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>Somebody opens a source of a story. Without a key, which cannot be typed into a link; <c>Pages__Enabled</c> says whether there are pages at all.</summary>
public sealed class SourcePageShown(CollatePages pages)
{
    /// <summary><c>GET /stories/{id}/sources/{n}</c>.</summary>
    [Function(nameof(SourcePageShown))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "stories/{id}/sources/{n}")] HttpRequest request,
        string id,
        string n,
        CancellationToken cancellationToken) => pages.SourceAsync(request, id, n, cancellationToken);
}
