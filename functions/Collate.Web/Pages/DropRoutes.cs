using System.Security.Cryptography;
using Collate.Processing;
using Collate.Storage;
using Collate.Web.Api;
using Collate.Web.Http;
using Collate.Web.Jobs;
using Collate.Web.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Collate.Web.Pages;

/// <summary>Drops files into the container <c>articles</c> for whoever sits at this machine, and tells what comes of them.</summary>
internal sealed class DropRoutes(IBlobStore store, StoryProcessor processor, StoryReader reader, PageRenderer renderer)
{
    /// <summary>The most files at a time.</summary>
    public const int MaxFiles = 1_000;

    /// <summary>The most bytes at a time.</summary>
    public const long MaxBody = 256L * 1024 * 1024;

    private const int MaxShownName = 120;
    private static readonly TimeSpan BodyTime = TimeSpan.FromSeconds(200);

    private readonly DropProgress _progress = new(store, processor, reader);
    private readonly JobStore _batches = new(store, TimeProvider.System);

    /// <summary>The page, with what came of the files that were dropped together under the id in its address.</summary>
    public async Task<IResult> ShowAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<DroppedFile> files = [];
        if (request.Query["batch"].ToString() is { Length: > 0 } id)
        {
            var stored = JobNames.IsId(id) ? await _batches.ReadPartAsync(DropBatch.NameOf(id), cancellationToken).ConfigureAwait(false) : null;
            var batch = stored is null ? null : DropBatch.Read(stored.Content.Span);
            files = await _progress.LookAsync(batch?.Files ?? throw new ProblemException(ProblemType.NotFound, "What was dropped here is no longer followed. The stories have it."), cancellationToken).ConfigureAwait(false);
        }

        return await renderer.RenderAsync<DropPage>(new() { [nameof(DropPage.Files)] = files }, policy: PageRenderer.PolicyWithScript).ConfigureAwait(false);
    }

    /// <summary>Writes the files of a form as they come, and leads to the page that tells what comes of them.</summary>
    public async Task<IResult> PostAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            throw new ProblemException(ProblemType.UnsupportedType, "Send the form of the page.", "Content-Type");
        }

        var files = new List<DropBatchFile>();
        using var body = new RequestStream(request, MaxBody, BodyTime, _batches.Time, cancellationToken);
        await SummaryRequestForm.ReadAsync(body, type, MaxFiles, async (file, cancel) =>
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(file.Content.Span));
            await WriteAsync(file, hash, cancel).ConfigureAwait(false);
            files.Add(new DropBatchFile(Shown(file.Name), hash));
        }, cancellationToken).ConfigureAwait(false);

        var id = JobNames.NewId();
        await _batches.WritePartAsync(DropBatch.NameOf(id), new DropBatch(files).Write(), "application/json", _batches.Time.GetUtcNow() + DropBatch.Lifetime, cancellationToken).ConfigureAwait(false);
        return new SeeOtherResult("/drop?batch=" + id);
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

    private static string Shown(string name) => name.Length <= MaxShownName ? name
        : string.Concat(name.AsSpan(0, char.IsHighSurrogate(name[MaxShownName - 2]) ? MaxShownName - 2 : MaxShownName - 1), "…");

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
