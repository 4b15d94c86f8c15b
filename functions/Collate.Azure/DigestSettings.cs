using Collate.Digests;
using Microsoft.Extensions.Configuration;

namespace Collate.Azure;

/// <summary>Reads <see cref="DigestOptions"/> from the settings and refuses what makes no sense.</summary>
public static class DigestSettings
{
    private const string DefaultZone = "UTC";

    /// <summary>The options. Throws <see cref="InvalidOperationException"/>, which names the setting and the remedy, for a value that cannot be used.</summary>
    public static DigestOptions Read(IConfiguration configuration)
    {
        var zone = Zone(ValueOf(configuration, CollateSettings.DigestTimeZone) ?? DefaultZone);
        var cadence = ValueOf(configuration, CollateSettings.DigestPeriod) switch
        {
            null or "daily" => DigestCadence.Daily,
            "weekly" => DigestCadence.Weekly,
            var other => throw Unusable(CollateSettings.DigestPeriod, other, "Set it to daily or weekly, or remove it for daily."),
        };
        var expression = ValueOf(configuration, CollateSettings.DigestSchedule) ?? DigestSchedule.DefaultExpression;
        var schedule = DigestSchedule.TryCreate(expression, zone, cadence)
            ?? throw Unusable(CollateSettings.DigestSchedule, expression, $"Set it to a cron expression of six fields that comes around, {{second}} {{minute}} {{hour}} {{day}} {{month}} {{weekday}}, or remove it for {DigestSchedule.DefaultExpression}.");
        return new DigestOptions(schedule, Site(configuration));
    }

    private static TimeZoneInfo Zone(string name)
    {
        // UTC needs no data, wherever this runs.
        if (name is DefaultZone or "Etc/UTC")
        {
            return TimeZoneInfo.Utc;
        }

        try
        {
            return name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+') && char.IsAsciiLetter(name[0])
                ? TimeZoneInfo.FindSystemTimeZoneById(name)
                : throw new TimeZoneNotFoundException();
        }
        catch (Exception exception) when (exception is TimeZoneNotFoundException or InvalidTimeZoneException or System.Security.SecurityException)
        {
            throw Unusable(CollateSettings.DigestTimeZone, name, "Set it to the IANA name of a time zone, such as Europe/London, or remove it for UTC. If the name is right, this machine lacks time zone data: on Linux install the package tzdata; on Windows only UTC is known.", exception);
        }
    }

    private static Uri? Site(IConfiguration configuration)
    {
        if (ValueOf(configuration, CollateSettings.SiteBaseAddress) is not { } address)
        {
            return null;
        }

        return Uri.TryCreate(address.EndsWith('/') ? address : address + "/", UriKind.Absolute, out var site) && site.Scheme is "https" or "http" && site is { Query: "", Fragment: "", UserInfo: "" }
            ? site
            : throw Unusable(CollateSettings.SiteBaseAddress, address, "Set it to where the pages can be reached, such as https://news.example.org/, or remove it for links that start at the root of the site.");
    }

    private static string? ValueOf(IConfiguration configuration, string setting) => configuration[setting] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private static InvalidOperationException Unusable(string setting, string value, string remedy, Exception? inner = null) =>
        new($"The setting {CollateSettings.AsWritten(setting)} is '{value}', which cannot be used. {remedy}", inner);
}
