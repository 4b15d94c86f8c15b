using Collate.Local.Settings;
using Collate.Local.Tests.TestSupport;

namespace Collate.Local.Tests.Settings;

public sealed class SettingsReaderTests : IDisposable
{
    private readonly TempFolder _root = new();
    private readonly TempFolder _program = new();

    public void Dispose()
    {
        _root.Dispose();
        _program.Dispose();
    }

    [Fact]
    public void Read_BothSeparators_NameTheSameSetting()
    {
        _root.Write("local.settings.json", """{ "Values": { "Test__One": "1", "Test:Two": 2, "Test__On": true } }""");

        var settings = Read();

        Assert.Equal("1", settings["Test:One"]);
        Assert.Equal("2", settings["Test:Two"]);
        Assert.Equal("true", settings["Test:On"]);
    }

    [Fact]
    public void Read_LocalSettings_ComeBeforeTheSample()
    {
        _root.Write("local.settings.sample.json", """{ "Values": { "Test__From": "sample" } }""");
        Assert.Equal("sample", Read()["Test:From"]);

        _root.Write("local.settings.json", """{ "Values": { "Test__From": "local" } }""");

        Assert.Equal("local", Read()["Test:From"]);
    }

    [Fact]
    public void Read_EnvironmentVariable_ComesBeforeEveryFile()
    {
        _root.Write("local.settings.json", """{ "Values": { "CollateSettingsReaderTest__Value": "file" } }""");
        Environment.SetEnvironmentVariable("CollateSettingsReaderTest__Value", "environment");

        var value = Read()["CollateSettingsReaderTest:Value"];

        Environment.SetEnvironmentVariable("CollateSettingsReaderTest__Value", null);
        Assert.Equal("environment", value);
    }

    [Fact]
    public void Read_HostJson_StandsInTheFunctionsHostsSection()
    {
        _program.Write("host.json", """{ "version": "2.0", "extensions": { "queues": { "batchSize": 7 } } }""");

        Assert.Equal("7", Read()["AzureFunctionsJobHost:extensions:queues:batchSize"]);
    }

    [Fact]
    public void Read_CommentsTrailingCommasAndByteOrderMark_AreFine()
    {
        _root.Write("local.settings.json", "\uFEFF{ // mine\n \"Values\": { \"Test__A\": \"x\", }, }");

        Assert.Equal("x", Read()["Test:A"]);
    }

    [Theory]
    [InlineData("{ \"Values\": {\n oops", "line 2")]
    [InlineData("[]", "not a JSON object")]
    [InlineData("{ \"Values\": [] }", "Values that are not an object")]
    [InlineData("{ \"Values\": { \"A\": { \"B\": 1 } } }", "The setting A")]
    [InlineData("{ \"IsEncrypted\": true, \"Values\": {} }", "IsEncrypted")]
    public void Read_UnusableFile_NamesTheFileAndTheTrouble(string content, string expected)
    {
        var path = _root.Write("local.settings.json", content);

        var error = Assert.Throws<CommandException>(() => Read());

        Assert.Equal(ExitCode.BadUsage, error.ExitCode);
        Assert.Contains(path, error.Problem, StringComparison.Ordinal);
        Assert.Contains(expected, error.Problem, StringComparison.Ordinal);
        Assert.NotEmpty(error.Remedy);
    }

    private Microsoft.Extensions.Configuration.IConfigurationRoot Read() => SettingsReader.Read(new Checkout(_root.Path, _program.Path));
}
