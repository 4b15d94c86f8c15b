using Collate.Evidence;

namespace Collate.Summaries.Modelled;

/// <summary>One numbered quotation of a prompt.</summary>
/// <param name="N">Its number in the prompt, from 1.</param>
/// <param name="Sentence">The sentence that is quoted, as an index into the story's sentences.</param>
/// <param name="Quote">Its words in one line.</param>
/// <param name="Item">The claim that it stands for, with everyone who asserts it.</param>
internal sealed record PromptEvidence(int N, int Sentence, string Quote, EvidenceItem Item);

/// <summary>A disagreement of a prompt.</summary>
/// <param name="Conflict">What the sources differ about.</param>
/// <param name="Sides">For each of its sides the number of the evidence that gives it.</param>
internal sealed record PromptConflict(Conflict Conflict, IReadOnlyList<int> Sides);
