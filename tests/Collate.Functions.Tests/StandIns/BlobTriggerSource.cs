namespace Microsoft.Azure.Functions.Worker;

/// <summary>Stand-in: how a blob trigger hears of a blob.</summary>
public enum BlobTriggerSource
{
    LogsAndContainerScan,
    EventGrid,
}
