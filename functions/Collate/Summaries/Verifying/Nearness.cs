namespace Collate.Summaries.Verifying;

/// <summary>How near a sentence stands to what it cites, each in parts of a hundred.</summary>
/// <param name="Order">How much of it stands in one cited sentence in the same order.</param>
/// <param name="Clauses">The same clause by clause, of each the most: a merge takes its clauses from several.</param>
/// <param name="Pairs">How many of its words follow the same word there.</param>
/// <param name="Together">How many of the things that it tells side by side, in one clause and that are cited, one cited sentence has both.</param>
internal readonly record struct Nearness(int Order, int Clauses, int Pairs, int Together)
{
    private const int All = 100;

    /// <summary>Measures a sentence.</summary>
    public static Nearness Of(Reading claim, List<Reading> cited)
    {
        var common = cited.ConvertAll(text => ItemOrder.Common(claim.Items, text.Items));
        var count = claim.Items.Count;
        var order = count == 0 ? 0 : common.Max(marks => marks.Count(isCommon => isCommon)) * All / count;
        return new Nearness(order, ClausesOf(claim, common, order), PairsOf(claim, cited), TogetherOf(claim, cited));
    }

    private static int ClausesOf(Reading claim, List<bool[]> common, int order)
    {
        var (clauses, sum) = (0, 0);
        for (var start = 0; start < claim.Items.Count;)
        {
            var end = start + 1;
            while (end < claim.Items.Count && claim.Items[end].Clause == claim.Items[start].Clause)
            {
                end++;
            }

            if (end - start > 1)
            {
                clauses++;
                sum += common.Max(marks => marks.AsSpan(start..end).Count(true)) * All / (end - start);
            }

            start = end;
        }

        return clauses == 0 ? order : sum / clauses;
    }

    private static int PairsOf(Reading claim, List<Reading> cited)
    {
        var words = claim.Words;
        if (words.Length < 2)
        {
            return All;
        }

        var open = new HashSet<(string, string)>(words.Length);
        for (var i = 1; i < words.Length; i++)
        {
            open.Add((words[i - 1], words[i]));
        }

        foreach (var text in cited)
        {
            for (var i = 1; i < text.Words.Length && open.Count > 0; i++)
            {
                open.Remove((text.Words[i - 1], text.Words[i]));
            }
        }

        var found = 0;
        for (var i = 1; i < words.Length; i++)
        {
            found += open.Contains((words[i - 1], words[i])) ? 0 : 1;
        }

        return found * All / (words.Length - 1);
    }

    private static int TogetherOf(Reading claim, List<Reading> cited)
    {
        var (pairs, together, clause) = (0, 0, -1);
        var (before, here) = (new bool[cited.Count], new bool[cited.Count]);
        foreach (var item in claim.Items)
        {
            var (isHere, wasBefore, areBoth) = (false, false, false);
            for (var j = 0; j < here.Length; j++)
            {
                // A merge takes its clauses from several.
                before[j] &= item.Clause == clause;
                here[j] = item.Term is { } term ? cited[j].StrengthOf(term) == TermSimilarity.Same : cited[j].Items.Any(item.Matches);
                (isHere, wasBefore, areBoth) = (isHere || here[j], wasBefore || before[j], areBoth || (here[j] && before[j]));
            }

            pairs += isHere && wasBefore ? 1 : 0;
            together += areBoth ? 1 : 0;
            clause = item.Clause;
            (before, here) = (here, before);
        }

        return pairs == 0 ? All : together * All / pairs;
    }
}
