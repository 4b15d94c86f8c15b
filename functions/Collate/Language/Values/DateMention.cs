namespace Collate.Language.Values;

/// <summary>A date in a sentence.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="When">The days it means; none when it needs a day of publication that is not known, or can be read in two ways (<c>06/07/2025</c>).</param>
/// <param name="Precision">How exactly it says so.</param>
/// <param name="Form">
/// The normal form: <see cref="DateInterval.ToString"/> of what it means, else what is known: <c>--06-17</c>, <c>--06</c>, <c>tuesday</c>, <c>last year</c>.
/// </param>
/// <param name="Relative">Counted from the day of publication.</param>
internal sealed record DateMention(int Start, int End, DateInterval? When, DatePrecision Precision, string Form, bool Relative);

/// <summary>How exactly a date is said, from the finest to the coarsest.</summary>
internal enum DatePrecision : byte
{
    /// <summary>To the day.</summary>
    Day,

    /// <summary>To some days: <c>early June</c>, <c>last week</c>, <c>June 4-6</c>.</summary>
    Days,

    /// <summary>To the month.</summary>
    Month,

    /// <summary>To some months: a season, <c>late last year</c>.</summary>
    Months,

    /// <summary>To the year.</summary>
    Year,

    /// <summary>To some years.</summary>
    Years,
}
