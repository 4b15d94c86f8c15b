using System.Text.RegularExpressions;
using Collate.Azure;
using Collate.Web;
using Collate.Web.Jobs;

namespace Collate.Infra.Tests;

/// <summary>The app is given every setting that it reads, under the name that is documented, with the default that is documented.</summary>
internal static class SettingChecks
{
    /// <summary>Documented, and not set: the local host's, keys, and what is only sent if somebody wants it.</summary>
    private static readonly string[] NotInAzure =
    [
        "AzureWebJobsStorage", "CollateStorage", "FUNCTIONS_WORKER_RUNTIME", "Http__Address", "Http__AllowedOrigins", "Http__Key", "Local__ClockOffset", "Local__Heartbeat", "Writer__ApiKey", "Writer__Seed", "Writer__Temperature",
    ];

    /// <summary>Of these the template knows better than the documented default.</summary>
    private static readonly string[] Derived =
    [
        "AzureWebJobsDisableHomepage", "CollateStorage__blobServiceUri", "CollateStorage__clientId", "CollateStorage__queueServiceUri", "OTEL_EXPORTER_OTLP_ENDPOINT", "Pages__Enabled", "Site__BaseAddress",
        "Writer__Deployment", "Writer__Endpoint", "Writer__Kind",
    ];

    public static IEnumerable<string> Run(Checkout checkout)
    {
        var app = checkout["infra/modules/function-app.bicep"];
        var set = Regex.Matches(app, @"(?<=[\s{])(\w+): ('[^']*'|[^\n{}]+)").Where(match => IsSetting(match.Groups[1].Value))
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim(), StringComparer.Ordinal);
        var documented = Documented(checkout["docs/settings.md"]);
        var inTables = documented.Keys.Where(name => char.IsUpper(name[0]) && !name.Contains('.', StringComparison.Ordinal)).ToArray();

        return
        [
            .. NameChecks.Same("settings of the template", inTables.Except(NotInAzure, StringComparer.Ordinal), set.Keys.Where(name => !IsHosts(name))),
            .. Read().Where(name => !set.ContainsKey(name)).Select(name => $"settings of the template: {name} is not set, and the code reads it"),
            .. new[] { "AzureWebJobsStorage__blobServiceUri", "AzureWebJobsStorage__queueServiceUri", "AzureWebJobsStorage__credential", "AzureWebJobsStorage__clientId", "CollateStorage__credential", "APPLICATIONINSIGHTS_CONNECTION_STRING", "APPLICATIONINSIGHTS_AUTHENTICATION_STRING" }
                .Where(name => !set.ContainsKey(name)).Select(name => $"settings of the template: {name} is not set, and the host reads it"),
            .. set.Where(pair => !IsHosts(pair.Key) && !Derived.Contains(pair.Key, StringComparer.Ordinal) && documented.TryGetValue(pair.Key, out var otherwise) && pair.Value.Trim('\'') != otherwise)
                .Select(pair => $"settings of the template: {pair.Key} is {pair.Value}, and documented as {documented[pair.Key]}"),
            .. app.Contains("union(hostSettings, collateSettings, writerSettings, telemetrySettings, authenticationSettings, settings)", StringComparison.Ordinal) ? Array.Empty<string>() : ["settings of the template: not all groups of settings are given to the app"],
        ];
    }

    /// <summary>The first two columns of the tables: name and default.</summary>
    private static Dictionary<string, string> Documented(string markdown)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match row in Regex.Matches(markdown, @"^\| ((?:`[^`]+`(?:, )?)+) \|([^|]*)\|", RegexOptions.Multiline))
        {
            foreach (var name in row.Groups[1].Value.Split(", "))
            {
                settings[name.Trim('`')] = row.Groups[2].Value.Trim().Trim('`');
            }
        }

        return settings;
    }

    /// <summary>The names that stand in the code as constants.</summary>
    private static IEnumerable<string> Read() =>
        new[] { CollateSettings.BlobServiceUri, CollateSettings.QueueServiceUri, CollateSettings.ClientId, CollateSettings.DigestSchedule, CollateSettings.DigestTimeZone, CollateSettings.DigestPeriod, CollateSettings.SiteBaseAddress }
            .Select(name => name.Replace(":", "__", StringComparison.Ordinal))
            .Append(JobSettings.Lifetime)
            .Append(PageSettings.Enabled)
            .Append(CollateSettings.Summary + "__Words")
            .Append(CollateSettings.Writer + "__Kind");

    private static bool IsSetting(string name) => name.Contains("__", StringComparison.Ordinal) || name.StartsWith("AzureWebJobs", StringComparison.Ordinal) || name.StartsWith("APPLICATIONINSIGHTS_", StringComparison.Ordinal) || name.StartsWith("OTEL_", StringComparison.Ordinal);

    private static bool IsHosts(string name) => name.StartsWith("AzureWebJobsStorage__", StringComparison.Ordinal) || name.StartsWith("APPLICATIONINSIGHTS_", StringComparison.Ordinal) || name == "CollateStorage__credential";
}
