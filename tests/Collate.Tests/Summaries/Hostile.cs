using Collate.Summaries;
using Collate.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Collate.Tests.Summaries;

/// <summary>Texts that try to be mark-up, and summaries that hold them wherever a text can stand.</summary>
internal static class Hostile
{
    /// <summary>What would mean something to a renderer if it were not escaped.</summary>
    public static readonly string[] Pieces =
    [
        "<script>alert(1)</script>", "</style>", "</title>", "<img src=x onerror=alert(1)>", "<b>", "<!--", "-->", "&lt;", "&amp;", "&#60;", "&", "\" onclick=\"x", "'",
        "[a](http://evil.example)", "[^1]", "[^1]: no", "![a](b)", "![", "](", "[a]: http://evil.example", "<http://evil.example>", "http://evil.example/x", "www.evil.example",
        "ftp://evil.example", "mailto:a@evil.example", "tel:12345", "# a", "## ", "===", "---", "***", "- a", "+ a", "* a", "1. a", "2) b", "a. b", "iv) c", "> q", "```", "~~~", "`code`",
        "*a*", "**a**", "_a_", "__a__", "~~a~~", "~a~", "^a^", "++a++", "==a==", "\"\"a\"\"", "::: note", "::a::", ":   a", "{#id .class}", "{.c}", "$a$", "$$", "| a | b |", "|---|---|", "+---+",
        "\\", "\\\\", "!", ":smile:", "^^^", "^^ ", "*[HTML]: x", "- [ ] a", "[x]", "    code", "\n", "\n\n", "\r", "\t", "  ", "\u0000", "\u0007", "\u0085", "\u009f", "\u2028", "\u2029", "\u00a0",
        "\u200f\u05e9\u05dc\u05d5\u05dd", "\u202eevil\u202c", "\u0627\u0644\u0639\u0631\u0628\u064a\u0629", "🌊", "👩‍🚒", "e\u0301", "𝔘", "ﷺ", "word", "word", " ", "6,000", "R&D", "12:30", ".", ")", "a", "1",
    ];

    /// <summary>Well-formed texts, most of them hostile, none empty.</summary>
    public static Gen<string> Texts() =>
        Gen.Elements(Pieces).ArrayOf().Select(string.Concat).Where(text => text.Length > 0);

    /// <summary>A summary that has <paramref name="text"/> wherever text of an article can stand.</summary>
    public static Summary Summary(string text) => new SummaryBuilder()
        .Headline(text)
        .Source(1, text, text)
        .Source(1, text, "plain", text)
        .Source(2, text)
        .Describe(1, source => source with { Name = text, Names = [text], Title = text, Publisher = text, Published = "2025-06-17", PublishedFrom = "meta", Url = "https://a.example/" })
        .Describe(2, source => source with { Name = text, Names = [text], Title = text })
        .Describe(3, source => source with { Name = text, Names = [text] })
        .Sentence(text, (1, 1), (2, 3))
        .Sentence(text, (3, 1))
        .Sentence(text, (1, 2))
        .Sentence(text, (2, 1))
        .Disagreement(text, DisagreementKind.Number, (text, [(1, 1), (1, 2)]), (text + "2", [(3, 1)]))
        .Timeline("2025-06-17", text, (1, 1))
        .Dropped(text, "number")
        .Build();
}
