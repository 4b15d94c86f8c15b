using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>A number and what it is said of: the counted noun, the other words of its clause, and when.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Article">Its article.</param>
/// <param name="Number">The number.</param>
/// <param name="Range">The values it can stand for.</param>
/// <param name="Head">The feature of the counted noun's head, or -1.</param>
/// <param name="Modifiers">Features of the words between number and head, without names, sorted: "military construction".</param>
/// <param name="Words">Features of the other content words of the clause, without names, in order.</param>
/// <param name="Predicate">What is done: the nearest telling word before the number, or behind what it counts where none is before it; or -1.</param>
/// <param name="Place">The feature of the place that limits what is counted ("1,100 from Galena Park"), or -1.</param>
/// <param name="Hours">The words for the time of day in the sentence, in order: "noon", "evening".</param>
/// <param name="IsPlan">Whether the clause speaks of what will or should be.</param>
/// <param name="Names">Features of the names of the clause, in order.</param>
/// <param name="When">The days on which it is said to hold, or none.</param>
internal sealed record NumberFrame(
    int Sentence,
    int Article,
    NumberMention Number,
    NumberRange Range,
    int Head,
    int[] Modifiers,
    int[] Words,
    int Predicate,
    int Place,
    string Hours,
    bool IsPlan,
    int[] Names,
    (DateOnly From, DateOnly To)? When);
