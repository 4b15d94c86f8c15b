using System.IO.Compression;
using System.Text;

namespace Collate.Fuzz;

/// <summary>Word documents to start from, and changes to the parts inside.</summary>
internal static class SampleDocuments
{
    private const string Document = "word/document.xml";

    /// <summary>What is put into a part.</summary>
    public static IReadOnlyList<string> Words { get; } =
    [
        "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:t xml:space=\"preserve\">", "<w:tbl>", "<w:tr>", "<w:tc>", "<w:del>", "<w:ins>", "<w:br/>", "<w:tab/>", "<w:fldChar w:fldCharType=\"begin\"/>",
        "<w:fldChar w:fldCharType=\"end\"/>", "<w:instrText>", "<mc:AlternateContent>", "<mc:Fallback>", "<w:footnoteReference w:id=\"1\"/>", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "&#0;", "&#xD800;", "&lt;", "<![CDATA[", "]]>",
        "<!--", "-->", "<?xml version=\"1.0\"?>", "xmlns:w=\"x\"", "<w:pStyle w:val=\"Title\"/>", "He came. ", "June 17, 2025", "\u0301", "世界。",
    ];

    /// <summary>A short one, and one with everything that is read.</summary>
    public static IReadOnlyList<byte[]> All { get; } =
    [
        Build(Parts("<w:p><w:r><w:t>He came. She left on June 17, 2025.</w:t></w:r></w:p>")),
        Build(Parts("""<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>A title</w:t></w:r></w:p><w:p><w:r><w:t>Two people </w:t></w:r><w:r><w:t xml:space="preserve"> died.</w:t><w:br/><w:tab/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>In a table.</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:hyperlink><w:r><w:t>A link that says more.</w:t></w:r></w:hyperlink><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>""")),
    ];

    /// <summary>Changes a part one to eight times, or the bytes of the whole.</summary>
    public static byte[] Mutate(Mutator mutator, byte[] sample)
    {
        if (mutator.Numbers.Chance(25))
        {
            return mutator.Change(mutator.Change(sample));
        }

        var parts = Read(sample);
        var name = mutator.Numbers.Chance(70) ? Document : mutator.Numbers.Of(parts.Keys.Order(StringComparer.Ordinal).ToArray());
        for (var changes = 1 + mutator.Numbers.NextRare(8); changes > 0; changes--)
        {
            parts[name] = mutator.Change(parts[name]);
        }

        return Build(parts);
    }

    private static Dictionary<string, byte[]> Parts(string body) => new(StringComparer.Ordinal)
    {
        ["[Content_Types].xml"] = Bytes("""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"""),
        ["_rels/.rels"] = Bytes("""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""),
        ["docProps/core.xml"] = Bytes("""<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>A title</dc:title><dc:creator>A. Writer</dc:creator><dcterms:created>2025-06-17T10:00:00Z</dcterms:created></cp:coreProperties>"""),
        [Document] = Bytes($"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>{body}</w:body></w:document>"""),
    };

    private static Dictionary<string, byte[]> Read(byte[] document)
    {
        using var archive = new ZipArchive(new MemoryStream(document));
        var parts = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries)
        {
            using var part = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(part);
            parts.Add(entry.FullName, part.ToArray());
        }

        return parts;
    }

    // The same parts give the same bytes: no time is left in the archive.
    private static byte[] Build(Dictionary<string, byte[]> parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts.OrderBy(part => part.Key, StringComparer.Ordinal))
            {
                var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
                entry.LastWriteTime = new DateTimeOffset(2025, 6, 17, 0, 0, 0, TimeSpan.Zero);
                using var part = entry.Open();
                part.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
