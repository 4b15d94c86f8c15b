using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>The values a number as written can stand for: "about 2,000" and 1,987 are the same, "more than 100" and 120 do not contradict.</summary>
/// <param name="From">The least value.</param>
/// <param name="To">The greatest value.</param>
internal readonly record struct NumberRange(decimal From, decimal To)
{
    private const decimal Unbounded = 1_000_000_000_000_000_000m;

    /// <summary>Zeros at the end from which on a number without a qualifier is taken as rounded.</summary>
    private const int RoundZeros = 2;

    /// <summary>What is converted, or said to be about so much, is as rough as its last digit: 5.2 square miles are 13.5 square kilometres.</summary>
    private const int AnyDigit = int.MinValue;

    /// <summary>How far off a rounded number can be, in per cent: 2 million is not 1.5 million. More where it says that it is about.</summary>
    private const int RoundPercent = 6;

    private const int AboutPercent = 15;

    /// <summary>The same of a fraction in words: "a third" may be 31 per cent.</summary>
    private const int FractionPercent = 8;

    /// <summary>What a number can stand for.</summary>
    public static NumberRange Of(NumberMention number) => number.Qualifier switch
    {
        NumberQualifier.MoreThan or NumberQualifier.AtLeast => new(number.Value, Unbounded),
        NumberQualifier.UpTo or NumberQualifier.LessThan => new(0, number.To),
        NumberQualifier.Multiple => new(0, Unbounded),
        NumberQualifier.About or NumberQualifier.Nearly when number.GivenUnit == "part" => new(number.Value * (100 - AboutPercent) / 100, number.To * (100 + AboutPercent) / 100),
        NumberQualifier.About or NumberQualifier.Nearly => Rounded(number, AnyDigit, AboutPercent),
        _ when number.GivenUnit == "part" => new(number.Value * (100 - FractionPercent) / 100, number.To * (100 + FractionPercent) / 100),
        _ when number.GivenUnit != number.Unit => Rounded(number, AnyDigit, AboutPercent),
        _ => Rounded(number, RoundZeros, RoundPercent),
    };

    /// <summary>Whether two numbers can stand for one value.</summary>
    public bool Meets(NumberRange other) => From <= other.To && other.From <= To;

    private static NumberRange Rounded(NumberMention number, int fewestZeros, int percent)
    {
        var (zeros, unit) = LastDigit(number.Given);
        if (zeros < fewestZeros)
        {
            return new(number.Value, number.To);
        }

        // Just under half a unit of the last digit that is not zero, in the unit of the value: 11,000 and 12,000 do not meet.
        var half = number.Given == 0 ? 0 : Math.Min(unit * 0.499m * (number.Value / number.Given), Math.Abs(number.Value) * percent / 100);
        return new(number.Value - half, number.To + half);
    }

    private static (int Zeros, decimal Unit) LastDigit(decimal value)
    {
        var (zeros, unit) = (0, 1m);
        value = Math.Abs(value);
        while (value != decimal.Truncate(value))
        {
            value *= 10;
            unit /= 10;
            zeros--;
        }

        while (value != 0 && value % 10 == 0)
        {
            value /= 10;
            unit *= 10;
            zeros++;
        }

        return (zeros, unit);
    }
}
