using Collate.Summaries;

namespace Collate.History;

/// <summary>Compares that on which the sources of two summaries disagree.</summary>
/// <remarks>Two disagreements are one if they are of one kind and share a quotation, or are about the same in the same words; of several the one that shares most.</remarks>
internal static class DisagreementDiff
{
    public static DisagreementChanges Between(Summary? from, Summary? to, SourceChanges sources, DiffContext context)
    {
        IReadOnlyList<Disagreement> before = from?.Disagreements ?? [], after = to?.Disagreements ?? [];
        var was = Match(before, after);
        var goesOn = was.Where(place => place >= 0).ToHashSet();
        return new DisagreementChanges(
            [.. after.Where((_, i) => was[i] < 0).Select(one => new DisagreementOpened(one.About, one.Kind, Sides(one, to!)))],
            [.. before.Where((_, i) => !goesOn.Contains(i)).Select(one => Settle(one, from!, to, sources, context))],
            [
                .. after.Index().Where(one => was[one.Index] >= 0 && !Values(one.Item).SetEquals(Values(before[was[one.Index]])))
                    .Select(one => new DisagreementChanged(one.Item.About, one.Item.Kind, Sides(before[was[one.Index]], from!), Sides(one.Item, to!))),
            ]);
    }

    // For each of the later ones the place of the earlier one that it continues, or -1.
    private static int[] Match(IReadOnlyList<Disagreement> before, IReadOnlyList<Disagreement> after)
    {
        HashSet<string>[] quotes = [.. before.Select(one => Quotes(one).ToHashSet(StringComparer.Ordinal))];
        var found = new List<(int Score, int Before, int After)>();
        for (var i = 0; i < before.Count; i++)
        {
            for (var j = 0; j < after.Count; j++)
            {
                var score = (2 * Quotes(after[j]).Count(quotes[i].Contains)) + (string.Equals(before[i].About, after[j].About, StringComparison.Ordinal) ? 1 : 0);
                if (score > 0 && before[i].Kind == after[j].Kind)
                {
                    found.Add((score, i, j));
                }
            }
        }

        var was = new int[after.Count];
        Array.Fill(was, -1);
        var taken = new bool[before.Count];
        foreach (var (_, i, j) in found.OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Before).ThenBy(pair => pair.After))
        {
            if (!taken[i] && was[j] < 0)
            {
                (taken[i], was[j]) = (true, i);
            }
        }

        return was;
    }

    private static DisagreementSettled Settle(Disagreement one, Summary from, Summary? to, SourceChanges changes, DiffContext context)
    {
        var after = (to?.Sources ?? []).ToDictionary(source => source.Sha256, StringComparer.Ordinal);
        var heirs = changes.Added.Where(source => source.Replaces is not null).GroupBy(source => source.Replaces!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => after[group.First().Sha256], StringComparer.Ordinal);
        Source[] StandingOf(DisagreementValue side) =>
            [.. side.Citations.Select(citation => after.GetValueOrDefault(from.Sources[citation.Source - 1].Sha256)).OfType<Source>().DistinctBy(source => source.N)];

        DisagreementValue[] standing = [.. one.Values.Where(side => StandingOf(side).Length > 0)];
        var (how, now) = (standing.Length == 0 ? Settlement.Gone : Settlement.Reconciled, (SideOfDisagreement?)null);
        if (standing is [var left])
        {
            // Whoever said something else: do they say the same now?
            var others = one.Values.SelectMany(side => side.Citations)
                .Select(citation => (Citation: citation, Source: from.Sources[citation.Source - 1]))
                .Where(cited => !after.ContainsKey(cited.Source.Sha256))
                .DistinctBy(cited => cited.Source.N);
            var agree = new List<Source>(StandingOf(left));
            how = Settlement.Agreed;
            foreach (var (citation, source) in others)
            {
                if (heirs.TryGetValue(source.Sha256, out var heir) && context.TextOf(heir) is { } text && SayingSo.IsIn(text, citation.Quote, left.Value, to!.Language))
                {
                    agree.Add(heir);
                }
                else
                {
                    how = Settlement.Withdrawn;
                }
            }

            now = new SideOfDisagreement(left.Value, [.. agree.DistinctBy(source => source.N).OrderBy(source => source.N).Select(Wording.Of)]);
        }

        return new DisagreementSettled(one.About, one.Kind, Sides(one, from), how) { Now = now };
    }

    private static SideOfDisagreement[] Sides(Disagreement one, Summary summary) =>
        [.. one.Values.Select(side => new SideOfDisagreement(side.Value, [.. side.Citations.Select(citation => citation.Source).Distinct().Select(n => Wording.Of(summary.Sources[n - 1]))]))];

    private static IEnumerable<string> Quotes(Disagreement one) => one.Values.SelectMany(side => side.Citations).Select(citation => citation.Quote).Distinct(StringComparer.Ordinal);

    private static HashSet<string> Values(Disagreement one) => one.Values.Select(side => side.Value).ToHashSet(StringComparer.Ordinal);
}
