using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>A number or a day of a story, with the words it stands among.</summary>
/// <remarks>Two are equal only if they are the same one: values are told apart by what they are, not by what they say.</remarks>
/// <param name="Sentence">The sentence.</param>
/// <param name="Article">Its article.</param>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Start">Its first UTF-16 code unit.</param>
/// <param name="Class">What values it is compared with: the kind with the unit, for a place in a row the word behind it, for dates how exactly they say so.</param>
/// <param name="From">The least value it can stand for; of a date the first day.</param>
/// <param name="To">The greatest; of a date the last day.</param>
internal sealed record PairedValue(int Sentence, int Article, int First, int Last, int Start, string Class, decimal From, decimal To)
{
    /// <summary>The number; none for a date.</summary>
    public NumberMention? Number { get; init; }

    /// <summary>The date; none for a number.</summary>
    public DateMention? Date { get; init; }

    /// <summary>What the number is said of; none for dates and for numbers that are not framed.</summary>
    public NumberFrame? Frame { get; init; }

    /// <summary>The feature of what is counted, or -1.</summary>
    public int Head { get; init; } = -1;

    /// <summary>What is done, or -1.</summary>
    public int Predicate { get; init; } = -1;

    /// <summary>The other words of the sentence that are of the thing, not of who says so.</summary>
    public required PairedWord[] Words { get; init; }

    /// <summary>Whether it stands before another in the story.</summary>
    public bool IsBefore(PairedValue other) => (Sentence, Start).CompareTo((other.Sentence, other.Start)) < 0;

    /// <summary>Whether both can stand for one value.</summary>
    public bool Meets(PairedValue other) => From <= other.To && other.From <= To;

    /// <summary>Whether they are values of one class that differ.</summary>
    public bool IsRivalOf(PairedValue other) => Class == other.Class && !Meets(other);

    /// <inheritdoc/>
    public bool Equals(PairedValue? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => (Sentence * 397) ^ Start;
}

/// <summary>A word beside a value.</summary>
/// <param name="Feature">What it is compared by.</param>
/// <param name="Distance">How many tokens off it stands.</param>
/// <param name="InClause">Whether it stands in the value's own clause.</param>
/// <param name="IsName">Whether it stands as part of a name.</param>
internal readonly record struct PairedWord(int Feature, int Distance, bool InClause, bool IsName);
