namespace Collate.Local.Tests.TestSupport;

/// <summary><c>collate serve</c> in a process and a checkout of its own.</summary>
public sealed class ServingHost : IAsyncLifetime
{
    private readonly TestCheckout _checkout = new();

    internal LocalProcess Process { get; private set; } = null!;

    internal HostStorage Storage => new(_checkout.ConnectionString);

    internal Uri Address
    {
        get
        {
            var said = Process.Error;
            var start = said.IndexOf("API at ", StringComparison.Ordinal) + 7;
            return new Uri(said[start..said.IndexOf("api", start, StringComparison.Ordinal)]);
        }
    }

    internal string ConnectionString => _checkout.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        Process = LocalProcess.Start(_checkout.Root, "serve");
        await Eventually.True(() => Process.HasExited || Process.Error.Contains("Watching the container articles", StringComparison.Ordinal), "the host to watch");
        Assert.False(Process.HasExited, Process.Error);
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        _checkout.Dispose();
    }
}
