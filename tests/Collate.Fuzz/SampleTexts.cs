namespace Collate.Fuzz;

/// <summary>Sound inputs and the corner cases of each format, made by hand.</summary>
internal static class SampleTexts
{
    public static IReadOnlyList<string> News { get; } =
    [
        ". ", "? ", "! ", "… ", ".\" ", "” ", "“", "\"", "'", "’s ", "(", ")", "\n", "\n\n", "\r\n", "\t", "\u00A0", "\u2028", "\u200B", "\uFEFF", "\u0301", "\u200D", "😀", "。", "！", "؟ ", "। ", "U.S. ", "Mr. ", "Jan. ", "No. ", "a.m. ", "St. ", "J. R. R. ",
        "not ", "no ", "never ", "n't ", "without ", "said ", "Monday ", "Tuesday", "last week ", "two days ago ", "June 17, 2025", "17 June", "2025-06-17", "31 February 2025", "June 0", "05/06/2025", "17. Juni 2025", "17 июня 2025 года", "2025年6月17日",
        "at least ", "more than ", "about ", "between 3 and 5 ", "3-5 ", "six thousand ", "6,000", "6k", "6.000", "1/2 ", "½", "two-thirds ", "half a million ", "99.9%", "$5 million ", "€3bn ", "-5 °C ", "1e9 ", "forty-two ", "a dozen ", "hundreds of thousands ",
        "killed ", "people ", "MOSCOW (Reuters) - ", "(Yonhap)", "By Jane Doe\n", "Related: ", "https://x.example/a?b=c", "www.", "@x", "#tag ", "[a](b)", "Russia ", "Kyiv ", "Kim Jong Un ", "السبت", "世界", "हैं", "ﬁ", "İ", "ß", "\0", "٣٤", "\u202E",
    ];

    public static IReadOnlyList<string> Sentences { get; } =
    [
        "At least 6,000 troops, about 1,000 of them sappers, will be sent to Kursk on Tuesday, Mr. Shoigu said.",
        "“We won’t,” she said (Reuters). The U.S. did not answer. He had 3.5 million reasons, e.g. No. 5.",
        "Between two and three hundred people, two-thirds of them children, were hurt from June 12 to 17, 2025, and 4½ hours later.",
        "Drei Menschen starben am 17. Juni 2025, sagte z. B. Dr. Müller; 1.234,5 Euro fehlten.",
        "Le 1er juin 2025, 12 000 personnes n’ont pas voté, soit 45,3 % des inscrits.",
        "17 июня 2025 года погибли не менее 15 человек, сообщил МЧС.",
        "2025年6月17日，三百五十人没有回家。他说：“不。”我们走了！",
        "मंगलवार को 17 जून 2025 को तीन लोग मारे गए। वह नहीं आया।",
    ];

    public static IReadOnlyList<string> Dates { get; } =
    [
        "2025-06-17T10:11:12.123+03:00", "2025-06-17", "20250617T101112Z", "2025-W25-2", "2025-168", "Tue, 17 Jun 2025 10:11:12 GMT", "June 17, 2025", "June 17, 2025 at 10:11 p.m. EDT", "17 juin 2025 à 10h11", "17. června 2025", "2025年6月17日 10:11", "17 июня 2025 г.", "١٧ يونيو ٢٠٢٥", "Updated: Tuesday, June 17 2025, 5:05am",
    ];

    public static IReadOnlyList<string> DateWords { get; } = ["-", ":", "T", "Z", "+", ".", ",", " ", "W", "GMT", "EST", "+99:99", "24:00:00", "60", "29 February ", "June ", "мая ", "0000", "9999", "00", "31", "am", "p.m.", "年", "月", "日", "th", "st", "٢", "\u00A0"];

