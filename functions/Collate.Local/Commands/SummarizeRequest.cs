using System.CommandLine.Parsing;

namespace Collate.Local.Commands;

/// <summary>What <c>collate summarize</c> was asked for.</summary>
/// <param name="Paths">Files and folders as they were given.</param>
/// <param name="Words">The word budget, or none for that of the settings.</param>
/// <param name="Format">What to write on standard output.</param>
/// <param name="SingleStory">Take all articles for one story.</param>
/// <param name="Out">A folder to write into, or none.</param>
internal sealed record SummarizeRequest(IReadOnlyList<string> Paths, int? Words, SummarizeFormat Format, bool SingleStory, string? Out);

/// <summary>What <c>collate summarize</c> writes on standard output.</summary>
internal enum SummarizeFormat
{
    /// <summary>For a person at a console.</summary>
    Text,

    /// <summary>One JSON object.</summary>
    Json,

    /// <summary>Markdown with footnotes.</summary>
    Markdown,

    /// <summary>One web page.</summary>
    Html,
}

/// <summary>Reads the option <c>--format</c>.</summary>
internal static class SummarizeFormats
{
    /// <summary>The format that a parsed option names.</summary>
    public static SummarizeFormat Parse(ArgumentResult result)
    {
        var name = result.Tokens[0].Value;
        switch (name)
        {
            case "text":
                return SummarizeFormat.Text;
            case "json":
                return SummarizeFormat.Json;
            case "md":
                return SummarizeFormat.Markdown;
            case "html":
                return SummarizeFormat.Html;
            default:
                result.AddError($"The format '{name}' is not one of json, md, html, text.");
                return default;
        }
    }
}
