using System.Security.Cryptography;
using System.Text;
using Collate.Articles;
using Collate.Stories;

namespace Collate.Tests.Stories;

/// <summary>Builds the articles and candidates that grouping is tested with; every step gives a new builder.</summary>
internal sealed record ReportBuilder
{
    private ReportBuilder()
    {
    }

    private string Text { get; init; } = "";

    private string? Title { get; init; }

    private DateOnly? Day { get; init; }

    public static ReportBuilder Of(string text) => new() { Text = text };

    /// <summary>The seed file of that number, as it was dropped.</summary>
    public static ReportBuilder OfSeed(int number) =>
        Of(File.ReadAllText(Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "seeds")).Order(StringComparer.Ordinal).ElementAt(number)));

    public ReportBuilder Titled(string title) => this with { Title = title };

    public ReportBuilder On(int dayOfJune) => this with { Day = new DateOnly(2025, 6, dayOfJune) };

    public Article Article() => new()
    {
        Sha256 = ShaOf(Title + "\n" + Text),
        Format = ArticleFormat.Text,
        Title = Title,
        Text = Text,
        Sentences = [new Sentence(0, Text.Length, 0)],
    };

    public Candidate Candidate()
    {
        var article = Article();
        return new Candidate(article.Sha256, Day, Day is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null, Fingerprint.Of(article));
    }

    public static string ShaOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
