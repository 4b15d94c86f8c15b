using System.Globalization;
using System.Net;
using System.Text.Json;
using Collate.Storage;
using Collate.Summaries;

namespace Collate.Local.Tests.Web;

public sealed class StoriesApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Health_Always_IsOk()
    {
        using var response = await host.GetAsync("api/health");

        Assert.Equal((HttpStatusCode.OK, """{"status":"ok"}"""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Ready_StorageAnswers_TellsEveryQueue()
    {
        using var response = await host.GetAsync("api/health/ready");
        var report = await JsonAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(("ready", "ok"), (report.GetProperty("status").GetString(), report.GetProperty("blobs").GetString()));
        Assert.Equal(StoreNames.Queues, report.GetProperty("queues").EnumerateObject().Select(queue => queue.Name));
    }

    [Fact]
    public async Task List_SamplesDropped_HasTheirStory()
    {
        using var response = await host.GetAsync("api/stories");
        var list = await JsonAsync(response);

        var card = Assert.Single(list.GetProperty("stories").EnumerateArray());
        Assert.Equal(host.Story, card.GetProperty("story").GetString());
        Assert.Equal((5, 4), (card.GetProperty("articles").GetInt32(), card.GetProperty("lineages").GetInt32()));
        Assert.True(card.GetProperty("disagreements").GetInt32() > 0);
        Assert.NotEmpty(card.GetProperty("publishers").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, list.GetProperty("next").ValueKind);
    }

    [Theory]
    [InlineData("q=KURSK", 1)]
    [InlineData("q=kursk%20region", 1)]
    [InlineData("q=elephants", 0)]
    [InlineData("publisher=nobody.example", 0)]
    [InlineData("since=2025-06-01", 1)]
    [InlineData("since=2031-01-01", 0)]
    [InlineData("until=2031-01-01T00:00:00Z", 1)]
    [InlineData("until=2001-01-01", 0)]
    [InlineData("limit=1", 1)]
    public async Task List_WithParameters_HasWhatAnswersThem(string query, int count)
    {
        using var response = await host.GetAsync("api/stories?" + query);

        Assert.Equal(count, (await JsonAsync(response)).GetProperty("stories").GetArrayLength());
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=201", "limit")]
    [InlineData("limit=many", "limit")]
    [InlineData("limit=1&limit=2", "limit")]
    [InlineData("since=yesterday", "since")]
    [InlineData("until=2025-13-01", "until")]
    [InlineData("continuation=!", "continuation")]
    [InlineData("continuation=AAAA", "continuation")]
    public async Task List_ParameterThatCannotBeUsed_IsNamed(string query, string field)
    {
        using var response = await host.GetAsync("api/stories?" + query);

        Assert.Equal((400, "bad-parameter", field), await ApiHost.ProblemAsync(response));
    }

    [Theory]
    [InlineData("", null, "summary.json", "application/json")]
    [InlineData("", "*/*", "summary.json", "application/json")]
    [InlineData("", "text/html,application/xhtml+xml,*/*;q=0.8", "summary.html", "text/html")]
    [InlineData("", "text/markdown", "summary.md", "text/markdown")]
    [InlineData("", "application/json;q=0.1, text/*", "summary.md", "text/markdown")]
    [InlineData(".json", "text/html", "summary.json", "application/json")]
    [InlineData(".md", null, "summary.md", "text/markdown")]
    [InlineData(".html", "application/json", "summary.html", "text/html")]
    public async Task Story_InEachForm_IsWhatIsStored(string extension, string? accept, string file, string type)
    {
        using var response = await host.GetAsync($"api/stories/{host.Story}{extension}", accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(await host.Storage.ReadAsync(StoreNames.Summaries, $"{host.Story}/{file}"), await response.Content.ReadAsByteArrayAsync());
        Assert.NotNull(response.Content.Headers.LastModified);
        Assert.Equal("private, no-cache", string.Join(", ", response.Headers.GetValues("Cache-Control").Single().Split(", ").Order(StringComparer.Ordinal).Reverse()));
    }

    [Fact]
    public async Task Story_AsPage_ForbidsEverythingButItsOwnStyle()
    {
        using var response = await host.GetAsync($"api/stories/{host.Story}.html");

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".md")]
    [InlineData("/sources/1")]
    [InlineData("/sources/1.txt")]
    public async Task Story_KnownToTheCaller_AnswersNotModified(string rest)
    {
        using var first = await host.GetAsync($"api/stories/{host.Story}{rest}");
        using var again = await host.GetAsync($"api/stories/{host.Story}{rest}", ifNoneMatch: first.Headers.ETag!.ToString());
        using var other = await host.GetAsync($"api/stories/{host.Story}{rest}", ifNoneMatch: "\"another\"");

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("application/json;q=0")]
    public async Task Story_FormThatIsNotServed_IsNotAcceptable(string accept)
    {
        using var response = await host.GetAsync($"api/stories/{host.Story}", accept);

        Assert.Equal((406, "not-acceptable", "Accept"), await ApiHost.ProblemAsync(response));
    }

    [Theory]
    [InlineData("0123456789abcdef")]
    [InlineData("nothing")]
    [InlineData("..%2f..%2fcollate-state")]
    [InlineData("0123456789abcdef/sources/1")]
    public async Task Story_NotThere_IsNotFound(string rest)
    {
        using var response = await host.GetAsync("api/stories/" + rest);

        Assert.Equal((404, "not-found"), await ApiHost.ProblemAsync(response) is var (status, type, _) ? (status, type) : default);
    }

    [Fact]
    public async Task Story_ThatMerged_RedirectsToWhereItLivesOn()
    {
        const string Old = "00000000000000aa", Older = "00000000000000bb";
        await RedirectAsync(Older, Old);
        await RedirectAsync(Old, host.Story);

        using var story = await host.GetAsync($"api/stories/{Older}.md");
        using var source = await host.GetAsync($"api/stories/{Old}/sources/2");

        Assert.Equal((HttpStatusCode.PermanentRedirect, $"/api/stories/{host.Story}.md"), (story.StatusCode, story.Headers.Location?.ToString()));
        Assert.Equal((HttpStatusCode.PermanentRedirect, $"/api/stories/{host.Story}/sources/2"), (source.StatusCode, source.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task Story_RedirectsThatGoInCircles_IsNotFound()
    {
        await RedirectAsync("00000000000000cc", "00000000000000dd");
        await RedirectAsync("00000000000000dd", "00000000000000cc");

        using var response = await host.GetAsync("api/stories/00000000000000cc");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Source_AsJson_HasTheTextThatItsCitationsQuote()
    {
        using var response = await host.GetAsync($"api/stories/{host.Story}/sources/1");
        var source = await JsonAsync(response);

        var text = source.GetProperty("text").GetString()!;
        var citations = source.GetProperty("citations").EnumerateArray().ToArray();
        Assert.NotEmpty(citations);
        Assert.All(citations, citation =>
            Assert.Equal(citation.GetProperty("quote").GetString(), text[citation.GetProperty("start").GetInt32()..citation.GetProperty("end").GetInt32()]));
    }

    [Fact]
    public async Task Source_AsText_IsTheStoredText()
    {
        var summary = SummaryJson.Read(await host.Storage.ReadAsync(StoreNames.Summaries, $"{host.Story}/summary.json"));

        using var response = await host.GetAsync($"api/stories/{host.Story}/sources/2", "text/plain");

        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(await host.Storage.ReadAsync(StoreNames.Summaries, $"{host.Story}/{summary.Sources[1].File}"), await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("99999999999999999999")]
    [InlineData("one")]
    [InlineData("-1")]
    public async Task Source_NotThere_IsNotFound(string n)
    {
        using var response = await host.GetAsync($"api/stories/{host.Story}/sources/{n}");

        Assert.Equal((404, "not-found", "n"), await ApiHost.ProblemAsync(response));
    }

    [Theory]
    [InlineData("api/health")]
    [InlineData("api/openapi.json")]
    [InlineData("api/stories")]
    [InlineData("story")]
    [InlineData("source")]
    public async Task Head_OfEverythingThatCanBeRead_HasTheHeadersAndNoBody(string address)
    {
        var actual = address switch { "story" => $"api/stories/{host.Story}", "source" => $"api/stories/{host.Story}/sources/1", _ => address };

        using var head = await host.SendAsync(HttpMethod.Head, actual);
        using var get = await host.GetAsync(actual);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("DELETE", "api/stories", 405, "method-not-allowed")]
    [InlineData("POST", "api/health", 405, "method-not-allowed")]
    [InlineData("GET", "api/summaries", 405, "method-not-allowed")]
    [InlineData("GET", "api/elephants", 404, "not-found")]
    public async Task Route_ThatIsNone_AnswersAProblem(string method, string address, int status, string type)
    {
        using var response = await host.SendAsync(new HttpMethod(method), address);

        var problem = await ApiHost.ProblemAsync(response);
        Assert.Equal((status, type), (problem.Status, problem.Type));
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    private async Task RedirectAsync(string from, string to) => await host.Storage.Container(StoreNames.Summaries).GetBlobClient($"{from}/redirect.json")
        .UploadAsync(BinaryData.FromString(string.Create(CultureInfo.InvariantCulture, $$"""{"schema":"collate/redirect/1","story":"{{from}}","to":"{{to}}"}""")), overwrite: true);
}
