using System.Globalization;
using System.Text;
using Collate.Articles;
using Collate.Evidence;
using Collate.Stories;

namespace Collate.Tests.Evidence;

/// <summary>What is compared stays bounded, however long the articles are.</summary>
public sealed class StoryTextBoundsTests
{
    [Fact]
    public void Of_ArticleWithThousandsOfSentences_LooksAtTheFirstThousand()
    {
        var article = ArticleOf(5_000, "a");

        var story = StoryText.Of([article]);

        Assert.True(article.Article.Sentences.Count > StoryText.MostOfArticle);
        Assert.Equal(StoryText.MostOfArticle, story.Sentences.Count);
    }

    [Fact]
    public void Of_ManyLongArticles_LooksAtTheSameNumberOfEach()
    {
        var articles = Enumerable.Range(0, 60).Select(number => ArticleOf(800, number.ToString(CultureInfo.InvariantCulture))).ToArray();

        var story = StoryText.Of(articles);

        Assert.InRange(story.Sentences.Count, StoryText.MostOfStory / 2, StoryText.MostOfStory);
        Assert.Single(Enumerable.Range(0, 60).Select(article => story.FirstSentence[article + 1] - story.FirstSentence[article]).Distinct());
    }

    [Fact]
    public void Of_ArticlesOfOrdinaryLength_LooksAtAllOfThem()
    {
        var seeds = Seeds.Read();

        Assert.Equal(seeds.Sum(seed => seed.Article.Sentences.Count), StoryText.Of(seeds).Sentences.Count);
    }

    private static StoryArticle ArticleOf(int sentences, string title)
    {
        var text = new StringBuilder($"Storm {title}\n\nJune 17, 2025\n\n");
        for (var i = 0; i < sentences; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"The storm hit {i} houses in Odesa on Tuesday, officials said.{(i % 10 == 9 ? "\n\n" : " ")}");
        }

        return new StoryArticle(ArticleReader.Read(ArticleFormat.Text, Encoding.UTF8.GetBytes(text.ToString())).Article!, [title]);
    }
}
