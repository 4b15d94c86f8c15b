using System.Text;
using System.Xml;
using Collate.Summaries;

namespace Collate.Digests;

/// <summary>Writes the feed: Atom 1.0 (RFC 4287), an entry for each story, those that changed last first.</summary>
/// <remarks>
/// An entry's id is made from its story's id and nothing else, so it stays the same whatever becomes of the story or the site. Instants are the ends of the digests' periods: an entry is
/// updated when a digest tells or names its story again. A story that became part of another leaves the feed, and the other, which gained its articles, is told.
/// </remarks>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, IndentChars = "  ", NewLineChars = "\n" };

    /// <summary>The feed as UTF-8. Same history and site, same bytes.</summary>
    /// <param name="history">What the digests told.</param>
    /// <param name="site">Where the pages are, ending in a slash; none for links that start at the root of the site that serves the feed.</param>
    public static byte[] Write(DigestHistory history, Uri? site)
    {
        var links = new DigestLinks(site);
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Settings))
        {
            xml.WriteStartElement("feed", Namespace);
            Text(xml, "id", history.Feed);
            Text(xml, "title", "Collate");
            Text(xml, "subtitle", "One summary per story, every sentence traceable to the words it rests on");
            Text(xml, "updated", Instants.Write(history.Ended ?? history.Started));
            xml.WriteStartElement("author", Namespace);
            Text(xml, "name", "Collate");
            xml.WriteEndElement();
            Link(xml, "self", "application/atom+xml", links.Feed);
            Link(xml, "alternate", "text/html", links.Stories);
            foreach (var entry in history.Entries)
            {
                Write(xml, entry, links);
            }

            xml.WriteEndElement();
        }

        return [.. buffer.ToArray(), (byte)'\n'];
    }

    private static void Write(XmlWriter xml, FeedEntry entry, DigestLinks links)
    {
        var language = PageLanguage.Tag(entry.Language);
        xml.WriteStartElement("entry", Namespace);
        Text(xml, "id", FeedIds.OfStory(entry.Story));
        Text(xml, "title", Shown(entry.Title), language);
        Text(xml, "published", entry.Published);
        Text(xml, "updated", entry.Updated);
        Link(xml, "alternate", "text/html", links.Story(entry.Story));
        Text(xml, "summary", Shown(entry.Sentences[0]), language);
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(Content(entry, language));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Content(FeedEntry entry, string language)
    {
        var html = new HtmlText();
        html.Raw("<div lang=\"").Text(language).Raw("\" dir=\"").Raw(PageLanguage.Direction(language)).Raw("\">");
        foreach (var sentence in entry.Sentences)
        {
            html.Raw("<p>").Text(Shown(sentence)).Raw("</p>");
        }

        html.Raw("</div><ul lang=\"en\" dir=\"ltr\">");
        foreach (var note in entry.Notes)
        {
            html.Raw("<li><bdi>").Text(Shown(note)).Raw("</bdi></li>");
        }

        return html.Raw("</ul>").ToString();
    }

    private static void Text(XmlWriter xml, string name, string text, string? language = null)
    {
        xml.WriteStartElement(name, Namespace);
        if (language is not null)
        {
            xml.WriteAttributeString("xml", "lang", null, language);
        }

        xml.WriteString(text);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    /// <summary>Text as one line that XML 1.0 can hold; a dash stands for one that shows nothing.</summary>
    private static string Shown(string text)
    {
        var line = Wording.Line(text).Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD');
        return line.Length > 0 ? line : "—";
    }
}
