using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Collects what a sum may be worked out from: the numbers of the cited texts, those without a unit with the one they leave out.</summary>
internal static class KnownNumbers
{
    private const int Most = 24;
    private const int MostBare = 12;
    private const int FirstYear = 1500;
    private const int LastYear = 2100;

    /// <summary>The numbers that can be reckoned with, in order, of all texts at most two dozen, each with its text.</summary>
    public static List<(NumberMention Number, Reading Text)> Of(List<Reading> cited)
    {
        var known = new List<(NumberMention Number, Reading Text)>();
        foreach (var text in cited)
        {
            known.AddRange(text.Quantities.Where(IsPlain).Take(Most - Math.Min(Most, known.Count)).Select(number => (number, text)));
            known.AddRange(Adopted(text).Take(MostBare).Select(number => (number, text)).ToList());
        }

        return known;
    }

    /// <summary>Whether a number can be reckoned with: no range, rank or vague multiple.</summary>
    public static bool IsPlain(NumberMention number) => !number.IsRange && number.Kind != NumberKind.Ordinal && number.Qualifier != NumberQualifier.Multiple;

    /// <summary><c>3 euros instead of 2</c>, <c>from 31 weeks to 22</c>; and pounds that are money where others are.</summary>
    public static IEnumerable<NumberMention> Adopted(Reading text)
    {
        foreach (var number in text.Values.Numbers)
        {
            if (IsSmallMoney(number) && text.Values.Numbers.FirstOrDefault(other => other.Kind == NumberKind.Money) is { } money)
            {
                yield return OfMoney(number, money);
            }
        }

        var units = text.Values.Numbers.Where(number => number.Kind is NumberKind.Money or NumberKind.Measure && IsPlain(number) && number.Given > 0).ToList();
        foreach (var number in units.Count == 0 ? [] : text.Values.Numbers.Where(IsPlain).Take(Most))
        {
            if (number.GivenUnit == "lb" && units.Find(unit => unit.Unit == "gbp") is { } sterling)
            {
                yield return number with { Kind = NumberKind.Money, Unit = sterling.Unit, GivenUnit = sterling.GivenUnit, Value = number.Given, To = number.Given };
            }
            else if (number.Kind == NumberKind.Count && number.Noun is null && !IsYear(number))
            {
                var unit = units.FindLast(unit => unit.Start < number.Start) ?? units[0];

                // Of money the size is told with it: "2.4 million".
                var factor = unit.Kind == NumberKind.Money ? 1 : unit.Value / unit.Given;
                var adopted = number with { Kind = unit.Kind, Unit = unit.Unit, GivenUnit = unit.GivenUnit, Value = number.Value * factor, To = number.Value * factor };
                yield return adopted;
                if (unit.GivenUnit == "c")
                {
                    yield return adopted with { Unit = "degree", GivenUnit = "degree" };
                }
            }
        }
    }

    /// <summary>Whether it counts cents or pence.</summary>
    public static bool IsSmallMoney(NumberMention number) => number.Kind == NumberKind.Count && number.Head is "cents" or "cent" or "pence" or "p";

    /// <summary>Cents as a part of a currency.</summary>
    public static NumberMention OfMoney(NumberMention number, NumberMention money) =>
        number with { Kind = NumberKind.Money, Unit = money.Unit, GivenUnit = money.GivenUnit, Value = number.Value / 100, To = number.To / 100, Given = number.Given / 100 };

    /// <summary>Whether it may be a year.</summary>
    public static bool IsYear(NumberMention number) => number.End - number.Start == 4 && number.Value is >= FirstYear and < LastYear;
}
