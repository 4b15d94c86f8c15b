using Collate.Summaries;

namespace Collate.History;

/// <summary>Compares the sentences of two summaries.</summary>
/// <remarks>
/// The same text is the same sentence. Of what is left, the pair that is most alike is one sentence in other words, then the next, as long as enough of their
/// content words agree; a quotation that both cite counts for likeness.
/// </remarks>
internal static class SentenceDiff
{
    private const int LeastLikeness = ContentWords.One * 45 / 100;
    private const int LeastWithSharedEvidence = ContentWords.One * 25 / 100;

    public static (SentenceChanges Changes, IReadOnlyList<NumberChange> Numbers) Between(
        IReadOnlyList<SummarySentence> from, IReadOnlyList<SummarySentence> to, SourceChanges sources, string language)
    {
        var was = new SummarySentence?[to.Count];
        var isGone = new bool[from.Count];
        Array.Fill(isGone, true);
        var kept = Keep(from, to, was, isGone);
        int[] old = [.. Enumerable.Range(0, from.Count).Where(i => isGone[i])];
        int[] added = [.. Enumerable.Range(0, to.Count).Where(i => was[i] is null)];
        foreach (var (a, b) in Reworded([.. old.Select(i => from[i])], [.. added.Select(i => to[i])], language))
        {
            (was[added[b]], isGone[old[a]]) = (from[old[a]], false);
        }

        var pairs = to.Zip(was).Where(pair => pair.Second is not null).ToArray();
        var reworded = pairs.Where(pair => !IsSame(pair.First, pair.Second!)).Select(pair => new SentenceReworded(pair.Second!.Text, pair.First.Text)).ToArray();
        var withdrawn = sources.Withdrawn.ToDictionary(source => source.N, source => source.Because);
        var changes = new SentenceChanges(
            kept,
            [.. to.Where((_, i) => was[i] is null).Select(sentence => new SentenceAdded(sentence.Text, SourcesOf(sentence)))],
            [
                .. from.Where((_, i) => isGone[i]).Select(sentence => new SentenceDropped(sentence.Text, SourcesOf(sentence))
                {
                    Because = SourcesOf(sentence).All(withdrawn.ContainsKey) ? withdrawn[SourcesOf(sentence)[0]] : null,
                }),
            ],
            reworded,
            [.. pairs.Where(pair => IsSame(pair.First, pair.Second!) && pair.First.Support != pair.Second!.Support).Select(pair => new SentenceSupported(pair.First.Text, pair.Second!.Support, pair.First.Support))]);
        return (changes, [.. reworded.SelectMany(pair => NumberDiff.Between(pair.From, pair.To, ContentWords.LanguageOf(language)))]);
    }

    private static int Keep(IReadOnlyList<SummarySentence> from, IReadOnlyList<SummarySentence> to, SummarySentence?[] was, bool[] isGone)
    {
        var places = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (var i = 0; i < from.Count; i++)
        {
            if (!places.TryGetValue(from[i].Text, out var queue))
            {
                places.Add(from[i].Text, queue = new());
            }

            queue.Enqueue(i);
        }

        var kept = 0;
        for (var i = 0; i < to.Count; i++)
        {
            if (places.TryGetValue(to[i].Text, out var queue) && queue.TryDequeue(out var place))
            {
                (was[i], isGone[place]) = (from[place], false);
                kept++;
            }
        }

        return kept;
    }

    private static List<(int From, int To)> Reworded(SummarySentence[] from, SummarySentence[] to, string language)
    {
        ContentWords[] before = [.. from.Select(sentence => ContentWords.Of(sentence.Text, language))];
        ContentWords[] after = [.. to.Select(sentence => ContentWords.Of(sentence.Text, language))];
        HashSet<string>[] quotes = [.. from.Select(sentence => sentence.Citations.Select(citation => citation.Quote).ToHashSet(StringComparer.Ordinal))];
        var found = new List<(int Score, int From, int To)>();
        for (var i = 0; i < from.Length; i++)
        {
            for (var j = 0; j < to.Length; j++)
            {
                var likeness = before[i].Likeness(after[j]);
                var shares = likeness >= LeastWithSharedEvidence && to[j].Citations.Any(citation => quotes[i].Contains(citation.Quote));
                if (shares || likeness >= LeastLikeness)
                {
                    found.Add((likeness + (shares ? ContentWords.One : 0), i, j));
                }
            }
        }

        var pairs = new List<(int From, int To)>();
        var (takenFrom, takenTo) = (new bool[from.Length], new bool[to.Length]);
        foreach (var (_, i, j) in found.OrderByDescending(pair => pair.Score).ThenBy(pair => pair.From).ThenBy(pair => pair.To))
        {
            if (!takenFrom[i] && !takenTo[j])
            {
                (takenFrom[i], takenTo[j]) = (true, true);
                pairs.Add((i, j));
            }
        }

        return pairs;
    }

    private static bool IsSame(SummarySentence a, SummarySentence b) => string.Equals(a.Text, b.Text, StringComparison.Ordinal);

    private static int[] SourcesOf(SummarySentence sentence) => [.. sentence.Citations.Select(citation => citation.Source).Distinct()];
}
