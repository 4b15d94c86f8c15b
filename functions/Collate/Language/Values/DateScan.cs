namespace Collate.Language.Values;

/// <summary>A date as scanned.</summary>
/// <param name="First">Its first token; may lie before where the scan began (<c>early</c> June).</param>
/// <param name="Next">The token after it.</param>
/// <param name="When">The days, if they can be told.</param>
/// <param name="Precision">How exactly.</param>
/// <param name="Form">What is known when the days cannot be told.</param>
/// <param name="Relative">Counted from the day of publication.</param>
internal readonly record struct DateScan(int First, int Next, DateInterval? When, DatePrecision Precision, string Form, bool Relative);
