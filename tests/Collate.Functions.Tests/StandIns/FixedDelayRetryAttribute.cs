namespace Microsoft.Azure.Functions.Worker;

/// <summary>Stand-in: the host runs a function that failed again.</summary>
public sealed class FixedDelayRetryAttribute(int maxRetryCount, string delayInterval) : RetryAttribute
{
    public int MaxRetryCount { get; } = maxRetryCount;

    public string DelayInterval { get; } = delayInterval;
}
