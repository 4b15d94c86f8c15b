using System.Globalization;
using Collate.Summaries;
using Microsoft.Extensions.Configuration;

namespace Collate.Azure;

/// <summary>Reads <see cref="SummaryOptions"/> from the settings and refuses what makes no sense.</summary>
public static class SummarySettings
{
    /// <summary>The options. Throws <see cref="InvalidOperationException"/>, which names the setting and the remedy, for a value that cannot be used.</summary>
    public static SummaryOptions Read(IConfiguration configuration)
    {
        const string Setting = CollateSettings.Summary + ":" + nameof(SummaryOptions.Words);
        var value = configuration[Setting];
        if (string.IsNullOrWhiteSpace(value))
        {
            return new SummaryOptions();
        }

        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var words) && words is >= SummaryOptions.MinWords and <= SummaryOptions.MaxWords
            ? new SummaryOptions { Words = words }
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The setting {CollateSettings.AsWritten(Setting)} is '{value}'. Set it to a whole number from {SummaryOptions.MinWords} to {SummaryOptions.MaxWords}, or remove it for {new SummaryOptions().Words}."));
    }
}
