using Collate.Local.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Collate.Local.Tests.Settings;

public sealed class HostSettingsTests
{
    [Fact]
    public void From_Nothing_HasTheFunctionsHostsDefaults()
    {
        var settings = HostSettings.From(new ConfigurationBuilder().Build());

        Assert.Equal(new HostSettings { LogLevels = settings.LogLevels }, settings);
        Assert.Equal((16, 8, 5), (settings.BatchSize, settings.NewBatchThreshold, settings.MaxDequeueCount));
        Assert.Empty(settings.LogLevels);
    }

    [Fact]
    public void From_TheRepositorysHostJson_IsUsable()
    {
        var settings = HostSettings.From(SettingsReader.Read(new Checkout(AppContext.BaseDirectory, AppContext.BaseDirectory)));

        Assert.Equal((4, 2, 5, 4), (settings.BatchSize, settings.NewBatchThreshold, settings.MaxDequeueCount, settings.BlobParallelism));
        Assert.Equal(TimeSpan.FromSeconds(1), settings.MaxPollingInterval);
        Assert.Equal(TimeSpan.FromSeconds(30), settings.VisibilityTimeout);
        Assert.Equal(LogLevel.Information, settings.LogLevels["default"]);
    }

    [Fact]
    public void From_BatchSizeOnly_HalvesItForTheThreshold() =>
        Assert.Equal(3, HostSettings.From(With("extensions:queues:batchSize", "6")).NewBatchThreshold);

    [Theory]
    [InlineData("extensions:queues:batchSize", "33", "extensions.queues.batchSize", "1 to 32")]
    [InlineData("extensions:queues:batchSize", "many", "extensions.queues.batchSize", "1 to 32")]
    [InlineData("extensions:queues:newBatchThreshold", "-1", "extensions.queues.newBatchThreshold", "0 to 32")]
    [InlineData("extensions:queues:maxDequeueCount", "0", "extensions.queues.maxDequeueCount", "1 to 100")]
    [InlineData("extensions:queues:maxPollingInterval", "soon", "extensions.queues.maxPollingInterval", "hh:mm:ss")]
    [InlineData("extensions:queues:visibilityTimeout", "00:00:00", "extensions.queues.visibilityTimeout", "00:00:01 to 01:00:00")]
    [InlineData("extensions:blobs:maxDegreeOfParallelism", "1e3", "extensions.blobs.maxDegreeOfParallelism", "1 to 64")]
    [InlineData("logging:logLevel:default", "Loud", "logging.logLevel.default", "Information")]
    public void From_UnusableValue_NamesTheSettingAndTheRemedy(string key, string value, string name, string remedy)
    {
        var error = Assert.Throws<CommandException>(() => HostSettings.From(With(key, value)));

        Assert.Equal(ExitCode.BadUsage, error.ExitCode);
        Assert.Contains($"{name} is '{value}'", error.Problem, StringComparison.Ordinal);
        Assert.Contains(remedy, error.Remedy, StringComparison.Ordinal);
        Assert.Contains("AzureFunctionsJobHost__" + key.Replace(":", "__", StringComparison.Ordinal), error.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("19")]
    [InlineData("2001")]
    [InlineData("a few")]
    public void SummarySettings_UnusableWords_NameTheSetting(string words)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Summary:Words", words)]).Build();

        var error = Assert.Throws<CommandException>(() => SummarySettings.From(configuration));

        Assert.Contains($"Summary__Words is '{words}'", error.Problem, StringComparison.Ordinal);
        Assert.Contains("20 to 2000", error.Remedy, StringComparison.Ordinal);
    }

    private static IConfiguration With(string key, string value) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("AzureFunctionsJobHost:" + key, value)]).Build();
}
