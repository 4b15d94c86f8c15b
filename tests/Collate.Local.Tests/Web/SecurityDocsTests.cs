using System.Globalization;
using Collate.Web;
using Collate.Web.Api;
using Collate.Web.Jobs;
using Collate.Web.Pages;

namespace Collate.Local.Tests.Web;

/// <summary>Holds the limits that SECURITY.md names for requests to those in force.</summary>
public sealed class SecurityDocsTests
{
    public static TheoryData<string, string> Limits => new()
    {
        { "Request answered at once; as a job", $"{Count(SummaryRequest.MaxArticlesAtOnce)} articles and {Mebibytes(SummaryRequest.MaxBytesAtOnce)}; {Count(SummaryRequest.MaxArticles)} and {Mebibytes(SummaryRequest.MaxBytes)}" },
        { "Requests summarized at once; bodies coming in at once", $"one a processor, at least two; {Count(SummaryRoutes.BodiesAtOnce)}" },
        { "An answer to a request", $"{Count((long)CollateApi.MostTime.TotalSeconds)} s" },
        { "Drop page (local host)", $"{Count(DropRoutes.MaxFiles)} files, {Mebibytes(DropRoutes.MaxBody)}" },
        { "A job and what it holds", $"{(new JobOptions().Lifetime == TimeSpan.FromDays(1) ? "a day" : "?")}, at most {Count((long)JobOptions.MostLifetime.TotalDays)} (`Jobs__Lifetime`); begun {Count(CollateJobs.MaxAttempts)} times" },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void Limit_OfRequests_IsTheOneInForce(string what, string limit) =>
        Assert.Contains(File.ReadLines(Path.Join(AppContext.BaseDirectory, "SECURITY.md")), line => line.StartsWith($"| {what} | {limit} |", StringComparison.Ordinal));

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Mebibytes(long bytes) => $"{Count(bytes / (1024 * 1024))} MiB";
}
