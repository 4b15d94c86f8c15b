using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <content>What follows by division: shares, changes in parts of a hundred, ratios, portions, rates.</content>
internal sealed partial class Arithmetic
{
    private const int MostTimes = 100;
    private const decimal RatioTolerance = 0.05m;

    private static readonly HashSet<string> ChangeNouns = WordPairs.Set("increase rise drop fall decline jump gain decrease reduction cut growth surge");
    private static readonly HashSet<string> Larger = WordPairs.Set("bigger larger more higher longer heavier faster over above mehr plus más více");
    private static readonly HashSet<string> Smaller = WordPairs.Set("smaller less fewer lower shorter lighter slower under below weniger moins menos méně");
    private static readonly HashSet<string> Falling = WordPairs.Set("fall falls fell fallen drop dropped cut cuts down decline declined decrease decreased reduce reduced shrink shrank lower lowered");
    private static readonly HashSet<string> Each = WordPairs.Set("each every apiece per annually yearly monthly weekly daily a average pro jährlich je chacun par chaque cada por ročně každý");
    private static readonly HashSet<string> Twice = WordPairs.Set("twice double doubled half halved");

    /// <summary><c>2,700</c>, of which 900 are a third.</summary>
    private bool IsWhole(NumberMention number) => known.Exists(share => share.Number.Kind == NumberKind.Percent && share.Number.Value is > 0 and < 100 && share.Text != claim
        && known.Exists(part => NumberComparison.AreComparable(part.Number, number) && Fits(number, decimal.Round(part.Number.Value / (share.Number.GivenUnit == "part" ? Exactly(share.Number.Value) : share.Number.Value / 100), 2))));

    /// <summary><c>15 percent</c> of what is <c>12 of 80</c>.</summary>
    private bool IsShare(NumberMention number) => !claim.Source.Text.AsSpan(number.Start, number.End - number.Start).Contains("point", StringComparison.Ordinal)
        && Exists((part, whole) => part.Value < whole.Value && part.Value > 0 && (CanBePart(part, whole) || (number.GivenUnit == "part" && part.Kind == NumberKind.Percent && whole.Kind == NumberKind.Percent)) && FitsRounded(number, 100 * part.Value / whole.Value));

    /// <summary><c>a third of the runners</c>, of 9,800 men and 4,900 women.</summary>
    private bool IsShareOfSum(NumberMention number) => number.Kind == NumberKind.Percent && cited.Exists(text =>
        known.FindAll(part => part.Text == text && part.Number.Kind == NumberKind.Count) is { Count: 2 } parts && parts[0].Number.Head is { } one && parts[1].Number.Head is { } other && one != other
        && parts.Exists(part => FitsRounded(number, 100 * part.Number.Value / Math.Max(1, parts[0].Number.Value + parts[1].Number.Value))));

    /// <summary><c>90 metres</c>, of 120, a third higher than planned; and how much it is after the change.</summary>
    private bool IsBefore(NumberMention number) => known.Exists(share => share.Text != claim && share.Number.Kind == NumberKind.Percent && share.Number.Value is > 0 and < 100
        && (NumberPlaces.HasNear(share.Text, share.Number, Larger, 0, 2) || NumberPlaces.HasNear(share.Text, share.Number, Smaller, 0, 2) || ChangeRoles.Of(share.Text, share.Number) == ChangeRole.By)
        && known.Exists(now => now.Text == share.Text && NumberComparison.AreComparable(now.Number, number) && (share.Number.GivenUnit == "part" ? Exactly(share.Number.Value) : share.Number.Value / 100) is var part
            && (Fits(number, decimal.Round(now.Number.Value / (IsFall(share) ? 1 - part : 1 + part), 2)) || (ChangeRoles.Of(share.Text, now.Number) == ChangeRole.From && Fits(number, decimal.Round(now.Number.Value * (IsFall(share) ? 1 - part : 1 + part), 2))))));

    private static bool IsFall((NumberMention Number, Reading Text) share) => NumberPlaces.HasNear(share.Text, share.Number, Smaller, 0, 2)
        || (!NumberPlaces.HasNear(share.Text, share.Number, Larger, 0, 2) && Array.Exists(share.Text.Words, Falling.Contains));

    private static bool CanBePart(NumberMention part, NumberMention whole) => part.Kind is NumberKind.Count or NumberKind.Money or NumberKind.Measure && NumberComparison.AreComparable(part, whole);

    /// <summary><c>up a quarter</c>, from 1.2 to 1.5 million.</summary>
    private bool IsChange(NumberMention number) => (ChangeRoles.Of(claim, number) == ChangeRole.By || NumberPlaces.HasNear(claim, number, ChangeNouns, 0, 2) || NumberPlaces.HasNear(claim, number, Larger, 0, 2) || NumberPlaces.HasNear(claim, number, Smaller, 0, 2))
        && Exists((old, now, text) => old.Value > 0 && (text is null || ChangeRoles.Of(text, now) != ChangeRole.From) && CanBePart(old, now) && (FitsRounded(number, 100 * Math.Abs(now.Value - old.Value) / old.Value)));

