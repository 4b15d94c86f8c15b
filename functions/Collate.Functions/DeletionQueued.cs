using Collate.Azure;
using Collate.Processing;
using Collate.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>A file was deleted from the container <c>articles</c>. The blob trigger does not fire on that, so Event Grid puts it on a queue.</summary>
public sealed class DeletionQueued(ArticleIntake intake)
{
    /// <summary>Looks at the name; if a file is there again, it counts as there. A message that names no article is ignored.</summary>
    [Function(nameof(DeletionQueued))]
    public Task RunAsync(
        [QueueTrigger(StoreNames.Deletions, Connection = Bindings.Connection)] string message,
        CancellationToken cancellationToken) =>
        BlobEvent.ArticleNamedBy(message) is { } name ? intake.HandleAsync(name, cancellationToken) : Task.CompletedTask;
}
