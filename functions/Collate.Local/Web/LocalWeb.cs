using System.Net.Sockets;
using Collate.Web;
using Collate.Web.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Collate.Local.Web;

/// <summary>Pages and API of the local host: the routes of the Function App on a small web server.</summary>
internal sealed class LocalWeb : IAsyncDisposable
{
    /// <summary>Where static files are, for who measures the server beside them.</summary>
    public const string FilesPath = "/files";

    // More than any route reads; a route that reads less says so itself.
    private const long MaxBody = 64 * 1024 * 1024;

    private readonly WebApplication _app;

    private LocalWeb(WebApplication app) => _app = app;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>Starts it; <c>files</c> is a folder to serve below <see cref="FilesPath"/>, which nobody does but <c>bench</c>. Throws <see cref="CommandException"/> if the address is taken.</summary>
    public static async Task<LocalWeb> StartAsync(WebSettings settings, CollateApi api, CollatePages pages, ILoggerFactory loggers, CancellationToken cancellationToken, string? files = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton(loggers);
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBody;
        });
        var app = builder.Build();
        app.Urls.Add(settings.Address.GetLeftPart(UriPartial.Authority));
        var gate = new Gate(settings);
        app.Use((context, next) => gate.PassAsync(context, next));
        app.Use(ExplainAsync);
        if (files is not null)
        {
            app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(files), RequestPath = FilesPath });
        }

        app.UseRouting();
        foreach (var route in api.Routes.Concat(pages.Routes))
        {
            Map(app, route.Pattern, route.Methods, route.Run);
        }

        app.UseEndpoints(_ => { });
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
            return new LocalWeb(app);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            await app.DisposeAsync().ConfigureAwait(false);
            throw new CommandException(ExitCode.BadUsage, $"The address {settings.Address.GetLeftPart(UriPartial.Authority)} cannot be listened on; perhaps another program does.", "End that, or set Http__Address to another port.", exception);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    private static void Map(IEndpointRouteBuilder routes, string pattern, IEnumerable<string> methods, Func<HttpRequest, CancellationToken, Task<IResult>> run) =>
        routes.MapMethods(pattern, methods, async context =>
        {
            var result = await run(context.Request, context.RequestAborted).ConfigureAwait(false);
            await result.ExecuteAsync(context).ConfigureAwait(false);
        });

    // What no route answers gets a problem document like everything else.
    private static async Task ExplainAsync(HttpContext context, RequestDelegate next)
    {
        await next(context).ConfigureAwait(false);
        if (context.Response.HasStarted || context.Response.ContentType is not null || context.GetEndpoint()?.DisplayName is { } name && !name.StartsWith("405", StringComparison.Ordinal))
        {
            return;
        }

        if (context.Response.StatusCode is 404 or 405)
        {
            var type = context.Response.StatusCode == 405 ? ProblemType.MethodNotAllowed : ProblemType.NotFound;
            await new ProblemResult(type, "GET /api/openapi.json tells what there is.").ExecuteAsync(context).ConfigureAwait(false);
        }
    }
}
