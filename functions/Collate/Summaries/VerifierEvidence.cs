namespace Collate.Summaries;

/// <summary>Words that a sentence cites.</summary>
/// <param name="Text">The cited sentence or sentences, as they stand in the source.</param>
/// <param name="Published">The day the source was published; resolves <c>Tuesday</c>. None if unknown.</param>
/// <param name="Publisher">Who published it; may be named in an attribution.</param>
/// <param name="Context">
/// What stands around it in the source (the title, the sentences before): tells who <c>he</c> is and how the short form of a name goes on. It bears out
/// nothing else.
/// </param>
/// <param name="Language">Two-letter code of its language.</param>
internal sealed record VerifierEvidence(string Text, DateOnly? Published = null, string? Publisher = null, string? Context = null, string Language = "en");
