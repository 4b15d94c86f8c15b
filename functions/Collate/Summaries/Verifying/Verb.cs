namespace Collate.Summaries.Verifying;

/// <summary>A verb of a sentence with what stands around it.</summary>
/// <param name="Item">Its index among the items.</param>
/// <param name="Stem">Its stem.</param>
/// <param name="IsPassive">Whether what stands before it is what it is done to.</param>
/// <param name="Mood">How certain it is.</param>
internal readonly record struct Verb(int Item, string Stem, bool IsPassive, Mood Mood);

/// <summary>How certain it is that something happens, from the least.</summary>
internal enum Mood : byte
{
    /// <summary>It may be: <c>may</c>, <c>is expected to</c>, <c>suspected of</c>.</summary>
    Possible,

    /// <summary>It is to come: <c>will</c>, <c>plans to</c>, <c>is to</c>.</summary>
    Future,

    /// <summary>Nothing tells.</summary>
    Open,

    /// <summary>It is, or was.</summary>
    Fact,
}
