using System.Collections.Concurrent;
using Collate.Local.Tests.TestSupport;
using Microsoft.Playwright;

namespace Collate.Local.Tests.Browser;

/// <summary><c>collate serve</c>, and a browser to look at its pages with.</summary>
public sealed class BrowserHost : IAsyncLifetime
{
    private readonly ServingHost _host = new();
    private readonly ConcurrentQueue<string> _wrong = new();
    private IPlaywright _playwright = null!;

    internal IBrowser Browser { get; private set; } = null!;

    internal Uri Address => _host.Address;

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        Browser = await BrowserFinder.LaunchAsync(_playwright);
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.CloseAsync();
        }

        _playwright?.Dispose();
        await _host.DisposeAsync();
    }

    /// <summary>A page of a context of its own. What is asked of another site, and every script that runs or is refused, is held against it by <see cref="CloseAsync"/>.</summary>
    internal async Task<IPage> OpenAsync(string address, BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.BaseURL = Address.ToString();
        var context = await Browser.NewContextAsync(options);
        var page = await context.NewPageAsync();
        page.Request += (_, request) => Note(!request.Url.StartsWith(Address.ToString(), StringComparison.Ordinal), "A request left the site: " + request.Url);
        page.Dialog += (_, dialog) => Note(true, "A script ran: " + dialog.Message);
        page.PageError += (_, error) => Note(true, "A script ran and failed: " + error);
        page.Console += (_, message) => Note(message.Text.Contains("Content Security Policy", StringComparison.Ordinal), message.Text);
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>Closes a page's context. Fails if anything was wrong with the pages seen.</summary>
    internal async Task CloseAsync(IPage page)
    {
        await page.Context.CloseAsync();
        Assert.Empty(_wrong);
    }

    /// <summary>Drops files on the page and waits until it says that all are done. Answers the page.</summary>
    internal async Task<IPage> DropAsync(IReadOnlyList<FilePayload> files, BrowserNewContextOptions? options = null)
    {
        var page = await OpenAsync("/drop", options);
        await page.GetByLabel("Drag files onto the field, or choose them").SetInputFilesAsync(files);
        await page.GetByRole(AriaRole.Button, new() { Name = "Drop", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { NameRegex = new("They tell (one story|\\d+ stories)|All done") }).WaitForAsync(new() { Timeout = 120_000 });
        return page;
    }

    /// <summary>The sample articles.</summary>
    internal static IReadOnlyList<FilePayload> Seeds() =>
        [.. Directory.GetFiles(SamplePaths.Seeds).Order(StringComparer.Ordinal).Select(path => new FilePayload { Name = Path.GetFileName(path), MimeType = "text/plain", Buffer = File.ReadAllBytes(path) })];

    private void Note(bool isWrong, string what)
    {
        if (isWrong)
        {
            _wrong.Enqueue(what);
        }
    }
}
