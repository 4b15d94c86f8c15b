namespace Collate;

/// <summary>A file that could not be read.</summary>
/// <param name="Name">Its name as it was given.</param>
/// <param name="Reason">Why, in kebab case: a <see cref="Articles.RejectionReason"/>, or <c>inaccessible</c> if its bytes could not be had.</param>
/// <param name="Explanation">One sentence for a person.</param>
public sealed record QuarantinedFile(string Name, string Reason, string Explanation);
