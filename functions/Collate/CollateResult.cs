using Collate.Summaries;

namespace Collate;

/// <summary>What came of summarizing a set of files.</summary>
/// <param name="Stories">One summary per story, in ordinal order of story ids.</param>
/// <param name="Texts">The cleaned text of every article by its SHA-256: what the spans of citations point into.</param>
/// <param name="Quarantined">The files that could not be read, in ordinal order of names.</param>
public sealed record CollateResult(IReadOnlyList<Summary> Stories, IReadOnlyDictionary<string, string> Texts, IReadOnlyList<QuarantinedFile> Quarantined);
