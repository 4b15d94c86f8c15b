using AngleSharp.Dom;

namespace Collate.Articles.Formats;

/// <summary>Finds the element that holds an article's body.</summary>
internal static class HtmlBody
{
    private static readonly string[] Selectors = ["[itemprop~=articleBody]", "article", "main", "[role=main]"];

    /// <summary>
    /// The element marked as the article, if it holds a good part of the page's text; else the smallest one that holds most of it.
    /// </summary>
    public static INode Choose(IDocument document, TextMass mass)
    {
        foreach (var selector in Selectors)
        {
            IElement? best = null;
            foreach (var element in document.QuerySelectorAll(selector))
            {
                best = best is null || mass.Of(element) > mass.Of(best) ? element : best;
            }

            if (best is not null && mass.Of(best) > 0 && mass.Of(best) * 100 >= mass.Total * 35)
            {
                return best;
            }
        }

        return Densest(document, mass);
    }

    private static INode Densest(IDocument document, TextMass mass)
    {
        INode node = (INode?)document.Body ?? document;
        while (Heaviest(node, mass) is { } child && mass.Of(child) * 100 >= mass.Of(node) * 80 && IsContainer(child))
        {
            node = child;
        }

        return node;
    }

    private static IElement? Heaviest(INode node, TextMass mass)
    {
        IElement? best = null;
        foreach (var child in node.ChildNodes)
        {
            if (child is IElement element && mass.Of(element) > 0 && (best is null || mass.Of(element) > mass.Of(best)))
            {
                best = element;
            }
        }

        return best;
    }

    private static bool IsContainer(IElement element) =>
        element.LocalName is "div" or "section" or "article" or "main" or "form" or "table" or "tbody" or "tr" or "td" or "center" or "blockquote";
}
