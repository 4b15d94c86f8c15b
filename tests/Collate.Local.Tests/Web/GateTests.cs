using System.Net;
using Collate.Local.Hosting;
using Collate.Local.Web;
using Collate.Storage;
using Collate.Summaries;
using Collate.Web;
using Collate.Web.OpenApi;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace Collate.Local.Tests.Web;

/// <summary>Who gets in: on a web server of this test's own, over memory.</summary>
public sealed class GateTests
{
    private const string Key = "0123456789abcdef-secret";

    [Theory]
    [InlineData(null, 401)]
    [InlineData("wrong", 401)]
    [InlineData("0123456789abcdef-secreT", 401)]
    [InlineData(Key, 200)]
    public async Task Api_WithAKeySet_AsksForIt(string? key, int status)
    {
        await using var web = await StartAsync(("Http:Key", Key));
        using var client = new HttpClient { BaseAddress = web.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/stories");
        if (key is not null)
        {
            request.Headers.Add("x-functions-key", key);
        }

        using var response = await client.SendAsync(request);
        using var health = await client.GetAsync(new Uri("api/health", UriKind.Relative));
        using var coded = await client.GetAsync(new Uri("api/stories?code=" + key, UriKind.Relative));

        Assert.Equal((status, status, 200), ((int)response.StatusCode, (int)coded.StatusCode, (int)health.StatusCode));
    }

    [Fact]
    public async Task EveryRouteButHealth_WithAKeySet_AsksForIt()
    {
        await using var web = await StartAsync(("Http:Key", Key));
        using var client = new HttpClient { BaseAddress = web.Address };

        foreach (var route in Api(new MemoryBlobStore()).Routes)
        {
            using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.Pattern.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal));
            using var response = await client.SendAsync(request);
            Assert.Equal(route.IsAnonymous ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, response.StatusCode);
        }
    }

    [Fact]
    public async Task Loopback_AddressedByAnotherName_IsRefused()
    {
        await using var web = await StartAsync();
        using var client = new HttpClient { BaseAddress = web.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/stories");
        request.Headers.Host = "attacker.example:7071";

        using var response = await client.SendAsync(request);

        Assert.Equal((403, "forbidden", null), await ApiHost.ProblemAsync(response));
    }

    [Theory]
    [InlineData("Origin", "https://attacker.example", 403)]
    [InlineData("Origin", "null", 403)]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-origin", 415)]
    [InlineData("Origin", "https://friend.example", 415)]
    public async Task Post_FromAPageOfAnotherSite_IsRefusedUnlessItsOriginIsAllowed(string header, string value, int status)
    {
        await using var web = await StartAsync(("Http:AllowedOrigins", "https://friend.example, https://other.example"));
        using var client = new HttpClient { BaseAddress = web.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/summaries");
        request.Headers.Add(header, value);

        using var response = await client.SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("https://friend.example", 204, "https://friend.example")]
    [InlineData("https://attacker.example", 403, null)]
    public async Task Preflight_SaysWhoMayCall(string origin, int status, string? allowed)
    {
        await using var web = await StartAsync(("Http:AllowedOrigins", "https://friend.example"), ("Http:Key", Key));
        using var client = new HttpClient { BaseAddress = web.Address };
        using var request = new HttpRequestMessage(HttpMethod.Options, "api/stories");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "GET");

        using var response = await client.SendAsync(request);

        Assert.Equal((status, allowed), ((int)response.StatusCode, response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null));
    }

    [Fact]
    public async Task Get_FromAnAllowedOrigin_MayBeReadThereAndVariesByIt()
    {
        await using var web = await StartAsync(("Http:AllowedOrigins", "https://friend.example"));
        using var client = new HttpClient { BaseAddress = web.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/stories");
        request.Headers.Add("Origin", "https://friend.example");

        using var response = await client.SendAsync(request);

        Assert.Equal("https://friend.example", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal(["Accept", "Origin"], response.Headers.Vary.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://[::]:0")]
    [InlineData("http://machine.example:80")]
    public void Settings_AddressOthersCanReachWithoutAKey_IsRefused(string address)
    {
        var error = Assert.Throws<CommandException>(() => Settings(("Http:Address", address)));

        Assert.Equal(ExitCode.BadUsage, error.ExitCode);
        Assert.Contains("Http__Key", error.Message, StringComparison.Ordinal);
        Assert.False(Settings(("Http:Address", address), ("Http:Key", Key)).Pages);
    }

    [Theory]
    [InlineData("Http:Address", "localhost:7071", "Http__Address")]
    [InlineData("Http:Address", "https://localhost:7071", "Http__Address")]
    [InlineData("Http:Address", "http://localhost:7071/path", "Http__Address")]
    [InlineData("Http:Key", "short", "Http__Key")]
    [InlineData("Http:AllowedOrigins", "*", "Http__AllowedOrigins")]
    [InlineData("Http:AllowedOrigins", "https://a.example/path", "Http__AllowedOrigins")]
    [InlineData("Pages:Enabled", "perhaps", "Pages__Enabled")]
    public void Settings_ValueThatCannotBeUsed_IsNamed(string setting, string value, string named)
    {
        Assert.Contains(named, Assert.Throws<CommandException>(() => Settings((setting, value))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:7071", true)]
    [InlineData("http://localhost:7071", true)]
    [InlineData("http://0.0.0.0:7071", false)]
    [InlineData("http://machine.example:7071", false)]
    public async Task Pages_WhereOthersReachThem_CannotDropArticles(string address, bool canDrop)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("CollateStorage", "UseDevelopmentStorage=true")]).Build();
        await using var host = LocalHost.Create(configuration, null, heartbeat: false, colour: false);

        var pages = host.Pages(Settings(("Http:Address", address), ("Http:Key", Key), ("Pages:Enabled", "true")));

        Assert.Equal(canDrop, pages.Routes.Any(route => route.Pattern == "drop"));
        Assert.Contains(pages.Routes, route => route.Pattern == "stories/{id}");
    }

    [Fact]
    public async Task EveryAnswer_RefusalsIncluded_ForbidsGuessingItsType()
    {
        await using var web = await StartAsync(("Http:Key", Key));
        using var client = new HttpClient { BaseAddress = web.Address };

        foreach (var path in (string[])["", "nowhere", "api/health", "api/stories", "api/stories?code=" + Key, "api/openapi.json?code=" + Key, "api/stories/0123456789abcdef?code=" + Key, "stories/x"])
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        }
    }

    [Fact]
    public void Settings_NothingSet_IsThisMachineWithoutAKey()
    {
        var settings = Settings();

        Assert.Equal((new Uri("http://127.0.0.1:7071"), null, true, true), (settings.Address, settings.Key, settings.IsLoopback, settings.Pages));
    }

    [Fact]
    public async Task Start_AddressTaken_SaysSoAndWhatToDo()
    {
        await using var web = await StartAsync();

        var error = await Assert.ThrowsAsync<CommandException>(() => StartAsync(("Http:Address", web.Address.GetLeftPart(UriPartial.Authority))));

        Assert.Contains("Http__Address", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OpenApi_HasEveryRouteAndNoOther()
    {
        var paths = System.Text.Json.JsonDocument.Parse(OpenApiDocument.Bytes).RootElement.GetProperty("paths");
        var described = paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation => $"{operation.Name.ToUpperInvariant()} {path.Name}"));
        var served = Api(new MemoryBlobStore()).Routes.SelectMany(route => route.Methods.Select(method => $"{method} /{route.Pattern}"));

        Assert.Equal(served.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    private static CollateApi Api(MemoryBlobStore store) => new(store, new MemoryMessageQueue(), new SummaryOptions(), NullLogger<CollateApi>.Instance);

    private static WebSettings Settings(params (string Name, string Value)[] settings) =>
        WebSettings.From(new ConfigurationBuilder().AddInMemoryCollection(settings.GroupBy(setting => setting.Name).Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Last().Value))).Build());

    private static async Task<LocalWeb> StartAsync(params (string Name, string Value)[] settings)
    {
        var store = new MemoryBlobStore();
        await store.CreateContainersAsync(default);
        var api = Api(store);
        var read = Settings([("Http:Address", "http://127.0.0.1:0"), .. settings]);
        return await LocalWeb.StartAsync(read, api, new CollatePages(api, NullLoggerFactory.Instance, read.Pages), NullLoggerFactory.Instance, default);
    }
}
