using System.Text.Json;
using Collate.Storage;

namespace Collate.Web.Api;

/// <summary>Whether the service can do its work now, with numbers: for whoever has a key.</summary>
/// <remarks>Asks the storage for one blob's head and each queue for its length, all at once and for at most <see cref="Patience"/>. Holds no names of articles, addresses or settings.</remarks>
internal sealed class ReadinessReport(IBlobStore store, IMessageQueue queue)
{
    /// <summary>How long the storage may take before it counts as unreachable.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The report as JSON, and whether the service is ready.</summary>
    public async Task<(byte[] Json, bool IsReady)> WriteAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var blobs = AnswersAsync(() => store.HeadAsync(StoreNames.Summaries, "ready", patience.Token), patience.Token);
        var lengths = await Task.WhenAll(StoreNames.Queues.Select(name => LengthAsync(name, patience.Token))).ConfigureAwait(false);
        var areBlobsThere = await blobs.ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        var isReady = areBlobsThere && !lengths.Contains(null);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("status"u8, isReady ? "ready"u8 : "not-ready"u8);
            writer.WriteString("blobs"u8, areBlobsThere ? "ok"u8 : "unreachable"u8);
            writer.WriteStartObject("queues"u8);
            for (var i = 0; i < lengths.Length; i++)
            {
                if (lengths[i] is { } length)
                {
                    writer.WriteNumber(StoreNames.Queues[i], length);
                }
                else
                {
                    writer.WriteNull(StoreNames.Queues[i]);
                }
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return (buffer.ToArray(), isReady);
    }

    private async Task<int?> LengthAsync(string name, CancellationToken cancellationToken)
    {
        var length = 0;
        return await AnswersAsync(async () => length = await queue.CountAsync(name, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false) ? length : null;
    }

    private static async Task<bool> AnswersAsync(Func<Task> ask, CancellationToken cancellationToken)
    {
        try
        {
            await ask().WaitAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return false;
        }
    }
}
