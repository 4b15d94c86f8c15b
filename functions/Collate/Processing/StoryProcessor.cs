namespace Collate.Processing;

/// <summary>Looks at a story again and writes what follows from the articles that are present.</summary>
public sealed class StoryProcessor
{
    /// <summary>Handles a message of the queue <c>collate-stories</c>.</summary>
    /// <param name="message">The message as <see cref="ArticleIntake"/> or <see cref="Reconciler"/> sent it. One that cannot be read is ignored.</param>
    /// <param name="cancellationToken">Abandons the work; calling again takes it up.</param>
    public Task HandleAsync(string message, CancellationToken cancellationToken) => throw new NotImplementedException();
}
