using System.Buffers;
using System.Text;
using Collate.Articles;
using Collate.Web.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Collate.Web.Api;

/// <summary>Reads <c>multipart/form-data</c>: every part with a file name is an article, and <c>words</c> and <c>singleStory</c> are fields.</summary>
internal static class SummaryRequestForm
{
    private const int MaxBoundary = 70;
    private const int MaxField = 64;
    private const int Block = 64 * 1024;

    /// <summary>Reads a request, and hands its articles on as they come.</summary>
    /// <param name="body">The body.</param>
    /// <param name="contentType">Its type, which names the boundary.</param>
    /// <param name="most">The most articles.</param>
    /// <param name="take">Takes each.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="ProblemException">It is no such request.</exception>
    public static async Task<SummaryRequest> ReadAsync(Stream body, MediaTypeHeaderValue contentType, int most, ArticleTaker take, CancellationToken cancellationToken)
    {
        var boundary = HeaderUtilities.RemoveQuotes(contentType.Boundary).ToString();
        if (boundary.Length is 0 or > MaxBoundary)
        {
            throw new ProblemException(ProblemType.Malformed, FormattableString.Invariant($"Content-Type names no boundary of 1 to {MaxBoundary} characters."), "Content-Type");
        }

        var reader = new MultipartReader(boundary, body) { HeadersCountLimit = 16, HeadersLengthLimit = 16 * 1024 };
        var taken = new HashSet<string>(StringComparer.Ordinal);
        int? words = null;
        bool? singleStory = null;
        while (await ReadAsync(() => reader.ReadNextSectionAsync(cancellationToken)).ConfigureAwait(false) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
            {
                throw new ProblemException(ProblemType.Malformed, "A part has no Content-Disposition that can be read.", "Content-Disposition");
            }

            var field = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            var shown = field.Length <= MaxField ? field : field[..MaxField];
            if (disposition.IsFileDisposition())
            {
                SummaryRequestRules.Count(taken.Count + 1, most, shown);
                var name = SummaryRequestRules.Name(NameOf(disposition), shown, taken);

                // One byte over the limit tells that it is too large; more of it would tell nothing else.
                var content = await ReadAsync(() => ContentAsync(section.Body, ArticleReader.MaxBytes + 1, cancellationToken)).ConfigureAwait(false);
                await take(new ArticleFile(name, content), cancellationToken).ConfigureAwait(false);
                continue;
            }

            var bytes = await ReadAsync(() => ContentAsync(section.Body, MaxField + 1, cancellationToken)).ConfigureAwait(false);
            var text = bytes.Length <= MaxField ? Encoding.UTF8.GetString(bytes).Trim() : "";
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
                    throw new ProblemException(ProblemType.InvalidField, "There is no such field. Known are files with a file name, words and singleStory.", shown);
            }
        }

        SummaryRequestRules.Count(taken.Count, most, "files");
        return new SummaryRequest(taken.Count, words, singleStory ?? false);
    }

    private static async Task<T> ReadAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            throw new ProblemException(ProblemType.Malformed, "The body is not multipart, or ends before its last boundary.");
        }
    }

    // What is over the most is read and dropped.
    private static async Task<byte[]> ContentAsync(Stream part, int most, CancellationToken cancellationToken)
    {
        var block = ArrayPool<byte>.Shared.Rent(Block);
        try
        {
            using var content = new MemoryStream();
            while (await part.ReadAsync(block, cancellationToken).ConfigureAwait(false) is var read and > 0)
            {
                content.Write(block, 0, (int)Math.Min(read, most - content.Length));
            }

            return content.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    private static string NameOf(ContentDispositionHeaderValue disposition)
    {
        var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
        return HeaderUtilities.RemoveQuotes(name).ToString();
    }
}
