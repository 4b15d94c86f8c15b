using System.Globalization;
using Microsoft.Extensions.Configuration;
using NCrontab;

namespace Collate.Local.Settings;

/// <summary>By what clock the local host goes, and how often it does what is done regularly: for trying out several hosts at once. The Function App has neither setting.</summary>
/// <param name="Heartbeat">When it reconciles and looks which digests are due: setting <c>Local__Heartbeat</c>, a cron expression of six fields, default every five minutes as in Azure.</param>
/// <param name="ClockOffset">How far its clock is before the machine's (behind, if negative): setting <c>Local__ClockOffset</c>, up to 30 days, default none.</param>
internal sealed record RhythmSettings(string Heartbeat, TimeSpan ClockOffset)
{
    /// <summary>Every five minutes: <c>{second} {minute} {hour} {day} {month} {weekday}</c>, in UTC.</summary>
    public const string EveryFiveMinutes = "0 */5 * * * *";

    private static readonly TimeSpan Farthest = TimeSpan.FromDays(30);
    private static readonly CrontabSchedule.ParseOptions SixFields = new() { IncludingSeconds = true };

    /// <summary>The clock that this asks for.</summary>
    public TimeProvider Clock => ClockOffset == TimeSpan.Zero ? TimeProvider.System : new ShiftedTime(ClockOffset);

    /// <summary>Reads and checks the settings. Throws <see cref="CommandException"/> that names the setting for a value that cannot be used.</summary>
    public static RhythmSettings From(IConfiguration configuration)
    {
        var heartbeat = configuration["Local:Heartbeat"] is { Length: > 0 } schedule ? schedule : EveryFiveMinutes;
        if (CrontabSchedule.TryParse(heartbeat, SixFields) is null)
        {
            throw new CommandException(ExitCode.BadUsage, $"The setting Local__Heartbeat is '{heartbeat}'.", $"Make it a cron expression of six fields, or remove it for {EveryFiveMinutes}.");
        }

        var offset = TimeSpan.Zero;
        if (configuration["Local:ClockOffset"] is { Length: > 0 } text && !(TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out offset) && offset.Duration() <= Farthest))
        {
            throw new CommandException(ExitCode.BadUsage, $"The setting Local__ClockOffset is '{text}'.", "Make it a time of up to 30 days, written d.hh:mm:ss or -hh:mm:ss, or remove it.");
        }

        return new RhythmSettings(heartbeat, offset);
    }

    /// <summary>The machine's clock, and everything it says shifted by the same time.</summary>
    private sealed class ShiftedTime(TimeSpan offset) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + offset;
    }
}
