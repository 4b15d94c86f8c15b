namespace Collate.Web.Problems;

/// <summary>Why a request is not answered as asked: becomes a problem document.</summary>
/// <param name="type">What kind of problem it is.</param>
/// <param name="detail">What is wrong with this request and what to do, in a sentence or two.</param>
/// <param name="field">The field it is about: a JSON pointer into the body (<c>/articles/2/name</c>), or the name of a parameter; none if it is about no single one.</param>
public sealed class ProblemException(ProblemType type, string detail, string? field = null) : Exception(detail)
{
    /// <summary>What kind of problem it is.</summary>
    public ProblemType Type { get; } = type;

    /// <summary>The field it is about.</summary>
    public string? Field { get; } = field;
}
