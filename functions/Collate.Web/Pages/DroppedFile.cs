namespace Collate.Web.Pages;

/// <summary>A file that was dropped on the page.</summary>
/// <param name="Name">The name it was dropped under.</param>
/// <param name="State">What came of it.</param>
/// <param name="Story">The story that it is in, if it is.</param>
/// <param name="Headline">That story's headline.</param>
public sealed record DroppedFile(string Name, DropState State, string? Story = null, string? Headline = null);

/// <summary>What came of a dropped file.</summary>
public enum DropState
{
    /// <summary>Nothing yet.</summary>
    Waiting,

    /// <summary>A story tells of it.</summary>
    Told,

    /// <summary>It could not be read.</summary>
    Unreadable,
}
