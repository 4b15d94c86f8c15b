namespace Collate.Storage;

/// <summary>A message that was taken from a queue.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Receipt">What <see cref="IMessageQueue.DeleteAsync"/> needs.</param>
/// <param name="Body">What was sent.</param>
/// <param name="Deliveries">How often it was delivered, this time included.</param>
public sealed record QueueMessage(string Id, string Receipt, string Body, int Deliveries);
