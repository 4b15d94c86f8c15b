using System.Net;
using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs.Models;
using Collate.Storage;

namespace Collate.Local.Tests.Web;

public sealed class DigestsApiTests(ApiHost host) : IClassFixture<ApiHost>, IAsyncLifetime
{
    private static readonly string[] Ids = ["2026/11/20", "2026/11/21", "2026/W47", "2025/12/31"];

    public async ValueTask InitializeAsync()
    {
        foreach (var id in Ids)
        {
            await WriteAsync($"{id}.json", $$"""{"schema":"collate/digest/1","id":"{{id}}","stories":[]}""");
            await WriteAsync($"{id}.md", $"# {id}\n");
            await WriteAsync($"{id}.html", $"<!doctype html>\n<title>{id}</title>");
        }

        await WriteAsync("latest.json", """{"schema":"collate/digest/1","id":"2026/11/21","stories":[]}""");
        await WriteAsync("latest.html", "<!doctype html>\n<title>latest</title>");
        await WriteAsync("feed.atom", "<feed xmlns=\"http://www.w3.org/2005/Atom\"/>");
        await WriteAsync("notes.json", "{}");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task List_SeveralDigests_HasTheNewestFirst()
    {
        using var response = await host.GetAsync("api/digests");

        Assert.Equal("""{"digests":[{"id":"2026/W47","period":"week"},{"id":"2026/11/21","period":"day"},{"id":"2026/11/20","period":"day"},{"id":"2025/12/31","period":"day"}],"next":null}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task List_PageByPage_HasEachOnce()
    {
        var found = new List<string?>();
        var next = "";
        do
        {
            using var response = await host.GetAsync("api/digests?limit=1" + next);
            var page = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
            found.Add(Assert.Single(page.GetProperty("digests").EnumerateArray()).GetProperty("id").GetString());
            next = page.GetProperty("next").GetString() is { } after ? "&continuation=" + Uri.EscapeDataString(after) : null;
        }
        while (next is not null);

        Assert.Equal(["2026/W47", "2026/11/21", "2026/11/20", "2025/12/31"], found);
    }

    [Fact]
    public async Task List_Since_LeavesEarlierOnesOut()
    {
        using var response = await host.GetAsync("api/digests?since=2026-11-21&until=2026-11-22");

        Assert.Equal("""{"digests":[{"id":"2026/11/21","period":"day"}],"next":null}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task List_TokenThatIsNone_NamesTheParameter()
    {
        using var response = await host.GetAsync("api/digests?continuation=2026/W54");

        Assert.Equal((400, "bad-parameter", "continuation"), await ApiHost.ProblemAsync(response));
    }

    [Theory]
    [InlineData("api/digests/2026/11/21", null, "application/json")]
    [InlineData("api/digests/2026-11-21", null, "application/json")]
    [InlineData("api/digests/2026/W47", null, "application/json")]
    [InlineData("api/digests/2026-W47.md", null, "text/markdown")]
    [InlineData("api/digests/2026/11/21", "text/markdown", "text/markdown")]
    [InlineData("api/digests/2026/11/21.html", null, "text/html")]
    [InlineData("api/digests/latest", null, "application/json")]
    [InlineData("api/feed.atom", null, "application/atom+xml")]
    [InlineData("api/feed.atom", "application/rss+xml, application/xml;q=0.9", "application/atom+xml")]
    public async Task Get_InTheFormAskedFor_AnswersItWithItsVersion(string address, string? accept, string type)
    {
        using var first = await host.GetAsync(address, accept);
        using var again = await host.GetAsync(address, accept, first.Headers.ETag!.ToString());
        using var head = await host.SendAsync(HttpMethod.Head, address);

        Assert.Equal((HttpStatusCode.OK, type, HttpStatusCode.NotModified, HttpStatusCode.OK), (first.StatusCode, first.Content.Headers.ContentType?.MediaType, again.StatusCode, head.StatusCode));
        Assert.NotNull(first.Content.Headers.LastModified);
    }

    [Theory]
    [InlineData("api/digests/2026/11/22")]
    [InlineData("api/digests/2026/13/01")]
    [InlineData("api/digests/2026/W54")]
    [InlineData("api/digests/notes")]
    [InlineData("api/digests/latest.md")]
    [InlineData("api/digests/..%2f..%2fcollate-ledger")]
    public async Task Get_NoSuchDigest_IsNotFound(string address)
    {
        using var response = await host.GetAsync(address);

        Assert.Equal((404, "not-found", "date"), await ApiHost.ProblemAsync(response));
    }

    [Fact]
    public async Task Get_FormThatIsNotServed_IsNotAcceptable()
    {
        using var digest = await host.GetAsync("api/digests/latest", "image/png");
        using var feed = await host.GetAsync("api/feed.atom", "text/html");

        Assert.Equal((406, 406), ((int)digest.StatusCode, (int)feed.StatusCode));
    }

    [Theory]
    [InlineData("digests/latest", 200, "latest")]
    [InlineData("digests/2026/11/21", 200, "2026/11/21")]
    [InlineData("digests/2026/W47", 200, "2026/W47")]
    [InlineData("digests/2026-11-20", 200, "2026/11/20")]
    [InlineData("digests/2026/11/22", 404, "There is nothing here")]
    public async Task Page_OfADigest_IsTheStoredOne(string address, int status, string title)
    {
        using var response = await host.Client.GetAsync(address);

        Assert.Equal((status, "text/html"), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains($"<title>{title}", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
    }

    private async Task WriteAsync(string name, string text) => await host.Storage.Container(StoreNames.Digests).GetBlobClient(name).UploadAsync(new BinaryData(Encoding.UTF8.GetBytes(text)), new BlobUploadOptions());
}