    public static IReadOnlyList<string> Articles { get; } =
    [
        "Title: A storm\nBy Jane Doe\nJune 17, 2025\n\nODESA, June 17 (Reuters) - At least 15 people died in Odesa on Tuesday, officials said. The mayor denied it.\n\n“No one died,” he said.\n\nAdditional reporting by AFP.\n",
        "One line without anything",
        "Nine people were killed. Ten people were killed. Eleven people were not killed. Nobody was killed on Monday. Everybody was killed on Sunday in Kyiv.",
        "Kim Jong Un and Sergei Shoigu met in Pyongyang on June 17, 2025. North Korea will send 6,000 workers to Kursk. North Korea will not send 1,000 sappers. Shoigu visited Pyongyang on June 4.",
    ];

    public static IReadOnlyList<string> Markdown { get; } =
    [
        "# A title\n\nBy *Jane Doe*, **June 17, 2025**\n\nFifteen [people](https://x.example/a \"t\") died.\n\n> “No,” he said.\n\n- one\n- two\n  1. three\n\n| a | b |\n|---|---|\n| c | d |\n\n```\ncode\n```\n\n![x](y.png)[^1]\n\n[^1]: A note.\n\n<b>bold</b> &amp; `code` \\* ~~gone~~\n",
        "Setext\n===\n\nText with a  \nhard break and https://x.example.\n\n***\n\n1) item\n\n    code\n",
    ];

    public static IReadOnlyList<string> MarkdownWords { get; } =
        [.. News, "# ", "## ", "===\n", "---\n", "***", "**", "_", "`", "```\n", "~~", "> ", "> > > ", "- ", "1. ", "    ", "[", "](", ")", "![", "[^1]", "[^1]: ", "[a]: b\n", "|", "|---|\n", "<div>", "<!--", "-->", "&amp;", "&#x110000;", "\\", "((((", "[[[[", "]]]]"];

    public static IReadOnlyList<string> FrontMatter { get; } =
    [
        "---\ntitle: \"A storm: the toll\"\nauthor: Jane Doe\nsource: 'Reuters'\npublished: 2025-06-17T10:00:00Z\nurl: https://x.example/a\ntags: [a, b]\n---\n\nFifteen people died. He came.\n",
        "---\ntitle: |\n  Two\n  lines\nauthors:\n  - A\n  - B\ndate: June 17, 2025\n...\nFifteen people died.\n",
        "+++\ntitle = \"Toml\"\ndate = 2025-06-17\n+++\n\nFifteen people died.\n",
    ];

    public static IReadOnlyList<string> FrontMatterWords { get; } = [.. MarkdownWords, "---", "\n---\n", "...\n", "title: ", "date: ", "author: ", ": ", "\n  - ", "|\n", ">\n", "\"", "'", "\\u0000", "{", "}", "[", "]", "&a", "*a", "!!x ", "<<: ", "? ", "\t"];

    public static IReadOnlyList<string> Html { get; } =
    [
        "<!DOCTYPE html><html lang=en><head><title>A storm - Reuters</title><meta property=\"og:title\" content=\"A storm\"><meta property=\"article:published_time\" content=\"2025-06-17T10:00:00Z\"><link rel=canonical href=\"https://x.example/a\"><script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"A storm\",\"datePublished\":\"2025-06-17\",\"author\":[{\"name\":\"Jane\"}]}]}</script></head><body><nav><a href=/>Home</a></nav><article><h1>A storm</h1><p>Fifteen people <b>died</b> in Odesa, officials said.</p><p>“No,” he said.</p><ul><li>One<li>Two</ul><table><tr><td>3<td>4</table></article><aside>More</aside><footer>(c)</footer></body></html>",
        "<p>He came.<p>She left.<div><div><div>They stayed for a while, and then they left, too.</div></div></div><pre> a\n b </pre><svg><text>x</text></svg><template><p>y</p></template><math><mi>z</mi></math>",
    ];

