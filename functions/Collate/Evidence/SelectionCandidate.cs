namespace Collate.Evidence;

/// <summary>A sentence that may be chosen for a summary.</summary>
/// <param name="sentence">The sentence.</param>
/// <param name="pivot">The same as an index into the story's sentences.</param>
/// <param name="own">Its score without support.</param>
/// <param name="most">The most that its score can be.</param>
internal sealed class SelectionCandidate(AnalyzedSentence sentence, int pivot, int own, int most)
{
    private int _most = most;

    /// <summary>The sentence.</summary>
    public AnalyzedSentence Sentence => sentence;

    /// <summary>The same as an index into the story's sentences.</summary>
    public int Pivot => pivot;

    /// <summary>Its score without support.</summary>
    public int Own => own;

    /// <summary>Its score, or the most that it can be.</summary>
    public long Score => Item?.Score ?? _most;

    /// <summary>Whether <see cref="Score"/> has been bounded by who may support it.</summary>
    public bool IsBounded { get; private set; }

    /// <summary>What is told if it is chosen, as soon as that is known.</summary>
    public EvidenceItem? Item { get; set; }

    /// <summary>How much of it one sentence that was chosen already says, in per cent. Another count or day of the same is nothing new: it stands among the disagreements, or nowhere.</summary>
    public int Redundancy { get; set; }

    /// <summary>What its pairs of words are worth that were not told yet (<see cref="Bigrams"/>), as soon as that is known.</summary>
    public long? Untold { get; set; }

    /// <summary>Takes the most that its score can be.</summary>
    public void Bound(int most) => (_most, IsBounded) = (most, true);
}
