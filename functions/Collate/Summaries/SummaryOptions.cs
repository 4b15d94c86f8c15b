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
}
