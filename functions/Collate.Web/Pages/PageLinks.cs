using Collate.Summaries;

namespace Collate.Web.Pages;

/// <summary>Addresses of pages.</summary>
internal static class PageLinks
{
    /// <summary>A story.</summary>
    public static string Story(string story) => $"/stories/{Uri.EscapeDataString(story)}";

    /// <summary>A source of a story.</summary>
    public static string Source(string story, int n) => FormattableString.Invariant($"{Story(story)}/sources/{n}");

    /// <summary>The versions of a story.</summary>
    public static string Versions(string story) => $"{Story(story)}/versions";

    /// <summary>A version of a story.</summary>
    public static string Version(string story, int n) => FormattableString.Invariant($"{Versions(story)}/{n}");

    /// <summary>A source, at the words that a citation quotes.</summary>
    public static string Cited(string story, Citation citation) =>
        FormattableString.Invariant($"{Source(story, citation.Source)}?at={citation.Start}-{citation.End}#{MarkedText.Anchor}");
}
