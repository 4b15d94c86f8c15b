using System.Xml;
using Collate.Articles.Dates;

namespace Collate.Articles.Formats;

/// <summary>Reads a Word document's properties: title and creator; and a date of publication from a custom property or the cover page.</summary>
internal static class DocxProperties
{
    /// <summary>Fills what the draft lacks.</summary>
    public static void Read(DocxPackage package, ArticleDraft draft)
    {
        Core(package, draft);
        Custom(package, draft);
        foreach (var name in package.Names.Where(name => name.StartsWith("customXml/item", StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(20))
        {
            CoverPage(package, name, draft);
        }
    }

    private static void Core(DocxPackage package, ArticleDraft draft)
    {
        using var reader = package.OpenXml("docProps/core.xml");
        for (var more = reader is not null && reader.Read(); more;)
        {
            if (reader!.NodeType == XmlNodeType.Element && reader.Depth == 1 && reader.LocalName is "title" or "creator")
            {
                var isTitle = reader.LocalName == "title";
                var value = Value(reader);
                draft.Title ??= isTitle ? value : null;
                draft.Author ??= isTitle ? null : value;
                more = !reader.EOF;
                continue;
            }

            more = reader.Read();
        }
    }

    private static void Custom(DocxPackage package, ArticleDraft draft)
    {
        using var reader = package.OpenXml("docProps/custom.xml");
        var isPublication = false;
        for (var more = reader is not null && reader.Read(); more;)
        {
            if (reader!.NodeType == XmlNodeType.Element && reader.LocalName == "property")
            {
                isPublication = reader.GetAttribute("name")?.ToLowerInvariant() is "published" or "date published" or "publish date" or "publication date" or "publishdate" or "datepublished";
            }
            else if (reader.NodeType == XmlNodeType.Element && isPublication && reader.Depth == 2)
            {
                draft.Published ??= DateText.Parse(Value(reader))?.As(PublishedFrom.Document);
                more = !reader.EOF;
                continue;
            }

            more = reader.Read();
        }
    }

    private static void CoverPage(DocxPackage package, string name, ArticleDraft draft)
    {
        using var reader = package.OpenXml(name);
        for (var more = reader is not null && reader.Read(); more;)
        {
            if (reader!.NodeType == XmlNodeType.Element && reader.LocalName == "PublishDate")
            {
                draft.Published ??= Midnight(DateText.Parse(Value(reader)))?.As(PublishedFrom.Document);
                more = !reader.EOF;
                continue;
            }

            more = reader.Read();
        }
    }

    /// <summary>The cover page stores a day as its midnight.</summary>
    private static DateReading? Midnight(DateReading? reading) =>
        reading is { } date && date.Instant.TimeOfDay == TimeSpan.Zero ? DateReading.OfDay(date.Instant.Year, date.Instant.Month, date.Instant.Day) : reading;

    /// <summary>An element's text, or none; elements in it are passed over with what they hold.</summary>
    private static string? Value(XmlReader reader)
    {
        var text = "";
        var depth = reader.Depth;
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return null;
        }

        while (reader.Read() && reader.Depth > depth)
        {
            text += reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && text.Length < 2000 ? reader.Value : "";
        }

        return string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
