namespace Collate.Summaries.Modelled;

/// <summary>Leaves a service alone for a while after it failed: what a hundred stories would each find out is found out once.</summary>
/// <remarks>In the way of a circuit breaker, for one process. When the time is over the next question goes out, and decides again.</remarks>
internal sealed class ServiceRest(TimeProvider time)
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan AfterRefusal = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private DateTimeOffset _until;
    private string? _reason;

    /// <summary>Why the service is left alone now, and for how long; none if it is not.</summary>
    public (string Reason, TimeSpan Left)? Now
    {
        get
        {
            lock (_lock)
            {
                return _reason is { } reason && _until - time.GetUtcNow() is var left && left > TimeSpan.Zero ? (reason, left) : null;
            }
        }
    }

    /// <summary>What is wrong with the settings as far as the last question told, or none.</summary>
    public string? Problem { get; private set; }

    /// <summary>Takes note of what came of a question.</summary>
    public void Note(ChatReply reply)
    {
        lock (_lock)
        {
            Problem = reply.Outcome == ChatOutcome.Misconfigured ? reply.Detail ?? "The service does not let us in." : IsAnAnswer(reply.Outcome) ? null : Problem;
            (_reason, var rest) = reply.Outcome switch
            {
                ChatOutcome.Misconfigured => (StandIn.Configuration, AfterRefusal),
                ChatOutcome.Busy => (StandIn.Busy, reply.RetryAfter ?? AfterFailure),
                ChatOutcome.TimedOut => (StandIn.TimedOut, AfterFailure),
                ChatOutcome.Unreachable => (StandIn.Unreachable, AfterFailure),
                ChatOutcome.Failed => (StandIn.Failed, AfterFailure),
                _ => ((string?)null, TimeSpan.Zero),
            };
            _until = time.GetUtcNow() + (rest < TimeSpan.FromHours(1) ? rest : TimeSpan.FromHours(1));
        }
    }

    private static bool IsAnAnswer(ChatOutcome outcome) => outcome is ChatOutcome.Answered or ChatOutcome.Length or ChatOutcome.ContentFilter or ChatOutcome.Refused;
}
