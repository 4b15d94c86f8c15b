namespace Collate.Processing;

/// <summary>Finds what the triggers missed: names never looked at or changed since, names that are gone, articles without a current summary.</summary>
public sealed class Reconciler
{
    /// <summary>Walks on from the stored cursor, a bounded number of names per run.</summary>
    /// <returns>How many names were looked at because nothing or something else was known of them.</returns>
    public Task<int> RunAsync(CancellationToken cancellationToken) => throw new NotImplementedException();
}
