using System.Runtime.InteropServices;
using System.Text;
using Collate.Web.Problems;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Collate.Web.Api;

/// <summary>Reads <c>multipart/form-data</c>: every part with a file name is an article, and <c>words</c> and <c>singleStory</c> are fields.</summary>
internal static class SummaryRequestForm
{
    private const int MaxBoundary = 70;
    private const int MaxField = 64;

    /// <summary>The request in a body.</summary>
    /// <param name="body">The whole body.</param>
    /// <param name="contentType">Its type, which names the boundary.</param>
    /// <exception cref="ProblemException">It is no such request.</exception>
    public static async Task<SummaryRequest> ReadAsync(ReadOnlyMemory<byte> body, MediaTypeHeaderValue contentType)
    {
        var boundary = HeaderUtilities.RemoveQuotes(contentType.Boundary).ToString();
        if (boundary.Length is 0 or > MaxBoundary)
        {
            throw new ProblemException(ProblemType.Malformed, FormattableString.Invariant($"Content-Type names no boundary of 1 to {MaxBoundary} characters."), "Content-Type");
        }

        try
        {
            return await ReadAsync(body, boundary).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            throw new ProblemException(ProblemType.Malformed, "The body is not multipart, or ends before its last boundary.");
        }
    }

    private static async Task<SummaryRequest> ReadAsync(ReadOnlyMemory<byte> body, string boundary)
    {
        using var stream = StreamOf(body);
        var reader = new MultipartReader(boundary, stream) { HeadersCountLimit = 16, HeadersLengthLimit = 16 * 1024 };
        var files = new List<ArticleFile>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        int? words = null;
        bool? singleStory = null;
        while (await reader.ReadNextSectionAsync().ConfigureAwait(false) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
            {
                throw new ProblemException(ProblemType.Malformed, "A part has no Content-Disposition that can be read.", "Content-Disposition");
            }

            using var content = new MemoryStream();
            await section.Body.CopyToAsync(content).ConfigureAwait(false);
            var field = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            if (disposition.IsFileDisposition())
            {
                SummaryRequestRules.Count(files.Count + 1, field);
                files.Add(new ArticleFile(SummaryRequestRules.Name(NameOf(disposition), field, taken), content.ToArray()));
                continue;
            }

            var text = content.Length <= MaxField ? Encoding.UTF8.GetString(content.ToArray()).Trim() : "";
            switch (field)
            {
                case "words" when words is null:
                    words = SummaryRequestRules.Words(text, field);
                    break;
                case "singleStory" when singleStory is null:
                    singleStory = SummaryRequestRules.Flag(text, field);
                    break;
                case "words" or "singleStory":
                    throw new ProblemException(ProblemType.InvalidField, "The field is there twice.", field);
                default:
                    throw new ProblemException(ProblemType.InvalidField, "There is no such field. Known are files with a file name, words and singleStory.", field.Length <= MaxField ? field : field[..MaxField]);
            }
        }

        SummaryRequestRules.Count(files.Count, "files");
        return new SummaryRequest(files, words, singleStory ?? false);
    }

    private static string NameOf(ContentDispositionHeaderValue disposition)
    {
        var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
        return HeaderUtilities.RemoveQuotes(name).ToString();
    }

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> body) => MemoryMarshal.TryGetArray(body, out var segment)
        ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
        : new MemoryStream(body.ToArray(), writable: false);
}
