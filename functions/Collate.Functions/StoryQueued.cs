using Collate.Processing;
using Collate.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Collate.Functions;

/// <summary>A story wants to be looked at again.</summary>
public sealed class StoryQueued(StoryProcessor stories)
{
    /// <summary>Writes what follows from the articles that are present. A failure brings the message back.</summary>
    [Function(nameof(StoryQueued))]
    public Task RunAsync(
        [QueueTrigger(StoreNames.Stories, Connection = Bindings.Connection)] string message,
        CancellationToken cancellationToken) => stories.HandleAsync(message, cancellationToken);
}
