using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Collate.Tests.Digests;

/// <summary>The rules of RFC 4287 that hold for a feed of entries with authors at the feed, text and HTML content.</summary>
internal static partial class AtomRules
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly string[] FeedOnce = ["id", "title", "updated", "generator", "icon", "logo", "rights", "subtitle"];
    private static readonly string[] EntryOnce = ["id", "title", "updated", "published", "content", "summary", "rights", "source"];

    /// <summary>Every rule that is broken, with its section.</summary>
    public static IReadOnlyList<string> Check(XDocument document)
    {
        var broken = new List<string>();
        var feed = document.Root!;
        Hold(feed.Name == Atom + "feed", "4.1.1: the root is no feed");
        foreach (var element in feed.DescendantsAndSelf())
        {
            Hold(element.Name.Namespace == Atom, $"6.4: {element.Name} is foreign");
            if (element.Name.LocalName is "updated" or "published")
            {
                Hold(Rfc3339().IsMatch(element.Value) && DateTimeOffset.TryParse(element.Value, CultureInfo.InvariantCulture, out _), $"3.3: '{element.Value}' is no date of RFC 3339");
            }

            if (element.Name.LocalName is "title" or "summary" or "subtitle" or "content")
            {
                Hold((string?)element.Attribute("type") is null or "text" or "html", $"3.1.1: {element.Name.LocalName} is of a type that is not text");
                Hold(!element.HasElements, $"3.1.1.1: {element.Name.LocalName} has elements inside");
                Hold(element.Value.Trim().Length > 0, $"4.2: {element.Name.LocalName} shows nothing");
            }

            if ((string?)element.Attribute(XNamespace.Xml + "lang") is { } language)
            {
                Hold(LanguageTag().IsMatch(language), $"2: '{language}' is no language tag");
            }
        }

        Require(feed, "4.1.1", FeedOnce);
        Hold(feed.Elements(Atom + "author").All(author => author.Elements(Atom + "name").Count() == 1), "3.2.1: an author has no name");
        Hold(feed.Elements(Atom + "author").Any() || feed.Elements(Atom + "entry").All(entry => entry.Elements(Atom + "author").Any()), "4.1.1: nobody is the author");
        Hold(feed.Elements(Atom + "link").Count(link => (string?)link.Attribute("rel") == "self") == 1, "4.1.1: there is no link to itself");
        foreach (var entry in feed.Elements(Atom + "entry"))
        {
            Require(entry, "4.1.2", EntryOnce);
            Hold(entry.Element(Atom + "content") is not null || entry.Elements(Atom + "link").Any(link => (string?)link.Attribute("rel") is null or "alternate"), "4.1.2: neither content nor an alternate link");
        }

        foreach (var parent in feed.Elements(Atom + "entry").Prepend(feed))
        {
            var links = parent.Elements(Atom + "link").ToArray();
            Hold(links.All(link => IsReference((string?)link.Attribute("href"))), "4.2.7.1: a link without an address");
            Hold(links.All(link => (string?)link.Attribute("rel") is null or "self" or "alternate" or "related" or "via" or "enclosure"), "4.2.7.2: a relation that there is not");
            Hold(links.Where(link => (string?)link.Attribute("rel") == "alternate").GroupBy(link => ((string?)link.Attribute("type"), (string?)link.Attribute("hreflang"))).All(group => group.Count() == 1), "4.1.1: two alternates of one type");
        }

        var ids = feed.DescendantsAndSelf().Elements(Atom + "id").Select(id => id.Value).ToArray();
        Hold(ids.Distinct(StringComparer.Ordinal).Count() == ids.Length, "4.2.6: two have one id");
        Hold(ids.All(id => Uri.TryCreate(id, UriKind.Absolute, out _)), "4.2.6: an id is no IRI");
        return broken;

        void Hold(bool rule, string problem)
        {
            if (!rule)
            {
                broken.Add(problem);
            }
        }

        void Require(XElement parent, string section, string[] once)
        {
            foreach (var name in (string[])["id", "title", "updated"])
            {
                Hold(parent.Elements(Atom + name).Any(), $"{section}: no {name}");
            }

            Hold(once.All(name => parent.Elements(Atom + name).Count() <= 1), $"{section}: something stands twice that may stand once");
        }
    }

    private static bool IsReference(string? href) => href is { Length: > 0 } && !href.Any(char.IsWhiteSpace) && Uri.TryCreate(href, UriKind.RelativeOrAbsolute, out _);

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$")]
    private static partial Regex Rfc3339();

    [GeneratedRegex("^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$")]
    private static partial Regex LanguageTag();
}
