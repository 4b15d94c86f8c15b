namespace Collate.Evidence;

/// <summary>Who takes another side of a conflict than a sentence.</summary>
internal sealed class Opponents
{
    private readonly Dictionary<int, List<Conflict>> _conflicts = [];

    /// <summary>Takes the conflicts of a story.</summary>
    public Opponents(IReadOnlyList<Conflict> conflicts)
    {
        foreach (var conflict in conflicts)
        {
            foreach (var sentence in conflict.Sides.SelectMany(side => side.Passages).Select(passage => passage.Sentence).Distinct())
            {
                (_conflicts.TryGetValue(sentence, out var known) ? known : _conflicts[sentence] = []).Add(conflict);
            }
        }
    }

    /// <summary>Whether a sentence stands in a conflict.</summary>
    public bool Has(int sentence) => _conflicts.ContainsKey(sentence);

    /// <summary>The claim without those who take another side than its sentence: they do not assert the same, however alike the words.</summary>
    public Claim LeftOutOf(Claim claim)
    {
        foreach (var conflict in _conflicts.GetValueOrDefault(claim.Pivot) ?? [])
        {
            var own = conflict.Sides.First(side => side.Passages.Any(passage => passage.Sentence == claim.Pivot));
            var opponents = conflict.Sides.Where(side => side != own).SelectMany(side => side.Passages).Select(passage => passage.Sentence).ToHashSet();
            claim = claim with { Assertions = [.. claim.Assertions.Where(assertion => !Enumerable.Range(assertion.First, assertion.Count).Any(opponents.Contains))] };
        }

        return claim;
    }
}
