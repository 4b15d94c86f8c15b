using System.Globalization;
using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Finds the claims that say when something happened, for the timeline.</summary>
/// <remarks>
/// A date counts when it is resolved to a day, a month or a year and not merely how the report dates itself. Of claims on one date that say the same, the one that most lineages
/// assert stands for all; at most two a date and twelve in all, those with the most support, and of equals those of the dates that most lineages name.
/// </remarks>
internal static class DatedClaims
{
    private const int MostADate = 2;

    private const int Most = 12;

    private const int MostWords = 60;

    /// <summary>A claim of which another on the same date covers this much, in per cent, says the same.</summary>
    private const int SamePercent = 50;

    /// <summary>How many dated sentences are looked at closely, in all and of one date where there are more.</summary>
    private const int MostCandidates = 120;

    private const int MostCandidatesADate = 8;

    /// <summary>The dated claims, earliest first.</summary>
    public static IReadOnlyList<DatedClaim> Find(StoryText story, IReadOnlyList<int> lineages, ClaimFinder claims)
    {
        var named = NamedBy(story, lineages);
        var open = new PriorityQueue<(string Date, int Pivot, Claim? Claim), (int NegativeLineages, int NegativeNamed, int Pivot)>();
        foreach (var (i, date) in Candidates(story, lineages, named))
        {
            open.Enqueue((date, i, null), (-LineagesOf(Agreeing(story, claims.Likely(i), i, date), lineages), -named[date], i));
        }

        // Each counts with the most that may assert it until it comes first; only then it is looked into.
        var kept = new List<(string Date, Claim Claim)>();
        while (kept.Count < Most && open.TryDequeue(out var entry, out var place))
        {
            if (entry.Claim is not { } claim)
            {
                claim = new Claim(entry.Pivot, [.. Agreeing(story, claims.Find(entry.Pivot).Assertions, entry.Pivot, entry.Date)]);
                open.Enqueue(entry with { Claim = claim }, place with { NegativeLineages = -LineagesOf(claim.Assertions, lineages) });
            }
            else if (kept.Count(other => other.Date == entry.Date) < MostADate
                && !kept.Any(other => other.Date == entry.Date && claims.Coverage(story.Sentences[entry.Pivot], story.Sentences[other.Claim.Pivot]) >= SamePercent))
            {
                kept.Add((entry.Date, claim));
            }
        }

        return [.. kept.OrderBy(entry => entry.Date, StringComparer.Ordinal).ThenBy(entry => entry.Claim.Pivot).Select(entry => new DatedClaim(entry.Date, entry.Claim))];
    }

    private static IEnumerable<Assertion> Agreeing(StoryText story, IReadOnlyList<Assertion> assertions, int pivot, string date) =>
        assertions.Where(assertion => assertion.First == pivot || Agrees(story, assertion, date));

    private static int LineagesOf(IEnumerable<Assertion> assertions, IReadOnlyList<int> lineages) => assertions.Select(assertion => lineages[assertion.Article]).Distinct().Count();

    /// <summary>How many lineages name each date, in whatever sentence and however often.</summary>
    private static Dictionary<string, int> NamedBy(StoryText story, IReadOnlyList<int> lineages)
    {
        var seen = new HashSet<(string Date, int Lineage)>();
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in story.Sentences)
        {
            foreach (var mention in sentence.Dates)
            {
                if (Form(mention) is { } date && seen.Add((date, lineages[sentence.Article])))
                {
                    named[date] = named.GetValueOrDefault(date) + 1;
                }
            }
        }

        return named;
    }

    /// <summary>The dated sentences: all of them, or in a large story those of the dates that most lineages name, and of each date those most lineages share words with.</summary>
    private static IEnumerable<(int Sentence, string Date)> Candidates(StoryText story, IReadOnlyList<int> lineages, Dictionary<string, int> named)
    {
        var all = new List<(int Sentence, string Date)>();
        for (var i = 0; i < story.Sentences.Count; i++)
        {
            var sentence = story.Sentences[i];
            if (sentence.Words <= MostWords && Date(sentence) is { } date && Standalone.Is(sentence, story.Language))
            {
                all.Add((i, date));
            }
        }

        if (all.Count <= MostCandidates)
        {
            return all;
        }

        var spread = new LineageSpread(story, [.. lineages]);
        return all.GroupBy(entry => entry.Date, StringComparer.Ordinal)
            .OrderByDescending(date => named[date.Key])
            .ThenBy(date => date.Key, StringComparer.Ordinal)
            .SelectMany(date => date.OrderByDescending(entry => spread.Centrality(story.Sentences[entry.Sentence])).ThenBy(entry => entry.Sentence).Take(MostCandidatesADate))
            .Take(MostCandidates)
            .OrderBy(entry => entry.Sentence);
    }

    /// <summary>Who asserts a claim does not assert its date unless it names an overlapping one.</summary>
    private static bool Agrees(StoryText story, Assertion assertion, string date) =>
        Enumerable.Range(assertion.First, assertion.Count).Any(sentence => story.Sentences[sentence].Dates.Any(mention => Form(mention) is { } form
            && (form.StartsWith(date, StringComparison.Ordinal) || date.StartsWith(form, StringComparison.Ordinal))));

    /// <summary>The first date of a sentence: later ones mostly say when something else happened.</summary>
    private static string? Date(AnalyzedSentence sentence) => sentence.Dates.Count > 0 ? Form(sentence.Dates[0]) : null;

    /// <summary>A date to the precision that is known: days within a month are that month, a season within a year is that year.</summary>
    internal static string? Form(DateMention date) => date.When is not { } when ? null
        : when.From == when.To ? when.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : (when.From.Year, when.From.Month) == (when.To.Year, when.To.Month) ? when.From.ToString("yyyy-MM", CultureInfo.InvariantCulture)
        : when.From.Year == when.To.Year ? when.From.ToString("yyyy", CultureInfo.InvariantCulture)
        : null;
}
