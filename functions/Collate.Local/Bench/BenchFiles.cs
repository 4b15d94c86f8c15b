using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Collate.Local.Bench;

/// <summary>Writes generated articles as files of each format.</summary>
internal static class BenchFiles
{
    private const string Wordprocessing = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The endings of the formats, without the dot.</summary>
    public static readonly IReadOnlyList<string> Formats = ["txt", "md", "html", "json", "docx"];

    /// <summary>The bytes of a file.</summary>
    public static byte[] Write(GeneratedArticle article, string format) => format switch
    {
        "txt" => Encoding.UTF8.GetBytes($"{FrontMatter(article)}{string.Join("\n\n", article.Paragraphs)}\n"),
        "md" => Encoding.UTF8.GetBytes($"{FrontMatter(article)}# {article.Title}\n\n{string.Join("\n\n", article.Paragraphs)}\n\n[Read more](https://example.com/more)\n"),
        "html" => Html(article),
        "json" => JsonSerializer.SerializeToUtf8Bytes(new { title = article.Title, source = article.Publisher, published = Iso(article.Day), text = string.Join("\n\n", article.Paragraphs) }),
        _ => Docx(article),
    };

    private static string FrontMatter(GeneratedArticle article) => $"---\ntitle: {article.Title}\nsource: {article.Publisher}\ndate: {Iso(article.Day)}\n---\n\n";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static byte[] Html(GeneratedArticle article)
    {
        var page = new StringBuilder("<!doctype html><html lang=\"en\"><head><title>").Append(WebUtility.HtmlEncode(article.Title))
            .Append("</title><meta property=\"article:published_time\" content=\"").Append(Iso(article.Day))
            .Append("\"><script>var a = 1;</script></head><body><nav><a href=\"/\">Home</a> <a href=\"/world\">World</a></nav><article><h1>").Append(WebUtility.HtmlEncode(article.Title)).Append("</h1>");
        foreach (var paragraph in article.Paragraphs)
        {
            page.Append("<p>").Append(WebUtility.HtmlEncode(paragraph)).Append("</p>\n");
        }

        return Encoding.UTF8.GetBytes(page.Append("</article><footer>All rights reserved.</footer></body></html>").ToString());
    }

    private static byte[] Docx(GeneratedArticle article)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(archive, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>""");
            Part(archive, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
            var body = string.Concat(article.Paragraphs.Prepend(article.Title).Select(text => $"<w:p><w:r><w:t xml:space=\"preserve\">{WebUtility.HtmlEncode(text)}</w:t></w:r></w:p>"));
            Part(archive, "word/document.xml", $"<w:document xmlns:w=\"{Wordprocessing}\"><w:body>{body}</w:body></w:document>");
        }

        return stream.ToArray();
    }

    private static void Part(ZipArchive archive, string name, string xml)
    {
        using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
        entry.Write(Encoding.UTF8.GetBytes(xml));
    }
}
