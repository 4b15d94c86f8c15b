using System.Text;
using AngleSharp.Dom;
using Collate.Language;

namespace Collate.Articles.Formats;

/// <summary>Reads an element as lines of text: one paragraph per block, a blank line between paragraphs.</summary>
internal static class HtmlText
{
    private const int MaxStamp = 100;

    private static readonly WordSet Unread = Set("nav aside header footer script style noscript template form figure figcaption iframe svg math button select option input textarea label video audio canvas object embed dialog menu head h1 title pre rt rp");
    private static readonly WordSet Inline = Set("a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q ruby rb s samp small span strike strong sub sup time td th tt u var wbr");
    private static readonly WordSet Furniture =
        Set("nav navbar navigation menu sidebar related promo promotion advert advertisement ad ads adslot banner cookie cookies consent newsletter subscribe subscription timestamp tweet instagram tiktok share sharing social comments comment disqus footer breadcrumb breadcrumbs caption credit byline recommended recirculation outbrain taboola paywall popup modal tags toolbar teaser widget");

    /// <summary>The text of the element.</summary>
    public static string Of(INode root, TextMass mass)
    {
        var text = new StringBuilder();
        int linked = 0, timed = 0, cells = 0, blockStart = 0, linkChars = 0, stampChars = 0;
        DomWalk.Visit(root, Enter, Leave);
        EndBlock(text, ref blockStart, ref linkChars, ref stampChars);
        return text.ToString();

        bool Enter(INode node)
        {
            switch (node)
            {
                case IElement element when node != root && (IsSkipped(element, mass) || IsFootnoteMark(element)):
                    return false;
                case IText data:
                    AppendFlat(text, data.Data);
                    linkChars += linked > 0 ? data.Data.Length : 0;
                    stampChars += timed > 0 ? data.Data.Length : 0;
                    return true;
                case IElement { LocalName: "br" }:
                    text.Append('\n');
                    return true;
                case IElement { LocalName: "a" }:
                    linked++;
                    return true;
                case IElement { LocalName: "time" } time when IsStamp(time):
                    timed++;
                    return true;
                case IElement inner when !Inline.Contains(inner.LocalName):
                    EndBlock(text, ref blockStart, ref linkChars, ref stampChars);
                    return true;
                default:
                    return true;
            }
        }

        void Leave(INode node)
        {
            switch (node)
            {
                case IElement { LocalName: "a" }:
                    linked--;
                    break;
                case IElement { LocalName: "time" } time when IsStamp(time):
                    timed--;
                    break;
                case IElement { LocalName: "td" or "th" }:
                    text.Append(' ');
                    cells++;
                    break;
                case IElement { LocalName: "tr" }:
                    EndRow(text, blockStart, cells);
                    cells = 0;
                    EndBlock(text, ref blockStart, ref linkChars, ref stampChars);
                    break;
                case IElement inner when inner.LocalName != "br" && !Inline.Contains(inner.LocalName):
                    EndBlock(text, ref blockStart, ref linkChars, ref stampChars);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Whether the text of an element is for readers at all.</summary>
    public static bool IsRead(IElement? element) => element is null || !Unread.Contains(element.LocalName);

    /// <summary>A row of two cells or more that does not end a sentence is a table's, and goes.</summary>
    private static void EndRow(StringBuilder text, int start, int cells)
    {
        if (cells > 1 && text.Length - start < 2000 && !Cleaning.TextShape.EndsSentence(text.ToString(start, text.Length - start)))
        {
            text.Length = start;
        }
    }

    /// <summary>A <c>time</c> whose attribute says what its words say; without one the words may be all that dates the article.</summary>
    private static bool IsStamp(IElement time) => Dates.DateText.Parse(time.GetAttribute("datetime")) is not null;

    /// <summary><c>&lt;sup&gt;&lt;a href="#n"&gt;1&lt;/a&gt;&lt;/sup&gt;</c></summary>
    private static bool IsFootnoteMark(IElement element) =>
        element is { LocalName: "sup", ChildNodes: { Length: 1 } children } && children[0] is IElement { LocalName: "a", ChildNodes: { Length: 1 } words } && words[0] is IText { Data.Length: < 6 } mark
        && mark.Data.AsSpan().Trim("[]^ \n") is { IsEmpty: false } number && !number.ContainsAnyExceptInRange('0', '9');

    /// <summary>Ends a paragraph; one that is all links or stamps of time and no sentence is navigation, and goes.</summary>
    private static void EndBlock(StringBuilder text, ref int start, ref int linkChars, ref int stampChars)
    {
        var length = text.Length - start;
        if (length > 0)
        {
            if ((linkChars * 10 >= length * 8 && linkChars < 400) || (stampChars * 10 >= length * 4 && length < MaxStamp && !Cleaning.TextShape.EndsSentence(text.ToString(start, length))))
            {
                text.Length = start;
            }
            else
            {
                text.Append("\n\n");
            }
        }

        start = text.Length;
        (linkChars, stampChars) = (0, 0);
    }

    private static void AppendFlat(StringBuilder text, string data)
    {
        foreach (var range in data.AsSpan().SplitAny('\n', '\r'))
        {
            var part = data.AsSpan(range);
            if (range.Start.Value > 0)
            {
                text.Append(' ');
            }

            text.Append(part);
        }
    }

    /// <summary>Furniture by element or class; what holds half of the page's text is never furniture, whatever it is called.</summary>
    private static bool IsSkipped(IElement element, TextMass mass)
    {
        if (!Unread.Contains(element.LocalName) && !IsFurniture(element) && !IsHidden(element))
        {
            return false;
        }

        return mass.Of(element) * 2 <= mass.Total || element.LocalName is "script" or "style" or "nav" or "footer" or "head" or "title" or "h1";
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
        || element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);

    private static bool IsFurniture(IElement element)
    {
        if (element.LocalName is "article" or "main" or "body" or "html" or "p")
        {
            return element.LocalName == "p" && (HasToken(element.ClassName) || HasToken(element.Id));
        }

        return HasToken(element.ClassName) || HasToken(element.Id) || element.GetAttribute("role") is "navigation" or "complementary" or "banner" or "contentinfo" or "search";
    }

    private static bool HasToken(string? names)
    {
        if (string.IsNullOrEmpty(names))
        {
            return false;
        }

        var lookup = Furniture;
        foreach (var range in names.AsSpan().SplitAny(" -_\t\n"))
        {
            if (lookup.Contains(names.AsSpan(range)))
            {
                return true;
            }
        }

        return false;
    }

    private static WordSet Set(string names) => names.Split(' ').ToWordSet(ignoreCase: true);
}
