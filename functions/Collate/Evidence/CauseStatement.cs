namespace Collate.Evidence;

/// <summary>What a clause gives as the cause of something.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Cause">The words that name the cause.</param>
/// <param name="Effect">The words that name what was caused; empty where the clause leaves it out.</param>
/// <param name="Wording">The cause as written.</param>
/// <param name="About">What was caused as written, or empty.</param>
/// <param name="IsArson">Whether the cause is that somebody set fire to it.</param>
internal sealed record CauseStatement(Clause Clause, ClauseWord[] Cause, ClauseWord[] Effect, string Wording, string About, bool IsArson = false);