    public static IReadOnlyList<string> HtmlWords { get; } =
    [
        .. News, "<p>", "</p>", "<div>", "</div>", "<table>", "<tr>", "<td>", "</table>", "<b>", "<i>", "<a href=\"", "</a>", "<li>", "<ul>", "<h1>", "<br>", "<script>", "</script>", "<style>", "<noscript>", "<!--", "-->", "<![CDATA[", "<svg>", "<math>", "<template>", "<frameset>", "<select>", "<option>", "<textarea>", "<title>", "<plaintext>",
        "&amp;", "&lt;", "&#0;", "&#x110000;", "&notit;", "<meta charset=utf-7>", "<meta property=\"og:title\" content=\"", "<time datetime=\"2025-06-17\">", "<article>", "<main>", "<script type=\"application/ld+json\">{", "{\"@type\":\"NewsArticle\",", "\"datePublished\":\"2025-06-17\"", "itemprop=\"articleBody\"", "hidden", " style=\"display:none\"", "</", "<", ">", "=", "\"", "'", "/>",
    ];

    public static IReadOnlyList<string> Json { get; } =
    [
        "{\"title\":\"A storm\",\"source\":\"Reuters\",\"published\":\"2025-06-17T10:00:00Z\",\"url\":\"https://x.example/a\",\"author\":[\"Jane\",\"Joe\"],\"text\":\"Fifteen people died.\\n\\n\\u201cNo,\\u201d he said.\"}",
        "{\"title\":\"A storm\",\"published\":1750154400,\"html\":\"<p>Fifteen people died.</p><p>He came.</p>\",\"extra\":{\"a\":[1,2,{\"b\":null}]}}",
        "{\"body\":\"Fifteen people died. \\uD83D\\uDE00\",\"author\":{\"name\":\"Jane\"},\"source\":{\"name\":\"AFP\"}}",
    ];

    public static IReadOnlyList<string> JsonWords { get; } =
    [
        .. News.Where(word => word.Length > 4), "{", "}", "[", "]", ":", ",", "\"", "\\", "\\u0000", "\\uD800", "\\uDC00", "\\n", "null", "true", "-0", "1e400", "0.1", "99999999999", "\"schema\"", "\"title\":", "\"text\":", "\"html\":", "\"published\":", "\"sentences\":", "\"citations\":", "\"source\":", "\"start\":", "\"end\":", "\"quote\":", "\"sources\":",
        "\"story\":", "\"basis\":", "\"values\":", "\"articles\":", "\"because\":", "\"together\":", "\"apart\":", "\"ignore\":", "\"publisher\":", "\"evidence\":", "[[[[[[[[[[", "{\"a\":{\"a\":{\"a\":", "\uFEFF", "/*", "//", "collate/summary/1", "-1", "2147483648", "\"\"", "[]", "{}", "\"und\"", "\"2025-06-17\"",
    ];

    public static IReadOnlyList<string> Overrides { get; } =
    [
        "{\"schema\":\"collate/overrides/1\",\"together\":[{\"articles\":[\"a.txt\",\"b.txt\"],\"because\":\"one event\"},{\"articles\":[\"b.txt\",\"c.txt\",\"d.txt\"]}],\"apart\":[{\"articles\":[\"x.txt\",\"y.txt\"]}],\"ignore\":[{\"article\":\"z.txt\"},{\"publisher\":\"TASS\",\"because\":\"r\"}]}",
        "{\"schema\":\"collate/overrides/1\"}",
    ];

    public static IReadOnlyList<string> Answers { get; } =
    [
        "{\"headline\":\"A storm\",\"sentences\":[{\"text\":\"Fifteen people died.\",\"evidence\":[1,2]},{\"text\":\"The mayor denied it.\",\"evidence\":[3]}]}",
        "{\"sentences\":[{\"n\":1,\"text\":\"Fifteen people died.\",\"evidence\":[1]}]}",
    ];

    /// <summary>A digest around a summary document.</summary>
    public static IReadOnlyList<string> DigestDocuments(string summary) => [
        "{\"schema\":\"collate/digest/1\",\"id\":\"2025/06/17\",\"zone\":\"UTC\",\"from\":null,\"to\":\"2025-06-17T10:00:00Z\",\"previous\":null,\"stories\":[{\"story\":\"0123456789ab\",\"since\":null,\"merged\":[],\"changes\":null,\"summary\":"
            + summary + "}],\"also\":[],\"more\":0,\"gone\":[],\"unchanged\":0,\"seen\":[]}",
    ];
}
