using Collate.Azure.Writing;
using Collate.Storage;
using Microsoft.Extensions.Configuration;

namespace Collate.Azure.Tests.Writing;

public sealed class WriterSettingsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("extractive")]
    public void Read_NoModel_IsNone(string kind) => Assert.Null(WriterSettings.Read(Settings(("Kind", kind), ("Deployment", "d"))));

    [Fact]
    public void Read_NothingButWhatIsNeeded_HasTheDefaults()
    {
        var (connection, options) = WriterSettings.Read(Settings())!.Value;

        Assert.Equal("https://r.openai.azure.com/openai/v1/", connection.Endpoint.AbsoluteUri);
        Assert.Equal(("d", "d"), (connection.Deployment, options.Model));
        Assert.Equal((null, null, null), (connection.ApiKey, connection.Temperature, connection.Seed));
        Assert.Equal("https://ai.azure.com/.default", connection.Scope);
        Assert.Equal((12_000, 1_000_000L), (options.MaxTokensPerStory, options.MaxTokensPerDay));
        Assert.Equal((TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(1)), (options.QuietPeriod, options.MinInterval, options.Timeout));
    }

    [Theory]
    [InlineData("https://r.openai.azure.com/", "https://r.openai.azure.com/openai/v1/")]
    [InlineData("https://api.openai.com/v1", "https://api.openai.com/v1")]
    [InlineData("http://localhost:11434/v1/", "http://localhost:11434/v1/")]
    public void Read_Endpoint_GetsAPathOnlyWhereItHasNone(string endpoint, string address) =>
        Assert.Equal(address, WriterSettings.Read(Settings(("Endpoint", endpoint)))!.Value.Connection.Endpoint.AbsoluteUri);

    [Fact]
    public void Read_AllSettings_AreRead()
    {
        var (connection, options) = WriterSettings.Read(Settings(("ApiKey", " k "), ("Scope", "https://cognitiveservices.azure.com/.default"), ("Temperature", "0.2"), ("Seed", "42"),
            ("MaxTokensPerStory", "5000"), ("MaxTokensPerDay", "70000"), ("QuietPeriod", "00:00:30"), ("MinInterval", "01:00:00"), ("Timeout", "00:00:10")))!.Value;

        Assert.Equal(("k", 0.2f, 42L), (connection.ApiKey, connection.Temperature, connection.Seed));
        Assert.Equal("https://cognitiveservices.azure.com/.default", connection.Scope);
        Assert.Equal((5000, 70_000L), (options.MaxTokensPerStory, options.MaxTokensPerDay));
        Assert.Equal((TimeSpan.FromSeconds(30), TimeSpan.FromHours(1), TimeSpan.FromSeconds(10)), (options.QuietPeriod, options.MinInterval, options.Timeout));
        Assert.Equal(options.Timeout, connection.Timeout);
    }

    [Theory]
    [InlineData("Kind", "gpt")]
    [InlineData("Endpoint", "")]
    [InlineData("Endpoint", "r.openai.azure.com")]
    [InlineData("Endpoint", "http://r.openai.azure.com")]
    [InlineData("Endpoint", "https://r.openai.azure.com/?api-key=secret")]
    [InlineData("Endpoint", "https://secret@r.openai.azure.com/")]
    [InlineData("Deployment", "")]
    [InlineData("ApiKey", "secret key")]
    [InlineData("ApiKey", "secret\u2019")]
    [InlineData("Scope", "default")]
    [InlineData("Temperature", "hot")]
    [InlineData("Temperature", "2.1")]
    [InlineData("Seed", "-1")]
    [InlineData("MaxTokensPerStory", "1999")]
    [InlineData("MaxTokensPerDay", "11999")]
    [InlineData("QuietPeriod", "2")]
    [InlineData("QuietPeriod", "07:00:00")]
    [InlineData("MinInterval", "soon")]
    [InlineData("Timeout", "00:00:00")]
    [InlineData("Timeout", "00:05:00")]
    public void Read_UnusableValue_NamesTheSettingAndTheRemedyAndNoSecret(string name, string value)
    {
        var exception = Assert.Throws<InvalidOperationException>(() => WriterSettings.Read(Settings((name, value))));

        Assert.Contains("Writer__" + name, exception.Message, StringComparison.Ordinal);
        Assert.Contains(" it to ", exception.Message, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extractive", false)]
    [InlineData("azure-openai", true)]
    public void ConfiguredWriter_Kind_HasAModelOrNone(string kind, bool isThere) =>
        Assert.Equal(isThere, ConfiguredWriter.Read(Settings(("Kind", kind)), new MemoryBlobStore()).Model is not null);

    private static ConfigurationManager Settings(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationManager();
        foreach (var (name, value) in settings.Prepend(("Deployment", "d")).Prepend(("Endpoint", "https://r.openai.azure.com")).Prepend(("Kind", "azure-openai")))
        {
            configuration["Writer:" + name] = value;
        }

        return configuration;
    }
}
