using AngleSharp.Dom;
using Collate.Articles.Cleaning;
using Collate.Articles.Dates;

namespace Collate.Articles.Formats;

/// <summary>Reads what a page says about its article: meta elements, JSON-LD, <c>time</c>, <c>h1</c>.</summary>
internal static class HtmlMetadata
{
    private static readonly string[] DateNames =
    [
        "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "dc.date.created", "pubdate", "publishdate", "publish-date",
        "publish_date", "published_time", "publication_date", "article.published", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "date",
    ];

    /// <summary>Fills what the draft lacks.</summary>
    public static void Read(IDocument document, INode body, ArticleDraft draft)
    {
        var meta = MetaOf(document);
        var linked = JsonLd.Read(document);
        var heading = document.QuerySelector("h1")?.TextContent;
        var site = First(meta, "og:site_name") ?? linked.Publisher ?? First(meta, "dc.publisher", "dcterms.publisher", "publisher", "application-name");
        draft.Title = Given(draft.Title) ?? First(meta, "og:title") ?? Given(linked.Headline) ?? Given(heading) ?? First(meta, "twitter:title", "dc.title", "title") ?? WithoutSite(document.Title, site);
        draft.Publisher = Given(draft.Publisher) ?? site;
        draft.Author = Given(draft.Author) ?? linked.Author ?? AuthorIn(meta) ?? Given(document.QuerySelector("[rel~=author], [itemprop~=author]")?.TextContent);
        draft.Url = WebAddress.Normalize(draft.Url) ?? WebAddress.Normalize(document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href"))
            ?? WebAddress.Normalize(First(meta, "og:url")) ?? WebAddress.Normalize(linked.Url);
        draft.Published ??= DateIn(meta)?.As(PublishedFrom.Meta) ?? linked.Published?.As(PublishedFrom.JsonLd) ?? TimeIn(document, body)?.As(PublishedFrom.Meta);
    }

    private static Dictionary<string, string> MetaOf(IDocument document)
    {
        var meta = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in document.QuerySelectorAll("meta[content]"))
        {
            var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop");
            var content = element.GetAttribute("content");
            if (!string.IsNullOrWhiteSpace(name) && !string.IsNullOrWhiteSpace(content))
            {
                meta.TryAdd(name.Trim(), content);
            }
        }

        return meta;
    }

    private static string? First(Dictionary<string, string> meta, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (meta.TryGetValue(name, out var value))
            {
                return value;
            }
        }

        return null;
    }

    private static string? AuthorIn(Dictionary<string, string> meta)
    {
        string[] names = ["author", "article:author", "dc.creator", "dcterms.creator", "byl", "parsely-author", "sailthru.author"];
        return names.Select(name => First(meta, name)).FirstOrDefault(value => value is not null && !value.Contains("://", StringComparison.Ordinal));
    }

    private static DateReading? DateIn(Dictionary<string, string> meta)
    {
        foreach (var name in DateNames)
        {
            if (meta.TryGetValue(name, out var value) && DateText.Parse(value) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>A <c>time</c> that says it is the publication; else the first one in the article that is not a change.</summary>
    private static DateReading? TimeIn(IDocument document, INode body)
    {
        DateReading? first = null;
        foreach (var element in document.QuerySelectorAll("time[datetime], [itemprop~=datePublished][content], [itemprop~=datePublished][datetime]"))
        {
            var hint = $"{element.ClassName} {element.GetAttribute("itemprop")}";
            if (hint.Contains("modif", StringComparison.OrdinalIgnoreCase) || hint.Contains("updat", StringComparison.OrdinalIgnoreCase)
                || DateText.Parse(element.GetAttribute("datetime") ?? element.GetAttribute("content")) is not { } date)
            {
                continue;
            }

            if (element.HasAttribute("pubdate") || hint.Contains("publi", StringComparison.OrdinalIgnoreCase))
            {
                return date;
            }

            first ??= IsIn(element, body) ? date : null;
        }

        return first;
    }

    private static bool IsIn(IElement element, INode body)
    {
        for (INode? node = element; node is not null; node = node.Parent)
        {
            if (node == body)
            {
                return true;
            }

            if (node is IElement { LocalName: "aside" or "nav" or "footer" })
            {
                return false;
            }
        }

        return false;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    /// <summary>The page's title without <c> | Site</c> or <c> - Site</c>.</summary>
    private static string? WithoutSite(string? title, string? site)
    {
        if (Characters.CleanLine(title, 1000) is not { } line)
        {
            return null;
        }

        foreach (var separator in (ReadOnlySpan<string>)[" | ", " - ", " – ", " — ", " :: "])
        {
            var at = line.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && (separator is " | " or " :: " || (site is not null && line[(at + separator.Length)..].Equals(site.Trim(), StringComparison.OrdinalIgnoreCase))))
            {
                return line[..at];
            }
        }

        return line;
    }
}
