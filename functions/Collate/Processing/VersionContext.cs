using Collate.Stories;

namespace Collate.Processing;

/// <summary>What is at hand when a version is kept, to tell what changed and why.</summary>
/// <param name="Texts">The cleaned texts of the story's articles as they are now, by hash.</param>
/// <param name="View">What the log holds, or none.</param>
internal sealed record VersionContext(IReadOnlyDictionary<string, string> Texts, LogView? View)
{
    public static VersionContext Of(IReadOnlyList<StoryArticle> members, LogView? view) =>
        new(members.ToDictionary(member => member.Article.Sha256, member => member.Article.Text, StringComparer.Ordinal), view);
}
