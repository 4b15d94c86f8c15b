using System.Text;
using Collate.Web.Api;
using Collate.Web.Http;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Collate.Web.Pages;

/// <summary>Renders Razor components into whole pages, on the server.</summary>
internal sealed class PageRenderer(ILoggerFactory loggers)
{
    /// <summary>What a page may load: its style sheet and icon from here, and nothing else from anywhere.</summary>
    public const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The same, and a script from here that may ask here how far things are.</summary>
    public const string PolicyWithScript = Policy + "; script-src 'self'; connect-src 'self'";

    private static readonly ServiceProvider NoServices = new ServiceCollection().BuildServiceProvider();

    /// <summary>A page with its version.</summary>
    /// <param name="parameters">The component's parameters by name.</param>
    /// <param name="status">The status to answer with.</param>
    /// <param name="policy">What it may load.</param>
    public async Task<IResult> RenderAsync<T>(Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK, string policy = Policy)
        where T : IComponent
    {
        await using var renderer = new HtmlRenderer(NoServices, loggers);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters)).ConfigureAwait(false)).ToHtmlString()).ConfigureAwait(false);
        var bytes = Encoding.UTF8.GetBytes(html);
        return new BytesResult(bytes, MediaForm.Html.MediaType, status == StatusCodes.Status200OK ? StoryReader.TagOf(bytes) : null, policy: policy, status: status);
    }
}
