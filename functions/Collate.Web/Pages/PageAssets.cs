using System.Security.Cryptography;
using System.Text;
using Collate.Summaries;

namespace Collate.Web.Pages;

/// <summary>The files that pages need. Their names hold their hash, so a browser may keep them for good.</summary>
internal static class PageAssets
{
    private static readonly byte[] Style = [.. Encoding.UTF8.GetBytes(SummaryHtml.StyleSheet), .. Resource.Read("Collate.Web.pages.css")];
    private static readonly byte[] Icon = Resource.Read("Collate.Web.icon.svg");

    private static readonly byte[] DropScript = Resource.Read("Collate.Web.drop.js");

    /// <summary>The style sheet.</summary>
    public static string StyleName { get; } = Named("collate", Style, "css");

    /// <summary>The icon.</summary>
    public static string IconName { get; } = Named("collate", Icon, "svg");

    /// <summary>The script of the page to drop articles on, which works without it, too.</summary>
    public static string DropScriptName { get; } = Named("drop", DropScript, "js");

    /// <summary>The file of a name, with its media type, or none.</summary>
    public static (ReadOnlyMemory<byte> Content, string MediaType)? Find(string name) =>
        string.Equals(name, StyleName, StringComparison.Ordinal) ? (Style, "text/css; charset=utf-8")
        : string.Equals(name, IconName, StringComparison.Ordinal) ? (Icon, "image/svg+xml")
        : string.Equals(name, DropScriptName, StringComparison.Ordinal) ? (DropScript, "text/javascript; charset=utf-8")
        : null;

    private static string Named(string name, byte[] content, string extension) => $"{name}.{Convert.ToHexStringLower(SHA256.HashData(content))[..12]}.{extension}";
}
