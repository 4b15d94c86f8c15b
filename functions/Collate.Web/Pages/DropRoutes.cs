using System.Buffers;
using System.Security.Cryptography;
using Collate.Processing;
using Collate.Storage;
using Collate.Web.Api;
using Collate.Web.Http;
using Collate.Web.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Collate.Web.Pages;

/// <summary>Drops files into the container <c>articles</c> for whoever sits at this machine, and tells what comes of them.</summary>
internal sealed class DropRoutes(IBlobStore store, StoryProcessor processor, StoryReader reader, PageRenderer renderer)
{
    /// <summary>The most files at a time.</summary>
    public const int MaxFiles = 20;

    private const int MaxBody = 32 * 1024 * 1024;
    private const int MaxShownName = 60;
    private const int HashLength = 64;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>The page, with what came of the files that its address names.</summary>
    public async Task<IResult> ShowAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var files = new List<DroppedFile>();
        foreach (var file in request.Query["file"].OfType<string>().Take(MaxFiles))
        {
            if (file.Length > HashLength && file.AsSpan(0, HashLength).ContainsAnyExcept(Digits) is false)
            {
                files.Add(await LookAsync(file[..HashLength], file[(HashLength + 1)..], cancellationToken).ConfigureAwait(false));
            }
        }

        return await renderer.RenderAsync<DropPage>(new() { [nameof(DropPage.Files)] = files }).ConfigureAwait(false);
    }

    /// <summary>Writes the files of a form, and leads to the page that tells what comes of them.</summary>
    public async Task<IResult> PostAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            throw new ProblemException(ProblemType.UnsupportedType, "Send the form of the page.", "Content-Type");
        }

        var address = "/drop";
        using var body = new RequestStream(request, MaxBody, TimeSpan.FromSeconds(200), TimeProvider.System, cancellationToken);
        await SummaryRequestForm.ReadAsync(body, type, MaxFiles, async (file, cancel) =>
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(file.Content.Span));
            await WriteAsync(file, hash, cancel).ConfigureAwait(false);
            address = QueryHelpers.AddQueryString(address, "file", $"{hash}:{file.Name[..Math.Min(file.Name.Length, MaxShownName)]}");
        }, cancellationToken).ConfigureAwait(false);

        return new SeeOtherResult(address);
    }

    private async Task WriteAsync(ArticleFile file, string hash, CancellationToken cancellationToken)
    {
        // A file of that name that is there already stays; this one gets a name of its own.
        foreach (var name in (string[])[file.Name, $"{hash[..8]}-{file.Name}"])
        {
            if (!store.CanAddress(name) || name.Length > SummaryRequest.MaxName)
            {
                throw new ProblemException(ProblemType.InvalidField, "A file of this name cannot be stored. Rename it.", "files");
            }

            if (await store.WriteAsync(StoreNames.Articles, name, file.Content, "application/octet-stream", WriteCondition.Absent, null, cancellationToken).ConfigureAwait(false) is not null
                || (await store.ReadAsync(StoreNames.Articles, name, file.Content.Length, cancellationToken).ConfigureAwait(false))?.Content.Span.SequenceEqual(file.Content.Span) == true)
            {
                return;
            }
        }
    }

    private async Task<DroppedFile> LookAsync(string hash, string name, CancellationToken cancellationToken)
    {
        if (await store.HeadAsync(StoreNames.Quarantine, $"{hash}.json", cancellationToken).ConfigureAwait(false) is not null)
        {
            return new DroppedFile(name, DropState.Unreadable);
        }

        return await processor.StoryOfAsync(hash, cancellationToken).ConfigureAwait(false) is { } story
            && await reader.SummaryAsync(story, cancellationToken).ConfigureAwait(false) is { } summary
            && summary.Sources.Any(source => string.Equals(source.Sha256, hash, StringComparison.Ordinal))
            ? new DroppedFile(name, DropState.Told, story, summary.Headline)
            : new DroppedFile(name, DropState.Waiting);
    }

    /// <summary>303: go and look there.</summary>
    private sealed class SeeOtherResult(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            return Task.CompletedTask;
        }
    }
}
