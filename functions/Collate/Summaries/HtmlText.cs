using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Collate.Summaries;

/// <summary>Writes HTML: mark-up from string literals, everything else encoded.</summary>
internal sealed class HtmlText
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _output = new(32 * 1024);

    /// <summary>Appends mark-up as it stands. Never pass text that comes from an article.</summary>
    public HtmlText Raw(string markup)
    {
        _output.Append(markup);
        return this;
    }

    /// <summary>Appends any text, for an element's content or inside a double-quoted attribute. A dash stands for one that shows nothing.</summary>
    public HtmlText Text(string text)
    {
        var line = Wording.Line(text);
        _output.Append(line.Length > 0 ? s_encoder.Encode(line) : "—");
        return this;
    }

    /// <summary>Appends a number.</summary>
    public HtmlText Number(int number)
    {
        _output.Append(CultureInfo.InvariantCulture, $"{number}");
        return this;
    }

    /// <summary>The whole page.</summary>
    public override string ToString() => _output.ToString();
}