    /// <summary><c>from 4 percent</c>, of half a point up to 4.5.</summary>
    private bool IsLevelBefore(NumberMention number) => ChangeRoles.Of(claim, number) == ChangeRole.From
        && Exists((by, to, text) => text is not null && known.Exists(other => other.Number == by && other.Text == text) && ChangeRoles.Of(text, by) == ChangeRole.By && ChangeRoles.Of(text, to) == ChangeRole.To
            && NumberComparison.AreComparable(by, to) && Fits(number, Array.Exists(text.Words, Falling.Contains) ? to.Value + by.Value : to.Value - by.Value));

    /// <summary><c>three times the average</c>, of 150 and 50.</summary>
    private bool IsRatio(NumberMention number) => (number.Head == "times" || IsToOne(number) || NumberForms.IsForEvery(number, claim))
        && Exists((one, other) => one.Value > 0 && other.Value > one.Value && CanBePart(one, other) && (Fits(number, other.Value / one.Value) || Math.Abs((other.Value / one.Value) - number.Value) <= number.Value * RatioTolerance));

    /// <summary><c>two to one</c>.</summary>
    private bool IsToOne(NumberMention number)
    {
        var sentence = claim.Values.Sentence;
        var next = NumberPlaces.TokenAt(sentence, number.End);
        return sentence[next] == "to" && (sentence[next + 1] == "one" || (sentence.Is(next + 1, TokenKind.Number) && sentence.Raw(next + 1) is "1"));
    }

    /// <summary><c>a third bigger</c>, of <c>1.3 times</c>.</summary>
    private bool IsTimes(NumberMention number) => known.Exists(other => other.Number.Kind == NumberKind.Count && other.Number.Head is "times" or "time" && other.Number.Value < 10
        && ((NumberPlaces.HasNear(claim, number, Larger, 0, 2) && Math.Abs(number.Value - (100 * (other.Number.Value - 1))) <= 4)
            || (NumberPlaces.HasNear(claim, number, Smaller, 0, 2) && Math.Abs(number.Value - (100 * (1 - other.Number.Value))) <= 4)));

    /// <summary><c>2,000</c>, of <c>two-thirds of the 3,000</c>.</summary>
    private bool IsPortion(NumberMention number)
    {
        foreach (var share in known)
        {
            if (share.Number.Kind == NumberKind.Percent && share.Number.Value is > 0 and < 100 && share.Text != claim)
            {
                var factor = share.Number.GivenUnit == "part" ? Exactly(share.Number.Value) : share.Number.Value / 100;
                if (known.Exists(whole => NumberComparison.AreComparable(whole.Number, number) && Fits(number, decimal.Round(whole.Number.Value * factor, 2))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary><c>40 million a year</c>, of <c>200 million over five years</c>, and the other way round; and twice as many as 30.</summary>
    private bool IsProduct(NumberMention number)
    {
        for (var i = 0; i < known.Count; i++)
        {
            var one = known[i];
            if (!NumberComparison.AreComparable(one.Number, number) || one.Text == claim)
            {
                continue;
            }

            if (NumberPlaces.HasNear(one.Text, one.Number, Twice, Reach, Reach) && (HasWord(number, Differences) || number.Kind == NumberKind.Money) && (Fits(number, one.Number.Value * 2) || Fits(number, one.Number.Value / 2)))
            {
                return true;
            }

            foreach (var other in known)
            {
                // How many years it is, or how many there are of whom each gets as much.
                if (other.Text != claim && other.Number != one.Number && other.Number.Given > 1 && other.Number.Kind is NumberKind.Count or NumberKind.Measure
                    && ((other.Number.Given <= MostTimes && Array.Exists(one.Text.Words, Each.Contains) && Fits(number, one.Number.Value * other.Number.Given))
                        || ((HasWord(number, Each) || claim.Has("each")) && Fits(number, decimal.Round(one.Number.Value / other.Number.Given, 2)))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary><c>38 percent do not</c>, of 62 percent who do.</summary>
    private bool IsComplement(NumberMention number) => IsWhatIsLeft(number) || ((claim.Values.Negations.Count > 0 || HasWord(number, Differences) || known.Exists(other => other.Text.Values.Negations.Count > 0) || HasOtherPrefix())
        && known.Exists(other => other.Text != claim && other.Number.Kind == NumberKind.Percent && Fits(number, 100 - other.Number.Value)
            && (HasWord(number, Rest) || other.Text.Values.Negations.Count != claim.Values.Negations.Count || HasOtherPrefix())));

    /// <summary><c>no more than half of it</c>, where it is to go down by at least 50 percent.</summary>
    private bool IsWhatIsLeft(NumberMention number) => ChangeRoles.Of(claim, number) != ChangeRole.By && known.Exists(other => other.Text != claim && other.Number.Kind == NumberKind.Percent
        && ChangeRoles.Of(other.Text, other.Number) == ChangeRole.By && Array.Exists(other.Text.Words, Falling.Contains) && number.Value == 100 - other.Number.Value
        && (number.Qualifier, other.Number.Qualifier) is (NumberQualifier.None, NumberQualifier.None) or (NumberQualifier.UpTo or NumberQualifier.LessThan, NumberQualifier.AtLeast or NumberQualifier.MoreThan));

    /// <summary>A third is not 33.33 parts of a hundred when it is multiplied.</summary>
    private static decimal Exactly(decimal percent) => percent switch
    {
        33.33m => 1m / 3,
        66.67m => 2m / 3,
        16.67m => 1m / 6,
        83.33m => 5m / 6,
        _ => percent / 100,
    };
}
