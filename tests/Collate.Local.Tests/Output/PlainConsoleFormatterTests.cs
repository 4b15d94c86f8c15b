using Collate.Local.Output;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Collate.Local.Tests.Output;

public sealed class PlainConsoleFormatterTests
{
    [Theory]
    [InlineData("a.txt\nwarn: Collate[9] all is well", null)]
    [InlineData("\u001B]0;title\u0007\u001B[2J\u202Etxt.exe", null)]
    [InlineData("a.txt", "no such name: \r\nfail: \u001B[31m")]
    public void Write_HostileNameOrError_IsOneLineThatSteersNothing(string name, string? error)
    {
        var line = Write(LogLevel.Warning, name, error is null ? null : new IOException(error), colour: false);

        Assert.EndsWith(Environment.NewLine, line, StringComparison.Ordinal);
        Assert.DoesNotContain(line[..^Environment.NewLine.Length], char.IsControl);
        Assert.DoesNotContain('\u202E', line);
        Assert.Matches("^[0-9]{2}:[0-9]{2}:[0-9]{2} warn: Test\\[7\\] ", line);
    }

    [Fact]
    public void Write_InColour_ColoursTheLevelAlone() =>
        Assert.Contains("\u001B[32minfo\u001B[0m: Test[7] a.txt", Write(LogLevel.Information, "a.txt", null, colour: true), StringComparison.Ordinal);

    private static string Write(LogLevel level, string message, Exception? error, bool colour)
    {
        using var writer = new StringWriter();
        var entry = new LogEntry<string>(level, "Test", new EventId(7), message, error, (state, _) => state);
        new PlainConsoleFormatter(Options.Create(new PlainConsoleOptions { Colour = colour })).Write(entry, null, writer);
        return writer.ToString();
    }
}
