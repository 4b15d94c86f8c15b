using Collate.TestKit;

[assembly: AssemblyFixture(typeof(LastWords))]

namespace Collate.TestKit;

/// <summary>Keeps a test process for a second after its last test, so that the runner has read what became of it before the process ends.</summary>
/// <remarks>
/// xUnit's runner gives the last messages of a process that has ended 60 seconds, counted from the message before them. A test that runs alone for longer than that has used them up: if the process then
/// ends before its results are read, the run fails with "Test process crashed with exit code 0" though every test passed.
/// </remarks>
public sealed class LastWords : IAsyncDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Task.Delay(Long);
}
