using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Collate.Summaries;
using Collate.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Collate.Tests.Summaries;

public sealed class SummaryJsonTests
{
    [Fact]
    public void Write_AnySummary_HasTheMembersInTheirOrder()
    {
        using var document = JsonDocument.Parse(SummaryJson.Write(SummaryBuilder.Dam().Dropped("It fell.", "negation").Build()));

        var root = document.RootElement;
        Assert.Equal("schema story basis language headline sentences disagreements timeline sources writer verification", Members(root));
        Assert.Equal("text citations support", Members(root.GetProperty("sentences")[0]));
        Assert.Equal("source sentence start end quote", Members(root.GetProperty("sentences")[0].GetProperty("citations")[0]));
        Assert.Equal("articles lineages", Members(root.GetProperty("sentences")[0].GetProperty("support")));
        Assert.Equal("about kind values", Members(root.GetProperty("disagreements")[0]));
        Assert.Equal("value citations", Members(root.GetProperty("disagreements")[0].GetProperty("values")[0]));
        Assert.Equal("date text citations", Members(root.GetProperty("timeline")[0]));
        Assert.Equal("n name names file title publisher origins published publishedFrom url lineage joined sha256", Members(root.GetProperty("sources")[0]));
        Assert.Equal("kind", Members(root.GetProperty("writer")));
        Assert.Equal("checked dropped", Members(root.GetProperty("verification")));
        Assert.Equal("text reason", Members(root.GetProperty("verification").GetProperty("dropped")[0]));
    }

    [Fact]
    public void Write_SourceThatSaysNothingOfItself_WritesNulls()
    {
        using var document = JsonDocument.Parse(SummaryJson.Write(SummaryBuilder.Dam().Build()));

        var source = document.RootElement.GetProperty("sources")[1];
        Assert.All(["title", "publisher", "published", "publishedFrom", "url"], name => Assert.Equal(JsonValueKind.Null, source.GetProperty(name).ValueKind));
    }

