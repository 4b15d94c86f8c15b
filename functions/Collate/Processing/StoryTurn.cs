namespace Collate.Processing;

/// <summary>What the handling of one message goes by. Not safe for use by several threads at once.</summary>
/// <param name="work">What it is about to touch, or somebody left open.</param>
/// <param name="pacing">Tells which stories have to wait, or none.</param>
/// <param name="settled">Which stories need not be looked at, or none.</param>
internal sealed class StoryTurn(OpenWork work, PacedTurn? pacing, SettledStories? settled)
{
    /// <summary>Whether what this process knows of stories, and of their folders, will do.</summary>
    public bool MayTrust { get; private set; } = settled is not null;

    /// <summary>What it is about to touch, or somebody left open.</summary>
    public OpenWork Work => work;

    /// <summary>Tells which stories have to wait, or none.</summary>
    public PacedTurn? Pacing => pacing;

    /// <summary>Articles that are still to be looked at.</summary>
    public Queue<string> Open { get; } = new();

    /// <summary>Whether a story need not be looked at.</summary>
    public bool MayPassOver(PlannedStory story, Neighbourhood around) => MayTrust && settled!.Holds(story, around);

    /// <summary>Others are at work, or something was written from an outdated view: from now on everything is looked at.</summary>
    public void TrustNobody() => MayTrust = false;
}
