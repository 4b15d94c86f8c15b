using System.Xml;

namespace Collate.Articles.Formats;

/// <summary>A Word document: its paragraphs in order, its title and author. The times at which the file was made or changed are no date of publication.</summary>
/// <remarks>Read as a stream from the package's parts (ECMA-376), so that nothing is built that a hostile file could make grow; at most <see cref="DocxPackage.MaxUnpacked"/> bytes are unpacked.</remarks>
internal static class DocxFormat
{
    /// <summary>Fills the draft; gives the reason if the document cannot be read.</summary>
    public static ReadResult? Read(ReadOnlyMemory<byte> content, ArticleDraft draft)
    {
        try
        {
            using var package = new DocxPackage(content);
            if (package.MainPart() is not { } part)
            {
                return ReadResult.Rejected(RejectionReason.Malformed, "The file is a ZIP archive, but not a Word document. Save it as .docx and drop it again.");
            }

            var titleStyles = DocxStyles.TitlesIn(package);
            using (var reader = package.OpenXml(part))
            {
                DocxBody.Read(reader!, titleStyles, draft);
            }

            DocxProperties.Read(package, draft);
            return null;
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            return ReadResult.Rejected(RejectionReason.Malformed, "The Word document is damaged, protected or unreasonably large. Save it again as .docx, or drop its text.");
        }
    }
}
