using System.Text.Json;

namespace Collate.Processing;

/// <summary><c>summaries/{story}/redirect.json</c>: what was this story is now part of another, or its first article is gone.</summary>
/// <param name="Schema">Always <see cref="SchemaName"/>.</param>
/// <param name="Story">The id that is no longer in use.</param>
/// <param name="To">The id of the story that held its first article, or else the earliest of its other sources, when this was written; none if there was none. What is there may be redirected in turn.</param>
internal sealed record Redirect(string Schema, string Story, string? To)
{
    public const string SchemaName = "collate/redirect/1";

    /// <summary>Metadata: where to.</summary>
    public const string ToKey = "to";

    /// <summary>That it leads nowhere.</summary>
    public const string Nowhere = "none";

    public static byte[] Write(string story, string? to) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(new Redirect(SchemaName, story, to), StateJson.Indented.Redirect), (byte)'\n'];

    /// <summary>Where a story's redirect leads; none if that is nowhere, or there is no redirect.</summary>
    public static string? Of(StoryFolder seen) =>
        seen[StoryFolder.RedirectFile]?.Metadata.GetValueOrDefault(ToKey) is { } to && !string.Equals(to, Nowhere, StringComparison.Ordinal) ? to : null;
}
