using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Tells whether two numbers that are read differently are written for the same amount: <c>£50,000</c> and <c>50,000-pound</c>, <c>3m</c> and <c>three million</c>, <c>nine in the evening</c> and <c>9:00</c>.</summary>
internal static class NumberForms
{
    private const decimal SecondsOfMonth = 2_629_800;
    private const decimal SpanTolerance = 0.09m;
    private const decimal EndTolerance = 0.05m;
    private const int HalfDay = 12 * 60;
    private const int LeastPlainMoney = 1000;

    private static readonly HashSet<string> Thresholds = WordPairs.Set("threshold limit minimum maximum quorum mark target cap ceiling");
    private static readonly HashSet<string> Halves = WordPairs.Set("am pm a.m. p.m. morning afternoon evening night");

    /// <summary>Whether both mean the same amount.</summary>
    public static bool AreSame(NumberMention number, Reading text, NumberMention other, Reading otherText) =>
        IsTimesForEvery(number, text, other) || IsSterling(number, other) || IsMillions(number, text, other) || IsSpeed(number, other, otherText) || IsPlainMoney(number, other, otherText) || IsSameHour(number, text, other, otherText)
        || IsSameSpan(number, other) || IsOver(number, text, other) || IsThreshold(number, text, other) || IsEnd(number, text, other) || IsNumbered(number, text, other, otherText) || IsRoughRange(number, other) || IsRounded(number, other) || IsSpanInRow(number, text, other) || IsMinimum(number, other, otherText);

    /// <summary><c>four women for every man</c>, which are four times as many.</summary>
    public static bool IsForEvery(NumberMention number, Reading text)
    {
        var at = NumberPlaces.TokenAt(text.Values.Sentence, number.End);
        return number.Kind == NumberKind.Count && ((text.Values.Sentence[at + 1] == "for" && text.Values.Sentence[at + 2] is "every" or "each") || (text.Values.Sentence[at] == "for" && text.Values.Sentence[at + 1] is "every" or "each"));
    }

    private static bool IsTimesForEvery(NumberMention number, Reading text, NumberMention other) =>
        other.Kind == NumberKind.Count && other.Head is "times" && IsForEvery(number, text) && NumberComparison.Supports(number, other);

    /// <summary><c>£50,000</c> and <c>50,000-pound</c>, which may be a weight.</summary>
    private static bool IsSterling(NumberMention number, NumberMention other) =>
        number.Given == other.Given && number.Given >= 100 && ((number.Unit == "gbp" && other.GivenUnit == "lb") || (number.GivenUnit == "lb" && other.Unit == "gbp"));

    /// <summary><c>23 days</c>, of <c>23 consecutive days</c>.</summary>
    private static bool IsSpanInRow(NumberMention number, Reading text, NumberMention other) =>
        number.Kind == NumberKind.Measure && other.Kind == NumberKind.Count && number.Given == other.Value && number.Qualifier == other.Qualifier && !number.IsRange && !other.IsRange
        && other.Head is { } head && text.Source.Text.AsSpan(number.Start, number.End - number.Start).EndsWith(' ' + head, StringComparison.Ordinal);

    /// <summary><c>at least 16,000</c>, of a minimum wage of 16,000.</summary>
    private static bool IsMinimum(NumberMention number, NumberMention other, Reading otherText) =>
        number.Qualifier == NumberQualifier.AtLeast && other.Qualifier == NumberQualifier.None && otherText.Has("minimum") && NumberComparison.SameValue(number with { Qualifier = NumberQualifier.None }, other);

    /// <summary><c>115 mph</c>, of <c>185 km (115 miles) an hour</c>.</summary>
    private static bool IsSpeed(NumberMention number, NumberMention other, Reading otherText)
    {
        if (number.Given != other.Given || (number.GivenUnit, other.GivenUnit) is not (("mph", "mi") or ("km/h", "km")))
        {
            return false;
        }

        var at = NumberPlaces.TokenAt(otherText.Values.Sentence, other.End);
        var sentence = otherText.Values.Sentence;

        // Nothing but the same in another unit stands between.
        while (at < sentence.Count && (!sentence.Is(at, TokenKind.Word) || sentence[at] is "km" or "kilometres" or "kilometers" or "miles" or "mile"))
        {
            at++;
        }

        return sentence[at] is "an" or "per" && sentence[at + 1] is "hour" or "hr" && sentence[at + 2] is not "and";
    }

    /// <summary><c>3m</c>, which may be metres.</summary>
    private static bool IsMillions(NumberMention number, Reading text, NumberMention other) =>
        number.GivenUnit == "m" && text.Source.Text[number.End - 1] == 'm' && other.Kind is NumberKind.Count or NumberKind.Money && other.Value == number.Given * 1_000_000;

    /// <summary><c>the 350 million that was promised</c>, behind <c>322 million U.S. dollars</c>.</summary>
    private static bool IsPlainMoney(NumberMention number, NumberMention other, Reading otherText) =>
        number.Kind == NumberKind.Money && other.Kind == NumberKind.Count && other.Noun is null && other.Value >= LeastPlainMoney && other.Value == number.Value && other.To == number.To
        && otherText.Values.Numbers.Any(known => known.Kind == NumberKind.Money && known.Unit == number.Unit);

