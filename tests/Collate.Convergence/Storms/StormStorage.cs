using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Collate.Azure;
using Collate.Local.Azurite;
using Collate.Storage;

namespace Collate.Convergence.Storms;

/// <summary>An Azurite that keeps its data in a folder, and what a user, or a test, sees of it: without faults, and with patience for as long as it is away.</summary>
internal sealed class StormStorage : IAsyncDisposable
{
    // The emulator's account and key are the same for everyone, and documented.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly AzuriteLauncher _launcher;
    private readonly BlobServiceClient _blobs;
    private AzuriteProcess? _process;

    public StormStorage(string folder)
    {
        var ports = FreePorts.Find(2);
        (BlobPort, QueuePort) = (ports[0], ports[1]);
        _launcher = new AzuriteLauncher(new DevelopmentStorage(Endpoint(BlobPort), Endpoint(QueuePort)), folder, Environment.GetEnvironmentVariable("PATH") ?? "");
        _blobs = new BlobServiceClient(ConnectionTo(BlobPort, QueuePort), Patient(new BlobClientOptions()));
        Store = new AzureBlobStore(_blobs);
        Queue = new AzureMessageQueue(new QueueServiceClient(ConnectionTo(BlobPort, QueuePort), Patient(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 })));
    }

    /// <summary>Where blobs are.</summary>
    public int BlobPort { get; }

    /// <summary>Where queues are.</summary>
    public int QueuePort { get; }

    /// <summary>The blobs.</summary>
    public IBlobStore Store { get; }

    /// <summary>The queues.</summary>
    public IMessageQueue Queue { get; }

    /// <summary>How a host reaches this account by way of two ports.</summary>
    public static string ConnectionTo(int blobs, int queues) =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint={Endpoint(blobs)};QueueEndpoint={Endpoint(queues)};";

    /// <summary>Starts Azurite.</summary>
    public async Task StartAsync(CancellationToken cancellationToken) => _process = await _launcher.StartAsync(cancellationToken);

    /// <summary>Stops it with SIGTERM, and waits until it has saved its data.</summary>
    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref _process, null) is { } process)
        {
            await process.DisposeAsync();
        }
    }

    /// <summary>The user drops a file, in place of what the name held.</summary>
    public Task PutAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        _blobs.GetBlobContainerClient(container).GetBlobClient(name).UploadAsync(new BinaryData(content), overwrite: true, cancellationToken);

    /// <summary>The user deletes a file, if there is one.</summary>
    public Task RemoveAsync(string container, string name, CancellationToken cancellationToken) =>
        _blobs.GetBlobContainerClient(container).GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync();

    private static Uri Endpoint(int port) => new(FormattableString.Invariant($"http://127.0.0.1:{port}/{Account}"));

    private static T Patient<T>(T options)
        where T : ClientOptions
    {
        (options.Retry.Mode, options.Retry.Delay, options.Retry.MaxRetries, options.Retry.NetworkTimeout) = (RetryMode.Fixed, TimeSpan.FromMilliseconds(300), 200, TimeSpan.FromSeconds(10));
        return options;
    }
}
