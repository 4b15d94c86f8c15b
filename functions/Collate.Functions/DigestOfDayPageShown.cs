using Collate.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>Somebody opens the digest of a day. Without a key, which cannot be typed into a link; <c>Pages__Enabled</c> says whether there are pages at all.</summary>
public sealed class DigestOfDayPageShown(CollatePages pages)
{
    /// <summary><c>GET /digests/{year}/{month}/{day}</c>.</summary>
    [Function(nameof(DigestOfDayPageShown))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "digests/{year}/{month}/{day}")] HttpRequest request,
        string year,
        string month,
        string day,
        CancellationToken cancellationToken) => pages.DigestAsync(request, $"{year}/{month}/{day}", cancellationToken);
}
