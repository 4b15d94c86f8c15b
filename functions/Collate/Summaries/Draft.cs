using Collate.Evidence;

namespace Collate.Summaries;

/// <summary>What a writer wrote, before it is verified.</summary>
/// <param name="Headline">One line that says what happened.</param>
/// <param name="Sentences">The sentences in reading order.</param>
internal sealed record Draft(string Headline, IReadOnlyList<DraftSentence> Sentences);

/// <summary>A sentence that a writer wrote and the evidence it says it rests on.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Rests">The evidence it rests on; at least one.</param>
internal sealed record DraftSentence(string Text, IReadOnlyList<EvidenceItem> Rests);
