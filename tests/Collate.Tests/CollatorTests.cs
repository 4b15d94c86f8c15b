using System.Text;
using System.Text.Json;
using Collate.Summaries;
using Collate.Testing;

namespace Collate.Tests;

public sealed class CollatorTests
{
    private static readonly SummaryOptions Options = new();

    [Fact]
    public void Collate_Seeds_AreOneStoryWithTrueCitations()
    {
        var result = Collator.Collate(Seeds(), Options);

        var story = Assert.Single(result.Stories);
        Assert.Equal(5, story.Sources.Count);
        Assert.Empty(result.Quarantined);
        SummaryAssert.Holds(story, file => result.Texts[Path.GetFileNameWithoutExtension(file)]);
    }

    [Fact]
    public void Collate_AnyOrderOfFiles_IsTheSame()
    {
        var files = Seeds().Append(File("empty.txt", "")).Append(File("whale.txt", Whales)).ToList();
        var expected = CollateResultJson.Write(Collator.Collate(files, Options));

        for (var turn = 0; turn < files.Count; turn++)
        {
            files = [.. files.Skip(1), files[0]];
            Assert.Equal(expected, CollateResultJson.Write(Collator.Collate(files, Options)));
            Assert.Equal(expected, CollateResultJson.Write(Collator.Collate(Enumerable.Reverse(files), Options)));
        }
    }

    [Fact]
    public void Collate_DifferentStories_StayApartUnlessAskedOtherwise()
    {
        ArticleFile[] files = [File("bridge.txt", Bridge), File("whale.txt", Whales)];

        Assert.Equal(2, Collator.Collate(files, Options).Stories.Count);

        var story = Assert.Single(Collator.Collate(files, Options, singleStory: true).Stories);
        Assert.Equal(["bridge.txt", "whale.txt"], story.Sources.Select(source => source.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Collate_SingleStory_IsNamedByItsEarliestDatedArticle()
    {
        ArticleFile[] files = [File("undated.txt", Bridge), File("late.txt", "date 2025-06-20 " + Whales), File("early.txt", "date 2025-06-18 " + Whales)];

        var story = Assert.Single(Collator.Collate(files, Options, singleStory: true).Stories);

        Assert.Equal(story.Sources.Single(source => source.Name == "early.txt").Sha256[..16], story.Story);
    }

    [Fact]
    public void Collate_OneContentUnderTwoNames_IsOneArticleWithTwoNames()
    {
        var story = Assert.Single(Collator.Collate([File("b.txt", Bridge), File("a.md", Bridge)], Options).Stories);

        var source = Assert.Single(story.Sources);
        Assert.Equal("a.md", source.Name);
        Assert.Equal(["a.md", "b.txt"], source.Names);
    }

    [Fact]
    public void Collate_OneNameTwice_CountsOnce()
    {
        var result = Collator.Collate([File("a.txt", Bridge), File("a.txt", Bridge), File("c.txt", ""), File("c.txt", "")], Options);

        Assert.Equal(["a.txt"], Assert.Single(Assert.Single(result.Stories).Sources).Names);
        Assert.Single(result.Quarantined);
    }

    [Fact]
    public void Collate_NameOfAnUnknownType_CountsForNothing()
    {
        var result = Collator.Collate([File("a.bin", Bridge), File("b.txt", Bridge)], Options);

        Assert.Equal(["b.txt"], Assert.Single(Assert.Single(result.Stories).Sources).Names);
        var quarantined = Assert.Single(result.Quarantined);
        Assert.Equal(("a.bin", "unknown-type"), (quarantined.Name, quarantined.Reason));
        Assert.NotEmpty(quarantined.Explanation);
    }

    [Fact]
    public void Collate_NothingReadable_HasNoStory()
    {
        var result = Collator.Collate([File("b.txt", ""), File("a.txt", "   ")], Options, singleStory: true);

        Assert.Empty(result.Stories);
        Assert.Equal(["a.txt", "b.txt"], result.Quarantined.Select(file => file.Name));
    }

    [Fact]
    public void Write_Result_HoldsEachStoryAsTheDocumentItIs()
    {
        var result = Collator.Collate([.. Seeds(), File("whale.txt", Whales), File("<\u00E9>.txt", "")], Options);

        var written = CollateResultJson.Write(result);

        using var json = JsonDocument.Parse(written);
        Assert.Equal(["stories", "quarantined"], json.RootElement.EnumerateObject().Select(member => member.Name));
        var stories = json.RootElement.GetProperty("stories").EnumerateArray().ToList();
        Assert.Equal(result.Stories.Select(SummaryJson.Write), stories.Select(story => SummaryJson.Write(SummaryJson.Read(Encoding.UTF8.GetBytes(story.GetRawText())))));
        var quarantined = Assert.Single(json.RootElement.GetProperty("quarantined").EnumerateArray());
        Assert.Equal("<\u00E9>.txt", quarantined.GetProperty("name").GetString());
        Assert.Equal("empty", quarantined.GetProperty("reason").GetString());
        Assert.Equal((byte)'\n', written[^1]);
        Assert.DoesNotContain((byte)'\r', written);
    }

    private const string Bridge = "The mayor of Lisbon opened a new bridge over the Tagus on Monday. It carries trams, bicycles and pedestrians. The bridge cost 400 million euros.";
    private const string Whales = "Researchers counted 212 humpback whales off Madagascar this winter. The survey used drones and hydrophones. Whale numbers have doubled since 2004.";

    private static ArticleFile File(string name, string content) => new(name, Encoding.UTF8.GetBytes(content));

    private static IEnumerable<ArticleFile> Seeds() =>
        Directory.GetFiles(Path.Join(AppContext.BaseDirectory, "seeds")).Select(path => new ArticleFile(Path.GetFileName(path), System.IO.File.ReadAllBytes(path)));
}
