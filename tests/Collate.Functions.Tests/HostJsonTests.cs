using System.Text.Json;

namespace Collate.Functions.Tests;

public sealed class HostJsonTests
{
    private static readonly JsonElement Root = JsonDocument.Parse(Repository.Read("host.json")).RootElement;

    [Fact]
    public void HostJson_NamesNoExtensionBundle()
    {
        Assert.False(Root.TryGetProperty("extensionBundle", out _));
    }

    [Fact]
    public void HostJson_IsOfVersionTwo()
    {
        Assert.Equal("2.0", Root.GetProperty("version").GetString());
    }

    [Fact]
    public void HostJson_PutsRoutesAtTheRoot()
    {
        Assert.Equal("", Root.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString());
    }

    [Fact]
    public void HostJson_SpeaksTheEncodingThatTheQueueWrites()
    {
        var queues = Root.GetProperty("extensions").GetProperty("queues");

        // Base64 is also what the Functions host assumes when nothing is said.
        Assert.True(!queues.TryGetProperty("messageEncoding", out var encoding) || encoding.GetString() == "base64");
    }

    [Fact]
    public void HostJson_ReportsByOpenTelemetry()
    {
        Assert.Equal("OpenTelemetry", Root.GetProperty("telemetryMode").GetString());
    }

    [Fact]
    public void HostJson_BoundsTimeTriesAndWorkAtOnce()
    {
        var extensions = Root.GetProperty("extensions");
        var (blobs, queues) = (extensions.GetProperty("blobs"), extensions.GetProperty("queues"));

        Assert.Equal("00:10:00", Root.GetProperty("functionTimeout").GetString());
        Assert.Equal(4, blobs.GetProperty("maxDegreeOfParallelism").GetInt32());
        Assert.Equal(5, blobs.GetProperty("poisonBlobThreshold").GetInt32());
        Assert.Equal(4, queues.GetProperty("batchSize").GetInt32());
        Assert.Equal(2, queues.GetProperty("newBatchThreshold").GetInt32());
        Assert.Equal(5, queues.GetProperty("maxDequeueCount").GetInt32());
        Assert.False(Root.TryGetProperty("retry", out _));
    }

    [Fact]
    public void HostJson_EverythingOfItsExtensionsIsDocumented()
    {
        var documented = Repository.Read("docs/settings.md");

        Assert.All(
            Root.GetProperty("extensions").EnumerateObject().SelectMany(extension => extension.Value.EnumerateObject().Select(setting => $"| `extensions.{extension.Name}.{setting.Name}` |")),
            row => Assert.Contains(row, documented, StringComparison.Ordinal));
    }

    [Fact]
    public void FunctionApp_TakesHostJsonAndSettingsFromTheRootAndPublishesNoSettings()
    {
        var items = Repository.ReadXml("functions/Collate.Functions/Collate.Functions.csproj").Descendants("None")
            .ToDictionary(item => (string)item.Attribute("Include")!, StringComparer.Ordinal);

        Assert.Equal("PreserveNewest", (string?)items["../../host.json"].Attribute("CopyToOutputDirectory"));
        Assert.Equal("Never", (string?)items["../../local.settings*.json"].Attribute("CopyToPublishDirectory"));
    }

    [Fact]
    public void SampleSettings_HoldTheConnectionThatTheTriggersName()
    {
        var values = JsonDocument.Parse(Repository.Read("local.settings.sample.json")).RootElement.GetProperty("Values");

        Assert.Equal("UseDevelopmentStorage=true", values.GetProperty(Bindings.Connection).GetString());
        Assert.Equal("dotnet-isolated", values.GetProperty("FUNCTIONS_WORKER_RUNTIME").GetString());
    }
}
