using System.Globalization;
using Collate.Summaries.Modelled;
using Microsoft.Extensions.Configuration;

namespace Collate.Azure.Writing;

/// <summary>Reads the section <c>Writer</c> of the settings and refuses what makes no sense. An error names the full setting and the remedy, and never repeats a key.</summary>
internal static class WriterSettings
{
    /// <summary>The kind that needs nothing.</summary>
    public const string Extractive = "extractive";

    /// <summary>The kind that asks a model.</summary>
    public const string AzureOpenAI = "azure-openai";

    private const string Kind = Section + "Kind";

    private const string Section = CollateSettings.Writer + ":";

    private const string DefaultPath = "/openai/v1/";

    /// <summary>The settings, or none for the embedded writer.</summary>
    /// <exception cref="InvalidOperationException">A value cannot be used, or is missing.</exception>
    public static (WriterConnection Connection, ModelWriterOptions Options)? Read(IConfiguration configuration)
    {
        switch (Text(configuration, "Kind") ?? Extractive)
        {
            case Extractive:
                return null;
            case AzureOpenAI:
                break;
            case var other:
                throw new InvalidOperationException($"The setting {CollateSettings.AsWritten(Kind)} is '{other}'. Set it to {AzureOpenAI} for a model, or to {Extractive}, or remove it.");
        }

        var defaults = new ModelWriterOptions { Model = Deployment(configuration) };
        var perStory = (int)Number(configuration, nameof(ModelWriterOptions.MaxTokensPerStory), defaults.MaxTokensPerStory, ModelWriterOptions.LeastTokensPerStory, 1_000_000);
        var options = defaults with
        {
            MaxTokensPerStory = perStory,
            MaxTokensPerDay = Number(configuration, nameof(ModelWriterOptions.MaxTokensPerDay), Math.Max(perStory, defaults.MaxTokensPerDay), perStory, 1_000_000_000_000),
            QuietPeriod = Span(configuration, nameof(ModelWriterOptions.QuietPeriod), defaults.QuietPeriod, TimeSpan.Zero, TimeSpan.FromHours(6)),
            MinInterval = Span(configuration, nameof(ModelWriterOptions.MinInterval), defaults.MinInterval, TimeSpan.Zero, TimeSpan.FromDays(1)),
            Timeout = Span(configuration, nameof(ModelWriterOptions.Timeout), defaults.Timeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(4)),
        };
        return (new WriterConnection
        {
            Endpoint = Endpoint(configuration),
            Deployment = options.Model,
            ApiKey = Key(configuration),
            Scope = Scope(configuration),
            ClientId = configuration[CollateSettings.ClientId] is { Length: > 0 } id ? id : null,
            Temperature = Temperature(configuration),
            Seed = Text(configuration, "Seed") is null ? null : Number(configuration, "Seed", 0, 0, long.MaxValue),
            Timeout = options.Timeout,
        }, options);
    }

    private static string Deployment(IConfiguration configuration) => Text(configuration, "Deployment") switch
    {
        null => throw Unusable("Deployment", "is missing", "Set it to the name of the model's deployment"),
        { Length: > 200 } => throw Unusable("Deployment", "is longer than 200 characters", "Set it to the name of the model's deployment"),
        var name => name,
    };

    private static Uri Endpoint(IConfiguration configuration)
    {
        const string Remedy = "Set it to https://RESOURCE.openai.azure.com, or to the full address of another service's v1 API";
        if (Text(configuration, "Endpoint") is not { } text)
        {
            throw Unusable("Endpoint", "is missing", Remedy);
        }

        // An address may hold a key in its query or before an @: it is not repeated then.
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Query.Length > 0 || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0)
        {
            throw Unusable("Endpoint", "is no plain web address", Remedy);
        }

        if (uri.Scheme != Uri.UriSchemeHttps && !(uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        {
            throw Unusable("Endpoint", $"is '{uri}', which is no https address", Remedy);
        }

        return uri.AbsolutePath is "/" or "" ? new Uri(uri, DefaultPath) : uri;
    }

    private static string? Key(IConfiguration configuration) => Text(configuration, "ApiKey") is not { } key ? null
        : key.All(character => character is > ' ' and < '\u007F') ? key
        : throw Unusable("ApiKey", "holds a character that no key has", "Set it to the key alone, or remove it to use an identity");

    private static string Scope(IConfiguration configuration) => Text(configuration, "Scope") is not { } scope ? WriterConnection.DefaultScope
        : Uri.TryCreate(scope, UriKind.Absolute, out _) ? scope
        : throw Unusable("Scope", $"is '{scope}'", "Set it to https://ai.azure.com/.default or https://cognitiveservices.azure.com/.default");

    private static float? Temperature(IConfiguration configuration) => Text(configuration, "Temperature") is not { } text ? null
        : float.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 2 ? value
        : throw Unusable("Temperature", $"is '{text}'", "Set it to a number from 0 to 2, or remove it for the model's own");

    private static long Number(IConfiguration configuration, string name, long otherwise, long least, long most) => Text(configuration, name) is not { } text ? otherwise
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw Unusable(name, $"is '{text}'", string.Create(CultureInfo.InvariantCulture, $"Set it to a whole number from {least} to {most}, or remove it for {otherwise}"));

    private static TimeSpan Span(IConfiguration configuration, string name, TimeSpan otherwise, TimeSpan least, TimeSpan most) => Text(configuration, name) is not { } text ? otherwise
        : TimeSpan.TryParseExact(text, @"hh\:mm\:ss", CultureInfo.InvariantCulture, out var span) && span >= least && span <= most ? span
        : throw Unusable(name, $"is '{text}'", $"Set it to a time from {Written(least)} to {Written(most)}, written hh:mm:ss, or remove it for {Written(otherwise)}");

    private static string Written(TimeSpan span) => span == TimeSpan.FromDays(1) ? "23:59:59" : span.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture);

    private static string? Text(IConfiguration configuration, string name) => configuration[Section + name]?.Trim() is { Length: > 0 } text ? text : null;

    private static InvalidOperationException Unusable(string name, string what, string remedy) => new($"The setting {CollateSettings.AsWritten(Section + name)} {what}. {remedy}.");
}
