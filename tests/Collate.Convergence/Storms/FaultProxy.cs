using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Collate.Convergence.Storms;

/// <summary>Stands between hosts and Azurite, and lets happen to requests what a plan says.</summary>
/// <remarks>Forwards paths, headers and bodies as they are, since requests are signed over them. Where Azurite is away, connections are cut.</remarks>
internal sealed class FaultProxy : IAsyncDisposable
{
    private static readonly string[] s_hopByHop = ["Connection", "Keep-Alive", "Transfer-Encoding", "Host", "Content-Length"];

    private readonly WebApplication _app;
    private readonly Func<bool, (Fault Fault, TimeSpan Delay)> _next;
    private readonly int[] _targets;
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(5) });

    private FaultProxy(WebApplication app, Func<bool, (Fault Fault, TimeSpan Delay)> next, int[] targets) => (_app, _next, _targets) = (app, next, targets);

    /// <summary>Where hosts reach blobs and queues.</summary>
    public IReadOnlyList<int> Ports => [.. _app.Urls.Select(url => new Uri(url).Port)];

    /// <summary>Starts it in front of two ports.</summary>
    /// <param name="next">Tells what happens to the next request, given whether it says which version it is about: see <see cref="FaultPlan.Next"/>.</param>
    /// <param name="blobs">The port behind the first of <see cref="Ports"/>.</param>
    /// <param name="queues">The port behind the second.</param>
    public static async Task<FaultProxy> StartAsync(Func<bool, (Fault Fault, TimeSpan Delay)> next, int blobs, int queues)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddLogging();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var app = builder.Build();
        var ports = FreePorts.Find(2);
        foreach (var port in ports)
        {
            app.Urls.Add(FormattableString.Invariant($"http://127.0.0.1:{port}"));
        }

        var proxy = new FaultProxy(app, next, [ports[0], blobs, ports[1], queues]);
        app.Run(proxy.PassAsync);
        await app.StartAsync();
        return proxy;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Hosts are gone: nobody waits for an answer.
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
        _client.Dispose();
    }

    private async Task PassAsync(HttpContext context)
    {
        if (context.Request.Path == "/")
        {
            // A host asks who this is before it begins.
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            context.Response.Headers.Server = "Azurite-Blob/" + Local.Azurite.AzuriteLauncher.Version;
            return;
        }

        var (fault, delay) = _next(context.Request.Headers.IfMatch.Count > 0);
        try
        {
            await Task.Delay(delay, context.RequestAborted);
            await MeetAsync(context, fault);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            // Azurite or the host went away.
            context.Abort();
        }
    }

    private async Task MeetAsync(HttpContext context, Fault fault)
    {
        if (fault is Fault.CutBefore)
        {
            context.Abort();
        }
        else if (fault is Fault.Refused500 or Fault.Refused503 or Fault.Refused412)
        {
            await RefuseAsync(context, fault);
        }
        else
        {
            using var answer = await ForwardAsync(context);
            var body = await answer.Content.ReadAsByteArrayAsync(context.RequestAborted);
            if (fault is Fault.CutAfter || (fault is Fault.Truncated && body.Length == 0))
            {
                context.Abort();
            }
            else if (fault is Fault.Done500 or Fault.Done503)
            {
                await RefuseAsync(context, fault);
            }
            else
            {
                await AnswerAsync(context, answer, body, isWhole: fault is not Fault.Truncated);
            }
        }
    }

    private async Task<HttpResponseMessage> ForwardAsync(HttpContext context)
    {
        var target = _targets[Array.IndexOf(_targets, context.Connection.LocalPort) + 1];
        var raw = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var exact = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri(FormattableString.Invariant($"http://127.0.0.1:{target}{raw}"), exact));
        request.Content = context.Request.ContentLength is null ? null : new ByteArrayContent(body.ToArray());
        request.Headers.Host = context.Request.Host.Value;
        foreach (var (name, values) in context.Request.Headers.Where(header => !s_hopByHop.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
            }
        }

        return await _client.SendAsync(request, context.RequestAborted);
    }

    private static async Task AnswerAsync(HttpContext context, HttpResponseMessage answer, byte[] body, bool isWhole)
    {
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => !s_hopByHop.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        var isHead = HttpMethods.IsHead(context.Request.Method);
        if (isHead || answer.StatusCode is not (System.Net.HttpStatusCode.NoContent or System.Net.HttpStatusCode.NotModified))
        {
            context.Response.ContentLength = isHead ? answer.Content.Headers.ContentLength : body.Length;
        }

        await context.Response.Body.WriteAsync(isWhole ? body : body.AsMemory(0, body.Length / 2), context.RequestAborted);
        if (!isWhole)
        {
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
        }
    }

    // As the service words it.
    private static async Task RefuseAsync(HttpContext context, Fault fault)
    {
        var (status, code) = fault switch
        {
            Fault.Refused412 => (412, "ConditionNotMet"),
            Fault.Refused503 or Fault.Done503 => (503, "ServerBusy"),
            _ => (500, "InternalError"),
        };
        var isHead = HttpMethods.IsHead(context.Request.Method);
        var body = Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>{code}</Code><Message>A fault that was meant to be.</Message></Error>");
        context.Response.StatusCode = status;
        context.Response.Headers["x-ms-error-code"] = code;
        context.Response.Headers["x-ms-request-id"] = context.TraceIdentifier.ToString(CultureInfo.InvariantCulture);
        context.Response.ContentType = "application/xml";
        context.Response.ContentLength = isHead ? null : body.Length;
        await context.Response.Body.WriteAsync(isHead ? default : body, context.RequestAborted);
    }
}
