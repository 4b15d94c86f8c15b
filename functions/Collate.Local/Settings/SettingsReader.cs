using System.Text.Json;
using Collate.Azure;
using Collate.Web.Jobs;
using Microsoft.Extensions.Configuration;

namespace Collate.Local.Settings;

/// <summary>Reads the settings that both hosts share.</summary>
/// <remarks>
/// In ascending order of precedence: <c>host.json</c> (as section <c>AzureFunctionsJobHost</c>, like the Functions host has it),
/// <c>local.settings.json</c> or else <c>local.settings.sample.json</c>, environment variables. <c>__</c> and <c>:</c> both separate sections.
/// </remarks>
internal static class SettingsReader
{
    /// <summary>The section under which <c>host.json</c> appears.</summary>
    public const string HostSection = "AzureFunctionsJobHost";

    private const int MaxDepth = 32;

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = MaxDepth };

    /// <summary>Reads the settings of a checkout. Throws <see cref="CommandException"/> for a file that cannot be used.</summary>
    public static IConfigurationRoot Read(Checkout checkout)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        if (checkout.File("host.json") is { } host)
        {
            Flatten(Parse(host), HostSection, values);
        }

        if ((checkout.File("local.settings.json") ?? checkout.File("local.settings.sample.json")) is { } local)
        {
            ReadValues(local, Parse(local), values);
        }

        return new ConfigurationBuilder().AddInMemoryCollection(values).AddEnvironmentVariables().Build();
    }

    /// <summary>Checks what can be checked before anything is started. Throws <see cref="CommandException"/> that names the setting.</summary>
    public static void Check(IConfiguration configuration)
    {
        HostSettings.From(configuration);
        RhythmSettings.From(configuration);
        Checked(() => JobSettings.Read(configuration));
        Checked(() => SummarySettings.Read(configuration));
        Checked(() => DigestSettings.Read(configuration));
        Checked(() =>
        {
            ConfiguredWriter.Check(configuration);
            return true;
        });
    }

    /// <summary>Makes something of the settings. What refuses a value says which and what to do: that becomes a <see cref="CommandException"/>.</summary>
    public static T Checked<T>(Func<T> make)
    {
        try
        {
            return make();
        }
        catch (InvalidOperationException error)
        {
            throw new CommandException(ExitCode.BadUsage, error.Message, "", error);
        }
    }

    private static JsonElement Parse(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path).AsMemory().TrimBom(), Lenient);
            return document.RootElement.Clone() is { ValueKind: JsonValueKind.Object } root
                ? root
                : throw Unusable(path, "is not a JSON object", null);
        }
        catch (JsonException error)
        {
            throw Unusable(path, FormattableString.Invariant($"is not valid JSON (line {error.LineNumber + 1})"), error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, "cannot be read", error);
        }
    }

    private static ReadOnlyMemory<byte> TrimBom(this Memory<byte> bytes) => bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;

    private static void ReadValues(string path, JsonElement root, Dictionary<string, string?> values)
    {
        if (!root.TryGetProperty("Values", out var settings))
        {
            return;
        }

        if (root.TryGetProperty("IsEncrypted", out var encrypted) && encrypted.ValueKind == JsonValueKind.True)
        {
            throw new CommandException(ExitCode.BadUsage, $"IsEncrypted in {path} is true, and only the Functions host can decrypt it.", "Set it to false and write the values in plain.");
        }

        if (settings.ValueKind != JsonValueKind.Object)
        {
            throw Unusable(path, "has Values that are not an object", null);
        }

        foreach (var setting in settings.EnumerateObject())
        {
            if (setting.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                throw new CommandException(ExitCode.BadUsage, $"The setting {setting.Name} in {path} is not a plain value.", $"Write nested settings with two underscores: \"{setting.Name}__Name\": \"value\".");
            }

            values[setting.Name.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal)] = Plain(setting.Value);
        }
    }

    private static void Flatten(JsonElement element, string key, Dictionary<string, string?> values)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                Flatten(property.Value, ConfigurationPath.Combine(key, property.Name), values);
            }
        }
        else if (element.ValueKind != JsonValueKind.Array)
        {
            values[key] = Plain(element);
        }
    }

    private static string? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null => null,
        _ => value.GetRawText(),
    };

    private static CommandException Unusable(string path, string what, Exception? inner) =>
        new(ExitCode.BadUsage, $"{path} {what}.", "Correct it, or compare it with the one in the repository.", inner);
}
