namespace Collate.Evaluation;

/// <summary>How well something was found: each from 0 to 1.</summary>
/// <param name="Precision">How much of what was given is right.</param>
/// <param name="Recall">How much of what is right was given.</param>
/// <param name="F1">What both come to. Of a mean it is the mean of the F1s, not the F1 of the means.</param>
public readonly record struct Score(double Precision, double Recall, double F1)
{
    /// <summary>The score of a precision and a recall: F1 is their harmonic mean, 0 if both are 0.</summary>
    public static Score Of(double precision, double recall) =>
        new(precision, recall, precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0);

    /// <summary>The score of so many hits among so many that were given and so many that are right; 0 of none is 0.</summary>
    public static Score Of(int hits, int given, int right) =>
        Of(given > 0 ? (double)hits / given : 0, right > 0 ? (double)hits / right : 0);

    /// <summary>The mean of scores, member by member, summed in their order; 0 of none.</summary>
    public static Score Mean(IReadOnlyCollection<Score> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        double precision = 0, recall = 0, f1 = 0;
        foreach (var score in scores)
        {
            precision += score.Precision;
            recall += score.Recall;
            f1 += score.F1;
        }

        var count = Math.Max(1, scores.Count);
        return new Score(precision / count, recall / count, f1 / count);
    }
}
