namespace Collate.Processing;

/// <summary>The pacing of one message: what waited, or takes up what was begun, writes once without asking; after that it waits like all others.</summary>
/// <param name="pacing">Tells which stories have to wait.</param>
/// <param name="mayWrite">Whether the first write is free.</param>
internal sealed class PacedTurn(StoryPacing pacing, bool mayWrite)
{
    private bool _mayWrite = mayWrite;

    /// <summary>As <see cref="StoryPacing.Next"/>; none if it is free to write.</summary>
    public (StoryFolder Folder, TimeSpan Wait)? Next(IEnumerable<StoryFolder> touched) => _mayWrite ? null : pacing.Next(touched);

    /// <summary>It is about to write.</summary>
    public void Wrote() => _mayWrite = false;
}