    /// <summary><c>9:00</c> and <c>9 p.m.</c>: twelve hours more only where one does not tell which half of the day it means.</summary>
    private static bool IsSameHour(NumberMention number, Reading text, NumberMention other, Reading otherText) =>
        number.Kind == NumberKind.Time && other.Kind == NumberKind.Time && number.Value % HalfDay == other.Value % HalfDay && !(TellsHalf(number, text) && TellsHalf(other, otherText));

    private static bool TellsHalf(NumberMention time, Reading text) =>
        time.Value >= HalfDay || Halves.Contains(text.Values.Sentence[NumberPlaces.TokenAt(text.Values.Sentence, time.End) - 1]);

    /// <summary><c>six weeks</c> and <c>a month and a half</c>.</summary>
    private static bool IsSameSpan(NumberMention number, NumberMention other) => (number.Unit, other.Unit) switch
    {
        ("s", "month") => IsNear(number, other, SecondsOfMonth),
        ("month", "s") => IsNear(number, other, 1 / SecondsOfMonth),
        _ => false,
    };

    private static bool IsNear(NumberMention number, NumberMention other, decimal factor)
    {
        var value = other.Value * factor;
        return !other.IsRange && !number.IsRange && (number.Qualifier == other.Qualifier
            ? Math.Abs(number.Value - value) <= SpanTolerance * value
            : NumberComparison.Supports(number, other with { Value = value, To = value, Unit = number.Unit }));
    }

    /// <summary><c>over two hours</c>, which may be a limit or a stretch.</summary>
    private static bool IsOver(NumberMention number, Reading text, NumberMention other) =>
        number.Qualifier == NumberQualifier.None && number.Unit is "s" or "month" && other.Unit == number.Unit
        && text.Values.Sentence[NumberPlaces.TokenAt(text.Values.Sentence, number.Start) - 1] == "over"
        && NumberComparison.Supports(number with { Qualifier = NumberQualifier.MoreThan }, other);

    /// <summary><c>the 50 percent threshold</c>, where there are to be at least 50.</summary>
    private static bool IsThreshold(NumberMention number, Reading text, NumberMention other) =>
        NumberComparison.SameValue(number, other) && Thresholds.Contains(text.Values.Sentence[NumberPlaces.TokenAt(text.Values.Sentence, number.End)]);

    /// <summary><c>between a quarter and 40%</c>, of <c>25 to 40 percent</c>: both ends are there.</summary>
    private static bool IsEnd(NumberMention number, Reading text, NumberMention other) =>
        other.IsRange && !number.IsRange && NumberComparison.AreComparable(number, other) && (number.Value == other.Value || number.Value == other.To)
        && text.Has("between") && text.Values.Numbers.Any(end => end != number && NumberComparison.AreComparable(end, other) && end.Value == (number.Value == other.Value ? other.To : other.Value));

    /// <summary><c>1.3 billion</c>, of 1.28 billion: rounded to digits of which it has two at least.</summary>
    private static bool IsRounded(NumberMention number, NumberMention other)
    {
        if (number.Qualifier is not (NumberQualifier.None or NumberQualifier.About) || other.Qualifier is not (NumberQualifier.None or NumberQualifier.About) || number.IsRange || other.IsRange || number.Value <= 0
            || number.Kind is not (NumberKind.Count or NumberKind.Money or NumberKind.Measure) || number.GivenUnit != other.GivenUnit || !NumberComparison.AreComparable(number, other))
        {
            return false;
        }

        var (step, digits) = (1m, number.Value);
        for (; digits != decimal.Truncate(digits) && step > 0.0001m; digits *= 10)
        {
            step /= 10;
        }

        for (; digits % 10 == 0; digits /= 10)
        {
            step *= 10;
        }

        return digits is >= 10 and < 1000 && number.Value != other.Value && Math.Abs(number.Value - other.Value) <= step / 2;
    }

    /// <summary><c>between eight and ten minutes</c>, of 500 to 600 seconds.</summary>
    private static bool IsRoughRange(NumberMention number, NumberMention other) => number.IsRange && other.IsRange && NumberComparison.AreComparable(number, other) && number.GivenUnit != other.GivenUnit
        && Math.Abs(number.Value - other.Value) <= EndTolerance * other.Value && Math.Abs(number.To - other.To) <= EndTolerance * other.To;

    /// <summary><c>seeded seventh</c>, and <c>the number 7 seed</c>.</summary>
    private static bool IsNumbered(NumberMention number, Reading text, NumberMention other, Reading otherText) =>
        number.Value == other.Value && ((number.Kind == NumberKind.Ordinal && IsNumber(other, otherText)) || (other.Kind == NumberKind.Ordinal && IsNumber(number, text)));

    private static bool IsNumber(NumberMention number, Reading text)
    {
        var at = NumberPlaces.TokenAt(text.Values.Sentence, number.Start) - 1;
        return number.Kind == NumberKind.Count && (text.Values.Sentence[at] is "number" or "no" or "nr" || (text.Values.Sentence[at] == "." && text.Values.Sentence[at - 1] is "no" or "nr"));
    }
}
