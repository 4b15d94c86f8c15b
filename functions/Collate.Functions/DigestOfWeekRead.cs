using Collate.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>Somebody asks for the digest of a week.</summary>
public sealed class DigestOfWeekRead(CollateApi api)
{
    /// <summary><c>GET /api/digests/{year}/{week}</c>.</summary>
    [Function(nameof(DigestOfWeekRead))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/digests/{year}/{week}")] HttpRequest request,
        string year,
        string week,
        CancellationToken cancellationToken) => api.GetDigestAsync(request, $"{year}/{week}", cancellationToken);
}
