using System.Text.Json;
using AngleSharp.Dom;
using Collate.Articles.Dates;

namespace Collate.Articles.Formats;

/// <summary>What the JSON-LD blocks of a page say about its article (schema.org <c>Article</c>, its subtypes and postings).</summary>
/// <param name="Headline">The headline, or none.</param>
/// <param name="Publisher">The publisher's name, or none.</param>
/// <param name="Author">The authors' names, or none.</param>
/// <param name="Url">The address, or none.</param>
/// <param name="Published">The publication, or none.</param>
internal sealed record JsonLd(string? Headline, string? Publisher, string? Author, string? Url, DateReading? Published)
{
    /// <summary>How many nodes of a block are looked at.</summary>
    public const int MaxNodes = 10_000;

    private static readonly JsonLd Nothing = new(null, null, null, null, null);

    /// <summary>The first article that any block describes. Blocks that are not valid JSON are passed over.</summary>
    public static JsonLd Read(IDocument document)
    {
        foreach (var script in document.QuerySelectorAll("script[type*='ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, JsonText.Options);
                if (FindArticle(json.RootElement) is { } found)
                {
                    return found;
                }
            }
            catch (JsonException)
            {
                // A block that others wrote wrongly is no reason to give up the page.
            }
        }

        return Nothing;
    }

    private static JsonLd? FindArticle(JsonElement root)
    {
        var waiting = new Queue<JsonElement>([root]);
        for (var seen = 0; seen < MaxNodes && waiting.TryDequeue(out var element); seen++)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray())
                {
                    waiting.Enqueue(item);
                }
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                if (IsArticle(element))
                {
                    return Of(element);
                }

                foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"])
                {
                    if (JsonText.Find(element, name) is { } inner)
                    {
                        waiting.Enqueue(inner);
                    }
                }
            }
        }

        return null;
    }

    private static bool IsArticle(JsonElement element)
    {
        var types = JsonText.Flatten(JsonText.Find(element, "@type")) ?? "";
        return types.Split(", ").Any(type => type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("BlogPosting", StringComparison.Ordinal) || type is "Report");
    }

    private static JsonLd Of(JsonElement element)
    {
        var date = JsonText.Flatten(JsonText.Find(element, "datePublished", "dateCreated"));
        var address = JsonText.Find(element, "url") ?? JsonText.Find(element, "mainEntityOfPage");
        return new JsonLd(
            JsonText.Flatten(JsonText.Find(element, "headline", "name")),
            JsonText.Flatten(JsonText.Find(element, "publisher")),
            JsonText.Flatten(JsonText.Find(element, "author")),
            JsonText.Flatten(address),
            DateText.Parse(date));
    }
}
