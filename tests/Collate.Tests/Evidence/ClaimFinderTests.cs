using Collate.Evidence;

namespace Collate.Tests.Evidence;

public sealed class ClaimFinderTests
{
    [Theory]
    [InlineData("The company will close its factory in Leeds and dismiss 400 workers.", "400 employees lose their jobs as the firm shuts its Leeds factory.", true)]
    [InlineData("The company will close its factory in Leeds and dismiss 400 workers.", "The company said it will close its factory in Leeds. It will dismiss 400 workers.", true)]
    [InlineData("The company will close its factory in Leeds and dismiss 400 workers.", "The company will close its factory in Leeds and dismiss 900 workers.", false)]
    [InlineData("The company will close its factory in Leeds and dismiss 400 workers.", "The company will not close its factory in Leeds or dismiss 400 workers.", false)]
    [InlineData("The company will close its factory in Leeds and dismiss 400 workers.", "Leeds won the cup final in front of 400 travelling fans.", false)]
    public void Find_OtherArticle_AssertsTheSameOrNot(string sentence, string other, bool same)
    {
        var story = StoryText.Of([StoryOf.Article(sentence), StoryOf.Article(other)]);
        var pivot = Enumerable.Range(0, story.Sentences.Count).Single(i => story.Sentences[i].Text == sentence);

        var claim = new ClaimFinder(story).Find(pivot);

        Assert.Equal(same ? 2 : 1, claim.Assertions.Count);
    }

    [Fact]
    public void Likely_EverySentenceOfTheSeeds_HasAllThatAssertIt()
    {
        var story = StoryText.Of(Seeds.Read());
        var claims = new ClaimFinder(story);

        Assert.All(Enumerable.Range(0, story.Sentences.Count), pivot => Assert.Subset(claims.Likely(pivot).ToHashSet(), claims.Find(pivot).Assertions.ToHashSet()));
    }
}
