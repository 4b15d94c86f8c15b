using Collate.Summaries;

namespace Collate.History;

/// <summary>What two summaries do not say themselves and an account of the change is better for. Without it the account is true, and says less.</summary>
public sealed record DiffContext
{
    /// <summary>Nothing more is known.</summary>
    public static DiffContext None { get; } = new();

    /// <summary>Why a source of the earlier summary is no longer one of the later. Not asked where the later one has another text under its name.</summary>
    public Func<Source, Withdrawal> Why { get; init; } = _ => Withdrawal.Left;

    /// <summary>The cleaned text of a source of the later summary, or none if it is not at hand. Tells whether an article that was replaced now says what the others say.</summary>
    public Func<Source, string?> TextOf { get; init; } = _ => null;

    /// <summary>The number of the version that the change leads to, if it leads to one.</summary>
    public int? Version { get; init; }

    /// <summary>Where the story goes on, if it ended under its id.</summary>
    public string? To { get; init; }
}
