using System.Text;
using System.Text.Json.Nodes;
using Collate.Summaries;
using Collate.Testing;

namespace Collate.Tests.Summaries;

public sealed class SummaryDocsTests
{
    private static readonly string s_page = ReadPage();

    /// <summary>The story that the page shows.</summary>
    private static SummaryBuilder Example => new SummaryBuilder()
        .Source(1, "The wave came at noon 🌊.", "The dam at Ure held.")
        .Describe(1, source => source with { Title = "Dam holds", Publisher = "The Ure Herald", Published = "2025-06-17", PublishedFrom = "dateline" })
        .Headline("The dam at Ure held")
        .Sentence("The dam at Ure held.", (1, 2));

    [Fact]
    public void Page_Example_IsWhatIsWritten()
    {
        var start = s_page.IndexOf("```json\n", StringComparison.Ordinal) + "```json\n".Length;
        var example = s_page[start..s_page.IndexOf("```", start, StringComparison.Ordinal)];

        SummaryAssert.Holds(Example.Build(), Example.TextOf);
        Assert.Equal(Encoding.UTF8.GetString(SummaryJson.Write(Example.Build())), example);
    }

    [Fact]
    public void Page_EveryMemberAndNameOfTheSchema_IsDescribed()
    {
        var names = Names(JsonNode.Parse(SummarySchema.Json)!).Distinct().ToArray();

        Assert.Contains("publishedFrom", names);
        Assert.Contains("polarity", names);
        Assert.All(names, name => Assert.True(
            s_page.Contains($"`{name}`", StringComparison.Ordinal) || s_page.Contains($".{name}`", StringComparison.Ordinal),
            $"docs/summary.md does not describe {name}."));
    }

    private static IEnumerable<string> Names(JsonNode? node) => node switch
    {
        JsonObject schema => schema.SelectMany(keyword => keyword.Key switch
        {
            "properties" => keyword.Value!.AsObject().SelectMany(property => Names(property.Value).Prepend(property.Key)),
            "enum" => keyword.Value!.AsArray().Where(name => name is not null).Select(name => name!.GetValue<string>()),
            _ => Names(keyword.Value),
        }),
        JsonArray items => items.SelectMany(Names),
        _ => [],
    };

    private static string ReadPage()
    {
        using var stream = typeof(SummaryDocsTests).Assembly.GetManifestResourceStream("docs.summary.md")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
