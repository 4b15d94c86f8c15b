namespace Collate.Processing;

/// <summary>A story that has to be left alone for a while.</summary>
/// <param name="Folder">What stands there.</param>
/// <param name="Wait">For how long.</param>
/// <param name="IsAll">Whether it is the article's own, and all that there is to write: then whoever waits for it already will do.</param>
internal sealed record PacedStory(StoryFolder Folder, TimeSpan Wait, bool IsAll)
{
    public void Deconstruct(out StoryFolder folder, out TimeSpan wait) => (folder, wait) = (Folder, Wait);
}
