using System.Text;
using Collate.Articles;
using Collate.Evidence;
using Collate.Stories;
using Collate.Summaries;

namespace Collate.Tests.Summaries;

public sealed class HeadlineWriterTests
{
    private const string One = "A fire in the Marlow paper mill killed nine workers on Monday. The mill in Denholm had been closed for repairs until Friday.";
    private const string Two = "Nine workers died on Monday when fire broke out in the Marlow paper mill. A transformer may have caused the fire in Denholm.";
    private const string Three = "Eleven workers died on Monday when fire broke out in the Marlow paper mill. Flames were seen from as far away as the port of Denholm.";

    [Fact]
    public void Write_LabelsAndQuestions_AreNoHeadlines()
    {
        var headline = Write(("Marlow mill fire", One), ("What do we know about the fire in the Marlow paper mill?", Two));

        Assert.Equal("A fire in the Marlow paper mill killed nine workers on Monday", headline);
    }

    [Fact]
    public void Write_TitleThatTheSummaryBearsOut_IsTheHeadline()
    {
        var headline = Write(("Nine workers die in fire in Marlow paper mill", One), ("Marlow mill", Two));

        Assert.Equal("Nine workers die in fire in Marlow paper mill", headline);
    }

    [Fact]
    public void Write_SourcesDifferOverTheNumber_HeadlineTakesNoSide()
    {
        var headline = Write(("Nine workers die in fire in Marlow paper mill", One), ("Fire in Marlow paper mill kills workers on Monday", Two), ("Eleven workers die in fire in Marlow paper mill", Three));

        Assert.Equal("Fire in Marlow paper mill kills workers on Monday", headline);
    }

    [Fact]
    public void Write_OnlyLabelsAndTheLeadsDiffer_TellsSomethingElse()
    {
        var headline = Write(("Marlow mill", One), ("Fire", Two), ("Denholm", Three));

        Assert.DoesNotContain("nine", headline, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("eleven", headline, StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(headline);
    }

    private static string Write(params (string Title, string Text)[] articles) =>
        HeadlineWriter.Write(EvidenceBuilder.Build(articles.Select(article => Read(article.Title, article.Text)), 180));

    private static StoryArticle Read(string title, string text)
    {
        var json = System.Text.Json.JsonSerializer.Serialize(new { title, text, published = "2025-06-17" });
        var article = ArticleReader.Read(ArticleFormat.Json, Encoding.UTF8.GetBytes(json)).Article!;
        return new StoryArticle(article, [article.Sha256[..8] + ".json"]);
    }
}
