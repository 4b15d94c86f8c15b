using Microsoft.Extensions.Configuration;

namespace Collate.Web;

/// <summary>Reads whether pages are served.</summary>
public static class PageSettings
{
    /// <summary>The setting, as it is written in environment variables.</summary>
    public const string Enabled = "Pages__Enabled";

    /// <summary>Whether pages are served. Throws <see cref="InvalidOperationException"/>, which names the setting and the remedy, for a value that is neither true nor false.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="otherwise">What holds if it is not set.</param>
    public static bool Read(IConfiguration configuration, bool otherwise) => configuration["Pages:Enabled"] switch
    {
        null or "" => otherwise,
        var text when bool.TryParse(text, out var flag) => flag,
        var text => throw new InvalidOperationException($"The setting {Enabled} is '{text}'. Set it to true or false, or remove it."),
    };
}
