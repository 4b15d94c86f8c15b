using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <content>What follows so surely that it holds even where another number is cited in its place.</content>
internal sealed partial class Arithmetic
{
    private const int SureReach = 4;
    private const int LongestJoint = 80;

    private static readonly HashSet<string> Comparing = WordPairs.Set("more less fewer higher lower larger bigger smaller longer shorter taller older younger heavier lighter faster slower later earlier ahead behind remaining remain others other apart short cheaper wider deeper "
        + "mehr weniger später früher höher plus moins más menos víc více méně");

    /// <summary>Whether it follows in a way that chance hardly brings about: the sentence says that it is a difference or a total, or it is what is left of a whole.</summary>
    public bool FollowsSurely(NumberMention number) => IsSurely(number) || (WithUnit(number) is { } measured && IsSurely(measured));

    private bool IsSurely(NumberMention number) => IsOthers(number) || (number.Kind == NumberKind.Count && (IsRestOfWhole(number) || IsAge(number))) || (number.Kind != NumberKind.Percent && (IsWhole(number) || IsBefore(number) || IsPortion(number)))
        || (number.Kind == NumberKind.Percent && (IsLevelBefore(number) || IsComplement(number)))
        || (number.Kind == NumberKind.Money && claim.Values.Numbers.Any(span => span is { Kind: NumberKind.Measure, Unit: "month" }) && IsProduct(number))
        || ((IsOfWhole(number) || NumberPlaces.HasNear(claim, number, Comparing, 0, SureReach) || known.Exists(other => other.Text != claim && NumberPlaces.HasNear(other.Text, other.Number, Comparing, 0, SureReach)) || claim.Values.Sentence[NumberPlaces.TokenAt(claim.Values.Sentence, number.Start) - 1] == "by" || claim.Values.Negations.Count > 0) && IsDifference(number))
        || ((HasWord(number, Totals) || known.Exists(IsJoined)) && IsSum(number));

    /// <summary><c>of the 3,900 tonnes, 2,600 were</c></summary>
    private bool IsOfWhole(NumberMention number) => claim.Values.Numbers.Any(whole => whole.Value > number.Value && NumberPlaces.TokenAt(claim.Values.Sentence, whole.Start) is var at
        && (string.Equals(claim.Values.Sentence[at - 1], "of", StringComparison.OrdinalIgnoreCase) || string.Equals(claim.Values.Sentence[at - 2], "of", StringComparison.OrdinalIgnoreCase)));

    /// <summary><c>nine minors and six adults</c>: the number is joined to the one behind it.</summary>
    private static bool IsJoined((NumberMention Number, Reading Text) one) => one.Text.Values.Numbers.FirstOrDefault(other => other.Start >= one.Number.End) is { } next && NumberComparison.AreComparable(one.Number, next)
        && one.Text.Source.Text.AsSpan(one.Number.End, next.Start - one.Number.End) is var between && (between.EndsWith(" and ", StringComparison.Ordinal) || between.EndsWith(" as well as ", StringComparison.Ordinal) || between.EndsWith(" plus ", StringComparison.Ordinal)) && between.Length < LongestJoint;
}