    [Fact]
    public void Write_AnySummary_IsIndentedUtf8WithOneNewlineAtTheEnd()
    {
        var json = SummaryJson.Write(SummaryBuilder.Dam().Build());

        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(json);
        Assert.StartsWith("{\n  \"schema\": \"collate/summary/1\",\n  \"story\": ", text, StringComparison.Ordinal);
        Assert.EndsWith("]\n  }\n}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Theory]
    [InlineData("Überflutung 洪水 \"gut\" – it's", "Überflutung 洪水 \\\"gut\\\" – it's")]
    [InlineData("🌊", "\\uD83C\\uDF0A")]
    [InlineData("<b>&</b>", "\\u003Cb\\u003E\\u0026\\u003C/b\\u003E")]
    [InlineData("a\u0000b\u2028c\\d", "a\\u0000b\\u2028c\\\\d")]
    public void Write_Text_StaysReadableAndSafe(string headline, string written)
    {
        var json = Encoding.UTF8.GetString(SummaryJson.Write(SummaryBuilder.Dam().Headline(headline).Build()));

        Assert.Contains($"\"headline\": \"{written}\",\n", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_HalfACharacter_IsReplaced() =>
        Assert.Equal("half \ufffd", SummaryJson.Read(SummaryJson.Write(SummaryBuilder.Dam().Headline("half \ud83c").Build())).Headline);

    [Theory]
    [InlineData(WriterKind.Extractive, "extractive")]
    [InlineData(WriterKind.AzureOpenAI, "azure-openai")]
    public void Write_Writer_IsNamed(WriterKind kind, string name)
    {
        var json = SummaryJson.Write(SummaryBuilder.Dam().Writer(kind).Build());

        Assert.Equal(name, JsonNode.Parse(json)!["writer"]!["kind"]!.GetValue<string>());
        Assert.Equal(kind, SummaryJson.Read(json).Writer.Kind);
    }

    [Fact]
    public void Write_UnknownKind_Throws() =>
        Assert.Throws<JsonException>(() => SummaryJson.Write(SummaryBuilder.Dam().Writer((WriterKind)99).Build()));

    [Fact]
    public void Read_WhatWasWritten_GivesTheSameBytes() =>
        Prop.ForAll(Hostile.Texts().ToArbitrary(), text =>
        {
            var summary = Hostile.Summary(text);
            var written = SummaryJson.Write(summary);
            var read = SummaryJson.Read(written);
            Assert.Equal(written, SummaryJson.Write(read));
            Assert.Equal(summary.Headline, read.Headline);
            Assert.Equal(summary.Sentences[0].Citations, read.Sentences[0].Citations);
            Assert.False(written.AsSpan().ContainsAny("<>&"u8));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_UnknownMembers_PassesOver()
    {
        var document = Dam();
        document["later"] = new JsonObject { ["deep"] = new JsonArray(1, "two", null) };
        document["sources"]![0]!["later"] = true;

        var summary = SummaryJson.Read(Bytes(document));

        Assert.Equal(SummaryJson.Write(SummaryBuilder.Dam().Build()), SummaryJson.Write(summary));
    }

    [Fact]
    public void Read_SchemaAfterOtherMembers_IsFound()
    {
        var document = Dam();
        document.Remove("schema");
        document["schema"] = Summary.SchemaName;

        Assert.Equal("A dam holds", SummaryJson.Read(Bytes(document)).Headline);
    }

    [Theory]
    [InlineData("\"collate/summary/2\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("{}")]
    public void Read_AnotherSchema_SaysWhichOneItReads(string schema)
    {
        var json = Encoding.UTF8.GetString(SummaryJson.Write(SummaryBuilder.Dam().Build())).Replace("\"collate/summary/1\"", schema, StringComparison.Ordinal);

        var exception = Assert.Throws<JsonException>(() => SummaryJson.Read(Encoding.UTF8.GetBytes(json)));

        Assert.Contains("collate/summary/1", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"schema\":\"collate/summary/1\"}")]
    [InlineData("{\"schema\":\"collate/summary/1\",")]
    [InlineData("{\"\\ud800\":1}")]
    public void Read_NoSummary_Throws(string json) =>
        Assert.ThrowsAny<JsonException>(() => SummaryJson.Read(Encoding.UTF8.GetBytes(json)));

    public static TheoryData<string, string?> Breaks => new()
    {
        { "sentences.0", "null" },
        { "sentences", "[]" },
        { "sentences.0.citations", "[]" },
        { "sentences.0.citations.0", "null" },
        { "sentences.0.citations.0.source", "4" },
        { "sentences.0.citations.0.source", "0" },
        { "sentences.0.citations.0.source", "\"1\"" },
        { "sentences.0.citations.0.source", "1.5" },
        { "sentences.0.citations.0.sentence", "0" },
        { "sentences.0.citations.0.start", "1" },
        { "sentences.0.citations.0.start", "-1" },
        { "sentences.0.citations.0.quote", "null" },
        { "sentences.0.citations.0.quote", "\"The dam\"" },
        { "sentences.0.support", "null" },
        { "sentences.0.support.lineages", "9" },
        { "sentences.0.support.articles", null },
        { "disagreements", "null" },
        { "disagreements.0", "null" },
        { "disagreements.0.kind", "\"Number\"" },
        { "disagreements.0.kind", "0" },
        { "disagreements.0.values", "[]" },
        { "disagreements.0.values.0", "null" },
        { "timeline.0", "null" },
        { "timeline", null },
        { "sources", "[]" },
        { "sources.0", "null" },
        { "sources.0.n", "2" },
        { "sources.0.lineage", "0" },
        { "sources.0.names", "[]" },
        { "sources.0.names.0", "null" },
        { "sources.0.title", null },
        { "language", null },
        { "writer.kind", "\"gpt\"" },
        { "writer", "null" },
        { "verification.dropped", "[null]" },
        { "headline", "\"\\udc00\"" },
    };

    [Theory]
    [MemberData(nameof(Breaks))]
    public void Read_BrokenMember_Throws(string path, string? value)
    {
        var json = JsonPath.Change(SummaryJson.Write(SummaryBuilder.Dam().Build()), path, value);

        Assert.ThrowsAny<JsonException>(() => SummaryJson.Read(json));
    }

    [Fact]
    public void Read_DoubledMember_Throws()
    {
        var json = Encoding.UTF8.GetString(SummaryJson.Write(SummaryBuilder.Dam().Build()));
        json = json.Replace("\"headline\":", "\"headline\": \"first\", \"headline\":", StringComparison.Ordinal);

        Assert.Throws<JsonException>(() => SummaryJson.Read(Encoding.UTF8.GetBytes(json)));
    }

    [Fact]
    public void Read_ManyLevels_Throws()
    {
        var json = Encoding.UTF8.GetString(SummaryJson.Write(SummaryBuilder.Dam().Build()));
        var deep = string.Concat(Enumerable.Repeat("[", 100_000)) + string.Concat(Enumerable.Repeat("]", 100_000));

        Assert.ThrowsAny<JsonException>(() => SummaryJson.Read(Encoding.UTF8.GetBytes(json.Replace("{\n  \"schema\"", $"{{\"later\":{deep},\"schema\"", StringComparison.Ordinal))));
    }

    [Fact]
    public void Read_AnyDamage_ThrowsNothingButJsonException()
    {
        var json = SummaryJson.Write(SummaryBuilder.Dam().Build());
        var damage =
            from position in Gen.Choose(0, json.Length - 1)
            from piece in Gen.Elements("\"", "\\", "\\ud800", "\\udc00\\ud800", "{", "]", "null", ",", "1e99", "\u0000", "é", "")
            from invalid in Gen.Elements(false, true)
            select json.AsSpan(0, position).ToArray().Concat(invalid ? [0xff] : Encoding.UTF8.GetBytes(piece)).Concat(json.Skip(position + 1)).ToArray();

        Prop.ForAll(damage.ToArbitrary(), bytes =>
        {
            try
            {
                Assert.Equal(Summary.SchemaName, SummaryJson.Read(bytes).Schema);
            }
            catch (JsonException)
            {
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    private static JsonObject Dam() => JsonNode.Parse(SummaryJson.Write(SummaryBuilder.Dam().Build()))!.AsObject();

    private static byte[] Bytes(JsonNode node) => Encoding.UTF8.GetBytes(node.ToJsonString());

    private static string Members(JsonElement element) => string.Join(' ', element.EnumerateObject().Select(member => member.Name));
}
