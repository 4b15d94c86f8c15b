using System.ClientModel.Primitives;
using System.Globalization;
using Collate.Telemetry;

namespace Collate.Azure.Writing;

/// <summary>Repeats a question that a busy or failing service did not take: at most twice, when it says, and only if that leaves time for an answer.</summary>
/// <remarks>The one owner of retries: nobody above repeats a call. What counts as worth repeating (408, 429, 5xx, a broken connection) is the client library's choice.</remarks>
internal sealed class ChatRetryPolicy(TimeSpan budget, TimeProvider time) : ClientRetryPolicy(MaxRetries)
{
    public const int MaxRetries = 2;

    /// <inheritdoc/>
    protected override void OnSendingRequest(PipelineMessage message)
    {
        if (!message.TryGetProperty(typeof(Started), out _))
        {
            message.SetProperty(typeof(Started), new Started(time.GetTimestamp()));
        }
    }

    /// <inheritdoc/>
    protected override async ValueTask<bool> ShouldRetryAsync(PipelineMessage message, Exception? exception) =>
        !IsTooLarge(exception) && await base.ShouldRetryAsync(message, exception).ConfigureAwait(false) && (RetryAfter(message.Response, time) is not { } wait || wait < Left(message));

    /// <inheritdoc/>
    protected override TimeSpan GetNextDelay(PipelineMessage message, int tryCount) => RetryAfter(message.Response, time) ?? base.GetNextDelay(message, tryCount);

    /// <inheritdoc/>
    protected override Task WaitAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        CollateTelemetry.ModelRetried();
        return Task.Delay(duration, time, cancellationToken);
    }

    /// <summary>How long a service wants to be left alone; none if it does not say.</summary>
    public static TimeSpan? RetryAfter(PipelineResponse? response, TimeProvider time)
    {
        if (response is null)
        {
            return null;
        }

        if (response.Headers.TryGetValue("retry-after-ms", out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
        {
            return TimeSpan.FromMilliseconds(milliseconds);
        }

        if (!response.Headers.TryGetValue("Retry-After", out text))
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(seconds);
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) && date - time.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait : null;
    }

    private static bool IsTooLarge(Exception? exception) => exception?.GetBaseException() is HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded };

    private TimeSpan Left(PipelineMessage message) =>
        message.TryGetProperty(typeof(Started), out var started) && started is Started { Timestamp: var timestamp } ? budget - time.GetElapsedTime(timestamp) : budget;

    private sealed record Started(long Timestamp);
}
