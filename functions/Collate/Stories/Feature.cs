namespace Collate.Stories;

/// <summary>One feature of a text before it is counted.</summary>
/// <param name="Hash">Its hash.</param>
/// <param name="Weight">How much it tells, at least 0.</param>
internal readonly record struct Feature(uint Hash, int Weight);
