using System.Globalization;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Tells quarters and halves of a year by their months.</summary>
internal static class MonthSpans
{
    /// <summary><c>between January and June</c>, of a text that tells of the first half of the year.</summary>
    public static bool IsTold(Reading claim, Reading cited) => MonthsOf(claim) switch
    {
        [1, 6] => HasPair(cited, "first", "half"),
        [7, 12] => HasPair(cited, "second", "half"),
        [1, 3] => HasPair(cited, "first", "quarter"),
        [4, 6] => HasPair(cited, "second", "quarter"),
        [7, 9] => HasPair(cited, "third", "quarter"),
        [10, 12] => HasPair(cited, "fourth", "quarter"),
        _ => false,
    };

    /// <summary>Whether a text tells of the months of a quarter, counted from 1: <c>April to June</c>.</summary>
    public static bool IsQuarter(Reading text, int quarter) => MonthsOf(text) is [var first, var last] && first == (3 * quarter) - 2 && last == 3 * quarter;

    private static List<int> MonthsOf(Reading text) => text.Values.Dates.Where(d => d.Precision == DatePrecision.Month)
        .Select(d => d.When?.From.Month ?? (d.Form.Length >= 4 && int.TryParse(d.Form.AsSpan(2, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month) ? month : 0)).ToList();

    private static bool HasPair(Reading text, string first, string second) =>
        Enumerable.Range(0, text.Values.Sentence.Count).Any(i => text.Values.Sentence[i] == first && text.Values.Sentence[i + 1] == second);
}
