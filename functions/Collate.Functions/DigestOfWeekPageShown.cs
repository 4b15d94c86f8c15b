using Collate.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>Somebody opens the digest of a week. Without a key, which cannot be typed into a link; <c>Pages__Enabled</c> says whether there are pages at all.</summary>
public sealed class DigestOfWeekPageShown(CollatePages pages)
{
    /// <summary><c>GET /digests/{year}/{week}</c>.</summary>
    [Function(nameof(DigestOfWeekPageShown))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "digests/{year}/{week}")] HttpRequest request,
        string year,
        string week,
        CancellationToken cancellationToken) => pages.DigestAsync(request, $"{year}/{week}", cancellationToken);
}
