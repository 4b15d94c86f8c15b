using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>A number and what it is said of: the counted noun, the other words of its clause, and when.</summary>
internal sealed record NumberFrame
{
    /// <summary>The sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>Its article.</summary>
    public required int Article { get; init; }

    /// <summary>The number.</summary>
    public required NumberMention Number { get; init; }

    /// <summary>The values it can stand for.</summary>
    public required NumberRange Range { get; init; }

    /// <summary>What it is a share or sum of: see <see cref="NumberTopics"/>; or -1.</summary>
    public int Topic { get; init; } = -1;

    /// <summary>Which count of the event it is: see <see cref="NumberAspects"/>; or -1.</summary>
    public int Aspect { get; init; } = -1;

    /// <summary>What limits a sum to another than the plain one: see <see cref="NumberLimits.Of"/>.</summary>
    public int Limits { get; init; }

    /// <summary>What the number measures where no noun is counted: <c>magnitude</c>, <c>age</c>; or none.</summary>
    public string? Measured { get; init; }

    /// <summary>The feature of the counted noun's head, of whoever has that age, or -1.</summary>
    public required int Head { get; init; }

    /// <summary>Features of the words between number and head, without names, sorted: "military construction".</summary>
    public required int[] Modifiers { get; init; }

    /// <summary>Features of the other content words of the clause, names included, in order.</summary>
    public required int[] Words { get; init; }

    /// <summary>The same words, the nearest to the number first.</summary>
    public required int[] Near { get; init; }

    /// <summary>Which of <see cref="Words"/> are names.</summary>
    public required int[] Names { get; init; }

    /// <summary>What is done: the nearest word for a doing in the clause, or the nearest telling word; or -1.</summary>
    public required int Predicate { get; init; }

    /// <summary>What does it, or what it is done to: the nearest telling word before <see cref="Predicate"/> that is no name; or -1.</summary>
    public required int Subject { get; init; }

    /// <summary>Features of the places that limit what is counted ("from Galena Park", "in Porto").</summary>
    public required int[] Places { get; init; }

    /// <summary>The time of day up to which it is counted, in words: "noon"; empty where none is given.</summary>
    public required string Until { get; init; }

    /// <summary>Whether the clause speaks of what will or should be.</summary>
    public required bool IsPlan { get; init; }

    /// <summary>Whether the sentence leaves open if it will be so: a forecast, a poll, what may or should be; not what will be.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Whether the words say that the number replaces an earlier one: "rose to 12".</summary>
    public required bool IsUpdate { get; init; }

    /// <summary>The days on which it is said to hold, or none.</summary>
    public required DateInterval? When { get; init; }
}
