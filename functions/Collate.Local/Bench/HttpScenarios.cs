using System.Globalization;
using Collate.Local.Web;
using Collate.Processing;
using Collate.Storage;
using Collate.Summaries;
using Collate.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace Collate.Local.Bench;

/// <summary>What is measured over HTTP: a story and the same bytes as a static file of the same server, and the first page of the list with few and with many stories.</summary>
/// <remarks>
/// The store is in memory: what is measured is the server, which asks the store for one thing once a second at most. The addresses take turns, so that what else the machine does
/// falls on all of them.
/// </remarks>
internal static class HttpScenarios
{
    private const string Story = "0123456789abcdef";
    private const int Rounds = 7;
    private static readonly SummaryOptions Options = new();

    /// <summary>Measures.</summary>
    /// <param name="stories">How many stories are few, and how many are many.</param>
    /// <param name="requests">How many requests a round has.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task<IReadOnlyList<HttpResult>> RunAsync((int Few, int Many) stories, int requests, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("collate-bench-");
        try
        {
            var summary = BenchScenarios.Summarize(BenchScenarios.StoryFiles(20)) with { Story = Story };
            await File.WriteAllBytesAsync(Path.Join(folder.FullName, "story.json"), SummaryJson.Write(summary), cancellationToken).ConfigureAwait(false);
            await using var few = await ServeAsync(summary, stories.Few, folder.FullName, cancellationToken).ConfigureAwait(false);
            await using var many = await ServeAsync(summary, stories.Many, null, cancellationToken).ConfigureAwait(false);
            return await MeasureAsync(
            [
                ("a story", new Uri(few.Address, $"api/stories/{Story}")),
                ("static file", new Uri(few.Address, $"{LocalWeb.FilesPath[1..]}/story.json")),
                (string.Create(CultureInfo.InvariantCulture, $"list of {stories.Few:N0}"), new Uri(few.Address, "api/stories")),
                (string.Create(CultureInfo.InvariantCulture, $"list of {stories.Many:N0}"), new Uri(many.Address, "api/stories")),
            ], requests, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<HttpResult>> MeasureAsync(IReadOnlyList<(string What, Uri Address)> addresses, int requests, CancellationToken cancellationToken)
    {
        var rates = addresses.Select(_ => new List<double>()).ToArray();
        var times = addresses.Select(_ => new List<double>()).ToArray();
        for (var round = -1; round < Rounds; round++)
        {
            for (var i = 0; i < addresses.Count; i++)
            {
                var (seconds, milliseconds) = await HttpLoad.RunAsync(addresses[i].Address, requests, cancellationToken).ConfigureAwait(false);

                // The round before the first only warms up.
                if (round >= 0)
                {
                    rates[i].Add(milliseconds.Length / seconds);
                    times[i].AddRange(milliseconds);
                }
            }
        }

        using var client = new HttpClient();
        var results = new List<HttpResult>();
        for (var i = 0; i < addresses.Count; i++)
        {
            rates[i].Sort();
            times[i].Sort();
            var bytes = await client.GetByteArrayAsync(addresses[i].Address, cancellationToken).ConfigureAwait(false);
            results.Add(new HttpResult(addresses[i].What, bytes.Length, rates[i][Rounds / 2], times[i][times[i].Count / 2], times[i][times[i].Count * 99 / 100]));
        }

        return results;
    }

    private static async Task<LocalWeb> ServeAsync(Summary summary, int stories, string? folder, CancellationToken cancellationToken)
    {
        var store = new MemoryBlobStore();
        await store.CreateContainersAsync(cancellationToken).ConfigureAwait(false);
        await store.WriteAsync(StoreNames.Summaries, $"{Story}/summary.json", SummaryJson.Write(summary), "application/json", WriteCondition.Absent, null, cancellationToken).ConfigureAwait(false);
        var (cards, card) = (new StoryCards(store), StoryCard.Of(summary));
        for (var i = 0; i < stories; i++)
        {
            var newest = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(i).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            await cards.PutAsync(card with { Story = i.ToString("x16", CultureInfo.InvariantCulture), Newest = newest }, cancellationToken).ConfigureAwait(false);
        }

        var api = new CollateApi(store, new MemoryMessageQueue(), Options, NullLogger<CollateApi>.Instance);
        var settings = new WebSettings(new Uri("http://127.0.0.1:0"), null, [], Pages: false);
        return await LocalWeb.StartAsync(settings, api, new CollatePages(api, NullLoggerFactory.Instance, isEnabled: false), NullLoggerFactory.Instance, cancellationToken, folder).ConfigureAwait(false);
    }
}
