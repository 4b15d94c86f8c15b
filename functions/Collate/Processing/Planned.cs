using Collate.Editorial;

namespace Collate.Processing;

/// <summary>What must stand around an article, and what that was worked out from.</summary>
/// <param name="plan">The plan.</param>
/// <param name="neighbourhood">What is around the article, and what the log says of it.</param>
/// <param name="overrides">What the editors decided.</param>
internal sealed class Planned(StoryPlan plan, Neighbourhood neighbourhood, EditorialOverrides overrides)
{
    /// <summary>The plan.</summary>
    public StoryPlan Plan => plan;

    /// <summary>What is around the article, and what the log says of it.</summary>
    public Neighbourhood Neighbourhood => neighbourhood;

    /// <summary>What the editors decided.</summary>
    public EditorialOverrides Overrides => overrides;

    /// <summary>What those need who do not plan again.</summary>
    public void Deconstruct(out StoryPlan what, out LogView view, out IReadOnlySet<string> around) => (what, view, around) = (plan, neighbourhood.View, neighbourhood.Around);
}
