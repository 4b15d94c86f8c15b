using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Tells whether a number follows from others: as their sum or difference, as the share one is of the other, or as a share of one.</summary>
/// <remarks>
/// The words around must fit: a difference needs a word of one (<c>more</c>, <c>later</c>, <c>remaining</c>), a share must be one. What the sentence tells besides and has been borne out
/// counts as known, so that a difference to a sum is found too. Of very many numbers only the first are combined.
/// </remarks>
internal sealed class Arithmetic
{
    private const int Most = 24;
    private const int MostSummands = 12;
    private const int Reach = 5;
    private const int MostTimes = 100;
    private const int MostTelling = 3;
    private const decimal RatioTolerance = 0.05m;

    private static readonly HashSet<string> Differences = WordPairs.Set(
        "short more fewer less later earlier before after ahead behind older younger longer shorter apart remaining rest others other another margin gap difference lead by missing still left remain remained remains higher lower bigger smaller cheaper taller heavier lighter faster slower wider deeper increase decrease rise drop loss gain point points above below compared against from up down "
        + "mehr weniger später früher vor nach um gegenüber punkte prozentpunkte übrigen restlichen plus moins tard tôt après avant contre écart más menos después antes frente diferencia víc více méně později dříve o oproti rozdíl zbývajících");

    private static readonly HashSet<string> ChangeNouns = WordPairs.Set("increase rise drop fall decline jump gain decrease reduction cut growth surge");
    private static readonly HashSet<string> Larger = WordPairs.Set("bigger larger more higher longer heavier faster mehr plus más více");
    private static readonly HashSet<string> Smaller = WordPairs.Set("smaller less fewer lower shorter lighter slower weniger moins menos méně");
    private static readonly HashSet<string> Falling = WordPairs.Set("fall falls fell fallen drop dropped cut cuts down decline declined decrease decreased reduce reduced shrink shrank lower lowered");
    private static readonly HashSet<string> Each = WordPairs.Set("each every apiece per annually yearly monthly weekly daily a average pro jährlich je chacun par chaque cada por ročně každý");
    private static readonly HashSet<string> Twice = WordPairs.Set("twice double doubled half halved");
    private static readonly HashSet<string> Rest = WordPairs.Set("remaining rest others other");
    private static readonly HashSet<string> Totals = WordPairs.Set("total combined together altogether all overall sum insgesamt zusammen total ensemble conjunto celkem");

    private readonly Reading claim;
    private readonly List<Reading> cited;
    private readonly List<(NumberMention Number, Reading Text)> known;

    /// <summary>Takes what is known: the numbers of all cited texts.</summary>
    public Arithmetic(Reading claim, List<Reading> cited)
    {
        this.claim = claim;
        this.cited = cited;
        known = KnownNumbers.Of(cited);
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
    public bool Follows(NumberMention number) => number.Kind switch
    {
        NumberKind.Count => IsDifference(number) || IsSum(number) || IsPortion(number) || IsProduct(number) || IsRatio(number),
        NumberKind.Percent => IsShare(number) || IsChange(number) || IsDifference(number) || IsTimes(number) || IsComplement(number),
        NumberKind.Money => IsDifference(number) || (HasWord(number, Totals) && IsSum(number)) || IsPortion(number) || IsProduct(number),
        NumberKind.Measure => IsDifference(number) || IsBareDifference(number) || TimeSpans.Lie(number, claim, cited, value => Fits(number, value)) || (HasWord(number, Totals) && IsSum(number)),
        _ => false,
    };

    private bool HasWord(NumberMention number, HashSet<string> words) => NumberPlaces.HasNear(claim, number, words, Reach, Reach);

    /// <summary>Whether an amount that was worked out is the number, as far as its own limits and digits say.</summary>
    private static bool Fits(NumberMention number, decimal value)
    {
        var result = number with { Value = value, To = value, Given = number.Value == 0 ? value : value * number.Given / number.Value, Qualifier = NumberQualifier.None, GivenUnit = number.GivenUnit == "part" ? "%" : number.GivenUnit };
        return NumberComparison.Supports(number, result);
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
            || ((claim.Has("them") || claim.Has("including") || (number.Head is { } head && known.Exists(k => k.Text != claim && k.Number.Head == head) && known.Exists(k => k.Text != claim && k.Number.Additional))) && HasSum(parts, 0, number.Value, 0));
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

    /// <summary><c>15 percent</c> of what is <c>12 of 80</c>.</summary>
    private bool IsShare(NumberMention number) => !claim.Source.Text.AsSpan(number.Start, number.End - number.Start).Contains("point", StringComparison.Ordinal)
        && Exists((part, whole) => part.Value < whole.Value && part.Value > 0 && CanBePart(part, whole) && FitsRounded(number, 100 * part.Value / whole.Value));

    private static bool CanBePart(NumberMention part, NumberMention whole) => part.Kind is NumberKind.Count or NumberKind.Money or NumberKind.Measure && NumberComparison.AreComparable(part, whole);

    /// <summary><c>up a quarter</c>, from 1.2 to 1.5 million.</summary>
    private bool IsChange(NumberMention number) => (ChangeRoles.Of(claim, number) == ChangeRole.By || NumberPlaces.HasNear(claim, number, ChangeNouns, 0, 2) || NumberPlaces.HasNear(claim, number, Larger, 0, 2) || NumberPlaces.HasNear(claim, number, Smaller, 0, 2))
        && Exists((old, now, text) => old.Value > 0 && (text is null || ChangeRoles.Of(text, now) != ChangeRole.From) && CanBePart(old, now) && (FitsRounded(number, 100 * Math.Abs(now.Value - old.Value) / old.Value)));

    /// <summary><c>three times the average</c>, of 150 and 50.</summary>
    private bool IsRatio(NumberMention number) => (number.Head == "times" || IsToOne(number))
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

            if (Array.Exists(one.Text.Words, Twice.Contains) && HasWord(number, Differences) && (Fits(number, one.Number.Value * 2) || Fits(number, one.Number.Value / 2)))
            {
                return true;
            }

            foreach (var other in known)
            {
                // How many years it is, or how many there are of whom each gets as much.
                if (other.Text != claim && other.Number != one.Number && other.Number.Given is > 1 and <= MostTimes && other.Number.Kind is NumberKind.Count or NumberKind.Measure
                    && ((Array.Exists(one.Text.Words, Each.Contains) && Fits(number, one.Number.Value * other.Number.Given))
                        || (HasWord(number, Each) && Fits(number, decimal.Round(one.Number.Value / other.Number.Given, 2)))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary><c>38 percent do not</c>, of 62 percent who do.</summary>
    private bool IsComplement(NumberMention number) => IsWhatIsLeft(number) || ((claim.Values.Negations.Count > 0 || HasWord(number, Differences))
        && known.Exists(other => other.Text != claim && other.Number.Kind == NumberKind.Percent && Fits(number, 100 - other.Number.Value)
            && (HasWord(number, Rest) || other.Text.Values.Negations.Count != claim.Values.Negations.Count)));

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
