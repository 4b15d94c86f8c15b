using System.Buffers;
using System.Text;
using Collate.Articles.Cleaning;

namespace Collate.Articles.Formats;

/// <summary>Takes Markdown's marks out of one paragraph: emphasis, code, escapes, tags and entities. Links and pictures are <see cref="LinkSyntax"/>'s.</summary>
internal static class MarkdownInlines
{
    private const int MaxTag = 1024;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\\*_`<~");

    /// <summary>The paragraph as plain text.</summary>
    public static string Flatten(string paragraph)
    {
        var text = LinkSyntax.Strip(paragraph);
        if (text.AsSpan().ContainsAny(Marks))
        {
            text = Unmark(text);
        }

        return LinkSyntax.DecodeEntities(text);
    }

    private static string Unmark(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var run = text.AsSpan(i).IndexOfAny(Marks);
            run = run < 0 ? text.Length - i : run;
            kept.Append(text, i, run);
            i += run;
            if (i == text.Length)
            {
                break;
            }

            switch (text[i])
            {
                case '\\' when i + 1 < text.Length && (char.IsPunctuation(text[i + 1]) || char.IsSymbol(text[i + 1])):
                    kept.Append(text[i + 1]);
                    i += 2;
                    break;
                case '<' when TagEnd(text, i) is var end and > 0:
                    i = end;
                    break;
                case '*' or '_' or '`' or '~' when IsMark(text, i, out var length):
                    i += length;
                    break;
                default:
                    kept.Append(text[i++]);
                    break;
            }
        }

        return kept.ToString();
    }

    /// <summary>A run of marks with a word on one side only: <c>snake_case</c> and <c>2 * 3</c> keep theirs.</summary>
    private static bool IsMark(string text, int i, out int length)
    {
        length = text.AsSpan(i).IndexOfAnyExcept(text[i]);
        length = length < 0 ? text.Length - i : length;
        var before = i > 0 ? text[i - 1] : ' ';
        var after = i + length < text.Length ? text[i + length] : ' ';
        var isInside = char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after);
        return text[i] switch
        {
            '`' => true,
            '~' => length == 2,
            '_' => !isInside && !(char.IsWhiteSpace(before) && char.IsWhiteSpace(after)),
            _ => !(char.IsWhiteSpace(before) && char.IsWhiteSpace(after)) && !(char.IsDigit(before) && char.IsDigit(after)),
        };
    }

    private static int TagEnd(string text, int i)
    {
        var window = text.AsSpan(i, Math.Min(MaxTag, text.Length - i));
        if (window.Length < 3 || !(char.IsAsciiLetter(window[1]) || window[1] is '/' or '!'))
        {
            return 0;
        }

        var close = window[1..].IndexOfAny('>', '<');
        return close >= 0 && window[close + 1] == '>' ? i + close + 2 : 0;
    }
}
