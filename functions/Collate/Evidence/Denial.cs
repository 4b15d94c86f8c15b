namespace Collate.Evidence;

/// <summary>What a clause denies.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Key">What is denied.</param>
/// <param name="Subject">Of whom or what, or -1 where it is denied altogether.</param>
/// <param name="Words">What is denied with the words beside it.</param>
internal sealed record Denial(Clause Clause, int Key, int Subject, ClauseWord[] Words)
{
    /// <summary>Whether somebody denies it of himself: "we did not accept any cut".</summary>
    public bool IsOfSpeaker { get; init; }
}
