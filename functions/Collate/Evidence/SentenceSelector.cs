namespace Collate.Evidence;

/// <summary>Chooses the claims that a summary tells, under a budget of words.</summary>
/// <remarks>
/// Greedy, in the way of maximal marginal relevance (J. Carbonell and J. Goldstein, 1998). The score adds how early a sentence stands, as far as that counts in the
/// story (<see cref="PositionPrior"/>), how many independent lineages assert it, and how much of its weight is what the lineages speak of; what another chosen
/// sentence tells already is taken off, and new pairs of words that several lineages have are added (<see cref="Bigrams"/>). All in integers; ties go to the earlier article and sentence. What takes the weaker side of a conflict is not told as a fact: it stands among the disagreements.
/// Nor is a count that a later article says has grown (<see cref="CountUpdates"/>).
/// </remarks>
internal sealed class SentenceSelector(StoryText story, int[] lineages, ClaimFinder claims, IReadOnlyList<Conflict> conflicts, IReadOnlyList<CountUpdate> updates)
{
    /// <summary>How many sentences are looked at closely, at the least and for each 100 words of budget.</summary>
    private const int LeastPivots = 60;

    private const int PivotsPerHundredWords = 60;

    private const int FewestWords = 6;

    private const int MostWords = 60;

    /// <summary>A sentence of which this much, in per cent, has been told already tells nothing new.</summary>
    private const int RedundantPercent = 60;

    /// <summary>How much of its score a sentence loses that is wholly told by another, in thousandths.</summary>
    private const int RedundancyPermille = 600;

    /// <summary>What it counts, in thousandths, that all lineages assert a sentence.</summary>
    private const int SupportWeight = 600;

    /// <summary>What it counts, in thousandths, that all lineages have all of its pairs of words.</summary>
    private const int BigramWeight = 500;

    /// <summary>A sentence twice as long has to be worth nearly as much again: its words, and this many that count for any sentence.</summary>
    private const int EvenWords = 140;

    private readonly HashSet<int> _contested = [.. conflicts.SelectMany(conflict => WeakerSides(conflict, story, lineages)).SelectMany(side => side.Passages).Select(passage => passage.Sentence)];
    private readonly HashSet<int> _outdated = [.. updates.Select(update => update.Earlier)];
    private readonly Bigrams _bigrams = new(story, lineages);
    private readonly int _lineageCount = lineages.Distinct().Count();
    private readonly Opponents _opponents = new(conflicts);

    /// <summary>The chosen claims in the order in which they were chosen.</summary>
    public IReadOnlyList<EvidenceItem> Select(int budget)
    {
        var pivots = Pivots();
        var chosen = new List<EvidenceItem>();
        var left = budget;

        // The best of a large story say the same few things: once these are told, the next best follow.
        while (Candidates(pivots, chosen, budget, left) is { Count: > 0 } candidates)
        {
            left = Select(candidates, chosen, left);
        }

        return chosen.Count > 0 ? chosen : [new EvidenceItem(claims.Find(Shortest()), 0)];
    }

    /// <summary>Chooses of some candidates until none of them is new and fits. Answers how many words are left.</summary>
    private int Select(List<SelectionCandidate> candidates, List<EvidenceItem> chosen, int left)
    {
        while (true)
        {
            candidates.RemoveAll(candidate => candidate.Redundancy >= RedundantPercent || candidate.Sentence.Words > left);
            if (Best(candidates, chosen) is not { Item: { } item } best)
            {
                return left;
            }

            candidates.Remove(best);
            candidates.RemoveAll(candidate => candidate.Item is { } other && AreOneClaim(item.Claim, other.Claim));
            chosen.Add(item);
            left -= best.Sentence.Words;
            Tell(best.Sentence, candidates);
        }
    }

    /// <summary>The candidate that is worth most; of equals the first in the story.</summary>
    /// <remarks>
    /// Who asserts a claim takes long to find out, and most candidates are never worth most even if all lineages did. So each counts with the most that it can be worth, which is looked into only
    /// where that is more than any other's (lazy greedy selection: M. Minoux, Accelerated greedy algorithms, 1978).
    /// </remarks>
    private SelectionCandidate? Best(List<SelectionCandidate> candidates, List<EvidenceItem> chosen)
    {
        while (true)
        {
            SelectionCandidate? best = null;
            var bestValue = -1L;
            foreach (var candidate in candidates)
            {
                var value = Value(candidate);
                if (value > bestValue || (value == bestValue && candidate.Pivot < best!.Pivot))
                {
                    (best, bestValue) = (candidate, value);
                }
            }

            if (best is null || best.Item is not null)
            {
                return best;
            }

            if (!best.IsBounded)
            {
                Bound(best, claims.Likely(best.Pivot));
            }
            else if (Item(best, chosen) is null)
            {
                candidates.Remove(best);
            }
        }
    }

