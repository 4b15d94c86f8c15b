using Collate.Local.Hosting;

namespace Collate.Local.Tests.Hosting;

public sealed class BackoffTests
{
    [Fact]
    public void Next_AgainAndAgain_DoublesUpToTheMost()
    {
        var backoff = new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));

        Assert.Equal([1, 2, 4, 5, 5], Enumerable.Range(0, 5).Select(_ => backoff.Next().TotalSeconds));
    }

    [Fact]
    public void Reset_StartsAgain()
    {
        var backoff = new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
        backoff.Next();
        backoff.Next();

        backoff.Reset();

        Assert.Equal(TimeSpan.FromSeconds(1), backoff.Next());
    }

    [Fact]
    public void Next_MostBelowLeast_IsTheMost() =>
        Assert.Equal(TimeSpan.FromMilliseconds(50), new Backoff(TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(50)).Next());
}
