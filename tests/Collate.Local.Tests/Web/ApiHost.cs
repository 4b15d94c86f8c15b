using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Collate.Local.Tests.TestSupport;

namespace Collate.Local.Tests.Web;

/// <summary><c>collate serve</c> with the sample articles dropped, and their story stored. Every answer is held to the OpenAPI document.</summary>
public sealed class ApiHost : IAsyncLifetime
{
    private readonly ServingHost _host = new();
    private OpenApiContract _contract = null!;

    internal HttpClient Client { get; private set; } = null!;

    internal HostStorage Storage => _host.Storage;

    internal string Story { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _host.Address };
        foreach (var seed in Directory.GetFiles(SamplePaths.Seeds))
        {
            await Storage.DropAsync(Path.GetFileName(seed), await File.ReadAllBytesAsync(seed));
        }

        // All three forms: the page is the last to be written.
        await Eventually.True(async () => await Storage.SummariesAsync() is [{ Sources.Count: 5 } summary]
            && (await Storage.NamesAsync("summaries")).Contains($"{summary.Story}/summary.html", StringComparer.Ordinal)
            && System.Text.Encoding.UTF8.GetString(await Storage.ReadAsync("summaries", $"{summary.Story}/summary.html")).Contains(summary.Basis, StringComparison.Ordinal), "the story of the samples");
        Story = (await Storage.SummariesAsync()).Single().Story;
        _contract = new OpenApiContract(JsonDocument.Parse(await Client.GetStringAsync("api/openapi.json")).RootElement);
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        await _host.DisposeAsync();
    }

    /// <summary>Gets an address.</summary>
    internal Task<HttpResponseMessage> GetAsync(string address, string? accept = null, string? ifNoneMatch = null) => SendAsync(HttpMethod.Get, address, request =>
    {
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        if (ifNoneMatch is not null)
        {
            request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(ifNoneMatch));
        }
    });

    /// <summary>Posts to <c>api/summaries</c>.</summary>
    internal Task<HttpResponseMessage> PostAsync(HttpContent? content) => SendAsync(HttpMethod.Post, "api/summaries", request => request.Content = content);

    /// <summary>Posts JSON to <c>api/summaries</c>.</summary>
    internal Task<HttpResponseMessage> PostJsonAsync(string json) => PostAsync(new StringContent(json, new MediaTypeHeaderValue("application/json")));

    /// <summary>Sends a request, and holds the answer to the contract.</summary>
    internal async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, Action<HttpRequestMessage>? prepare = null)
    {
        using var request = new HttpRequestMessage(method, address);
        prepare?.Invoke(request);
        var response = await Client.SendAsync(request);
        await _contract.HoldAsync(method.Method, address, response);
        return response;
    }

    /// <summary>The type of a problem, without what every type starts with, and the field it names.</summary>
    internal static async Task<(int Status, string Type, string? Field)> ProblemAsync(HttpResponseMessage response)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(((int)response.StatusCode).ToString(CultureInfo.InvariantCulture), problem.GetProperty("status").GetRawText());
        Assert.NotEqual("", problem.GetProperty("detail").GetString());
        return ((int)response.StatusCode, problem.GetProperty("type").GetString()!.Replace("urn:collate:problem:", "", StringComparison.Ordinal), problem.TryGetProperty("field", out var field) ? field.GetString() : null);
    }
}
