using System.Globalization;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Tells whether a stretch of time lies between two times of day, years, dates or days of the week that are cited.</summary>
internal static class TimeSpans
{
    private const int MinutesOfHour = 60;
    private const int SecondsOfDay = 86_400;
    private const int MonthsOfYear = 12;
    private const int CommonYear = 2001;
    private const int Most = 12;

    private static readonly HashSet<string> Between = WordPairs.Set("after later before earlier within since for lasted took spent nach später vor après avant después antes po před");

    /// <summary>Whether it does.</summary>
    /// <param name="number">The stretch.</param>
    /// <param name="claim">The text it stands in.</param>
    /// <param name="cited">The texts with the times.</param>
    /// <param name="fits">Whether an amount in the unit of the stretch is as much.</param>
    public static bool Lie(NumberMention number, Reading claim, List<Reading> cited, Func<decimal, bool> fits)
    {
        if (number.Unit == "month")
        {
            var years = cited.SelectMany(text => Quantities.YearsOf(text).Take(Most)).ToArray();
            // "in two years", of 2022 and 2023
            var named = years.Distinct().Count();
            return (named > 1 && years.Max() - years.Min() == named - 1 && fits(named * MonthsOfYear)) || Array.Exists(years, one => Array.Exists(years, other => other > one && fits((other - one) * MonthsOfYear)));
        }

        if (number.Unit != "s")
        {
            return false;
        }

        var clocks = cited.SelectMany(text => text.Quantities.Where(other => other.Kind == NumberKind.Time && !other.IsRange).Take(Most)).Select(other => other.Value).ToArray();
        return (number.GivenUnit == "d" && cited.Exists(text => text.Values.Dates.Any(date => date.When is { } when && when.To > when.From && fits((when.To.DayNumber - when.From.DayNumber + 1) * SecondsOfDay))))
            || Array.Exists(clocks, one => Array.Exists(clocks, other => other > one && fits((other - one) * MinutesOfHour)))
            || (NumberPlaces.HasNear(claim, number, Between, 3, 2) && AreDaysApart(cited, days => fits(days * SecondsOfDay)));
    }

    /// <summary><c>three days after</c>, of <c>on Saturday</c> and <c>on Tuesday</c>.</summary>
    private static bool AreDaysApart(List<Reading> cited, Func<int, bool> fits)
    {
        var dates = cited.SelectMany(text => text.Values.Dates.Take(Most)).Take(2 * Most).ToArray();
        foreach (var one in dates)
        {
            foreach (var other in dates)
            {
                var days = one.When is { } from && other.When is { } to && from.From == from.To && to.From == to.To ? to.From.DayNumber - from.From.DayNumber
                    : DayOfYear(one.Form) is { } first && DayOfYear(other.Form) is { } last ? last - first
                    : CalendarWords.TryGetDay(one.Form, out var day) && CalendarWords.TryGetDay(other.Form, out var next) ? ((int)next - (int)day + 7) % 7
                    : 0;
                if (days > 0 && fits(days))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Of <c>--03-17</c>; none where it is no day without a year.</summary>
    private static int? DayOfYear(string form) => form.Length == 7 && form.StartsWith("--", StringComparison.Ordinal)
        && int.TryParse(form.AsSpan(2, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && int.TryParse(form.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var day)
        && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(CommonYear, month) ? new DateOnly(CommonYear, month, day).DayOfYear : null;
}
