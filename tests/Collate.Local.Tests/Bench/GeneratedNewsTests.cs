using Collate.Local.Bench;

namespace Collate.Local.Tests.Bench;

public sealed class GeneratedNewsTests
{
    [Fact]
    public void Articles_SameSeed_AreTheSame() => Assert.Equal(Texts(1), Texts(1));

    [Fact]
    public void Articles_OfAllStories_ShareNoWordThatTells()
    {
        // "overture" stood in every article when what lies beyond the last word was heaped up there.
        var articles = Texts(1).Select(text => text.Split(' ', '.', '\n').Where(word => word.Length > 4).ToHashSet(StringComparer.Ordinal)).ToArray();

        var most = articles.SelectMany(words => words).CountBy(word => word, StringComparer.Ordinal).Max(pair => pair.Value);

        Assert.InRange(most, 1, articles.Length / 2);
    }

    private static string[] Texts(uint seed) => [.. new GeneratedNews(seed).Articles(400).Select(made => $"{made.Story} {made.Article.Published} {made.Article.Title}\n{made.Article.Text}")];
}
