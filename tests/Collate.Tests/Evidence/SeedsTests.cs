using System.Text;
using System.Text.Json;
using Collate.Stories;
using Collate.Summaries;
using Collate.Testing;

namespace Collate.Tests.Evidence;

/// <summary>What must come of the sample articles: <c>seeds.expected.json</c>.</summary>
public sealed class SeedsTests
{
    private static readonly IReadOnlyList<StoryArticle> Articles = Seeds.Read();
    private static readonly Summary Summary = Seeds.Summarize(Articles);
    private static readonly JsonElement Expected =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "seeds.expected.json"))).RootElement;

    [Fact]
    public void Group_Seeds_AreOneStory()
    {
        var story = Assert.Single(Seeds.Group(Articles));

        Assert.Equal(5, story.Members.Count);
    }

    [Fact]
    public void Summarize_Seeds_KeepsEveryPromiseOfTheDocument() =>
        SummaryAssert.Holds(Summary, file => Articles.Single(item => file == $"sources/{item.Article.Sha256}.txt").Article.Text);

    [Fact]
    public void Summarize_Seeds_JoinsTheParaphrasePairAloneInOneLineage()
    {
        var lineages = Summary.Sources.GroupBy(source => source.Lineage)
            .Select(lineage => string.Join(' ', lineage.Select(source => source.Name).Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal);

        Assert.Equal(Expected.GetProperty("lineages").EnumerateArray().Select(lineage => string.Join(' ', Strings(lineage))), lineages);
    }

    [Fact]
    public void Summarize_Seeds_CountsIndependentSupportOfTheMainClaim()
    {
        var expected = Expected.GetProperty("supported");

        var sentence = Summary.Sentences.Single(sentence => Strings(expected.GetProperty("words")).All(words => sentence.Text.Contains(words, StringComparison.Ordinal)));

        Assert.Equal(expected.GetProperty("articles").GetInt32(), sentence.Support.Articles);
        Assert.Equal(expected.GetProperty("lineages").GetInt32(), sentence.Support.Lineages);
    }

    [Fact]
    public void Summarize_Seeds_FindsTheDisagreementsAndNoOther()
    {
        var found = Summary.Disagreements.Select(disagreement => (
            Kind: JsonNamingPolicy.KebabCaseLower.ConvertName(disagreement.Kind.ToString()),
            Sides: disagreement.Values.Select(side => (side.Value, Sources: Names(side))).ToArray())).ToArray();

        var expected = Expected.GetProperty("disagreements").EnumerateArray().ToArray();
        Assert.Equal(expected.Length, found.Length);
        foreach (var disagreement in expected)
        {
            var sides = found.Single(one => one.Kind == disagreement.GetProperty("kind").GetString()).Sides;
            Assert.Equal(disagreement.GetProperty("sides").GetArrayLength(), sides.Length);
            foreach (var side in disagreement.GetProperty("sides").EnumerateArray())
            {
                Assert.Contains(sides, one => one.Value.Contains(side.GetProperty("value").GetString()!, StringComparison.Ordinal)
                    && Strings(side.GetProperty("sources")).All(one.Sources.Contains));
            }
        }
    }

    [Fact]
    public void Summarize_Seeds_LeavesNoNoiseInAnyOutput()
    {
        var outputs = Articles.Select(item => item.Article.Text)
            .Append(Encoding.UTF8.GetString(SummaryJson.Write(Summary)))
            .Append(SummaryMarkdown.Write(Summary))
            .Append(SummaryHtml.Write(Summary))
            .ToArray();

        foreach (var noise in Strings(Expected.GetProperty("absent")))
        {
            Assert.DoesNotContain(outputs, output => output.Contains(noise, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Summarize_Seeds_TellsNoDisputedMinorityClaimAsFact() =>
        Assert.DoesNotContain(Summary.Sentences, sentence => sentence.Text.Contains("occupied Ukraine", StringComparison.Ordinal));

    [Fact]
    public void Summarize_SeedsInEveryOrder_GivesTheSameBytes()
    {
        var expected = SummaryJson.Write(Summary);

        foreach (var order in Permutations([.. Articles]))
        {
            Assert.Equal(expected, SummaryJson.Write(Seeds.Summarize(order)));
        }
    }

    [Fact]
    public void Summarize_SeedsUnderVariousBudgets_StaysWithinThem()
    {
        foreach (var words in new[] { 40, 80, 120, 180, 300, 600 })
        {
            var summary = StorySummarizer.Summarize("story", Articles, new SummaryOptions { Words = words });

            Assert.InRange(summary.Sentences.Sum(sentence => sentence.Text.Split(' ').Length), 1, words);
        }
    }

    private static IEnumerable<string> Strings(JsonElement array) => array.EnumerateArray().Select(item => item.GetString()!);

    private static string[] Names(DisagreementValue side) => [.. side.Citations.Select(citation => Summary.Sources[citation.Source - 1].Name)];

    private static IEnumerable<StoryArticle[]> Permutations(StoryArticle[] items)
    {
        if (items.Length == 1)
        {
            return [items];
        }

        return items.SelectMany((first, i) => Permutations([.. items[..i], .. items[(i + 1)..]]).Select(rest => (StoryArticle[])[first, .. rest]));
    }
}
