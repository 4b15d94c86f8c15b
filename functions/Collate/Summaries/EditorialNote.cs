using System.Text.Json.Serialization;

namespace Collate.Summaries;

/// <summary>A decision of the editors that bears on the story.</summary>
/// <param name="Kind">What they decided.</param>
/// <param name="Sources">The numbers of the sources that the decision names.</param>
/// <param name="Others">What the sources are kept apart from, as the editors named it; empty where they are put together.</param>
public sealed record EditorialNote(EditorialKind Kind, IReadOnlyList<int> Sources, IReadOnlyList<string> Others)
{
    /// <summary>Why, if they say so.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Because { get; init; }
}

/// <summary>What editors can decide about articles. Written in documents in lower case.</summary>
public enum EditorialKind
{
    /// <summary>They tell one story.</summary>
    Together,

    /// <summary>No two of them tell the same story.</summary>
    Apart,
}

/// <summary>A decision that bears on a story, before its sources have numbers.</summary>
/// <param name="Kind">What was decided.</param>
/// <param name="Articles">The hashes of the story's articles that the decision names, in ordinal order.</param>
/// <param name="Others">As in <see cref="EditorialNote.Others"/>.</param>
/// <param name="Because">Why, or none.</param>
internal sealed record EditorialPin(EditorialKind Kind, IReadOnlyList<string> Articles, IReadOnlyList<string> Others, string? Because)
{
    /// <summary>A summary with the decisions that bear on it.</summary>
    public static Summary Note(Summary summary, IReadOnlyList<EditorialPin> pins) => pins.Count == 0 ? summary : summary with
    {
        Editorial =
        [
            .. pins.Select(pin => new EditorialNote(
                pin.Kind, [.. summary.Sources.Where(source => pin.Articles.Contains(source.Sha256, StringComparer.Ordinal)).Select(source => source.N)], pin.Others) { Because = pin.Because }),
        ],
    };
}
