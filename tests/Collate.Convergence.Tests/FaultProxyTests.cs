using Collate.Convergence.Storms;

namespace Collate.Convergence.Tests;

public sealed class FaultProxyTests
{
    private const string Path = "/devstoreaccount1/articles/deep%2Fa%20b.txt?comp=x%3Ay&restype=z";

    [Theory]
    [InlineData(nameof(Fault.None), 201, 1)]
    [InlineData(nameof(Fault.Delayed), 201, 1)]
    [InlineData(nameof(Fault.Refused500), 500, 0)]
    [InlineData(nameof(Fault.Refused503), 503, 0)]
    [InlineData(nameof(Fault.Refused412), 412, 0)]
    [InlineData(nameof(Fault.Done500), 500, 1)]
    [InlineData(nameof(Fault.Done503), 503, 1)]
    [InlineData(nameof(Fault.CutBefore), null, 0)]
    [InlineData(nameof(Fault.CutAfter), null, 1)]
    [InlineData(nameof(Fault.Truncated), null, 1)]
    public async Task Request_ThatMeetsAFault_IsAnsweredAndDoneAsItSays(string fault, int? status, int reached)
    {
        using var upstream = new Upstream();
        await using var proxy = await FaultProxy.StartAsync(_ => (Enum.Parse<Fault>(fault), TimeSpan.FromMilliseconds(1)), upstream.Port, upstream.Port);

        var answer = await AskAsync(proxy);

        Assert.Equal(status, answer?.Status);
        Assert.Equal(reached, upstream.Reached);
    }

    [Fact]
    public async Task Request_WithoutAFault_IsPassedOnToTheLetter()
    {
        using var upstream = new Upstream();
        await using var proxy = await FaultProxy.StartAsync(_ => (Fault.None, TimeSpan.Zero), upstream.Port, upstream.Port);

        var answer = await AskAsync(proxy);

        Assert.Equal($"PUT {Path} 2021-12-02 content", answer!.Value.Body);
    }

    [Fact]
    public async Task Request_WithIfMatch_IsToldToThePlan()
    {
        using var upstream = new Upstream();
        await using var proxy = await FaultProxy.StartAsync(isConditional => (isConditional ? Fault.Refused412 : Fault.None, TimeSpan.Zero), upstream.Port, upstream.Port);

        Assert.Equal((201, 412), ((await AskAsync(proxy))!.Value.Status, (await AskAsync(proxy, "\"0x1\""))!.Value.Status));
    }

    [Fact]
    public async Task Request_WhereNobodyListens_IsCut()
    {
        await using var proxy = await FaultProxy.StartAsync(_ => (Fault.None, TimeSpan.Zero), FreePorts.Find(1)[0], FreePorts.Find(1)[0]);

        Assert.Null(await AskAsync(proxy));
    }

    [Fact]
    public void Plan_OfASeed_IsTheSameEveryTimeAndHasEveryFault()
    {
        var (first, second, other) = (Faults(1), Faults(1), Faults(2));

        Assert.Equal(first, second);
        Assert.NotEqual(first, other);
        Assert.Equal(Enum.GetValues<Fault>(), first.Distinct().Order());

        static Fault[] Faults(int seed)
        {
            var plan = new FaultPlan(seed) { PerThousand = 500 };
            return [.. Enumerable.Range(0, 200).Select(number => plan.Next(isConditional: number % 2 == 0).Fault)];
        }
    }

    /// <summary>Answers none if the connection was cut.</summary>
    private static async Task<(int Status, string Body)?> AskAsync(FaultProxy proxy, string? ifMatch = null)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(FormattableString.Invariant($"http://127.0.0.1:{proxy.Ports[0]}{Path}"), new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        request.Headers.Add("x-ms-version", "2021-12-02");
        request.Content = new StringContent("content");
        if (ifMatch is not null)
        {
            request.Headers.Add("If-Match", ifMatch);
        }

        try
        {
            using var answer = await client.SendAsync(request);
            return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.ResponseEnded or HttpRequestError.Unknown)
        {
            return null;
        }
    }
}
