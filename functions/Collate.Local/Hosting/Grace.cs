namespace Collate.Local.Hosting;

/// <summary>Lets work that has begun go on a little after a host was asked to stop.</summary>
/// <remarks>Work is safe to abandon at any point: the message or the event comes again. Most of it just takes less than the grace.</remarks>
internal sealed class Grace : IDisposable
{
    /// <summary>How long work may go on.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _abandon = new();
    private readonly CancellationTokenRegistration _registration;

    public Grace(CancellationToken stopping)
    {
        _registration = stopping.Register(() => _abandon.CancelAfter(Length));
    }

    /// <summary>Cancelled when the grace is over.</summary>
    public CancellationToken Token => _abandon.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        _registration.Dispose();
        _abandon.Dispose();
    }
}
