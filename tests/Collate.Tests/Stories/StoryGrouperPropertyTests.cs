using Collate.Stories;
using FsCheck;
using FsCheck.Fluent;

namespace Collate.Tests.Stories;

public sealed class StoryGrouperPropertyTests
{
    private static readonly Gen<Candidate[]> Pools =
        from parts in Gen.Choose(0, 999).Four().ArrayOf(24)
        select parts.Select(Make).ToArray();

    [Fact]
    public void Group_AnyOrder_IsTheSame() => Prop.ForAll(Pools.SelectMany(pool => Gen.Shuffle(pool).Select(other => (pool, other))).ToArbitrary(), pools =>
        Describe(StoryGrouper.Group(pools.pool)) == Describe(StoryGrouper.Group([.. pools.other]))).QuickCheckThrowOnFailure();

    [Fact]
    public void Group_EveryCandidateTwice_IsTheSame() => Prop.ForAll(Pools.ToArbitrary(), pool =>
        Describe(StoryGrouper.Group(pool)) == Describe(StoryGrouper.Group([.. pool, .. pool]))).QuickCheckThrowOnFailure();

    [Fact]
    public void Group_AnyPool_PutsEveryCandidateIntoOneStory() => Prop.ForAll(Pools.ToArbitrary(), pool =>
        StoryGrouper.Group(pool).SelectMany(group => group.Members).Select(member => member.Sha256).Order(StringComparer.Ordinal)
            .SequenceEqual(pool.Select(candidate => candidate.Sha256).Order(StringComparer.Ordinal))).QuickCheckThrowOnFailure();

    [Fact]
    public void Group_OfANeighbourhood_IsWhatItIsAmongAll() => Prop.ForAll(Pools.ToArbitrary(), pool =>
    {
        var all = StoryGrouper.Group(pool);
        return pool.All(candidate =>
        {
            var neighbourhood = StoryGrouper.Neighbourhood(pool, candidate.Sha256);
            var near = neighbourhood.Select(member => member.Sha256).ToHashSet(StringComparer.Ordinal);
            return near.Contains(candidate.Sha256)
                && Describe(StoryGrouper.Group([.. neighbourhood])) == Describe(all.Where(group => group.Members.Any(member => near.Contains(member.Sha256))));
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Neighbourhood_AnyPool_IsWhatComparingEveryPairFinds() => Prop.ForAll(Pools.ToArbitrary(), pool =>
        pool.All(candidate => StoryGrouper.Neighbourhood(pool, candidate.Sha256).Select(member => member.Sha256)
            .SequenceEqual(ConnectedByPairs(pool, candidate).Order(StringComparer.Ordinal)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Group_StoriesOfOneArticle_AreTooUnlikeToMerge() => Prop.ForAll(Pools.ToArbitrary(), pool =>
        pool.All(candidate =>
        {
            var loners = StoryGrouper.Group([.. StoryGrouper.Neighbourhood(pool, candidate.Sha256)]).Where(group => group.Members.Count == 1).Select(group => group.Members[0]).ToArray();
            return loners.All(a => loners.All(b => ReferenceEquals(a, b) || Nearness.Scale(Similarity.Of(a.Fingerprint, b.Fingerprint), a, b) < StoryGrouper.GroupSimilarity));
        })).QuickCheckThrowOnFailure();

    private static HashSet<string> ConnectedByPairs(Candidate[] pool, Candidate start)
    {
        var connected = new HashSet<string>(StringComparer.Ordinal) { start.Sha256 };
        bool grew;
        do
        {
            grew = false;
            foreach (var a in pool.Where(candidate => connected.Contains(candidate.Sha256)).ToList())
            {
                foreach (var b in pool.Where(b => FeatureIndex.Finds(a, b) && StoryGrouper.LevelOf(a, b) > 0))
                {
                    grew |= connected.Add(b.Sha256);
                }
            }
        }
        while (grew);
        return connected;
    }

    // Few features and few weights, so that ties, chains and near misses are common.
    private static Candidate Make((int A, int B, int C, int D) numbers, int index)
    {
        var features = new SortedDictionary<uint, (uint, int, bool)>();
        foreach (var number in new[] { numbers.A, numbers.B, numbers.C })
        {
            var feature = (uint)(number % 13);
            features[feature] = (feature, 4000 + (number / 250 * 2500), feature % 3 != 0);
        }

        DateOnly? day = numbers.D % 5 == 0 ? null : new DateOnly(2025, 6, 1).AddDays(numbers.D % 30);
        return new Candidate(ReportBuilder.ShaOf($"{index}"), day, null, Fingerprint.Create(numbers.D % 11 != 0, [.. features.Values]));
    }

    private static string Describe(IEnumerable<StoryGroup> groups) =>
        string.Join('|', groups.Select(group => $"{group.Id}:{string.Join(',', group.Members.Select(member => member.Sha256))}"));
}
