using System.Text.Json;
using System.Text.RegularExpressions;
using Collate.Azure;
using Collate.Digests;
using Collate.Storage;
using Collate.Summaries;
using Collate.Web;
using Collate.Web.Jobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Collate.Functions.Tests;

/// <summary>Every setting that is read is documented and in the sample, and the other way round.</summary>
public sealed partial class SettingsTests
{
    /// <summary>Documented, and read by a host or a library instead of our code.</summary>
    private static readonly string[] ReadByOthers = ["AzureWebJobsDisableHomepage", "AzureWebJobsStorage", "FUNCTIONS_WORKER_RUNTIME", "OTEL_EXPORTER_OTLP_ENDPOINT"];

    [Fact]
    public void Settings_ThatAreRead_AreExactlyThoseDocumented()
    {
        var read = Read().Concat(ReadByLocalHost()).Concat(ReadByOthers).Distinct(StringComparer.Ordinal);

        Assert.Equal(Documented(), read.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void SampleSettings_HoldExactlyThoseDocumented()
    {
        Assert.Equal(Documented(), Sample().Select(value => value.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void SampleSettings_AsTheyStand_AreTaken()
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(Sample().Select(value => KeyValuePair.Create(value.Name.Replace("__", ":", StringComparison.Ordinal), value.Value.GetString())))
            .Build();
        using var services = new ServiceCollection().AddLogging().AddCollate(settings).BuildServiceProvider();

        Assert.Equal(new SummaryOptions().Words, services.GetRequiredService<SummaryOptions>().Words);
        Assert.NotNull(services.GetRequiredService<DigestOptions>());
        Assert.NotNull(services.GetRequiredService<IBlobStore>());
        Assert.Null(services.GetRequiredService<ConfiguredWriter>().Model);
        Assert.Equal(new JobOptions().Lifetime, JobSettings.Read(settings).Lifetime);
        Assert.True(PageSettings.Read(settings, otherwise: false));
    }

    /// <summary>What the composition asks for, once with endpoints and a model, and once with a connection string.</summary>
    private static IEnumerable<string> Read()
    {
        var recorder = new RecordingSettings(
        [
            new("CollateStorage:blobServiceUri", "https://account.blob.core.windows.net"),
            new("CollateStorage:queueServiceUri", "https://account.queue.core.windows.net"),
            new("Writer:Kind", "azure-openai"),
            new("Writer:Endpoint", "https://resource.openai.azure.com"),
            new("Writer:Deployment", "model"),
            new("Writer:Seed", "1"),
        ]);
        var settings = new ConfigurationBuilder().Add(recorder).Build();
        using var services = new ServiceCollection().AddLogging().AddCollate(settings).BuildServiceProvider();
        services.GetRequiredService<IBlobStore>();
        services.GetRequiredService<IMessageQueue>();
        services.GetRequiredService<SummaryOptions>();
        services.GetRequiredService<DigestOptions>();
        services.GetRequiredService<ConfiguredWriter>();
        JobSettings.Read(settings);
        PageSettings.Read(settings, otherwise: false);
        return recorder.Asked;
    }

    /// <summary>The local host is no part of this project's references: its names are found in its source.</summary>
    private static IEnumerable<string> ReadByLocalHost() =>
        Literal().Matches(Repository.Read("functions/Collate.Local/Web/WebSettings.cs") + Repository.Read("functions/Collate.Local/Settings/RhythmSettings.cs")).Select(match => match.Groups[1].Value.Replace(":", "__", StringComparison.Ordinal));

    private static IEnumerable<string> Documented()
    {
        var text = Repository.Read("docs/settings.md");
        return Row().Matches(text[..text.IndexOf("\n## host.json", StringComparison.Ordinal)])
            .SelectMany(row => row.Groups[1].Value.Split(", "))
            .Select(name => name.Trim('`'))
            .Where(name => char.IsUpper(name[0]))
            .Order(StringComparer.Ordinal);
    }

    private static JsonProperty[] Sample() =>
        [.. JsonDocument.Parse(Repository.Read("local.settings.sample.json")).RootElement.GetProperty("Values").EnumerateObject()];

    [GeneratedRegex("configuration\\[\"([A-Za-z:]+)\"\\]")]
    private static partial Regex Literal();

    [GeneratedRegex(@"^\| ((?:`[^`]+`(?:, )?)+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
