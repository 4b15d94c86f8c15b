namespace Collate.Convergence.Storms;

/// <summary>What can happen to a request on its way.</summary>
internal enum Fault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It takes up to a second longer.</summary>
    Delayed,

    /// <summary>500 instead of being done.</summary>
    Refused500,

    /// <summary>503 instead of being done.</summary>
    Refused503,

    /// <summary>Done, and answered 500.</summary>
    Done500,

    /// <summary>Done, and answered 503.</summary>
    Done503,

    /// <summary>412 instead of being done, if it had an <c>If-Match</c>: as if somebody else had been quicker.</summary>
    Refused412,

    /// <summary>The connection is cut, and it is not done.</summary>
    CutBefore,

    /// <summary>Done, and the connection is cut before it is answered.</summary>
    CutAfter,

    /// <summary>Done, and the connection is cut in the middle of the answer.</summary>
    Truncated,
}
