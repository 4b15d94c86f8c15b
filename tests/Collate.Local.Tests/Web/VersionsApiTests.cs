using System.Net;
using System.Text;
using System.Text.Json;
using Collate.Local.Tests.TestSupport;

namespace Collate.Local.Tests.Web;

public sealed class VersionsApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private string Address => $"api/stories/{host.Story}/versions";

    [Fact]
    public async Task List_SamplesDropped_HasTheVersionThatStandsFirst()
    {
        var list = await JsonAsync(Address);
        var newest = list.GetProperty("versions")[0];

        Assert.Equal(host.Story, list.GetProperty("story").GetString());
        Assert.False(newest.GetProperty("ended").GetBoolean());
        Assert.NotEmpty(newest.GetProperty("account").EnumerateArray());
        Assert.Equal((await JsonAsync($"api/stories/{host.Story}")).GetProperty("basis").GetString(), newest.GetProperty("basis").GetString());
    }

    [Theory]
    [InlineData("", null, "application/json")]
    [InlineData(".json", "text/markdown", "application/json")]
    [InlineData(".md", null, "text/markdown")]
    [InlineData("", "text/markdown", "text/markdown")]
    public async Task Get_InTheFormAskedFor_AnswersItWithItsTag(string ending, string? accept, string type)
    {
        using var first = await host.GetAsync($"{Address}/1{ending}", accept);
        using var again = await host.GetAsync($"{Address}/1{ending}", accept, first.Headers.ETag!.ToString());
        using var head = await host.SendAsync(HttpMethod.Head, $"{Address}/1{ending}");

        Assert.Equal((HttpStatusCode.OK, type, HttpStatusCode.NotModified, HttpStatusCode.OK), (first.StatusCode, first.Content.Headers.ContentType?.MediaType, again.StatusCode, head.StatusCode));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("9999")]
    [InlineData("0001.diff")]
    [InlineData("..%2fsummary")]
    public async Task Get_NoSuchVersion_IsNotFound(string number)
    {
        using var response = await host.GetAsync($"{Address}/{number}");

        Assert.Equal((404, "not-found", "n"), await ApiHost.ProblemAsync(response));
    }

    [Fact]
    public async Task List_NoSuchStory_IsNotFound()
    {
        using var list = await host.GetAsync("api/stories/0123456789abcdef/versions");
        using var token = await host.GetAsync(Address + "?continuation=x");
        using var type = await host.GetAsync(Address, "text/html");

        Assert.Equal((404, "not-found", "id"), await ApiHost.ProblemAsync(list));
        Assert.Equal((400, "bad-parameter", "continuation"), await ApiHost.ProblemAsync(token));
        Assert.Equal((406, "not-acceptable", "Accept"), await ApiHost.ProblemAsync(type));
    }

    [Fact]
    public async Task List_AfterACorrection_SaysWhatIsWithdrawnAndWhy()
    {
        var name = "000_c6c2db4c77009d37.txt";
        var seed = await File.ReadAllTextAsync(Path.Join(SamplePaths.Seeds, name));
        var before = (await JsonAsync(Address)).GetProperty("versions")[0].GetProperty("version").GetInt32();

        await host.Storage.DropAsync(name, Encoding.UTF8.GetBytes(seed.Replace("12,000", "11,000", StringComparison.Ordinal)));
        await Eventually.True(async () => (await host.Client.GetStringAsync(Address)).Contains("Withdrawn because the article was replaced", StringComparison.Ordinal), "the correction");

        // What was read a moment ago may be answered once more for a second.
        await Eventually.True(async () => (await JsonAsync(FormattableString.Invariant($"{Address}/{before}"))).GetProperty("withdrawn").GetArrayLength() > 0, "the withdrawal");
        var old = await JsonAsync(FormattableString.Invariant($"{Address}/{before}"));
        Assert.Contains(old.GetProperty("withdrawn").EnumerateArray(), source => source.GetProperty("because").GetString() == "replaced");
        var list = await host.Client.GetStringAsync($"stories/{host.Story}/versions");
        var page = await host.Client.GetStringAsync(FormattableString.Invariant($"stories/{host.Story}/versions/{before}"));
        Assert.Contains("Withdrawn because the article was replaced", list, StringComparison.Ordinal);
        Assert.Contains("withdrawn because the article was replaced", page, StringComparison.Ordinal);
        var markdown = await host.GetAsync(FormattableString.Invariant($"{Address}/{before}.md"));
        Assert.Contains("the article was replaced", await markdown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("versions/9999", 404)]
    [InlineData("versions", 200)]
    [InlineData("versions/1", 200)]
    public async Task Page_OfVersions_IsThere(string rest, int status)
    {
        using var response = await host.Client.GetAsync($"stories/{host.Story}/{rest}");

        Assert.Equal((status, "text/html"), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    private async Task<JsonElement> JsonAsync(string address)
    {
        using var response = await host.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }
}
