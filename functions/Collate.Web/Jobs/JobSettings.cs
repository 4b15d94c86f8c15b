using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Collate.Web.Jobs;

/// <summary>Reads <see cref="JobOptions"/> from the settings.</summary>
public static class JobSettings
{
    /// <summary>The setting, as it is written in environment variables.</summary>
    public const string Lifetime = "Jobs__Lifetime";

    /// <summary>The options. Throws <see cref="InvalidOperationException"/>, which names the setting and the remedy, for a value that cannot be used.</summary>
    public static JobOptions Read(IConfiguration configuration) => configuration["Jobs:Lifetime"]?.Trim() switch
    {
        null or "" => new JobOptions(),
        var text when TimeSpan.TryParseExact(text, [@"hh\:mm\:ss", @"d\.hh\:mm\:ss"], CultureInfo.InvariantCulture, out var span) && span >= JobOptions.LeastLifetime && span <= JobOptions.MostLifetime => new JobOptions { Lifetime = span },
        var text => throw new InvalidOperationException($"The setting {Lifetime} is '{text}'. Set it to a time from 00:05:00 to 30.00:00:00, written d.hh:mm:ss, or remove it for one day."),
    };
}
