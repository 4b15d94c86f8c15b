using System.Text;
using Collate.Articles;

namespace Collate.Tests.Articles;

/// <summary>Reads texts as if they had been dropped.</summary>
internal static class Reading
{
    public static ReadResult TryRead(string text, ArticleFormat format = ArticleFormat.Text) => ArticleReader.Read(format, Encoding.UTF8.GetBytes(text));

    public static Article Read(string text, ArticleFormat format = ArticleFormat.Text) => Accepted(TryRead(text, format));

    public static Article Accepted(ReadResult result)
    {
        Assert.True(result.IsArticle, $"{result.Reason}: {result.Explanation}");
        return result.Article;
    }

    public static void Rejected(ReadResult result, RejectionReason reason)
    {
        Assert.False(result.IsArticle);
        Assert.Equal(reason, result.Reason);
        Assert.NotEmpty(result.Explanation);
    }

    public static string[] Sentences(Article article) => [.. Enumerable.Range(0, article.Sentences.Count).Select(article.SentenceText)];
}
