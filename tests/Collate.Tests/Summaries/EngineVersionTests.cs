using System.Security.Cryptography;
using System.Text;
using Collate.Summaries;

namespace Collate.Tests.Summaries;

/// <summary>What the engine writes may change only together with its version.</summary>
public sealed class EngineVersionTests
{
    /// <summary>SHA-256 of the summary of the seeds as JSON, Markdown and HTML, one after the other, by version of the engine.</summary>
    private static readonly Dictionary<int, string> Golden = new()
    {
        [1] = "1ccf5724fece3630657d59f7a16837714536272cc85841e890247ecf9e8ad7ad",
    };

    [Fact]
    public void Summarize_Seeds_SameBytesAsThisVersionAlwaysWrote()
    {
        var summary = Seeds.Summarize(Seeds.Read());

        byte[] written = [.. SummaryJson.Write(summary), .. Encoding.UTF8.GetBytes(SummaryMarkdown.Write(summary)), .. Encoding.UTF8.GetBytes(SummaryHtml.Write(summary))];
        var hash = Convert.ToHexStringLower(SHA256.HashData(written));

        Assert.True(
            Golden.TryGetValue(StorySummarizer.EngineVersion, out var expected) && string.Equals(expected, hash, StringComparison.Ordinal),
            $"The output changed: raise {nameof(StorySummarizer)}.{nameof(StorySummarizer.EngineVersion)} (now {StorySummarizer.EngineVersion}) and record the new hash {hash} here. "
            + "Without a new version, stored summaries and cleaned articles of the old one would pass for current.");
    }
}
