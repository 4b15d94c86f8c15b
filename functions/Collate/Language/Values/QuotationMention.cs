namespace Collate.Language.Values;

/// <summary>Words in quotation marks.</summary>
/// <param name="Start">First UTF-16 code unit after the opening mark; 0 where the quotation began before this sentence.</param>
/// <param name="End">The closing mark, or the end of the sentence where the quotation goes on.</param>
/// <param name="Opened">Whether the opening mark stands in the sentence.</param>
/// <param name="Closed">Whether the closing mark does.</param>
internal readonly record struct QuotationMention(int Start, int End, bool Opened, bool Closed);
