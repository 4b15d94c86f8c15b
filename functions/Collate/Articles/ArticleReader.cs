using System.Security.Cryptography;
using Collate.Articles.Cleaning;
using Collate.Articles.Decoding;
using Collate.Articles.Formats;

namespace Collate.Articles;

/// <summary>Reads one dropped file into an <see cref="Article"/>.</summary>
/// <remarks>Never throws for what a file holds: whatever cannot be read is a <see cref="ReadResult"/> with a reason. Takes time linear in the file's size.</remarks>
public static class ArticleReader
{
    /// <summary>The largest file that is read: 4 MiB.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>The format that the ending of a name stands for, or none if files of that ending are not read. Case does not matter.</summary>
    public static ArticleFormat? FormatOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var dot = name.LastIndexOf('.');
        return dot < 0 ? null : name[dot..].ToLowerInvariant() switch
        {
            ".txt" or ".text" => ArticleFormat.Text,
            ".md" or ".markdown" => ArticleFormat.Markdown,
            ".html" or ".htm" => ArticleFormat.Html,
            ".json" => ArticleFormat.Json,
            ".docx" => ArticleFormat.Docx,
            _ => null,
        };
    }

    /// <summary>Reads a file by its name's ending.</summary>
    /// <param name="name">The file's name; only its ending matters.</param>
    /// <param name="content">The file's bytes.</param>
    public static ReadResult Read(string name, ReadOnlyMemory<byte> content) => FormatOf(name) is { } format
        ? Read(format, content)
        : ReadResult.Rejected(RejectionReason.UnknownType, "Files of this type are not read. Drop a .txt, .md, .html, .json or .docx file.");

    /// <summary>Reads a file of a known format.</summary>
    public static ReadResult Read(ArticleFormat format, ReadOnlyMemory<byte> content)
    {
        if (content.Length > MaxBytes)
        {
            return ReadResult.Rejected(RejectionReason.TooLarge, "The file is larger than 4 MiB. Drop only the article's text.");
        }

        if (!content.Span.ContainsAnyExcept(" \t\r\n\0"u8))
        {
            return ReadResult.Rejected(RejectionReason.Empty, "The file is empty.");
        }

        var draft = new ArticleDraft { HasParagraphs = format is ArticleFormat.Html or ArticleFormat.Docx or ArticleFormat.Markdown };
        return Draft(format, content, draft) ?? ArticleAssembler.Assemble(draft, format, Convert.ToHexStringLower(SHA256.HashData(content.Span)));
    }

    private static ReadResult? Draft(ArticleFormat format, ReadOnlyMemory<byte> content, ArticleDraft draft)
    {
        if (format == ArticleFormat.Docx)
        {
            return DocxFormat.Read(content, draft);
        }

        if (TextDecoder.Decode(content.Span, out var whyNot) is not { } text)
        {
            return ReadResult.Rejected(RejectionReason.Binary, whyNot);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return ReadResult.Rejected(RejectionReason.Empty, "The file is empty.");
        }

        switch (format)
        {
            case ArticleFormat.Json:
                return JsonFormat.Read(text, draft);
            case ArticleFormat.Html:
                HtmlFormat.Read(text, draft);
                return null;
            case ArticleFormat.Markdown:
                MarkdownFormat.Read(text, draft);
                return null;
            default:
                TextFormat.Read(text, draft);
                return null;
        }
    }
}
