namespace Collate.Local.Tests.TestSupport;

/// <summary>Waits for something that other threads or processes bring about.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    public static Task True(Func<bool> condition, string what) => True(() => Task.FromResult(condition()), what);

    public static async Task True(Func<Task<bool>> condition, string what)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await condition())
        {
            Assert.False(patience.IsCancellationRequested, $"Waited {Patience} in vain: {what}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
