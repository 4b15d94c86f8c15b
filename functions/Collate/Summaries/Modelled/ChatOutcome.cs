namespace Collate.Summaries.Modelled;

/// <summary>What came of asking a chat model.</summary>
public enum ChatOutcome
{
    /// <summary>It answered to the end.</summary>
    Answered,

    /// <summary>Its answer was cut off at the limit of tokens.</summary>
    Length,

    /// <summary>A filter stopped the question or the answer.</summary>
    ContentFilter,

    /// <summary>It declined.</summary>
    Refused,

    /// <summary>The service has too much to do (429, 503). It may answer later.</summary>
    Busy,

    /// <summary>No answer came in time. It may come another time.</summary>
    TimedOut,

    /// <summary>The service could not be reached. It may answer later.</summary>
    Unreachable,

    /// <summary>The service does not let us in, or does not know the deployment (401, 403, 404): a setting is wrong.</summary>
    Misconfigured,

    /// <summary>The service failed, or did not understand the question.</summary>
    Failed,
}
