using AngleSharp.Dom;

namespace Collate.Articles.Formats;

/// <summary>How much running text every element of a page holds: the length of its paragraphs outside links.</summary>
/// <remarks>The idea is Readability's (Arc90, later Mozilla): an article is where long, unlinked paragraphs stand together.</remarks>
internal sealed class TextMass
{
    private const int ShortestRun = 25;

    private readonly Dictionary<INode, int> masses = new(ReferenceEqualityComparer.Instance);

    private TextMass()
    {
    }

    /// <summary>The mass of all of the page.</summary>
    public int Total { get; private set; }

    /// <summary>Measures every element, without recursion.</summary>
    public static TextMass Measure(IDocument document)
    {
        var measured = new TextMass();
        var links = 0;
        DomWalk.Visit(
            document,
            node =>
            {
                links += node is IElement { LocalName: "a" } ? 1 : 0;
                if (node is IText text && links == 0 && text.Data.AsSpan().Trim().Length is var length and >= ShortestRun && HtmlText.IsRead(node.ParentElement))
                {
                    measured.Add(node.Parent, length);
                }

                return true;
            },
            node => links -= node is IElement { LocalName: "a" } ? 1 : 0);
        return measured;
    }

    /// <summary>The mass of one element and everything in it.</summary>
    public int Of(INode node) => masses.GetValueOrDefault(node);

    private void Add(INode? node, int length)
    {
        Total += length;
        for (; node is not null; node = node.Parent)
        {
            masses[node] = masses.GetValueOrDefault(node) + length;
        }
    }
}
