using Collate.Stories;

namespace Collate.Tests.Stories;

public sealed class CandidateIndexTests
{
    private const int Candidates = 120;

    [Fact]
    public void Neighbourhood_AskedAfterEveryAddition_IsThatOfAnIndexBuiltAtOnce()
    {
        var pool = Pool();
        var index = new CandidateIndex();
        for (var i = 0; i < pool.Length; i++)
        {
            index.Add(pool[i]);
            foreach (var asked in (int[])[i, i / 2, 0])
            {
                Assert.Equal(
                    StoryGrouper.Neighbourhood(pool[..(i + 1)], pool[asked].Sha256).Select(member => member.Sha256),
                    index.Neighbourhood(pool[asked].Sha256).Select(member => member.Sha256));
            }
        }
    }

    [Fact]
    public void Neighbourhood_SomeDoNotCount_IsAsIfTheyWereNotThere()
    {
        var pool = Pool();
        var index = new CandidateIndex();
        Array.ForEach(pool, index.Add);
        for (var i = 0; i < pool.Length; i++)
        {
            bool Counts(int number) => number % 3 != 1;
            Candidate[] left = [.. pool.Where((_, number) => number == i || Counts(number))];

            Assert.Equal(
                StoryGrouper.Neighbourhood(left, pool[i].Sha256).Select(member => member.Sha256),
                index.Neighbourhood(i, Counts).Select(number => pool[number].Sha256).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Neighbourhood_StoryOfMoreThanAreKept_IsWholeForEveryOne()
    {
        var one = Pool()[0];
        Candidate[] pool = [.. Enumerable.Range(0, 700).Select(i => one with { Sha256 = ReportBuilder.ShaOf($"copy {i}"), Day = new DateOnly(2025, 6, 1).AddDays(i % 5) })];
        var index = new CandidateIndex();
        Array.ForEach(pool, index.Add);

        Assert.All((int[])[0, 350, 699, 0], i => Assert.Equal(pool.Length, index.Neighbourhood(pool[i].Sha256).Count));
    }

    // Chains, ties and gaps in time: each shares some features with those before it, fewer the further away.
    private static Candidate[] Pool() =>
    [
        .. Enumerable.Range(0, Candidates).Select(i => new Candidate(
            ReportBuilder.ShaOf($"{i}"),
            i % 7 == 3 ? null : new DateOnly(2025, 1, 1).AddDays(i * 37 % 600),
            null,
            Fingerprint.Create(i % 11 != 0, [.. Enumerable.Range(0, 6).Select(k => (uint)(((i * 3) + (k * k)) % 41)).Distinct().Order().Select(feature => (feature, 4000 + ((int)feature * 100), feature % 3 == 0))])))
    ];
}