    /// <summary>What choosing a candidate now is worth, by the word: what of its score was not told yet, and the pairs of words that were not.</summary>
    private long Value(SelectionCandidate candidate)
    {
        var news = candidate.Score * (1000 - (RedundancyPermille * candidate.Redundancy / 100));
        var pairs = 1000L * BigramWeight * (candidate.Untold ??= _bigrams.Untold(candidate.Sentence)) / (_lineageCount * candidate.Sentence.Words);
        return 1000 * (news + pairs) / (candidate.Sentence.Words + EvenWords);
    }

    private void Tell(AnalyzedSentence told, List<SelectionCandidate> candidates)
    {
        _bigrams.Tell(told);
        foreach (var candidate in candidates)
        {
            candidate.Redundancy = Math.Max(candidate.Redundancy, Covered(candidate.Sentence, told));
            candidate.Untold = null;
        }
    }

    private int Covered(AnalyzedSentence sentence, AnalyzedSentence told) => Math.Max(claims.Coverage(sentence, told), claims.Coverage(sentence, told, values: false));

    /// <summary>The second sentence counts a quarter of the first, the third a ninth.</summary>
    private static int Position(int prior, int index) => (int)(prior / ((1L + index) * (1 + index)));

    /// <summary>Every sentence that may be told, the best by place and centrality first.</summary>
    private Queue<(int Pivot, int Score)> Pivots()
    {
        var spread = new LineageSpread(story, lineages);
        var prior = PositionPrior.Of(story, spread);
        return new(Enumerable.Range(0, story.Sentences.Count)
            .Where(i => story.Sentences[i].Words is >= FewestWords and <= MostWords && !_contested.Contains(i) && !_outdated.Contains(i) && Standalone.Is(story.Sentences[i], story.Language))
            .Select(i => (Pivot: i, Score: Position(prior, story.Sentences[i].Index) + spread.Centrality(story.Sentences[i])))
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.Pivot));
    }

    /// <summary>The next of them to look at closely: those that fit and are new beside what was chosen.</summary>
    private List<SelectionCandidate> Candidates(Queue<(int Pivot, int Score)> pivots, List<EvidenceItem> chosen, int budget, int left)
    {
        var candidates = new List<SelectionCandidate>();
        var most = Math.Max(LeastPivots, PivotsPerHundredWords * budget / 100);
        var told = chosen.SelectMany(item => item.Claim.Assertions).SelectMany(assertion => Enumerable.Range(assertion.First, assertion.Count)).ToHashSet();
        while (candidates.Count < most && pivots.TryDequeue(out var next))
        {
            var sentence = story.Sentences[next.Pivot];
            var redundancy = sentence.Words > left ? RedundantPercent : chosen.Select(item => Covered(sentence, story.Sentences[item.Claim.Pivot])).DefaultIfEmpty().Max();
            if (redundancy >= RedundantPercent)
            {
                continue;
            }

            var candidate = new SelectionCandidate(sentence, next.Pivot, next.Score, next.Score + Supported(_lineageCount)) { Redundancy = redundancy };
            if (chosen.Count > 0)
            {
                var likely = claims.Likely(next.Pivot);
                Bound(candidate, likely);
                var mayBeTold = _opponents.Has(next.Pivot) || likely.Any(assertion => told.Contains(assertion.First) || told.Contains(assertion.First + assertion.Count - 1));
                if (mayBeTold && Item(candidate, chosen) is null)
                {
                    continue;
                }
            }

            candidates.Add(candidate);
        }

        return candidates;
    }

    private void Bound(SelectionCandidate candidate, IReadOnlyList<Assertion> likely) => candidate.Bound(candidate.Own + Supported(SupportOf(likely)));

    /// <summary>Finds out who asserts what a candidate says; none if that is a claim that has been chosen.</summary>
    private EvidenceItem? Item(SelectionCandidate candidate, List<EvidenceItem> chosen)
    {
        var claim = _opponents.LeftOutOf(claims.Find(candidate.Pivot));
        candidate.Item = chosen.Exists(told => AreOneClaim(told.Claim, claim)) ? null : new EvidenceItem(claim, candidate.Own + Supported(SupportOf(claim.Assertions)));
        return candidate.Item;
    }

    private int SupportOf(IReadOnlyList<Assertion> assertions) => assertions.Select(assertion => lineages[assertion.Article]).Distinct().Count();

    private int Supported(int support) => _lineageCount > 1 ? SupportWeight * (support - 1) / (_lineageCount - 1) : 0;

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

    /// <summary>What stands in for a summary when no sentence fits: the shortest sentence of the story, the first of these.</summary>
    private int Shortest() => Enumerable.Range(0, story.Sentences.Count).MinBy(i => (story.Sentences[i].Words, i));
}
