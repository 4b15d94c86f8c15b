namespace Collate.Language.Values;

/// <summary>A word that turns what follows into its opposite.</summary>
/// <param name="Start">First UTF-16 code unit of the cue.</param>
/// <param name="End">One past the last.</param>
/// <param name="ScopeStart">Where the words begin that it turns.</param>
/// <param name="ScopeEnd">Where they end: the end of the clause.</param>
internal readonly record struct NegationCue(int Start, int End, int ScopeStart, int ScopeEnd);
