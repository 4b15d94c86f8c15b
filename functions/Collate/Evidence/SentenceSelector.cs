namespace Collate.Evidence;

/// <summary>Chooses the claims that a summary tells, under a budget of words.</summary>
/// <remarks>
/// Greedy by score times novelty, in the way of maximal marginal relevance (J. Carbonell and J. Goldstein, 1998). The score adds how early a sentence stands,
/// how many independent lineages assert it, and how much of its weight is what the lineages speak of. All in integers; ties go to
/// the earlier article and sentence. What takes the weaker side of a conflict is not told as a fact: it stands among the disagreements.
/// </remarks>
internal sealed class SentenceSelector(StoryText story, int[] lineages, ClaimFinder claims, IReadOnlyList<Conflict> conflicts)
{
    /// <summary>How many sentences are looked at closely, at the least and for each 100 words of budget.</summary>
    private const int LeastPivots = 60;

    private const int PivotsPerHundredWords = 60;

    private const int FewestWords = 6;

    private const int MostWords = 60;

    /// <summary>A sentence of which this much, in per cent, has been told already tells nothing new.</summary>
    private const int RedundantPercent = 62;

    private readonly HashSet<int> _contested = [.. conflicts.SelectMany(conflict => WeakerSides(conflict, story, lineages)).SelectMany(side => side.Passages).Select(passage => passage.Sentence)];
    private readonly int _lineageCount = lineages.Distinct().Count();

    /// <summary>The chosen claims in the order in which they were chosen.</summary>
    public IReadOnlyList<EvidenceItem> Select(int budget)
    {
        var spread = new LineageSpread(story, lineages);
        var candidates = Candidates(spread, budget);
        var told = new HashSet<int>();
        var chosen = new List<EvidenceItem>();
        var left = budget;
        while (candidates.Count > 0)
        {
            EvidenceItem? best = null;
            var bestValue = 0L;
            for (var i = candidates.Count - 1; i >= 0; i--)
            {
                var candidate = candidates[i];
                var sentence = story.Sentences[candidate.Claim.Pivot];
                var redundancy = Redundancy(sentence, told);
                if (redundancy >= RedundantPercent || sentence.Words > left)
                {
                    candidates.RemoveAt(i);
                    continue;
                }

                var value = candidate.Score * (100 - redundancy);
                if (value > bestValue || (value == bestValue && best is not null && candidate.Claim.Pivot < best.Claim.Pivot))
                {
                    (best, bestValue) = (candidate, value);
                }
            }

            if (best is null)
            {
                break;
            }

            candidates.Remove(best);
            candidates.RemoveAll(candidate => AreOneClaim(best.Claim, candidate.Claim));
            chosen.Add(best);
            left -= story.Sentences[best.Claim.Pivot].Words;
            told.UnionWith(story.Sentences[best.Claim.Pivot].Features);
        }

        return chosen.Count > 0 ? chosen : [new EvidenceItem(claims.Find(Shortest()), 0)];
    }

    private List<EvidenceItem> Candidates(LineageSpread spread, int budget)
    {
        var pivots = Enumerable.Range(0, story.Sentences.Count)
            .Where(i => story.Sentences[i].Words is >= FewestWords and <= MostWords && !_contested.Contains(i) && Standalone.Is(story.Sentences[i], story.Language))
            .Select(i => (Pivot: i, Score: Position(story.Sentences[i].Index) + spread.Centrality(story.Sentences[i])))
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.Pivot)
            .Take(Math.Max(LeastPivots, PivotsPerHundredWords * budget / 100));
        return [.. pivots.Select(candidate => Item(candidate.Pivot, candidate.Score))];
    }

    private EvidenceItem Item(int pivot, int score)
    {
        var claim = WithoutOpponents(claims.Find(pivot));
        var support = claim.Assertions.Select(assertion => lineages[assertion.Article]).Distinct().Count();
        score += _lineageCount > 1 ? SupportWeight * (support - 1) / (_lineageCount - 1) : 0;
        return new EvidenceItem(claim, score);
    }

    /// <summary>Who takes another side of a conflict than the sentence does not assert the same, however alike the words.</summary>
    private Claim WithoutOpponents(Claim claim)
    {
        foreach (var conflict in conflicts)
        {
            var own = conflict.Sides.FirstOrDefault(side => side.Passages.Any(passage => passage.Sentence == claim.Pivot));
            if (own is not null)
            {
                var opponents = conflict.Sides.Where(side => side != own).SelectMany(side => side.Passages).Select(passage => passage.Sentence).ToHashSet();
                claim = claim with { Assertions = [.. claim.Assertions.Where(assertion => !Enumerable.Range(assertion.First, assertion.Count).Any(opponents.Contains))] };
            }
        }

        return claim;
    }

    /// <summary>Whether two claims rest for the greater part on the same sentences.</summary>
    private static bool AreOneClaim(Claim told, Claim other)
    {
        // Both in order of their sentences, and no claim has a sentence twice: one pass over both.
        var shared = 0;
        for (int i = 0, j = 0; i < other.Assertions.Count && j < told.Assertions.Count;)
        {
            var (assertion, known) = (other.Assertions[i], told.Assertions[j]);
            if (known.First + known.Count <= assertion.First)
            {
                j++;
            }
            else
            {
                shared += known.First < assertion.First + assertion.Count ? 1 : 0;
                i++;
            }
        }

        return 5 * shared >= 3 * other.Assertions.Count;
    }

    /// <summary>All sides but the one that most lineages take; of equals the one whose articles are latest, then the first.</summary>
    private static IEnumerable<ConflictSide> WeakerSides(Conflict conflict, StoryText story, int[] lineages)
    {
        var told = conflict.Sides
            .OrderByDescending(side => side.Passages.Select(passage => lineages[story.Sentences[passage.Sentence].Article]).Distinct().Count())
            .ThenByDescending(side => side.Passages.Max(passage => story.Articles[story.Sentences[passage.Sentence].Article].Article.Published?.Instant ?? DateTimeOffset.MinValue))
            .First();
        return conflict.Sides.Where(side => side != told);
    }

    private const int SupportWeight = 600;

    private static int Position(int index) => 1000 / (1 + index);

    private int Redundancy(AnalyzedSentence sentence, HashSet<int> told)
    {
        if (sentence.Weight == 0)
        {
            return 100;
        }

        var known = 0L;
        foreach (var feature in sentence.Features)
        {
            known += told.Contains(feature) ? story.Vocabulary.WeightOfFeature(feature) : 0;
        }

        return (int)(100 * known / sentence.Weight);
    }

    /// <summary>What stands in for a summary when no sentence fits: the shortest sentence of the story, the first of these.</summary>
    private int Shortest() => Enumerable.Range(0, story.Sentences.Count).MinBy(i => (story.Sentences[i].Words, i));
}
