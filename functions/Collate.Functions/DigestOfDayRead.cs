using Collate.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>Somebody asks for the digest of a day.</summary>
public sealed class DigestOfDayRead(CollateApi api)
{
    /// <summary><c>GET /api/digests/{year}/{month}/{day}</c>.</summary>
    [Function(nameof(DigestOfDayRead))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/digests/{year}/{month}/{day}")] HttpRequest request,
        string year,
        string month,
        string day,
        CancellationToken cancellationToken) => api.GetDigestAsync(request, $"{year}/{month}/{day}", cancellationToken);
}
