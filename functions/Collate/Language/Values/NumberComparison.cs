namespace Collate.Language.Values;

/// <summary>Compares numbers in their normal form.</summary>
internal static class NumberComparison
{
    /// <summary>How much a converted measure may be off: <c>500 square miles</c> is <c>1,300 square kilometres</c>.</summary>
    private const decimal ConversionTolerance = 0.03m;

    /// <summary>Whether two numbers are of one kind and unit, so that comparing their values makes sense.</summary>
    public static bool AreComparable(NumberMention one, NumberMention other) =>
        one.Kind == other.Kind && string.Equals(one.Unit, other.Unit, StringComparison.Ordinal);

    /// <summary>Whether two numbers say the same amount, whatever limits them; measures in different units may differ by three parts in a hundred.</summary>
    public static bool SameValue(NumberMention one, NumberMention other)
    {
        if (!AreComparable(one, other))
        {
            return false;
        }

        return (one.Value == other.Value && one.To == other.To)
            || (one.GivenUnit != other.GivenUnit && IsNear(one.Value, other.Value, ConversionTolerance) && IsNear(one.To, other.To, ConversionTolerance));
    }

    /// <summary>
    /// Whether evidence with <paramref name="evidence"/> bears out <paramref name="claim"/>. Equal amounts do, unless a limit was dropped, added or turned
    /// round: <c>more than 6,000</c> is not <c>6,000</c>, though <c>about</c> and <c>nearly</c> may come and go. Else a rounded amount does if it says so:
    /// <c>about</c> within five parts in a hundred, or in ten where it rounds; <c>nearly</c> within ten below; <c>more than</c>, <c>at least</c>, <c>up to</c> and <c>less than</c> on the right side within
    /// a quarter, <c>more than</c> a dozen, a hundred or a thousand within a half. <c>thousands</c> is borne out by any amount from two to ninety-nine of them, <c>up to 7</c> by <c>5 to 7</c>.
    /// </summary>
    public static bool Supports(NumberMention claim, NumberMention evidence)
    {
        if (!AreComparable(claim, evidence))
        {
            return false;
        }

        if (claim.Qualifier == NumberQualifier.Multiple || evidence.Qualifier == NumberQualifier.Multiple)
        {
            return claim.Qualifier == NumberQualifier.Multiple
                && (evidence.Qualifier == NumberQualifier.Multiple ? claim.Value == evidence.Value : evidence.Value >= 2 * claim.Value && evidence.To < 100 * claim.Value);
        }

        if (IsPartOf(claim, evidence))
        {
            return Side(claim.Qualifier) == 0 || Side(claim.Qualifier) == (claim.Value < evidence.Value ? 1 : -1);
        }

        if ((claim.Value == evidence.Value && claim.To == evidence.To) || (SameValue(claim, evidence) && Side(claim.Qualifier) == Side(evidence.Qualifier)))
        {
            return Side(claim.Qualifier) == Side(evidence.Qualifier);
        }

        if (evidence.IsRange && !claim.IsRange)
        {
            return (claim.Qualifier == NumberQualifier.UpTo && claim.Value == evidence.To) || (claim.Qualifier == NumberQualifier.AtLeast && claim.Value == evidence.Value);
        }

        var isPart = claim.GivenUnit == "part";
        return claim.Qualifier switch
        {
            NumberQualifier.About => Side(evidence.Qualifier) == 0 && (IsNear(claim.Value, evidence.Value, 0.05m) || IsRounded(claim, evidence)),
            NumberQualifier.Nearly => Side(evidence.Qualifier) <= 0 && evidence.Value < claim.Value && IsNear(claim.Value, evidence.Value, 0.1m),
            NumberQualifier.MoreThan or NumberQualifier.AtLeast => Side(evidence.Qualifier) >= 0 && evidence.Value > claim.Value && IsNear(claim.Value, evidence.Value, IsLandmark(claim.Given) ? 0.5m : isPart ? 0.34m : 0.25m),
            NumberQualifier.LessThan or NumberQualifier.UpTo => Side(evidence.Qualifier) <= 0 && evidence.Value < claim.Value && IsNear(claim.Value, evidence.Value, claim.Kind == NumberKind.Measure && claim.Given is 1 or 0.5m ? 0.5m : 0.25m),
            _ => false,
        };
    }

    /// <summary>A number that others are measured by: a dozen, a hundred, a thousand.</summary>
    private static bool IsLandmark(decimal value)
    {
        for (var power = 10m; power <= 1_000_000_000; power *= 10)
        {
            if (value == power)
            {
                return true;
            }
        }

        return value == 12;
    }

    /// <summary>Whether the claim is what the evidence rounds to, at the last digit of the claim that is not nought, within a tenth: <c>about 300</c> of 278.</summary>
    private static bool IsRounded(NumberMention claim, NumberMention evidence)
    {
        if (claim.Given < 10 || claim.GivenUnit != evidence.GivenUnit)
        {
            return false;
        }

        var step = 1m;
        while (step < 1_000_000_000_000 && claim.Given % (step * 10) == 0)
        {
            step *= 10;
        }

        return step > 1 && Math.Abs(claim.Given - evidence.Given) < step / 2 && IsNear(claim.Given, evidence.Given, 0.1m);
    }

    /// <summary>A fraction for parts of a hundred, which it rounds: a third for 34 percent. Where a limit is told it must be on its side.</summary>
    private static bool IsPartOf(NumberMention claim, NumberMention evidence) =>
        claim.GivenUnit == "part" && evidence.GivenUnit == "%" && Side(evidence.Qualifier) == 0 && Math.Abs(claim.Value - evidence.Value) <= (claim.Qualifier == NumberQualifier.None ? 1 : 3);

    private static int Side(NumberQualifier qualifier) => qualifier switch
    {
        NumberQualifier.MoreThan or NumberQualifier.AtLeast => 1,
        NumberQualifier.UpTo or NumberQualifier.LessThan => -1,
        _ => 0,
    };

    private static bool IsNear(decimal one, decimal other, decimal tolerance) => Math.Abs(one - other) <= tolerance * Math.Max(Math.Abs(one), Math.Abs(other));
}
