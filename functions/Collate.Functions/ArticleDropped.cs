using Azure.Storage.Blobs;
using Collate.Processing;
using Collate.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>A file was dropped into the container <c>articles</c>, or overwritten there. Event Grid says so.</summary>
public sealed class ArticleDropped(ArticleIntake intake)
{
    /// <summary>Looks at the name; what it holds now counts, not the event.</summary>
    [Function(nameof(ArticleDropped))]
    public Task RunAsync(
        [BlobTrigger(StoreNames.Articles + "/{name}", Source = BlobTriggerSource.EventGrid, Connection = Bindings.Connection)] BlobClient blob,
        CancellationToken cancellationToken) => intake.HandleAsync(blob.Name, cancellationToken);
}
