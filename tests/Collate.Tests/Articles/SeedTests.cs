using System.Globalization;
using Collate.Articles;

namespace Collate.Tests.Articles;

/// <summary>What must come of the five seed articles.</summary>
public sealed class SeedTests
{
    private static readonly string[] Noise =
        ["Related article", "Original url", "SOUTH KOREA SEEKING", "](#", "date 2025", "AFP contributed", "(Yonhap)", "https://", "June 17, 2025", "[reported]", "[footage]"];

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "seeds");

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_Seed_LeavesNoNoise(string name)
    {
        var article = Seed(name);

        Assert.All(Noise, noise => Assert.DoesNotContain(noise, article.Text, StringComparison.Ordinal));
        Assert.All(article.Sentences, sentence => Assert.Contains(article.Text[sentence.End - 1], ".\"”"));
    }

    [Theory]
    [InlineData("000", "2025-06-20", PublishedFrom.DatePrefix)]
    [InlineData("002", "2025-06-17", PublishedFrom.DateUnderTitle)]
    [InlineData("004", "2025-06-17", PublishedFrom.DatePrefix)]
    public void Read_SeedWithDate_IsDated(string prefix, string day, PublishedFrom from)
    {
        var published = Seed(prefix).Published;

        Assert.Equal(new Publication(DateTimeOffset.Parse(day, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), DayOnly: true, from), published);
    }

    [Theory]
    [InlineData("001")]
    [InlineData("003")]
    public void Read_SeedWithoutDate_IsUndatedAndUntitled(string prefix)
    {
        var article = Seed(prefix);

        Assert.Null(article.Published);
        Assert.Null(article.Title);
        Assert.Null(article.Publisher);
        Assert.Empty(article.Origins);
    }

    [Fact]
    public void Read_Seed000_StartsAfterThePrefix()
    {
        var article = Seed("000");

        Assert.StartsWith("North Korea is set to send 6,000 personnel", article.Text, StringComparison.Ordinal);
        Assert.Null(article.Title);
        Assert.Equal(14, article.Sentences.Count);
    }

    [Fact]
    public void Read_Seed002_SaysWhatItSaysAboutItself()
    {
        var article = Seed("002");

        Assert.Equal("North Korea Will Send Thousands of Military Personnel to Help Rebuild Kursk Region, Shoigu Says", article.Title);
        Assert.Equal("themoscowtimes.com", article.Publisher);
        Assert.StartsWith("https://www.themoscowtimes.com/2025/06/17/north-korea-will-send", article.Url, StringComparison.Ordinal);
        Assert.Equal(["TASS", "AFP"], article.Origins);
        Assert.StartsWith("North Korea will send military builders", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Seed002_JoinsTheSentenceThatWasBroken()
    {
        var article = Seed("002");

        Assert.Contains(
            "\"In this regard, during the visit, there were discussions about establishing a memorial complex with a museum in Pyongyang, with the participation of the Russian side,\" Shoigu was quoted as saying by the state-run TASS news agency.",
            Enumerable.Range(0, article.Sentences.Count).Select(article.SentenceText));
    }

    [Fact]
    public void Read_Seed003_KeepsEditorialBrackets() =>
        Assert.Contains("“Chairman of the State Affairs of [North Korea] Kim Jong Un has decided", Seed("003").Text, StringComparison.Ordinal);

    [Fact]
    public void Read_Seed004_CreditsYonhap()
    {
        var article = Seed("004");

        Assert.Equal(["Yonhap"], article.Origins);
        Assert.EndsWith("a summit with Putin.", article.Text, StringComparison.Ordinal);
    }

    private static Article Seed(string prefix)
    {
        var file = Assert.Single(Directory.GetFiles(Folder, $"{prefix}*"));
        var result = ArticleReader.Read(Path.GetFileName(file), File.ReadAllBytes(file));
        Assert.True(result.IsArticle, result.Explanation);
        return result.Article;
    }
}
