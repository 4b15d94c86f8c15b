using Collate.Local.Hosting;
using Collate.Local.Tests.TestSupport;

namespace Collate.Local.Tests.Hosting;

public sealed class WatchListTests
{
    private readonly ManualTime _time = new(DateTimeOffset.UnixEpoch);
    private readonly WatchList _names;

    public WatchListTests() => _names = new WatchList(_time);

    [Fact]
    public void EndListing_NewName_IsDueOnce()
    {
        Assert.Equal(["a"], List([("a", "1")]));
        Assert.Empty(List([("a", "1")]));
    }

    [Fact]
    public void EndListing_DealtWith_IsSettledUntilItChanges()
    {
        List([("a", "1")]);
        Handle("a");

        Assert.Empty(List([("a", "1")], expectSettled: true));
        Assert.Equal(["a"], List([("a", "2")]));
    }

    [Fact]
    public void EndListing_ChangedWhileBeingHandled_IsDueAgainAfterwards()
    {
        List([("a", "1")]);
        var version = _names.Begin("a");
        Assert.Empty(List([("a", "2")]));

        _names.Done("a", version);

        Assert.Equal(["a"], List([("a", "2")]));
    }

    [Fact]
    public void EndListing_Vanished_IsDueOnceAndThenForgotten()
    {
        List([("a", "1")]);
        Handle("a");

        Assert.Equal(["a"], List([]));
        Handle("a");

        Assert.Empty(List([], expectSettled: true));
        Assert.Equal(["a"], List([("a", "1")]));
    }

    [Fact]
    public void EndListing_Failed_IsDueAfterAPauseThatDoublesUpToAMinute()
    {
        foreach (var seconds in new[] { 1, 2, 4, 8, 16, 32, 60, 60 })
        {
            Assert.Equal(["a"], List([("a", "1")]));
            Assert.Equal(TimeSpan.FromSeconds(seconds), _names.Failed("a").Pause);
            _time.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromTicks(1));
            Assert.Empty(List([("a", "1")]));
            _time.Advance(TimeSpan.FromTicks(1));
        }
    }

    [Fact]
    public void EndListing_OneFails_OthersAreNotHeldUp()
    {
        List([("a", "1")]);
        _names.Failed("a");

        Assert.Equal(["b"], List([("a", "1"), ("b", "1")]));
    }

    private IReadOnlyList<string> List(IEnumerable<(string Name, string Version)> blobs, bool expectSettled = false)
    {
        _names.BeginListing();
        foreach (var (name, version) in blobs)
        {
            _names.Saw(name, version);
        }

        var due = _names.EndListing(out var settled);
        Assert.Equal(expectSettled, settled);
        return due;
    }

    private void Handle(string name) => _names.Done(name, _names.Begin(name));
}
