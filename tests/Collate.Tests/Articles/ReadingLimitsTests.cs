using System.Text;
using System.Text.RegularExpressions;
using Collate.Articles;
using Collate.Articles.Formats;

namespace Collate.Tests.Articles;

/// <summary>The limits of SECURITY.md that reading an article keeps.</summary>
public sealed class ReadingLimitsTests
{
    private const string Body = "The bridge at Ure fell on Monday. Nobody was hurt, the mayor said.";

    [Fact]
    public void Simplify_DeepNesting_KeepsNoMoreOpenThanTheLimit()
    {
        var simple = HtmlGuard.Simplify(string.Concat(Enumerable.Repeat("<div>", 100_000)) + Body);

        Assert.Equal(HtmlGuard.MaxDepth, Regex.Count(simple, "<div>"));
        Assert.EndsWith(Body, simple, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HtmlGuard.MaxAttributes - 20, true)]
    [InlineData(HtmlGuard.MaxAttributes, false)]
    public void Simplify_LongTag_LosesItsAttributesBeyondTheLimit(int length, bool isKept)
    {
        var simple = HtmlGuard.Simplify($"<p title=\"{new string('a', length)}\">{Body}</p>");

        Assert.Equal(isKept, simple.Contains("title", StringComparison.Ordinal));
        Assert.Contains(Body, simple, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(JsonLd.MaxNodes - 10, "Bridge falls")]
    [InlineData(JsonLd.MaxNodes + 10, null)]
    public void Read_JsonLdOfManyNodes_IsLookedAtUpToTheLimit(int nodes, string? headline)
    {
        var json = string.Concat(Enumerable.Repeat("{},", nodes));
        var article = Reading.Read($$"""<html><body><script type="application/ld+json">[{{json}}{"@type":"NewsArticle","headline":"Bridge falls"}]</script><article><p>{{Body}}</p></article></body></html>""", ArticleFormat.Html);

        Assert.Equal(headline, article.Title);
        Assert.Contains("Nobody was hurt", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FrontMatter.MaxLines - 2, "Bridge falls")]
    [InlineData(FrontMatter.MaxLines, null)]
    public void Take_LongFrontMatter_IsTextBeyondTheLimit(int more, string? title)
    {
        var text = $"---\ntitle: Bridge falls\n{string.Concat(Enumerable.Repeat("key: value\n", more))}---\n{Body}";
        var draft = new ArticleDraft();

        var rest = FrontMatter.Take(text, draft);

        Assert.Equal(title, draft.Title);
        Assert.Equal(title is null ? text : Body, rest);
    }

    [Theory]
    [InlineData(DocxPackage.MaxEntries - 3, true)]
    [InlineData(DocxPackage.MaxEntries, false)]
    public void Read_DocumentOfManyParts_IsReadUpToTheLimit(int more, bool isRead)
    {
        var document = Enumerable.Range(0, more).Aggregate(new DocxBuilder().Paragraph(Body), (builder, i) => builder.Part(FormattableString.Invariant($"x/{i}"), ""));

        var result = ArticleReader.Read("a.docx", document.Build());

        Assert.Equal(isRead, result.IsArticle);
        Assert.Equal(isRead ? null : RejectionReason.Malformed, result.Reason);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Read_File_IsReadUpToTheLimit(int more, bool isRead)
    {
        var file = new byte[ArticleReader.MaxBytes + more];
        Array.Fill(file, (byte)' ');
        Encoding.UTF8.GetBytes(Body).CopyTo(file, 0);

        var result = ArticleReader.Read("a.txt", file);

        Assert.Equal(isRead ? null : RejectionReason.TooLarge, result.Reason);
    }
}
