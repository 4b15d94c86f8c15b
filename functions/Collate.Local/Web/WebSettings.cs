using System.Net;
using Collate.Local.Settings;
using Collate.Web;
using Microsoft.Extensions.Configuration;

namespace Collate.Local.Web;

/// <summary>What can be set about pages and API of the local host.</summary>
/// <param name="Address">Where it listens: setting <c>Http__Address</c>, default <c>http://127.0.0.1:7071</c>.</param>
/// <param name="Key">What a caller of the API has to show, or none: setting <c>Http__Key</c>.</param>
/// <param name="Origins">The origins whose pages may call the API: setting <c>Http__AllowedOrigins</c>, separated by commas.</param>
/// <param name="Pages">Whether pages are served: setting <c>Pages__Enabled</c>, by default on this machine only.</param>
internal sealed record WebSettings(Uri Address, string? Key, IReadOnlyList<string> Origins, bool Pages)
{
    /// <summary>The fewest characters of a key.</summary>
    public const int MinKey = 16;

    private const string DefaultAddress = "http://127.0.0.1:7071";

    /// <summary>Whether only this machine can reach it.</summary>
    public bool IsLoopback => IsLocal(Address.Host);

    /// <summary>Reads and checks the settings. Throws <see cref="CommandException"/> that names the setting for a value that cannot be used.</summary>
    public static WebSettings From(IConfiguration configuration)
    {
        var text = configuration["Http:Address"] is { Length: > 0 } set ? set : DefaultAddress;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttp || address.PathAndQuery != "/")
        {
            throw Unusable("Http__Address", text, $"an address such as {DefaultAddress}, with http and without a path");
        }

        var isLocal = IsLocal(address.Host);
        var key = configuration["Http:Key"] is { Length: > 0 } secret ? secret : null;
        if (key is { Length: < MinKey })
        {
            throw new CommandException(ExitCode.BadUsage, "The setting Http__Key is too short.", FormattableString.Invariant($"Make it at least {MinKey} characters long, and hard to guess."));
        }

        if (key is null && !isLocal)
        {
            throw new CommandException(ExitCode.BadUsage, $"The setting Http__Address is '{text}', which other machines can reach, and there is no key.", $"Set Http__Key to a secret that callers send as x-functions-key, or Http__Address to {DefaultAddress}.");
        }

        var origins = (configuration["Http:AllowedOrigins"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var origin in origins)
        {
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var site) || !string.Equals(site.GetLeftPart(UriPartial.Authority), origin, StringComparison.OrdinalIgnoreCase))
            {
                throw Unusable("Http__AllowedOrigins", origin, "a list of origins such as https://example.org, separated by commas");
            }
        }

        return new WebSettings(address, key, origins, SettingsReader.Checked(() => PageSettings.Read(configuration, isLocal)));
    }

    /// <summary>Whether a host's name means this machine, and nothing else can be bound to it.</summary>
    public static bool IsLocal(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    private static CommandException Unusable(string setting, string value, string wanted) =>
        new(ExitCode.BadUsage, $"The setting {setting} is '{value}'.", $"Make it {wanted}.");
}
