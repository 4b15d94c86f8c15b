namespace Collate.Summaries;

/// <summary>Whether a sentence is borne out by what it cites.</summary>
/// <param name="Supported">Whether it is.</param>
/// <param name="Reason">Why not; none when supported.</param>
/// <param name="Detail">The words it turns on; none when supported. For a repair request, not for documents.</param>
public sealed record Verdict(bool Supported, VerdictReason? Reason, string? Detail)
{
    /// <summary>The verdict on a sentence that may be written.</summary>
    internal static Verdict Passed { get; } = new(true, null, null);

    /// <summary>The reason as documents write it: <c>wrong-citation</c>.</summary>
    public string? ReasonText => Reason switch
    {
        null => null,
        VerdictReason.WrongCitation => "wrong-citation",
        VerdictReason.UnsupportedDetail => "unsupported-detail",
        { } reason => reason.ToString().ToLowerInvariant(),
    };

    /// <summary>The verdict on a sentence that may not.</summary>
    internal static Verdict Failed(VerdictReason reason, string detail) => new(false, reason, detail);
}
