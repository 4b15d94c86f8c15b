using Collate.Local.Tests.TestSupport;
using Collate.TestKit;

namespace Collate.Local.Tests.Scenarios;

/// <summary>How wide the machine's vectors are must not show.</summary>
public sealed class VectorWidthScenario : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableAVX")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public async Task Summarize_FortyArticlesWithoutTheseInstructions_SameBytes(string instructions)
    {
        foreach (var (name, text) in FortyArticles.All)
        {
            _folder.Write("articles/" + name, text);
        }

        var plain = await SummarizeAsync([]);
        var without = await SummarizeAsync(new() { [instructions] = "0" });

        Assert.Equal((0, ""), (plain.ExitCode, plain.Error));
        Assert.Contains("\"stories\"", plain.Output, StringComparison.Ordinal);
        Assert.Equal(plain, without);
    }

    private async Task<(int ExitCode, string Output, string Error)> SummarizeAsync(Dictionary<string, string> environment)
    {
        await using var process = LocalProcess.Start(_folder.Path, environment, "summarize", "articles", "--format", "json");
        return await process.ExitAsync();
    }
}
