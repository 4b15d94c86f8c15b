using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Tells whether a number follows from others: as their sum or difference, as the share one is of the other, or as a share of one.</summary>
/// <remarks>
/// The words around must fit: a difference needs a word of one (<c>more</c>, <c>later</c>, <c>remaining</c>), a share must be one. What the sentence tells besides and has been borne out
/// counts as known, so that a difference to a sum is found too. Of very many numbers only the first are combined.
/// </remarks>
internal sealed partial class Arithmetic
{
    private const int Most = 24;
    private const int MostSummands = 12;
    private const int LeastMoney = 1000;
    private const int Reach = 5;
    private const int MostTelling = 3;

    private static readonly HashSet<string> Differences = WordPairs.Set(
        "short added adding shed lost gained saved extra more fewer less later earlier before after ahead behind older younger longer shorter apart remaining rest others other another margin gap difference lead by missing still left remain remained remains higher lower bigger smaller cheaper taller heavier lighter faster slower wider deeper increase decrease rise drop loss gain point points above below compared against from up down "
        + "mehr weniger später früher vor nach um gegenüber punkte prozentpunkte übrigen restlichen plus moins tard tôt après avant contre écart más menos después antes frente diferencia víc více méně později dříve o oproti rozdíl zbývajících");

    private static readonly HashSet<string> Rest = WordPairs.Set("remaining rest others other");
    private static readonly HashSet<string> Ages = WordPairs.Set("age aged old was died");
    private static readonly HashSet<string> Totals = WordPairs.Set("total combined together altogether all overall sum insgesamt zusammen total ensemble conjunto celkem");

    private readonly Reading claim;
    private readonly List<Reading> cited;
    private readonly List<(NumberMention Number, Reading Text)> known;
    private readonly int[] years;

    /// <summary>Takes what is known: the numbers of all cited texts.</summary>
    public Arithmetic(Reading claim, List<Reading> cited)
    {
        this.claim = claim;
        this.cited = cited;
        known = KnownNumbers.Of(cited);
        years = [.. cited.SelectMany(text => Quantities.YearsOf(text).Take(MostSummands))];
    }

    /// <summary>Adds a number of the sentence that has been borne out.</summary>
    public void Add(NumberMention number)
    {
        if (known.Count < Most + MostSummands && KnownNumbers.IsPlain(number) && !known.Exists(other => NumberComparison.SameValue(other.Number, number)))
        {
            known.Add((number, claim));
        }
    }

    /// <summary>Whether the number follows from what is known.</summary>
    public bool Follows(NumberMention number) => IsResult(number) || (WithUnit(number) is { } measured && (IsResult(measured) || known.Exists(other => NumberComparison.Supports(measured, other.Number))));

    /// <summary>A number with the unit that it leaves out: <c>to 40 degrees, against 28</c>; cents as a part of the currency that is cited.</summary>
    private NumberMention? WithUnit(NumberMention number)
    {
        if (number.Kind != NumberKind.Count)
        {
            return null;
        }

        if (KnownNumbers.IsSmallMoney(number))
        {
            return known.Find(other => other.Number.Kind == NumberKind.Money).Number is { } money ? KnownNumbers.OfMoney(number, money) : null;
        }

        // "30 million more than planned"
        if (number.Noun is null && number.Value >= LeastMoney && known.Find(other => other.Number.Kind == NumberKind.Money).Number is { } sum)
        {
            return number with { Kind = NumberKind.Money, Unit = sum.Unit, GivenUnit = sum.GivenUnit };
        }

        return number.Noun is null && claim.Values.Numbers.LastOrDefault(other => other.Start < number.Start && other.Kind is NumberKind.Measure or NumberKind.Percent && other.Given > 0) is { } unit
            ? number with { Kind = unit.Kind, Unit = unit.Unit, GivenUnit = unit.GivenUnit, Value = number.Value * unit.Value / unit.Given, To = number.To * unit.Value / unit.Given }
            : null;
    }

    private bool IsResult(NumberMention number) => number.Kind switch
    {
        NumberKind.Count => IsDifference(number) || IsOthers(number) || IsRestOfWhole(number) || IsAge(number) || IsWhole(number) || IsBefore(number) || IsSum(number) || IsPortion(number) || IsProduct(number) || IsRatio(number),
        NumberKind.Percent => IsShare(number) || IsChange(number) || IsDifference(number) || IsLevelBefore(number) || IsTimes(number) || IsComplement(number) || IsShareOfSum(number),
        NumberKind.Money => IsDifference(number) || IsWhole(number) || IsBefore(number) || (HasWord(number, Totals) && IsSum(number)) || IsPortion(number) || IsProduct(number),
        NumberKind.Measure => IsDifference(number) || IsWhole(number) || IsBefore(number) || IsPortion(number) || IsBareDifference(number) || TimeSpans.Lie(number, claim, cited, value => Fits(number, value)) || (HasWord(number, Totals) && IsSum(number)),
        _ => false,
    };

