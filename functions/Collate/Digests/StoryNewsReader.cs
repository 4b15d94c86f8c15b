using Collate.Summaries;

namespace Collate.Digests;

/// <summary>Finds what is new between two summaries of one story.</summary>
internal static class StoryNewsReader
{
    /// <summary>What the later summary has that the earlier one had not, and the other way round.</summary>
    public static StoryNews Between(Summary before, Summary after)
    {
        var known = before.Sources.Select(source => source.Sha256).ToHashSet(StringComparer.Ordinal);
        var present = after.Sources.Select(source => source.Sha256).ToHashSet(StringComparer.Ordinal);
        var same = Match(before, after);
        return new StoryNews(
            [.. after.Sources.Where(source => !known.Contains(source.Sha256)).Select(source => source.N)],
            [.. before.Sources.Where(source => !present.Contains(source.Sha256)).Select(source => source.Name).Order(StringComparer.Ordinal)],
            [.. Enumerable.Range(0, after.Disagreements.Count).Where(place => !same.ContainsValue(place)).Select(place => place + 1)],
            [.. before.Disagreements.Where((_, place) => !same.ContainsKey(place)).Select(disagreement =>
                new SettledDisagreement(disagreement.About, disagreement.Kind, [.. disagreement.Values.Select(value => value.Value)]))]);
    }

    // One disagreement is another, later on, if it is of the same kind and rests on the same words of the same articles; the pairs that share most come first.
    private static Dictionary<int, int> Match(Summary before, Summary after)
    {
        var earlier = before.Disagreements.Select(disagreement => WordsOf(disagreement, before)).ToArray();
        var later = after.Disagreements.Select(disagreement => WordsOf(disagreement, after)).ToArray();
        var pairs =
            from b in Enumerable.Range(0, earlier.Length)
            from a in Enumerable.Range(0, later.Length)
            where before.Disagreements[b].Kind == after.Disagreements[a].Kind
            let shared = earlier[b].Count(later[a].Contains)
            where shared > 0
            orderby shared descending, b, a
            select (b, a);
        var same = new Dictionary<int, int>();
        var taken = new HashSet<int>();
        foreach (var (b, a) in pairs)
        {
            if (!same.ContainsKey(b) && taken.Add(a))
            {
                same.Add(b, a);
            }
        }

        return same;
    }

    private static HashSet<(string Article, int Start, int End)> WordsOf(Disagreement disagreement, Summary summary) =>
        [.. disagreement.Values.SelectMany(value => value.Citations).Select(citation => (summary.Sources[citation.Source - 1].Sha256, citation.Start, citation.End))];
}
