using Collate.Articles;
using Collate.Local.Bench;

namespace Collate.Local.Tests.Bench;

public sealed class GeneratedStoryTests
{
    [Fact]
    public void Next_SameSeed_GivesTheSameArticles()
    {
        var first = Texts(new GeneratedStory(7), 20);

        var second = Texts(new GeneratedStory(7), 20);

        Assert.Equal(first, second);
    }

    [Fact]
    public void Next_OtherSeed_TellsAnotherEvent()
    {
        var first = Texts(new GeneratedStory(7), 5);

        var second = Texts(new GeneratedStory(8), 5);

        Assert.Empty(first.Intersect(second));
    }

    [Fact]
    public void Write_EveryFormat_IsReadAsTheSameArticle()
    {
        var article = new GeneratedStory(3).Next(10);

        foreach (var format in BenchFiles.Formats)
        {
            var read = ArticleReader.Read($"a.{format}", BenchFiles.Write(article, format));

            Assert.True(read.IsArticle, format);
            Assert.Equal(article.Title, read.Article.Title);
            Assert.All(article.Paragraphs, paragraph => Assert.Contains(paragraph.Split(". ")[^1], read.Article.Text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Summarize_GeneratedStory_TellsItWithSeveralSources()
    {
        var summary = BenchScenarios.Summarize(BenchScenarios.StoryFiles(20));

        Assert.NotEmpty(summary.Sentences);
        Assert.Contains(summary.Sentences, sentence => sentence.Support.Lineages > 1);
        Assert.Contains(summary.Sources, source => source.Lineage < source.N);
    }

    private static string[] Texts(GeneratedStory story, int count) => [.. Enumerable.Range(0, count).Select(_ => string.Join('\n', story.Next(12).Paragraphs))];
}
