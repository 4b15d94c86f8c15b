namespace Collate.Local.Hosting;

/// <summary>A pause that doubles from a least to a most.</summary>
internal sealed class Backoff(TimeSpan least, TimeSpan most)
{
    private int _doublings;

    /// <summary>The pause to make now; the one after it is twice as long.</summary>
    public TimeSpan Next()
    {
        var pause = least * (1L << _doublings);
        if (pause >= most)
        {
            return most;
        }

        _doublings++;
        return pause;
    }

    /// <summary>Starts again from the least.</summary>
    public void Reset() => _doublings = 0;
}
