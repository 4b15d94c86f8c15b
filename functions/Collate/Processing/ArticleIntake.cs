namespace Collate.Processing;

/// <summary>Takes note of what a name in the container <c>articles</c> holds now.</summary>
/// <remarks>Events are hints: a call reads the blob's present state, so it may come twice, late, or in any order.</remarks>
public sealed class ArticleIntake
{
    /// <summary>Looks at a name: reads, cleans and logs what it holds, or that it is gone, or quarantines it, and asks for its story to be looked at.</summary>
    /// <param name="name">A blob's name in the container <c>articles</c>, as it is (not URL-encoded).</param>
    /// <param name="cancellationToken">Abandons the work; calling again takes it up.</param>
    public Task<IntakeOutcome> HandleAsync(string name, CancellationToken cancellationToken) => throw new NotImplementedException();
}
