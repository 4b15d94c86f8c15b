namespace Collate.Evaluation;

/// <summary>What a summary shares with its references.</summary>
/// <param name="One">Words: ROUGE-1.</param>
/// <param name="Two">Pairs of neighbouring words: ROUGE-2.</param>
/// <param name="Longest">Words in the order of the references' sentences: summary-level ROUGE-L.</param>
public sealed record RougeScores(Score One, Score Two, Score Longest)
{
    /// <summary>The mean over summaries; 0 of none.</summary>
    public static RougeScores Mean(IReadOnlyCollection<RougeScores> scores) => new(
        Score.Mean([.. scores.Select(score => score.One)]),
        Score.Mean([.. scores.Select(score => score.Two)]),
        Score.Mean([.. scores.Select(score => score.Longest)]));
}
