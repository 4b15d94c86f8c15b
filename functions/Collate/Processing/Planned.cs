using Collate.Editorial;

namespace Collate.Processing;

/// <summary>What must stand around an article, and what that was worked out from.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="View">The log.</param>
/// <param name="Around">The articles that are, or were, connected to the one looked at.</param>
/// <param name="Overrides">What the editors decided.</param>
/// <param name="Shards">The shards to which the article belongs.</param>
/// <param name="Reach">How far the log was read.</param>
internal sealed record Planned(StoryPlan Plan, LogView View, IReadOnlySet<string> Around, EditorialOverrides Overrides, IReadOnlyList<ShardKey> Shards, Reach Reach)
{
    /// <summary>What those need who do not plan again.</summary>
    public void Deconstruct(out StoryPlan plan, out LogView view, out IReadOnlySet<string> around) => (plan, view, around) = (Plan, View, Around);
}
