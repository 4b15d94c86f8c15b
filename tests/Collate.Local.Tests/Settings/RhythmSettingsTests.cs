using Collate.Local.Settings;
using Microsoft.Extensions.Configuration;

namespace Collate.Local.Tests.Settings;

public sealed class RhythmSettingsTests
{
    [Fact]
    public void From_Nothing_GoesByTheMachinesClockEveryFiveMinutes()
    {
        var rhythm = RhythmSettings.From(new ConfigurationBuilder().Build());

        Assert.Equal(("0 */5 * * * *", TimeSpan.Zero), (rhythm.Heartbeat, rhythm.ClockOffset));
        Assert.Same(TimeProvider.System, rhythm.Clock);
    }

    [Theory]
    [InlineData("00:04:00", 4)]
    [InlineData("-00:04:00", -4)]
    [InlineData("1.00:00:00", 24 * 60)]
    public void From_AnOffset_ShiftsTheClockByIt(string offset, int minutes)
    {
        var clock = RhythmSettings.From(With("Local:ClockOffset", offset)).Clock;

        var before = TimeProvider.System.GetUtcNow();
        var shown = clock.GetUtcNow();
        var after = TimeProvider.System.GetUtcNow();

        Assert.InRange(shown - TimeSpan.FromMinutes(minutes), before, after);
    }

    [Theory]
    [InlineData("Local:Heartbeat", "often", "Local__Heartbeat")]
    [InlineData("Local:Heartbeat", "*/5 * * * *", "Local__Heartbeat")]
    [InlineData("Local:ClockOffset", "fast", "Local__ClockOffset")]
    [InlineData("Local:ClockOffset", "31.00:00:00", "Local__ClockOffset")]
    [InlineData("Local:ClockOffset", "-31.00:00:00", "Local__ClockOffset")]
    public void From_AValueThatCannotBeUsed_NamesTheSetting(string setting, string value, string named)
    {
        var problem = Assert.Throws<CommandException>(() => RhythmSettings.From(With(setting, value)));

        Assert.Equal(ExitCode.BadUsage, problem.ExitCode);
        Assert.Contains($"{named} is '{value}'", problem.Problem, StringComparison.Ordinal);
    }

    private static IConfigurationRoot With(string setting, string value) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(setting, value)]).Build();
}
