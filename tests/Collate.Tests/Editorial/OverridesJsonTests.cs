using System.Text;
using Collate.Editorial;
using Collate.Testing;

namespace Collate.Tests.Editorial;

public sealed class OverridesJsonTests
{
    private const string Good = """
        {
          "schema": "collate/overrides/1",
          "together": [{ "articles": ["a.txt", "b/ü.md"], "because": "one event" }, { "articles": ["b/ü.md", "c.txt"] }],
          "apart": [{ "articles": ["a.txt", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"] }],
          "ignore": [{ "article": "x.txt" }, { "publisher": " The Harlow Herald ", "because": "satire" }]
        }
        """;

    [Fact]
    public void Read_GoodFile_SaysWhatWasDecided()
    {
        var reading = OverridesJson.Read(Encoding.UTF8.GetBytes("\uFEFF" + Good));

        Assert.Empty(reading.Problems);
        Assert.Equal(["a.txt", "b/ü.md"], reading.Overrides!.Together[0].Articles);
        Assert.Equal("one event", reading.Overrides.Together[0].Because);
        Assert.Equal("x.txt", reading.Overrides.Ignore[0].Article);
        Assert.Equal(("The Harlow Herald", "satire"), (reading.Overrides.Ignore[1].Publisher, reading.Overrides.Ignore[1].Because));
        Assert.Equal(OverridesJson.Write(reading.Overrides), OverridesJson.Write(OverridesJson.Read(OverridesJson.Write(reading.Overrides)).Overrides!));
    }

    [Theory]
    [InlineData("""{"schema":"collate/overrides/1"}""", true)]
    [InlineData("""{"schema":"collate/overrides/1","together":[]}""", true)]
    [InlineData("""{}""", false)]
    [InlineData("""[]""", false)]
    [InlineData("""{"schema":"collate/overrides/2"}""", false)]
    [InlineData("""{"schema":"collate/overrides/1","togther":[]}""", false)]
    [InlineData("""{"schema":"collate/overrides/1","together":{}}""", false)]
    [InlineData("""{"schema":"collate/overrides/1","together":[["a","b"]]}""", false)]
    [InlineData("""{"schema":"collate/overrides/1","together":[{"articles":["a"]}]}""", false)]
    [InlineData("""{"schema":"collate/overrides/1","together":[{"articles":["a","a"]}]}""", false)]
    [InlineData("""{"schema":"collate/overrides/1","together":[{"articles":["a",2]}]}""", false)]
    [InlineData("""{"schema":"collate/overrides/1","together":[{"articles":["a"," "]}]}""", false)]
    [InlineData("""{"schema":"collate/overrides/1","together":[{"articles":["a","b"],"why":"x"}]}""", false)]
    [InlineData("""{"schema":"collate/overrides/1","together":[{"articles":["a","b"],"because":""}]}""", false)]
    [InlineData("""{"schema":"collate/overrides/1","ignore":[{"article":"a","publisher":"b"}]}""", false)]
    [InlineData("""{"schema":"collate/overrides/1","ignore":[{"because":"b"}]}""", false)]
    [InlineData("""{"schema":"collate/overrides/1","ignore":[{"publisher":null}]}""", false)]
    public void Read_AnyFile_IsTakenIfAndOnlyIfTheSchemaTakesIt(string file, bool isGood)
    {
        var reading = OverridesJson.Read(Encoding.UTF8.GetBytes(file));

        Assert.Equal(isGood, reading.Overrides is not null);
        Assert.Equal(isGood, reading.Problems.Count == 0);
        Assert.Equal(isGood, JsonSchemaValidator.Validate(OverridesSchema.Json, Encoding.UTF8.GetBytes(file)).Count == 0);
    }

    [Theory]
    [InlineData("""{"schema":"collate/overrides/1","together":[{"articles":["a","b"]},{"articles":["a"]}]}""", "/together/1/articles: must be a list of 2 to 100 articles, each a name or a SHA-256")]
    [InlineData("""{"schema":"collate/overrides/1","together":[{"articles":["a","b"]},{"articles":["c","b"]}],"apart":[{"articles":["x","y"]},{"articles":["a","c"]}]}""", "/apart/1/articles: keeps apart what \"together\" puts together")]
    [InlineData("""{"schema":"collate/overrides/1","ignore":[{"article":""}]}""", "/ignore/0/article: must be a text of 1 to 1024 characters")]
    [InlineData("""{"schema":"collate/overrides/1","schema":"collate/overrides/1"}""", null)]
    [InlineData("{\n  \"schema\": ", ": is no JSON, or has a member twice (line 2, byte 13)")]
    [InlineData("""{"schema":"collate/overrides/1","ignore":[{"article":"\ud800"}]}""", null)]
    public void Read_BadFile_NamesThePlace(string file, string? problem)
    {
        var reading = OverridesJson.Read(Encoding.UTF8.GetBytes(file));

        Assert.Null(reading.Overrides);
        Assert.Single(reading.Problems);
        Assert.Contains(problem ?? ": ", reading.Problems[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EditorialOverrides.MaxDecisions, true)]
    [InlineData(EditorialOverrides.MaxDecisions + 1, false)]
    public void Read_Decisions_AreTakenUpToTheLimit(int count, bool isTaken)
    {
        var decisions = string.Join(',', Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"{{\"article\":\"{i}\"}}")));

        Assert.Equal(isTaken, OverridesJson.Read(Encoding.UTF8.GetBytes($$"""{"schema":"collate/overrides/1","ignore":[{{decisions}}]}""")).Overrides is not null);
    }

    [Theory]
    [InlineData(EditorialOverrides.MaxArticles, true)]
    [InlineData(EditorialOverrides.MaxArticles + 1, false)]
    public void Read_ArticlesOfADecision_AreTakenUpToTheLimit(int count, bool isTaken)
    {
        var articles = string.Join(',', Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"\"{i}\"")));

        Assert.Equal(isTaken, OverridesJson.Read(Encoding.UTF8.GetBytes($$"""{"schema":"collate/overrides/1","together":[{"articles":[{{articles}}]}]}""")).Overrides is not null);
    }

    [Fact]
    public void Read_TooLarge_IsRefusedUnread()
    {
        Assert.Equal([": is larger than 1024 KiB"], OverridesJson.Read(new byte[EditorialOverrides.MaxBytes + 1]).Problems);
    }

    [Fact]
    public void Read_AThousandDecisionsInAChain_TakesNoTime()
    {
        var chain = string.Join(',', Enumerable.Range(0, 1000).Select(i => $$"""{"articles":["a{{i + 1}}","a{{i}}"]}"""));

        var reading = OverridesJson.Read(Encoding.UTF8.GetBytes($$"""{"schema":"collate/overrides/1","together":[{{chain}}],"apart":[{"articles":["a0","a1000"]}]}"""));

        Assert.Equal(["/apart/0/articles: keeps apart what \"together\" puts together"], reading.Problems);
    }
}
