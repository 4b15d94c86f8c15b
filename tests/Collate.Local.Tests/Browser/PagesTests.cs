using System.Text;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Collate.Local.Tests.Browser;

public sealed class PagesTests(BrowserHost host) : IClassFixture<BrowserHost>
{
    private const string River = "The river rose by two metres in Dresden on Monday. Some 4,000 people left their homes, the mayor said. Trains to Prague were cancelled.";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Seeds_Dropped_BecomeAStoryWhoseCitationsLeadToTheirWords(bool javaScript)
    {
        var page = await host.DropAsync(BrowserHost.Seeds(), new() { JavaScriptEnabled = javaScript });
        await page.Locator(".dropped a").First.ClickAsync();
        Assert.Contains("/stories/", page.Url, StringComparison.Ordinal);

        var note = page.Locator(".sentence details.note").First;
        await note.Locator("summary").ClickAsync();
        var quote = await note.Locator("q").TextContentAsync();
        Assert.False(string.IsNullOrWhiteSpace(quote));
        await note.GetByRole(AriaRole.Link).ClickAsync();

        var words = page.Locator("mark.here");
        Assert.Equal(Plain(quote), Plain(string.Concat(await words.AllTextContentsAsync())));
        Assert.True(await words.First.IsVisibleAsync());

        await page.GoBackAsync();
        var matrix = page.Locator("svg.matrix");
        Assert.True(await matrix.IsVisibleAsync());
        Assert.Equal(5, await matrix.Locator("a").CountAsync());
        Assert.NotEqual(0, await matrix.Locator("path.bracket").CountAsync());
        Assert.NotEqual(0, await matrix.Locator("rect.side").CountAsync());
        await host.CloseAsync(page);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 360)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task EveryPage_InEachSchemeAndWidth_IsAccessibleAndFits(ColorScheme scheme, int width)
    {
        // The checker is a script of its own, which the pages' policy would refuse.
        var page = await host.DropAsync(BrowserHost.Seeds(), new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 }, BypassCSP = true });
        var story = await page.Locator(".dropped a").First.GetAttributeAsync("href");

        foreach (var address in new[] { "/", "/?q=nothing%20has%20this", story!, story + "/sources/1", story + "/versions", story + "/versions/1", "/digests/latest", "/stories/0123456789abcdef", "/drop" })
        {
            await page.GotoAsync(address);
            if (address == story)
            {
                await page.Locator(".sentence details.note summary").First.ClickAsync();
                await page.Locator("details.table summary").ClickAsync();
            }

            var result = await page.RunAxe();
            var serious = result.Violations.Where(violation => violation.Impact is "serious" or "critical");
            Assert.True(!serious.Any(), $"{address}: {string.Join("; ", serious.Select(Told))}");
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{address} is wider than {width} pixels.");
        }

        await host.CloseAsync(page);
    }

    [Fact]
    public async Task Citation_WithTheKeyboard_OpensInPlace()
    {
        var page = await host.DropAsync(BrowserHost.Seeds());
        await page.Locator(".dropped a").First.ClickAsync();
        var note = page.Locator(".sentence details.note").First;

        await note.Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await note.Locator(".opened").IsVisibleAsync());
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal(await note.GetByRole(AriaRole.Link).GetAttributeAsync("href"), await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("mark.here").First.WaitForAsync();

        await host.CloseAsync(page);
    }

    [Theory]
    [InlineData("a<img src=x onerror=alert(1)>.html")]
    [InlineData("b/..%2f%00\n'\"><script>alert(1)</script>.html")]
    public async Task HostileArticle_OnEveryPage_RunsNoScriptAndLoadsNothing(string name)
    {
        const string Script = "<script>alert(1)</script><img src='https://attacker.example/x.png' onerror='alert(2)'>";
        var html = $"<html><head><title>Flood &lt;script&gt;alert(3)&lt;/script&gt; in Dresden \"><svg onload=alert(4)></title></head><body>{Script}<p>{River}</p><p>“&lt;script&gt;alert(5)&lt;/script&gt;”, said the mayor of Dresden on Monday. {name.Length}</p></body></html>";

        var page = await host.DropAsync([new FilePayload { Name = name, MimeType = "text/html", Buffer = Encoding.UTF8.GetBytes(html) }]);
        var story = await page.Locator(".dropped a").First.GetAttributeAsync("href");
        foreach (var address in new[] { "/", story!, story + "/sources/1", $"/api{story}.html", "/?q=%3Cscript%3Ealert(6)%3C/script%3E" })
        {
            var response = await page.GotoAsync(address);
            Assert.Equal(200, response!.Status);
            Assert.Equal(0, await page.Locator("script, img, iframe, object, embed").CountAsync());
        }

        await host.CloseAsync(page);
    }

    [Fact]
    public async Task FileThatCannotBeRead_Dropped_IsToldSo()
    {
        var page = await host.DropAsync([new FilePayload { Name = "broken.json", MimeType = "application/json", Buffer = "{"u8.ToArray() }]);

        Assert.Contains("could not be read", await page.Locator(".dropped").TextContentAsync(), StringComparison.Ordinal);
        await host.CloseAsync(page);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TwoDozenFiles_Dropped_BecomeStoriesOneAfterAnother(bool javaScript)
    {
        var files = Enumerable.Range(0, 24).Select(i => new FilePayload
        {
            Name = FormattableString.Invariant($"{i}-{javaScript}.txt"),
            MimeType = "text/plain",
            Buffer = Encoding.UTF8.GetBytes($"{River} That was the word of reporter {i} of {(javaScript ? "Meissen" : "Pirna")}."),
        });

        var page = await host.DropAsync([.. files], new() { JavaScriptEnabled = javaScript });

        Assert.Equal(24, await page.Locator(".dropped li").CountAsync());
        Assert.Equal(24, await page.Locator(".dropped a").CountAsync());
        await host.CloseAsync(page);
    }

    [Fact]
    public async Task ProgressOfADrop_WithScript_ComesInPlace()
    {
        // A host that is quick may have told all of them before the page is there; then others are dropped.
        var page = await host.OpenAsync("/drop");
        for (var turn = 0; turn == 0 || (turn < 8 && await page.Locator(".dropped[data-waiting]").CountAsync() == 0); turn++)
        {
            await page.GotoAsync(new Uri(new Uri(page.Url), "/drop").ToString());
            await page.GetByLabel("Drag files onto the field, or choose them").SetInputFilesAsync(
                [.. Enumerable.Range(0, 24).Select(i => new FilePayload { Name = FormattableString.Invariant($"p{turn}-{i}.txt"), MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes($"{River} It was seen at gauge {(24 * turn) + i}, the office in Decin said.") })]);
            await page.GetByRole(AriaRole.Button, new() { Name = "Drop", Exact = true }).ClickAsync();
            await page.WaitForURLAsync("**/drop?batch=*");
            await page.Locator(".dropped").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        }

        await page.EvaluateAsync("() => { window.stayed = true; window.scrollTo(0, 200); }");

        await page.GetByRole(AriaRole.Heading, new() { NameRegex = new("They tell") }).WaitForAsync(new() { Timeout = 120_000 });

        Assert.True(await page.EvaluateAsync<bool>("() => window.stayed === true && window.scrollY === 200"));
        Assert.Equal(24, await page.Locator(".dropped a").CountAsync());
        await host.CloseAsync(page);
    }

    [Fact]
    public async Task BatchThatIsNotThere_OpensAPageThatSaysSo()
    {
        var page = await host.OpenAsync("/drop?batch=0123456789abcdef0123456789abcdef");

        Assert.Contains("no longer followed", await page.Locator("main").TextContentAsync(), StringComparison.Ordinal);
        await host.CloseAsync(page);
    }

    [Fact]
    public async Task FrontPage_Search_FindsTheStory()
    {
        await host.CloseAsync(await host.DropAsync(BrowserHost.Seeds()));
        var page = await host.OpenAsync("/");

        await page.GetByRole(AriaRole.Searchbox).FillAsync("kursk");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("input[value=kursk]").WaitForAsync();

        // For a moment the list still holds a story that has just become part of the one that was written.
        for (var looks = 0; looks < 40 && await page.Locator(".stories > li").CountAsync() > 1; looks++)
        {
            await Task.Delay(250);
            await page.ReloadAsync();
        }

        Assert.Equal(1, await page.Locator(".stories > li").CountAsync());
        Assert.True(await page.Locator(".differs").IsVisibleAsync());
        await host.CloseAsync(page);
    }

    /// <summary>Set <c>COLLATE_SCREENSHOTS</c> to a folder (that is how <c>docs/images</c> is made) to keep what this test looks at.</summary>
    [Fact]
    public async Task MainPages_AsPictures_AreSmallEnoughForTheDocumentation()
    {
        var folder = Environment.GetEnvironmentVariable("COLLATE_SCREENSHOTS");
        var page = await host.DropAsync(BrowserHost.Seeds(), new() { ViewportSize = new() { Width = 1120, Height = 860 } });
        await TakeAsync(page, folder, "drop");
        var story = await page.Locator(".dropped a").First.GetAttributeAsync("href");
        await page.GotoAsync("/");
        await TakeAsync(page, folder, "stories");
        await page.GotoAsync(story!);
        await page.Locator(".sentence details.note summary").Nth(2).ClickAsync();
        await TakeAsync(page, folder, "story");
        await page.Locator("#matrix").EvaluateAsync("heading => heading.scrollIntoView({ behavior: 'instant' })");
        await TakeAsync(page, folder, "matrix");
        await page.GotoAsync(story!);
        await page.Locator(".sentence details.note summary").Nth(2).ClickAsync();
        await page.Locator(".opened a:visible").ClickAsync();
        await TakeAsync(page, folder, "source");
        await host.CloseAsync(page);
    }

    private static async Task TakeAsync(IPage page, string? folder, string name)
    {
        var picture = await page.ScreenshotAsync();
        Assert.InRange(picture.Length, 5_000, 300_000);
        if (folder is not null)
        {
            await File.WriteAllBytesAsync(Path.Join(folder, name + ".png"), picture);
        }
    }

    private static string Plain(string? text) => Regex.Replace(text ?? "", "\\s+", " ", RegexOptions.NonBacktracking).Trim();

    private static string Told(AxeResultItem violation) => $"{violation.Id} at {string.Join(", ", violation.Nodes.Select(node => node.Target))}";
}
