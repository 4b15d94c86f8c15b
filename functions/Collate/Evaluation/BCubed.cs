namespace Collate.Evaluation;

/// <summary>Compares a grouping with the right one: B-cubed (A. Bagga and B. Baldwin, Entity-based cross-document coreferencing using the vector space model, 1998).</summary>
/// <remarks>For each item, how much of its group belongs with it (precision) and how much of what belongs with it is in its group (recall); the mean over the items. F1 is that of the means.</remarks>
public static class BCubed
{
    /// <summary>Scores a grouping; 0 without items.</summary>
    /// <param name="items">For each item the group it was put in, and the one it belongs to.</param>
    public static Score Of(IReadOnlyCollection<(string Group, string Right)> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var groups = items.CountBy(item => item.Group, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var rights = items.CountBy(item => item.Right, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var both = items.CountBy(item => item).ToDictionary();
        double precision = 0, recall = 0;
        foreach (var item in items)
        {
            precision += (double)both[item] / groups[item.Group];
            recall += (double)both[item] / rights[item.Right];
        }

        var count = Math.Max(1, items.Count);
        return Score.Of(precision / count, recall / count);
    }
}
