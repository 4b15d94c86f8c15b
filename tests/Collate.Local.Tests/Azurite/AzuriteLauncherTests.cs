using System.Net;
using System.Net.Sockets;
using System.Text;
using Azure.Storage.Blobs;
using Collate.Azure;
using Collate.Local.Azurite;
using Collate.Local.Commands;
using Collate.Local.Tests.TestSupport;
using Collate.Storage;

namespace Collate.Local.Tests.Azurite;

public sealed class AzuriteLauncherTests : IDisposable
{
    // The published key of every emulator.
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly string SearchPath = Environment.GetEnvironmentVariable("PATH")!;

    private readonly TempFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Start_NothingAnswers_StartsStopsAndKeepsData()
    {
        var storage = Storage(FreePorts.Find(2));
        var launcher = new AzuriteLauncher(storage, _data.Path, SearchPath);
        Assert.False(await launcher.AnswersAsync(default));

        var azurite = await launcher.StartAsync(default);
        Assert.True(await launcher.AnswersAsync(default));
        await azurite.DisposeAsync();

        Assert.False(await launcher.AnswersAsync(default));
        Assert.True(File.Exists(Path.Join(_data.Path, "__azurite_db_blob__.json")));
        Assert.Contains("successfully closed", await File.ReadAllTextAsync(Path.Join(_data.Path, "azurite.log")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithItsIndexInUse_AnswersAsItDoesWithout()
    {
        Assert.Equal(await TellAsync(null), await TellAsync(BenchLoadCommand.IndexedScript));

        async Task<string> TellAsync(string? preload)
        {
            using var data = new TempFolder();
            var storage = Storage(FreePorts.Find(2));
            await using var azurite = await new AzuriteLauncher(storage, data.Path, SearchPath, preload).StartAsync(default);
            var connection = $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={Key};BlobEndpoint={storage.Blobs};QueueEndpoint={storage.Queues};";
            var store = new AzureBlobStore(new BlobServiceClient(connection));
            await store.CreateContainersAsync(default);
            string[] names = ["a/1", "a/10", "a/2", "a.b/1", "b/1", "1", "10", "2", "a", "ab/1", "A/1"];
            foreach (var (container, name) in new[] { StoreNames.Articles, StoreNames.Summaries, StoreNames.State }.SelectMany(container => names.Select(name => (container, name))))
            {
                await store.WriteAsync(container, name, Encoding.UTF8.GetBytes($"{container} {name}"), "text/plain", WriteCondition.Absent, null, default);
            }

            foreach (var name in (string[])["a/10", "10", "ab/1"])
            {
                Assert.True(await store.DeleteAsync(StoreNames.Summaries, name, (await store.ReadAsync(StoreNames.Summaries, name, long.MaxValue, default))!.Head.ETag, default));
            }

            var told = new StringBuilder();
            foreach (var container in (string[])[StoreNames.Articles, StoreNames.Summaries, StoreNames.State])
            {
                foreach (var prefix in (string[])["", "a/", "a", "1", "b/1", "none/"])
                {
                    told.Append(container).Append(' ').Append(prefix).Append(": ").AppendJoin(' ', await store.ListAsync(container, prefix, default).Select(head => head.Name).ToListAsync()).AppendLine();
                }

                foreach (var name in names)
                {
                    told.AppendLine(await store.ReadAsync(container, name, long.MaxValue, default) is { } blob ? Encoding.UTF8.GetString(blob.Content.Span) : $"{name} is not there");
                }
            }

            return told.ToString();
        }
    }

    [Fact]
    public async Task Start_CancelledMeanwhile_LeavesNothingRunning()
    {
        var storage = Storage(FreePorts.Find(2));
        var launcher = new AzuriteLauncher(storage, _data.Path, SearchPath);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => launcher.StartAsync(stop.Token));

        Assert.False(await launcher.AnswersAsync(default));
    }

    [Fact]
    public async Task Start_NodeMissing_SaysWhereToGetIt()
    {
        var launcher = new AzuriteLauncher(Storage(FreePorts.Find(2)), _data.Path, path: _data.Path);

        var error = await Assert.ThrowsAsync<CommandException>(() => launcher.StartAsync(default));

        Assert.Contains("Node.js is missing", error.Problem, StringComparison.Ordinal);
        foreach (var way in new[] { "https://nodejs.org", "apt install nodejs npm", "brew install node", "winget install OpenJS.NodeJS.LTS" })
        {
            Assert.Contains(way, error.Remedy, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Start_CommandFails_SaysWhatItSaid()
    {
        var bin = Path.GetDirectoryName(BrokenNpx())!;
        var launcher = new AzuriteLauncher(Storage(FreePorts.Find(2)), _data.Path, bin + Path.PathSeparator + SearchPath);

        var error = await Assert.ThrowsAsync<CommandException>(() => launcher.StartAsync(default));

        Assert.Contains("npm error network is away", error.Problem, StringComparison.Ordinal);
        Assert.Contains("azurite.log", error.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nServer: nginx\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n")]
    public async Task Answers_PortTakenBySomethingElse_SaysWhichAndWhatToDo(string greeting)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var serving = GreetAsync(other, greeting);
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        using var silent = Silent();
        var launcher = new AzuriteLauncher(Storage([port, ((IPEndPoint)silent.LocalEndPoint!).Port]), _data.Path, SearchPath);

        var error = await Assert.ThrowsAsync<CommandException>(() => launcher.AnswersAsync(default));

        Assert.Contains(FormattableString.Invariant($"Port {port}"), error.Problem, StringComparison.Ordinal);
        Assert.Contains("CollateStorage", error.Remedy, StringComparison.Ordinal);
        other.Stop();
        await serving;
    }

    [Fact]
    public async Task Answers_OnlyBlobs_SaysSo()
    {
        using var blobs = new TcpListener(IPAddress.Loopback, 0);
        blobs.Start();
        var serving = GreetAsync(blobs, "HTTP/1.1 400 Bad Request\r\nServer: Azurite-Blob/3.35.0\r\nContent-Length: 0\r\n\r\n");
        using var silent = Silent();
        var launcher = new AzuriteLauncher(Storage([((IPEndPoint)blobs.LocalEndpoint).Port, ((IPEndPoint)silent.LocalEndPoint!).Port]), _data.Path, SearchPath);

        var error = await Assert.ThrowsAsync<CommandException>(() => launcher.AnswersAsync(default));

        Assert.Contains("Only one of", error.Problem, StringComparison.Ordinal);
        blobs.Stop();
        await serving;
    }

    /// <summary>A port that is held and refuses connections: nobody else can take it meanwhile.</summary>
    private static Socket Silent()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }

    private static DevelopmentStorage Storage(int[] ports) => new(
        new Uri(FormattableString.Invariant($"http://127.0.0.1:{ports[0]}/devstoreaccount1")),
        new Uri(FormattableString.Invariant($"http://127.0.0.1:{ports[1]}/devstoreaccount1")));

    private static async Task GreetAsync(TcpListener listener, string greeting)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                var stream = client.GetStream();
                _ = await stream.ReadAsync(new byte[1024]);
                await stream.WriteAsync(Encoding.ASCII.GetBytes(greeting));
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The listener was stopped.
        }
    }

    private string BrokenNpx()
    {
        if (OperatingSystem.IsWindows())
        {
            return _data.Write("bin/npx.cmd", "@echo npm error network is away 1>&2\r\n@exit /b 1\r\n");
        }

        var npx = _data.Write("bin/npx", "#!/bin/sh\necho 'npm error network is away' >&2\nexit 1\n");
        File.SetUnixFileMode(npx, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return npx;
    }
}
