using Collate.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>Somebody asks for a digest: the latest, or of a day or a week written with dashes.</summary>
public sealed class DigestRead(CollateApi api)
{
    /// <summary><c>GET /api/digests/{date}</c>.</summary>
    [Function(nameof(DigestRead))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/digests/{date}")] HttpRequest request,
        string date,
        CancellationToken cancellationToken) => api.GetDigestAsync(request, date, cancellationToken);
}
