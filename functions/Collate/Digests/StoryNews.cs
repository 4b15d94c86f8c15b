using Collate.Summaries;

namespace Collate.Digests;

/// <summary>What is new in a story since a digest last told it.</summary>
/// <param name="Sources">The numbers of the sources that came in, in order.</param>
/// <param name="Withdrawn">The names of the sources that are there no longer, in ordinal order.</param>
/// <param name="Opened">Disagreements that there were not: their places in the summary's list, counted from 1.</param>
/// <param name="Settled">Disagreements that there are no longer, as they were told.</param>
public sealed record StoryNews(IReadOnlyList<int> Sources, IReadOnlyList<string> Withdrawn, IReadOnlyList<int> Opened, IReadOnlyList<SettledDisagreement> Settled);

/// <summary>A disagreement that an earlier digest told and that there is no longer.</summary>
/// <param name="About">What it was about, in the sources' words.</param>
/// <param name="Kind">What kind of value differed.</param>
/// <param name="Values">The sides, in the sources' words.</param>
public sealed record SettledDisagreement(string About, DisagreementKind Kind, IReadOnlyList<string> Values);
