using System.Text;
using Collate.Digests;
using Collate.Local.Commands;
using Collate.Local.Settings;
using Collate.Local.Tests.TestSupport;

namespace Collate.Local.Tests.Commands;

public sealed class DigestCommandTests : IDisposable
{
    private readonly TestTerminal _terminal = new();
    private readonly TempFolder _root = new();

    public void Dispose()
    {
        _terminal.Dispose();
        _root.Dispose();
    }

    [Fact]
    public async Task Digest_StretchThatBeginsInTheStory_SaysWhatIsNewInIt()
    {
        var exit = await RunAsync("--from", "2025-06-18", "--to", "2025-06-20", "--dir", SamplePaths.Seeds, "--format", "json");

        Assert.Equal(ExitCode.Done, exit);
        var digest = DigestJson.Read(Encoding.UTF8.GetBytes(_terminal.Output));
        Assert.Equal(("2025-06-18T00:00:00Z", "2025-06-21T00:00:00Z", "UTC"), (digest.From, digest.To, digest.Zone));
        var story = Assert.Single(digest.Stories);
        Assert.Equal("2025-06-18T00:00:00Z", story.Since);
        Assert.Single(story.Changes!.Sources.Added);
        Assert.Contains(story.Changes.Disagreements.Opened, opened => opened.Values.Any(side => side.Value.Contains("11,000", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Digest_WholeStory_IsNewAsMarkdown()
    {
        Assert.Equal(ExitCode.Done, await RunAsync("--from", "2025-06-01", "--dir", SamplePaths.Seeds));

        Assert.StartsWith("# Digest\n", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("*New; 5 sources, 4 independent.*", _terminal.Output, StringComparison.Ordinal);
        Assert.Empty(_terminal.Error);
    }

    [Fact]
    public async Task Digest_StretchAfterTheStory_TellsNothing()
    {
        Assert.Equal(ExitCode.Done, await RunAsync("--from", "2025-07-01", "--to", "2025-07-02", "--dir", SamplePaths.Seeds));

        Assert.Equal("# Digest\n\n*1 July 2025, 00:00 UTC to 3 July 2025, 00:00 UTC. Nothing new; 1 story unchanged.*\n", _terminal.Output);
    }

    [Fact]
    public async Task Digest_DaysInAZone_BeginByItsClocks()
    {
        _root.Write("local.settings.json", """{"IsEncrypted":false,"Values":{"Digest__TimeZone":"America/New_York","Site__BaseAddress":"https://news.example.org"}}""");

        Assert.Equal(ExitCode.Done, await RunAsync("--from", "2025-03-09", "--to", "2025-06-20", "--dir", SamplePaths.Seeds, "--format", "html"));

        Assert.Contains("9 March 2025, 05:00 UTC to 21 June 2025, 04:00 UTC", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("href=\"https://news.example.org/stories/", _terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--from", "yesterday")]
    [InlineData("--from", "2025-06-17", "--to", "tomorrow")]
    [InlineData("--from", "2025-06-31")]
    [InlineData("--from", "2025-06-20", "--to", "2025-06-18")]
    [InlineData("--to", "2025-06-18")]
    public async Task Digest_StretchThatMakesNoSense_IsBadUsage(params string[] arguments)
    {
        Assert.Equal(ExitCode.BadUsage, await RunAsync([.. arguments, "--dir", SamplePaths.Seeds]));

        Assert.Empty(_terminal.Output);
        Assert.Matches("--(from|to)", _terminal.Error);
    }

    private Task<int> RunAsync(params string[] arguments) =>
        new CommandLine(_terminal.Terminal, new Checkout(_root.Path, AppContext.BaseDirectory)).RunAsync(["digest", .. arguments], TestContext.Current.CancellationToken);
}
