using Collate.Articles;

namespace Collate.Tests.Articles;

public sealed class DocxFormatTests
{
    [Fact]
    public void Read_Document_IsItsParagraphs()
    {
        var article = Read(new DocxBuilder().Paragraph("Officials meet", "Title").Paragraph("He came.").Paragraph("").Paragraph("She left."));

        Assert.Equal(("Officials meet", "He came.\n\nShe left."), (article.Title, article.Text));
    }

    [Fact]
    public void Read_TranslatedTitleStyle_IsTheTitle() =>
        Assert.Equal(
            "Treffen",
            Read(new DocxBuilder()
                .Part("word/styles.xml", """<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style></w:styles>""")
                .Paragraph("Treffen", "Titel").Paragraph("Er kam.")).Title);

    [Fact]
    public void Read_CoreProperties_GiveTitleAndAuthorButNoDate()
    {
        var article = Read(new DocxBuilder().Core("<dc:title>Officials meet</dc:title><dc:creator>Jane</dc:creator><dcterms:created>2025-06-17T08:00:00Z</dcterms:created>").Paragraph("He came."));

        Assert.Equal(("Officials meet", "Jane"), (article.Title, article.Author));
        Assert.Null(article.Published);
    }

    [Fact]
    public void Read_PublicationProperty_DatesTheArticle()
    {
        var custom = new DocxBuilder().Paragraph("He came.").Part("docProps/custom.xml", """<Properties xmlns="a" xmlns:vt="b"><property name="Checked"><vt:filetime>2001-01-01</vt:filetime></property><property name="Date published"><vt:filetime>2025-06-17</vt:filetime></property></Properties>""");
        var cover = new DocxBuilder().Paragraph("He came.").Part("customXml/item1.xml", "<CoverPageProperties xmlns=\"c\"><PublishDate>2025-06-17T00:00:00</PublishDate></CoverPageProperties>");

        foreach (var published in new[] { Read(custom).Published, Read(cover).Published })
        {
            Assert.Equal("2025-06-17", published?.ToString());
            Assert.Equal(PublishedFrom.Document, published?.From);
        }
    }

    [Fact]
    public void Read_RunsBreaksTablesAndDeletions_AreFlattened()
    {
        var article = Read(new DocxBuilder()
            .Xml("<w:p><w:r><w:t>He </w:t></w:r><w:r><w:t>came</w:t></w:r><w:r><w:tab/><w:t>home.</w:t></w:r><w:del><w:r><w:delText>Gone.</w:delText></w:r></w:del></w:p>")
            .Xml("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Kursk</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>6,000 troops</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")
            .Xml("<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>She left.</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>She left.</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>"));

        Assert.Equal("He came home.\n\nKursk 6,000 troops\n\nShe left.", article.Text);
    }

    [Fact]
    public void Read_BrokenDocuments_AreRejectedAsMalformed()
    {
        var sound = new DocxBuilder().Paragraph("He came.").Build();
        byte[][] broken =
        [
            sound[..(sound.Length / 2)], "Not a document at all."u8.ToArray(), Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUg=="),
            new DocxBuilder().Xml("<w:p>").Build(), new DocxBuilder().Part("_rels/.rels", "<Relationships>").Build(),
            new DocxBuilder().Part("docProps/core.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>").Paragraph("He came.").Build(),
        ];

        Assert.All(broken, bytes => Reading.Rejected(ArticleReader.Read("a.docx", bytes), RejectionReason.Malformed));
    }

    [Fact]
    public void Read_DocumentThatUnpacksToTooMuch_IsRejectedAsMalformed()
    {
        var bomb = new DocxBuilder().Paragraph(new string('a', 70_000_000)).Build();

        Assert.True(bomb.Length < ArticleReader.MaxBytes);
        Reading.Rejected(ArticleReader.Read("a.docx", bomb), RejectionReason.Malformed);
    }

    private static Article Read(DocxBuilder builder) => Reading.Accepted(ArticleReader.Read("a.docx", builder.Build()));
}
