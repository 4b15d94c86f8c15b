using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Tells whether a limit or an about is one that somebody would round to: <c>more than 300</c> is, of 317; <c>more than 307</c> and <c>at least 310</c>, of at least 317, are another number.</summary>
/// <remarks>A number rounds to its last digit that is not nought, or to fives of the one before. What is told in another unit, or as a fraction, has been rounded anew.</remarks>
internal static class FairRounding
{
    private const decimal Largest = 1_000_000_000_000;

    /// <summary>Whether a number, borne out by another of another value, is that one rounded.</summary>
    public static bool IsFair(NumberMention number, NumberMention other)
    {
        if (number.Qualifier == NumberQualifier.Multiple || other.Qualifier == NumberQualifier.Multiple || number.IsRange || other.IsRange || number.Value == other.Value || number.GivenUnit == "part" || number.Given is 1 or 12 || number.Given <= 0 || other.Given <= 0)
        {
            return true;
        }

        if (number.GivenUnit != other.GivenUnit)
        {
            return AreTens(number.Value / number.Given, other.Value / other.Given) ? number.Qualifier != NumberQualifier.None : Digits(number.Given) <= Digits(other.Given) + 1;
        }

        if (number.Qualifier == NumberQualifier.None)
        {
            return true;
        }

        // What is about so much is not rounded again.
        if (number.Qualifier == NumberQualifier.About && other.Qualifier == NumberQualifier.About)
        {
            return false;
        }

        var step = StepOf(number.Value);
        return Fits(number, other, step) || (number.Value % (5 * step) == 0 && Fits(number, other, 5 * step));
    }

    private static bool Fits(NumberMention number, NumberMention other, decimal step) => number.Qualifier switch
    {
        NumberQualifier.MoreThan or NumberQualifier.AtLeast => decimal.Floor(other.Value / step) * step == number.Value,
        NumberQualifier.LessThan or NumberQualifier.UpTo or NumberQualifier.Nearly => decimal.Ceiling(other.Value / step) * step == number.Value,
        _ => Math.Abs(number.Value - other.Value) < step && StepOf(other.Value) < step,
    };

    /// <summary>Whether one unit is ten, a hundred or a thousand of the other: tonnes and kilograms.</summary>
    private static bool AreTens(decimal one, decimal other)
    {
        var (more, less) = (Math.Max(one, other), Math.Min(one, other));
        for (; less > 0 && less < more; less *= 10)
        {
        }

        return less == more;
    }

    /// <summary>How many digits a number has from the first to the last that are not nought.</summary>
    private static int Digits(decimal value)
    {
        var (step, digits) = (StepOf(value), 1);
        for (; step * 10 <= value; step *= 10)
        {
            digits++;
        }

        return digits;
    }

    /// <summary>What the last digit counts that is not nought.</summary>
    private static decimal StepOf(decimal value)
    {
        var step = 1m;
        for (; value % step != 0; step /= 10)
        {
        }

        for (; step < Largest && value % (10 * step) == 0; step *= 10)
        {
        }

        return step;
    }
}
