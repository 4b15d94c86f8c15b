using System.Xml;

namespace Collate.Articles.Formats;

/// <summary>The styles of a Word document that mark its title. Style ids are translated (<c>Titel</c>); their built-in names are not.</summary>
internal static class DocxStyles
{
    /// <summary>The ids of the styles named <c>Title</c>, and <c>Title</c> itself.</summary>
    public static IReadOnlySet<string> TitlesIn(DocxPackage package)
    {
        var titles = new HashSet<string>(StringComparer.Ordinal) { "Title" };
        using var reader = package.OpenXml("word/styles.xml");
        var id = "";
        while (reader is not null && reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "style" })
            {
                id = reader.GetAttribute("styleId", reader.NamespaceURI) ?? "";
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "name" } && id.Length > 0
                && string.Equals(reader.GetAttribute("val", reader.NamespaceURI), "title", StringComparison.OrdinalIgnoreCase))
            {
                titles.Add(id);
            }
        }

        return titles;
    }
}
