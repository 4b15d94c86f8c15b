using Collate.Summaries;
using Collate.Summaries.Modelled;
using Collate.Web.Http;
using Collate.Web.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Collate.Web.Api;

/// <summary>Summarizes articles that are sent in the request, and stores nothing.</summary>
internal sealed class InstantSummaries(SummaryOptions options, ModelWriter? model)
{
    // Each takes a processor for its whole time.
    private static readonly int AtOnce = Math.Max(2, Environment.ProcessorCount);

    private int _running;

    public async Task<IResult> PostAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var type = TypeOf(request);
        MediaForm.Choose(request, null, MediaForm.Json);
        var body = await RequestBody.ReadAsync(request, SummaryRequest.MaxBytes, cancellationToken).ConfigureAwait(false);
        var asked = type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            ? SummaryRequestJson.Read(body)
            : await SummaryRequestForm.ReadAsync(body, type).ConfigureAwait(false);
        if (Interlocked.Increment(ref _running) > AtOnce)
        {
            Interlocked.Decrement(ref _running);
            throw new ProblemException(ProblemType.Busy, FormattableString.Invariant($"{AtOnce} requests are being summarized, which is all that this machine takes at once. Try again after Retry-After seconds."));
        }

        try
        {
            var wanted = options with { Words = asked.Words ?? options.Words };
            var result = await Task.Run(
                () => model is null
                    ? Task.FromResult(Collator.Collate(asked.Files, wanted, asked.SingleStory))
                    : Collator.CollateAsync(asked.Files, wanted, model, asked.SingleStory, cancellationToken), cancellationToken).ConfigureAwait(false);
            return new BytesResult(CollateResultJson.Write(result), MediaForm.Json.MediaType);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    private static MediaTypeHeaderValue TypeOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            ? type
            : throw new ProblemException(ProblemType.UnsupportedType, "Send application/json in UTF-8, or multipart/form-data.", "Content-Type");
}
