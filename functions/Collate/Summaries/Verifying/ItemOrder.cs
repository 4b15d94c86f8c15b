namespace Collate.Summaries.Verifying;

/// <summary>How much two texts say in the same words and the same order.</summary>
/// <remarks>The longest common subsequence of what both speak of (R. Wagner and M. Fischer, 1974).</remarks>
internal static class ItemOrder
{
    /// <summary>Which of the first items are in the longest sequence that both have in the same order.</summary>
    public static bool[] Common(IReadOnlyList<Item> items, IReadOnlyList<Item> others)
    {
        var length = new int[items.Count + 1, others.Count + 1];
        for (var i = items.Count - 1; i >= 0; i--)
        {
            for (var j = others.Count - 1; j >= 0; j--)
            {
                length[i, j] = items[i].Matches(others[j]) ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
            }
        }

        var common = new bool[items.Count];
        for (int i = 0, j = 0; i < items.Count && j < others.Count;)
        {
            if (length[i, j] == length[i + 1, j])
            {
                i++;
            }
            else if (length[i, j] == length[i, j + 1])
            {
                j++;
            }
            else
            {
                common[i++] = true;
                j++;
            }
        }

        return common;
    }
}
