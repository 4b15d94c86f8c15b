using System.Text;
using System.Xml;

namespace Collate.Articles.Formats;

/// <summary>Reads the document part of a Word document: paragraphs in order, a table row as one paragraph.</summary>
internal static class DocxBody
{
    private const int MaxText = 4 * 1024 * 1024;

    /// <summary>Fills the draft's body, and its title from a paragraph in a title style.</summary>
    /// <exception cref="InvalidDataException">The text is longer than 4 Mi characters.</exception>
    public static void Read(XmlReader reader, IReadOnlySet<string> titleStyles, ArticleDraft draft)
    {
        var body = new StringBuilder();
        var open = new Stack<StringBuilder>();
        var style = "";
        int rows = 0, deleted = 0;
        var more = reader.Read();
        while (more)
        {
            var isWord = reader.NamespaceURI.Contains("wordprocessingml", StringComparison.Ordinal);
            if (reader.NodeType == XmlNodeType.Element)
            {
                // Fallback repeats what the choice beside it says; footnotes' and comments' text is in other parts.
                if (reader.LocalName == "Fallback")
                {
                    reader.Skip();
                    more = !reader.EOF;
                    continue;
                }

                switch (isWord ? reader.LocalName : "")
                {
                    case "p" when !reader.IsEmptyElement:
                        open.Push(new StringBuilder());
                        style = "";
                        break;
                    case "pStyle":
                        style = reader.GetAttribute("val", reader.NamespaceURI) ?? "";
                        break;
                    case "tr" when !reader.IsEmptyElement:
                        rows++;
                        break;
                    case "del" or "moveFrom" when !reader.IsEmptyElement:
                        deleted++;
                        break;
                    case "tab":
                        Append(open, " ");
                        break;
                    case "br" or "cr":
                        Append(open, "\n");
                        break;
                    case "noBreakHyphen":
                        Append(open, "-");
                        break;
                    case "t" when !reader.IsEmptyElement:
                        var text = reader.ReadElementContentAsString();
                        Append(open, deleted == 0 ? text : "");
                        more = !reader.EOF;
                        continue;
                    default:
                        break;
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement && isWord)
            {
                switch (reader.LocalName)
                {
                    case "p" when open.TryPop(out var paragraph):
                        End(paragraph.ToString(), rows > 0, titleStyles.Contains(style), body, draft);
                        break;
                    case "tr":
                        rows--;
                        body.Append("\n\n");
                        break;
                    case "del" or "moveFrom":
                        deleted--;
                        break;
                    default:
                        break;
                }
            }

            if (body.Length > MaxText)
            {
                throw new InvalidDataException("The document's text is too long.");
            }

            more = reader.Read();
        }

        draft.Body = body.ToString();
    }

    private static void Append(Stack<StringBuilder> open, string text)
    {
        if (open.TryPeek(out var paragraph))
        {
            paragraph.Append(text);
        }
    }

    private static void End(string paragraph, bool inTable, bool isTitle, StringBuilder body, ArticleDraft draft)
    {
        var text = paragraph.Trim();
        if (text.Length == 0)
        {
            return;
        }

        if (isTitle && draft.Title is null)
        {
            draft.Title = text;
            return;
        }

        body.Append(text).Append(inTable && !Cleaning.TextShape.EndsSentence(text) ? " " : "\n\n");
    }
}
