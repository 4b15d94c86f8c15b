using System.Globalization;
using Collate.Summaries;
using Microsoft.Extensions.Configuration;

namespace Collate.Local.Settings;

/// <summary>Reads the section <c>Summary</c> of the settings.</summary>
internal static class SummarySettings
{
    /// <summary>The options, checked. Throws <see cref="CommandException"/> that names the setting for a value that cannot be used.</summary>
    public static SummaryOptions From(IConfiguration configuration)
    {
        var options = new SummaryOptions();
        if (configuration["Summary:Words"] is not { Length: > 0 } text)
        {
            return options;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var words) && words is >= SummaryOptions.MinWords and <= SummaryOptions.MaxWords
            ? options with { Words = words }
            : throw new CommandException(
                ExitCode.BadUsage,
                $"The setting Summary__Words is '{text}'.",
                FormattableString.Invariant($"Make it a whole number from {SummaryOptions.MinWords} to {SummaryOptions.MaxWords}."));
    }
}
