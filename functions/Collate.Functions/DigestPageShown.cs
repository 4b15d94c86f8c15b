using Collate.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>Somebody opens a digest: the latest, or of a day or a week written with dashes. Without a key, which cannot be typed into a link; <c>Pages__Enabled</c> says whether there are pages at all.</summary>
public sealed class DigestPageShown(CollatePages pages)
{
    /// <summary><c>GET /digests/{date}</c>.</summary>
    [Function(nameof(DigestPageShown))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "digests/{date}")] HttpRequest request,
        string date,
        CancellationToken cancellationToken) => pages.DigestAsync(request, date, cancellationToken);
}