    private bool HasWord(NumberMention number, HashSet<string> words) => NumberPlaces.HasNear(claim, number, words, Reach, Reach);

    /// <summary>Whether an amount that was worked out is the number, as far as its own limits and digits say.</summary>
    private static bool Fits(NumberMention number, decimal value)
    {
        var result = number with { Value = value, To = value, Given = number.Value == 0 ? value : value * number.Given / number.Value, Qualifier = NumberQualifier.None, GivenUnit = number.GivenUnit == "part" ? "%" : number.GivenUnit };
        return NumberComparison.Supports(number, result) && FairRounding.IsFair(number, result);
    }

    /// <summary>The same for a quotient, which is rounded to the digits that the number is written with.</summary>
    private static bool FitsRounded(NumberMention number, decimal value)
    {
        var step = 1m;
        for (var i = 0; i < number.Given.Scale; i++)
        {
            step /= 10;
        }

        return Fits(number, value) || (number.Qualifier is NumberQualifier.None or NumberQualifier.About && Math.Abs(value - number.Value) <= (number.GivenUnit == "part" ? 2 : step / 2));
    }

    private bool IsDifference(NumberMention number)
    {
        // "five points", of percent.
        var isPoints = number.Kind == NumberKind.Count && number.Head is "points" or "point" or "puntos" or "punto" or "prozentpunkte" or "prozentpunkten" or "punkte" or "bodů" or "body" or "bod";
        var sought = isPoints ? number with { Kind = NumberKind.Percent, Unit = "%", GivenUnit = "%" } : number;
        if (number.GivenUnit == "part" || !(isPoints || HasWord(number, Differences) || IsTold(number) || IsTelling(sought) || claim.Source.Text.AsSpan(number.Start, number.End - number.Start).Contains("point", StringComparison.Ordinal)))
        {
            return false;
        }

        for (var i = 0; i < known.Count; i++)
        {
            for (var j = i + 1; j < known.Count; j++)
            {
                if (NumberComparison.AreComparable(known[i].Number, sought) && NumberComparison.AreComparable(known[j].Number, sought)
                    && Fits(sought, Math.Abs(known[i].Number.Value - known[j].Number.Value)) && !IsToldAsChange(known[i], known[j]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary><c>eight did and three did not</c>, of eleven of whom eight did, the others not.</summary>
    private bool IsOthers(NumberMention number) => cited.Exists(text => Array.Exists(text.Words, Rest.Contains)) && Exists((part, whole) => whole.Value - part.Value == number.Value && part.Value > 0
        && NumberComparison.AreComparable(part, number) && NumberComparison.AreComparable(whole, number)
        && claim.Values.Numbers.Any(told => told != number && told.Value == part.Value) && !claim.Values.Numbers.Any(told => told.Value == whole.Value));

    /// <summary><c>two of the 15 were not</c>, of 13 who were; <c>all but two</c>.</summary>
    private bool IsRestOfWhole(NumberMention number) => claim.Values.Numbers.Any(whole => whole.Kind == NumberKind.Count && whole.Value > number.Value
        && (IsDenied(claim) || cited.Exists(text => text.Values.Negations.Count > 0) || HasOtherPrefix())
        && known.Exists(all => all.Text != claim && all.Number.Value == whole.Value && NumberComparison.AreComparable(all.Number, whole))
        && known.Exists(part => part.Text != claim && part.Number.Value == whole.Value - number.Value && NumberComparison.AreComparable(part.Number, whole)));

    private static bool IsDenied(Reading text) => text.Values.Negations.Count > 0 || text.Has("but") || text.Has("except") || Array.Exists(text.Words, Rest.Contains);

    /// <summary><c>legally</c>, of <c>illegally</c>.</summary>
    private bool HasOtherPrefix() => claim.Terms.Any(term => cited.Exists(text => !text.Stems.Contains(term.Stem) && text.Terms.Any(other => TermSimilarity.AreOpposite(term, other, claim.Source.Language))));

    /// <summary><c>at the age of 60</c>, of the years of birth and death; before the birthday one less.</summary>
    private bool IsAge(NumberMention number) => HasWord(number, Ages)
        && Array.Exists(years, one => Array.Exists(years, other => other - one == number.Value || other - one - 1 == number.Value));

    /// <summary>Whether so few numbers are known, and this one has so many digits, that it will hardly come out by chance.</summary>
    private bool IsTelling(NumberMention number)
    {
        var digits = number.Given;
        while (digits >= 10 && digits % 10 == 0)
        {
            digits /= 10;
        }

        var comparable = known.Count(other => other.Text != claim && NumberComparison.AreComparable(other.Number, number));
        return number.Qualifier == NumberQualifier.None && comparable <= (digits >= 100 || digits.Scale > 1 ? MostTelling * 2 : digits >= 10 || digits.Scale > 0 ? MostTelling : 0);
    }

    /// <summary>Whether the sentence tells both numbers that this one lies between.</summary>
    private bool IsTold(NumberMention number)
    {
        var told = claim.Values.Numbers.Where(other => NumberComparison.AreComparable(other, number)).Take(MostSummands).ToArray();
        return Array.Exists(told, one => Array.Exists(told, other => one.Value - other.Value == number.Value));
    }

    /// <summary><c>by two years</c>, of <c>from 64 to 66</c>.</summary>
    private bool IsBareDifference(NumberMention number) => HasWord(number, Differences)
        && Exists((one, other) => one.Kind == NumberKind.Count && other.Kind == NumberKind.Count && one.Noun is null && other.Noun is null && other.Value - one.Value == number.Given);

    /// <summary>Two numbers of which one is by how much and the other to what have no difference that anyone tells, but the level before.</summary>
    private bool IsToldAsChange((NumberMention Number, Reading Text) one, (NumberMention Number, Reading Text) other) =>
        one.Text == other.Text && one.Text != claim && (ChangeRoles.Of(one.Text, one.Number), ChangeRoles.Of(other.Text, other.Number)) is (ChangeRole.By, ChangeRole.To) or (ChangeRole.To, ChangeRole.By) or (ChangeRole.By, ChangeRole.From) or (ChangeRole.From, ChangeRole.By);

    private bool IsSum(NumberMention number)
    {
        if (number.Qualifier is NumberQualifier.About or NumberQualifier.Nearly or NumberQualifier.MoreThan or NumberQualifier.AtLeast && IsSumAtAll(number))
        {
            return true;
        }

        if (number.IsRange || number.Qualifier is not (NumberQualifier.None or NumberQualifier.About))
        {
            return false;
        }

        var parts = known.Where(k => k.Text != claim && NumberComparison.AreComparable(k.Number, number) && k.Number.Qualifier is NumberQualifier.None or NumberQualifier.About && k.Number.Value < number.Value)
            .Take(MostSummands).Select(k => k.Number.Value).ToArray();

        // Of the summands the sentence names all or none, unless it says that it names a part.
        var unnamed = Array.FindAll(parts, part => !claim.Values.Numbers.Any(told => told.Value == part));
        return HasSum(unnamed, 0, number.Value, 0) || HasSum([.. parts.Except(unnamed)], 0, number.Value, 0)
            || ((IsOfThe(number) || claim.Has("them") || claim.Has("including") || (number.Head is { } head && known.Exists(k => k.Text != claim && k.Number.Head == head) && known.Exists(k => k.Text != claim && k.Number.Additional))) && HasSum(parts, 0, number.Value, 0));
    }

    /// <summary><c>two of the nine</c>.</summary>
    private bool IsOfThe(NumberMention number)
    {
        var at = NumberPlaces.TokenAt(claim.Values.Sentence, number.Start);
        return claim.Values.Sentence[at - 1] is "the" or "its" or "their" && claim.Values.Sentence[at - 2] == "of" && claim.Values.Numbers.Any(part => part.End < number.Start && part.Value < number.Value);
    }

    /// <summary><c>about 2,700</c>, of 1,480 and 1,210: of all that a text counts, or two of it.</summary>
    private bool IsSumAtAll(NumberMention number)
    {
        var parts = known.Where(k => k.Text != claim && NumberComparison.AreComparable(k.Number, number) && k.Number.Qualifier is NumberQualifier.None or NumberQualifier.About).Take(MostSummands).ToArray();
        return (parts.Length is > 1 and < 5 && Fits(number, parts.Sum(part => part.Number.Value)))
            || (parts.Length < 4 && Array.Exists(parts, one => Array.Exists(parts, other => other.Number.Start > one.Number.Start && other.Text == one.Text && Fits(number, one.Number.Value + other.Number.Value))));
    }

    private static bool HasSum(decimal[] parts, int from, decimal rest, int taken)
    {
        if (rest == 0)
        {
            return taken >= 2;
        }

        for (var i = from; i < parts.Length && taken < 4; i++)
        {
            if (parts[i] > 0 && parts[i] <= rest && HasSum(parts, i + 1, rest - parts[i], taken + 1))
            {
                return true;
            }
        }

        return false;
    }

    private bool Exists(Func<NumberMention, NumberMention, bool> holds) => Exists((one, other, _) => holds(one, other));

    private bool Exists(Func<NumberMention, NumberMention, Reading?, bool> holds)
    {
        for (var i = 0; i < known.Count; i++)
        {
            for (var j = 0; j < known.Count; j++)
            {
                if (i != j && (known[i].Text != claim || known[j].Text != claim) && holds(known[i].Number, known[j].Number, known[j].Text))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
