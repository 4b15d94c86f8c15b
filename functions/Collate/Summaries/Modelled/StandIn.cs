namespace Collate.Summaries.Modelled;

/// <summary>Why the extractive writer stood in for the model, as documents say it in <c>writer.fallback.reason</c>.</summary>
public static class StandIn
{
    /// <summary>The story changes, or was asked about a moment ago: the model is asked later.</summary>
    public const string NotYet = "not-yet";

    /// <summary>Nothing of the evidence may go out.</summary>
    public const string NoEvidence = "no-evidence";

    /// <summary>One question would cost more than a story may.</summary>
    public const string StoryBudget = "story-budget";

    /// <summary>What may be spent on a day is spent.</summary>
    public const string DayBudget = "day-budget";

    /// <summary>The service has too much to do.</summary>
    public const string Busy = "busy";

    /// <summary>No answer came in time.</summary>
    public const string TimedOut = "timeout";

    /// <summary>The service could not be reached.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>The service does not let us in, or does not know the deployment.</summary>
    public const string Configuration = "configuration";

    /// <summary>The service failed.</summary>
    public const string Failed = "failed";

    /// <summary>The answer was cut off.</summary>
    public const string Length = "length";

    /// <summary>A filter stopped question or answer.</summary>
    public const string ContentFilter = "content-filter";

    /// <summary>The model declined.</summary>
    public const string Refused = "refused";

    /// <summary>The answer was not of the schema.</summary>
    public const string Malformed = "malformed";

    /// <summary>The answer had nothing in it.</summary>
    public const string Empty = "empty";

    /// <summary>The answer was many times too long.</summary>
    public const string TooLong = "too-long";

    /// <summary>No sentence of the answer was borne out by what it cites.</summary>
    public const string Unsupported = "unsupported";

    /// <summary>The reason for what came of a question; none if it was answered.</summary>
    internal static string? Of(ChatOutcome outcome) => outcome switch
    {
        ChatOutcome.Answered => null,
        ChatOutcome.Length => Length,
        ChatOutcome.ContentFilter => ContentFilter,
        ChatOutcome.Refused => Refused,
        ChatOutcome.Busy => Busy,
        ChatOutcome.TimedOut => TimedOut,
        ChatOutcome.Unreachable => Unreachable,
        ChatOutcome.Misconfigured => Configuration,
        _ => Failed,
    };

    /// <summary>Whether it is the model's own answer to this evidence, so that asking again would only cost again.</summary>
    internal static bool IsAnAnswer(string reason) => reason is Length or ContentFilter or Refused or Malformed or Empty or TooLong;

    /// <summary>Whether it passes: the model is asked, or asked again, at another time.</summary>
    internal static bool Passes(string? reason) => reason is NotYet or StoryBudget or DayBudget or Busy or TimedOut or Unreachable or Configuration or Failed;
}
