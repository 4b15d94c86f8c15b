using System.Text;
using Collate.Articles;
using Collate.History;
using Collate.Stories;

namespace Collate.Tests.History;

/// <summary>An overwritten sample: 12,000 becomes 11,000.</summary>
public sealed class SeedCorrectionTests
{
    [Fact]
    public void Between_SeedsAndTheCorrectedSeeds_TheDisagreementIsSettledInWords()
    {
        var before = Seeds.Read();
        var after = before.Select(Corrected).ToArray();
        var texts = after.ToDictionary(item => item.Article.Sha256, item => item.Article.Text, StringComparer.Ordinal);

        var diff = SummaryDiff.Between(Seeds.Summarize(before), Seeds.Summarize(after), new DiffContext { TextOf = source => texts[source.Sha256] });

        Assert.StartsWith("The disagreement about the number of troops (“", diff.Account[1], StringComparison.Ordinal);
        Assert.EndsWith("”) is settled: both sources now say some 11,000 troops.", diff.Account[1], StringComparison.Ordinal);
        Assert.Equal(Settlement.Agreed, Assert.Single(diff.Disagreements.Settled).How);
        Assert.Equal(Withdrawal.Replaced, Assert.Single(diff.Sources.Withdrawn).Because);
        Assert.Empty(diff.Disagreements.Opened);
    }

    private static StoryArticle Corrected(StoryArticle item)
    {
        var bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "seeds", item.Names[0]));
        var text = Encoding.UTF8.GetString(bytes).Replace("some 12,000 troops", "some 11,000 troops", StringComparison.Ordinal);
        return item with { Article = ArticleReader.Read(item.Names[0], Encoding.UTF8.GetBytes(text)).Article! };
    }
}
