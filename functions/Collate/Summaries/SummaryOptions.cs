namespace Collate.Summaries;

/// <summary>What a user can set about summaries. Section <c>Summary</c> of the settings.</summary>
public sealed record SummaryOptions
{
    /// <summary>The fewest words a budget may name.</summary>
    public const int MinWords = 20;

    /// <summary>The most words a budget may name.</summary>
    public const int MaxWords = 2000;

    /// <summary>How many words a summary may have. Default 180. Setting <c>Summary__Words</c>.</summary>
    public int Words { get; init; } = 180;

    /// <summary>The model that writes and the version of its prompt, or none for the embedded writer. Part of every basis. Set by whoever has the model, not by a setting of its own.</summary>
    public string? Writer { get; init; }

    /// <summary>The editors' decisions that bear on the story at hand. Part of its basis.</summary>
    internal IReadOnlyList<EditorialPin> Editorial { get; init; } = [];
}
