using Collate.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>Somebody asks for a source of a story.</summary>
public sealed class SourceRead(CollateApi api)
{
    /// <summary><c>GET /api/stories/{id}/sources/{n}</c>.</summary>
    [Function(nameof(SourceRead))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/stories/{id}/sources/{n}")] HttpRequest request,
        string id,
        string n,
        CancellationToken cancellationToken) => api.GetSourceAsync(request, id, n, cancellationToken);
}
