namespace Collate.Web.Problems;

/// <summary>A kind of problem (RFC 9457): its name never changes, and programs may rely on it.</summary>
/// <param name="Name">The last part of the <c>type</c>.</param>
/// <param name="Status">The HTTP status that goes with it.</param>
/// <param name="Title">What it is, the same for every occurrence.</param>
public sealed record ProblemType(string Name, int Status, string Title)
{
    /// <summary>What every <c>type</c> starts with.</summary>
    public const string Prefix = "urn:collate:problem:";

    /// <summary>The body is not JSON, or not multipart, or not complete.</summary>
    public static ProblemType Malformed { get; } = new("malformed", 400, "The request cannot be read.");

    /// <summary>A parameter of the address cannot be used.</summary>
    public static ProblemType BadParameter { get; } = new("bad-parameter", 400, "A parameter cannot be used.");

    /// <summary>The key is missing or wrong.</summary>
    public static ProblemType KeyRequired { get; } = new("key-required", 401, "A key is required.");

    /// <summary>The request comes from another site.</summary>
    public static ProblemType Forbidden { get; } = new("forbidden", 403, "The request comes from another site.");

    /// <summary>There is no such thing here.</summary>
    public static ProblemType NotFound { get; } = new("not-found", 404, "There is nothing here.");

    /// <summary>The job is not finished, so it has no result yet.</summary>
    public static ProblemType NotFinished { get; } = new("not-finished", 404, "The job is not finished.");

    /// <summary>The method is not for this address.</summary>
    public static ProblemType MethodNotAllowed { get; } = new("method-not-allowed", 405, "The method is not for this address.");

    /// <summary>None of the forms asked for is served here.</summary>
    public static ProblemType NotAcceptable { get; } = new("not-acceptable", 406, "None of the media types asked for is served here.");

    /// <summary>The body came too slowly.</summary>
    public static ProblemType TooSlow { get; } = new("too-slow", 408, "The body came too slowly.");

    /// <summary>The body, or what it holds, is over a limit.</summary>
    public static ProblemType TooLarge { get; } = new("too-large", 413, "The request is over a limit.");

    /// <summary>The body is of a type that is not read.</summary>
    public static ProblemType UnsupportedType { get; } = new("unsupported-type", 415, "The body is of a type that is not read.");

    /// <summary>The body can be read, but a field of it cannot be used.</summary>
    public static ProblemType InvalidField { get; } = new("invalid-field", 422, "A field cannot be used.");

    /// <summary>As much as may be summarized at once is under way.</summary>
    public static ProblemType Busy { get; } = new("busy", 429, "Too much is under way.");

    /// <summary>Something went wrong that is not the caller's doing.</summary>
    public static ProblemType Failed { get; } = new("failed", 500, "Something went wrong here.");

    /// <summary>Every kind, in order of status.</summary>
    public static IReadOnlyList<ProblemType> All { get; } =
        [Malformed, BadParameter, KeyRequired, Forbidden, NotFound, NotFinished, MethodNotAllowed, NotAcceptable, TooSlow, TooLarge, UnsupportedType, InvalidField, Busy, Failed];

    /// <summary>The <c>type</c> of a problem document.</summary>
    public string Type => Prefix + Name;
}
