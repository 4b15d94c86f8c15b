namespace Collate.Summaries.Verifying;

/// <summary>A stretch of a text that somebody says.</summary>
/// <param name="Start">Its first UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="IsPlain">Whether it is stated by whom it falls to to state it, undisputed: <c>police said</c>. Then it may be told as it is.</param>
internal readonly record struct Said(int Start, int End, bool IsPlain);
