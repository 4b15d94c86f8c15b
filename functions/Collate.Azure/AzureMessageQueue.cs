using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Collate.Storage;
using QueueMessage = Collate.Storage.QueueMessage;

namespace Collate.Azure;

/// <summary>Azure Queue Storage (or Azurite) as message queues.</summary>
/// <remarks>
/// Takes a <see cref="QueueServiceClient"/> with <see cref="QueueMessageEncoding.Base64"/>, which is what the Functions host expects unless told otherwise:
/// what one host sends, the other reads. Messages stay for as long as it takes (no expiry).
/// </remarks>
public sealed class AzureMessageQueue : IMessageQueue
{
    private static readonly TimeSpan NoExpiry = TimeSpan.FromSeconds(-1);
    private readonly QueueServiceClient _service;

    /// <summary>The queues of one storage account.</summary>
    public AzureMessageQueue(QueueServiceClient service) => _service = service;

    /// <inheritdoc/>
    public async Task CreateQueuesAsync(CancellationToken cancellationToken)
    {
        foreach (var queue in StoreNames.Queues)
        {
            await _service.GetQueueClient(queue).CreateIfNotExistsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public Task SendAsync(string queue, string message, TimeSpan delay, CancellationToken cancellationToken) =>
        _service.GetQueueClient(queue).SendMessageAsync(message, delay, NoExpiry, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(string queue, int max, TimeSpan lease, CancellationToken cancellationToken)
    {
        var response = await _service.GetQueueClient(queue).ReceiveMessagesAsync(max, lease, cancellationToken).ConfigureAwait(false);
        return [.. response.Value.Select(message => new QueueMessage(message.MessageId, message.PopReceipt, message.Body.ToString(), (int)message.DequeueCount))];
    }

    /// <inheritdoc/>
    public async Task<QueueMessage?> RenewAsync(string queue, QueueMessage message, TimeSpan lease, CancellationToken cancellationToken)
    {
        try
        {
            // The body goes along: what an update without one leaves of the message is not the same everywhere.
            UpdateReceipt receipt = await _service.GetQueueClient(queue).UpdateMessageAsync(message.Id, message.Receipt, message.Body, lease, cancellationToken).ConfigureAwait(false);
            return message with { Receipt = receipt.PopReceipt };
        }
        catch (global::Azure.RequestFailedException exception) when (IsLost(exception))
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(string queue, QueueMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await _service.GetQueueClient(queue).DeleteMessageAsync(message.Id, message.Receipt, cancellationToken).ConfigureAwait(false);
        }
        catch (global::Azure.RequestFailedException exception) when (IsLost(exception))
        {
            // The lease ran out and somebody else has it, or is done with it.
        }
    }

    /// <inheritdoc/>
    public async Task<int> CountAsync(string queue, CancellationToken cancellationToken)
    {
        QueueProperties properties = await _service.GetQueueClient(queue).GetPropertiesAsync(cancellationToken).ConfigureAwait(false);
        return properties.ApproximateMessagesCount;
    }

    private static bool IsLost(global::Azure.RequestFailedException exception) => exception.ErrorCode is "MessageNotFound" or "PopReceiptMismatch";
}
