using System.Text;
using Collate.Articles;
using Collate.Editorial;
using Collate.Stories;
using Collate.TestKit;

namespace Collate.Tests.Editorial;

public sealed class PinnedGrouperTests
{
    private static readonly (string Name, Article Article)[] Files =
        [.. FortyArticles.All.Select(file => (file.Name, ArticleReader.Read(file.Name, Encoding.UTF8.GetBytes(file.Text)).Article!)).DistinctBy(file => file.Item2.Sha256)];

    private static readonly Candidate[] Candidates =
        [.. Files.Select(file => new Candidate(file.Article.Sha256, file.Article.Published?.Day, file.Article.Published?.Instant, Fingerprint.Of(file.Article)))];

    [Fact]
    public void Group_AnyDecisionsInAnyOrderOfArticles_AreKeptAndNothingIsLost()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var overrides = Decide(random);
            var pins = Pins.Of(overrides, HolderOf);
            Candidate[] shuffled = [.. Candidates];
            random.Shuffle(shuffled);

            var groups = PinnedGrouper.Group(Candidates, pins);

            Assert.Equal(groups.Select(Describe), PinnedGrouper.Group(shuffled, pins).Select(Describe));
            Assert.Equal(Candidates.Select(one => one.Sha256).Order(StringComparer.Ordinal), groups.SelectMany(group => group.Members).Select(one => one.Sha256).Order(StringComparer.Ordinal));
            var story = groups.SelectMany(group => group.Members.Select(member => (member.Sha256, group.Id))).ToDictionary(pair => pair.Sha256, pair => pair.Id, StringComparer.Ordinal);
            Assert.All(pins.Together, hashes => Assert.Single(hashes.Select(sha256 => story[sha256]).Distinct()));
            Assert.All(pins.Apart, hashes => Assert.Equal(hashes.Count, hashes.Select(sha256 => story[sha256]).Distinct().Count()));
        }
    }

    [Fact]
    public void Group_NothingDecided_IsWhatGroupingSays() =>
        Assert.Equal(StoryGrouper.Group(Candidates).Select(Describe), PinnedGrouper.Group(Candidates, Pins.None).Select(Describe));

    [Fact]
    public void Group_ApartWithinAStory_TheOthersFollowWhatTheyAreMostAlike()
    {
        var whole = StoryGrouper.Group(Candidates).MaxBy(group => group.Members.Count)!;
        var names = whole.Members.Select(member => member.Sha256).Take(2).ToArray();

        var parts = PinnedGrouper.Group(Candidates, Pins.Of(new EditorialOverrides { Apart = [new Decision(names)] }, HolderOf))
            .Where(group => group.Members.Any(whole.Members.Contains)).ToArray();

        Assert.Equal(2, parts.Length);
        Assert.Equal(whole.Members.Count, parts.Sum(part => part.Members.Count));
    }

    // Decisions that the reader takes: what is apart is never together.
    private static EditorialOverrides Decide(Random random)
    {
        while (true)
        {
            Decision[] Some(int count) => [.. Enumerable.Range(0, random.Next(count)).Select(_ => new Decision([.. Enumerable.Range(0, 2 + random.Next(3)).Select(_ => Files[random.Next(Files.Length)].Name).Distinct()])).Where(decision => decision.Articles.Count > 1)];
            var overrides = new EditorialOverrides { Together = Some(4), Apart = Some(5) };
            if (OverridesJson.Read(OverridesJson.Write(overrides)).Overrides is { } taken)
            {
                return taken;
            }
        }
    }

    private static string? HolderOf(string name) => Files.Index().Where(file => file.Item.Name == name || Candidates[file.Index].Sha256 == name).Select(file => Candidates[file.Index].Sha256).FirstOrDefault();

    private static string Describe(StoryGroup group) => $"{group.Id}: {string.Join(' ', group.Members.Select(member => member.Sha256))}";
}
