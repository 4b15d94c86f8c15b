using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks numbers in their normal form, and what they count.</summary>
/// <remarks>See <see cref="NumberComparison.Supports"/> for rounding and limits. What nobody states may follow: see <see cref="Arithmetic"/>.</remarks>
internal static class NumberCheck
{
    private const int Rounds = 2;
    private const int DayReach = 24;
    private const int Few = 13;
    private const int LeastBare = 1000;

    private static readonly HashSet<string> Rows = WordPairs.Set("row consecutive successive straight running");
    private static readonly HashSet<string> Rises = WordPairs.Set("rise rises rose risen increase increased fall falls fell fallen drop dropped decline declined decrease decreased gain gained grow grew grown growth build draw");
    private static readonly HashSet<string> Pairs = WordPairs.Set("both pair bilateral mutual either twice couple double doubled duo twin twins");

    /// <summary>The verdict if a number fails; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited) =>
        FindUnsupported(claim, cited) ?? ChangeCheck.Run(claim, cited) ?? CountedThings.Run(claim, cited) ?? OutcomeCheck.Run(claim, cited) ?? NumberExchange.Run(claim, cited);

    private static Verdict? FindUnsupported(Reading claim, List<Reading> cited)
    {
        var numbers = Quantities.Stated(claim);
        if (numbers.Find(number => !IsDirect(number, claim, cited) && NumberReplacement.IsOne(number, claim, cited) && !new Arithmetic(claim, cited).FollowsSurely(number)) is { } replaced)
        {
            return Verdict.Failed(VerdictReason.Number, claim.Source.Text[replaced.Start..replaced.End]);
        }

        var open = numbers.FindAll(number => !IsStated(number, claim, cited));
        if (open.Count == 0)
        {
            return null;
        }

        // What is borne out may bear out the rest: of 231 aboard, 198 were rescued, so 33 were not.
        var arithmetic = new Arithmetic(claim, cited);
        foreach (var number in numbers.Where(number => !open.Contains(number)))
        {
            arithmetic.Add(number);
        }

        for (var round = 0; round < Rounds && open.Count > 0; round++)
        {
            foreach (var number in open.FindAll(arithmetic.Follows))
            {
                arithmetic.Add(number);
                open.Remove(number);
            }
        }

        return open.Count == 0 ? null : Verdict.Failed(VerdictReason.Number, claim.Source.Text[open[0].Start..open[0].End]);
    }

    private static bool IsDirect(NumberMention number, Reading claim, List<Reading> cited) =>
        cited.Exists(text => text.Quantities.Any(other => (NumberComparison.Supports(number, other) && FairRounding.IsFair(number, other) && (CountSame(number, other) || CountedThings.AreAlike(number, claim, other, text))) || NumberForms.AreSame(number, claim, other, text) || IsWithoutOne(number, claim, other) || IsBare(number, other) || IsAge(number, other)))
        || IsAdopted(number, cited) || IsOfUnit(number, cited);

    private static bool IsStated(NumberMention number, Reading claim, List<Reading> cited)
    {
        if (IsCentury(number, cited))
        {
            return true;
        }

        // "subió hasta 40", "lifted to as much as 40": how high, or at most.
        var plain = number.Qualifier == NumberQualifier.UpTo && ChangeRoles.Of(claim, number) == ChangeRole.To ? number with { Qualifier = NumberQualifier.None } : number;
        if (number.Kind == NumberKind.Time && cited.Exists(source => source.Quantities.Any(other => other.Kind == NumberKind.Measure && other.Unit == "s" && (other.Value == number.Value || other.Value == number.Value * 60))))
        {
            return true;
        }

        // "may have lost 80,000", of "may have as many as 80,000"
        plain = number.Qualifier == NumberQualifier.None && (claim.Has("may") || claim.Has("might") || claim.Has("could")) ? number with { Qualifier = NumberQualifier.UpTo } : plain;
        var found = false;
        var isOther = false;
        var day = DayOf(number, claim);
        foreach (var source in cited)
        {
            foreach (var other in source.Quantities)
            {
                if (IsBorneOut(number, claim, other, source) || IsBorneOut(plain, claim, other, source))
                {
                    found = true;
                    if ((CountSame(number, other) || CountedThings.AreAlike(number, claim, other, source)) && !(day is { } here && DayOf(other, source) is { } there && DateOrder.Compare(here, there) == false))
                    {
                        return true;
                    }
                }
                else
                {
                    isOther |= day is { } same && NumberComparison.AreComparable(number, other) && DayOf(other, source) is { } otherDay && DateOrder.Compare(same, otherDay) == true;
                    isOther |= number.Head is not null && other.Head is not null && !IsPartOf(number, claim, other) && Stemmer.Stem(number.Head) == Stemmer.Stem(other.Head) && NumberComparison.AreComparable(number, other);
                }
            }
        }

        return !isOther && (found || IsAdopted(number, cited) || IsImplied(number, cited) || IsTheTwo(number, claim, cited) || IsOfUnit(number, cited) || IsWritten(number, claim, cited));
    }

    private static bool IsRise(Reading text, NumberMention number)
    {
        var at = NumberPlaces.TokenAt(text.Values.Sentence, number.Start);
        return text.Values.Sentence[at - 1] is "expected" or "forecast" or "predicted" || (text.Values.Sentence[at - 1] is "of" or "by" or "to" && Rises.Contains(text.Values.Sentence[at - 2]));
    }

    /// <summary><c>1.5 million barrels</c>, of <c>a rise of 1.5 million</c>, where another number counts barrels.</summary>
    private static bool IsOfUnit(NumberMention number, List<Reading> cited) => number.Kind == NumberKind.Measure && !number.IsRange && number.Given >= LeastBare
        && cited.Exists(text => text.Values.Numbers.Any(other => other.Kind == NumberKind.Count && other.Noun is null && !other.IsRange && other.Value == number.Given && other.Qualifier == number.Qualifier && IsRise(text, other)))
        && cited.Exists(text => text.Values.Numbers.Any(other => other.Kind == NumberKind.Measure && other.GivenUnit == number.GivenUnit));

    /// <summary><c>two of the three schools</c>: the schools are those that there are three of.</summary>
    private static bool IsPartOf(NumberMention number, Reading claim, NumberMention other) =>
        number.Value < other.Value && number.Qualifier != NumberQualifier.Multiple && claim.Source.Text.AsSpan(number.End).StartsWith(" of ", StringComparison.Ordinal);

    private static bool IsBorneOut(NumberMention number, Reading claim, NumberMention other, Reading source) =>
        (NumberComparison.Supports(number, other) && FairRounding.IsFair(number, other)) || NumberForms.AreSame(number, claim, other, source)
        || IsNext(number, other, source) || IsWithoutOne(number, claim, other) || IsBare(number, other) || IsInRow(number, claim, other, source) || IsTimes(number, claim, other, source) || IsAge(number, other);

    /// <summary><c>a third term</c>, of somebody who has had two.</summary>
    private static bool IsNext(NumberMention number, NumberMention other, Reading source) =>
        number.Kind == NumberKind.Ordinal && other.Kind == NumberKind.Count && number.Value == other.Value + 1 && other.Value > 1 && number.Head is not null && other.Head is not null
        && (other.Head == "times" || Stemmer.Stem(number.Head) == Stemmer.Stem(other.Head)) && !source.Values.Numbers.Any(known => known.Kind == NumberKind.Ordinal && known.Head == number.Head);

    /// <summary><c>from 5 km to 7 km</c>, of <c>to seven kilometres from five</c>.</summary>
    private static bool IsAdopted(NumberMention number, List<Reading> cited) => number.Kind == NumberKind.Measure && cited.Exists(text => KnownNumbers.Adopted(text).Any(other => NumberComparison.SameValue(number, other)
        && text.Values.Sentence[NumberPlaces.TokenAt(text.Values.Sentence, other.Start) - 1] is "from" or "to" or "against" or "expected" or "of"));

    /// <summary><c>five other titles</c>, of one of six.</summary>
    private static bool IsWithoutOne(NumberMention number, Reading claim, NumberMention other) =>
        number.Kind == NumberKind.Count && other.Kind == NumberKind.Count && number.Value > 1 && other.Value == number.Value + 1 && number.Head is not null && other.Head is not null
        && claim.Source.Text.AsSpan(number.End).StartsWith(" other ", StringComparison.Ordinal) && Stemmer.Stem(number.Head) == Stemmer.Stem(other.Head);

    /// <summary><c>the 17th century</c>, of 1665.</summary>
    private static bool IsCentury(NumberMention number, List<Reading> cited) => number.Kind == NumberKind.Ordinal && number.Head == "century"
        && cited.Exists(text => Quantities.YearsOf(text).Exists(year => (year + 99) / 100 == number.Value)
            || text.Values.Numbers.Any(year => KnownNumbers.IsYear(year) && year.Noun is null && decimal.Truncate((year.Value + 99) / 100) == number.Value));

    /// <summary><c>third visit</c> and <c>three visits</c>.</summary>
    private static bool IsTimes(NumberMention number, Reading claim, NumberMention other, Reading source) =>
        (number.Kind, other.Kind) is (NumberKind.Ordinal, NumberKind.Count) or (NumberKind.Count, NumberKind.Ordinal)
        && number.Value == other.Value && ((number.Head is not null && other.Head is not null && Stemmer.Stem(number.Head) == Stemmer.Stem(other.Head)) || (AreInRow(claim) && AreInRow(source)));

    /// <summary><c>three years in a row</c>, and <c>the third year in a row</c>.</summary>
    private static bool IsInRow(NumberMention number, Reading claim, NumberMention other, Reading source) =>
        (number.Kind, other.Kind) is (NumberKind.Measure, NumberKind.Ordinal) or (NumberKind.Ordinal, NumberKind.Measure) && number.Given == other.Given && AreInRow(claim) && AreInRow(source);

    private static bool AreInRow(Reading text) => Array.Exists(text.Words, Rows.Contains);

    /// <summary><c>to 11 months from four</c>, where both have their months; and degrees that do not say of what.</summary>
    private static bool IsBare(NumberMention number, NumberMention other) =>
        number.Given == other.Given && number.Qualifier == other.Qualifier
        && ((number.Kind == NumberKind.Count && number.Noun is null && (other.Kind is NumberKind.Measure or NumberKind.Percent || (other.Kind == NumberKind.Money && number.Value >= 1000)) && !number.IsRange) || (number.GivenUnit == "degree" && other.Unit == "c") || (number.Unit == "c" && other.GivenUnit == "degree"));

    /// <summary><c>, 34,</c> and <c>34-year-old</c>.</summary>
    private static bool IsAge(NumberMention number, NumberMention other) =>
        number.Given == other.Given && ((number.Kind == NumberKind.Count && number.Noun is null && other.GivenUnit == "y") || (other.Kind == NumberKind.Count && other.Noun is null && number.GivenUnit == "y"));

    /// <summary>The date that follows a number before the next number, within a few words: <c>4.1% in May from 4.3% in April</c>.</summary>
    private static DateMention? DayOf(NumberMention number, Reading text)
    {
        var date = text.Values.Dates.FirstOrDefault(d => d.Start >= number.End);
        return date is not null && date.Start < number.End + DayReach && !text.Values.Numbers.Any(n => n.Start >= number.End && n.Start < date.Start) ? date : null;
    }

    private static bool CountSame(NumberMention number, NumberMention other)
    {
        if (number.Noun is null || other.Noun is null || number.Kind == NumberKind.Ordinal)
        {
            return true;
        }

        foreach (var word in number.Noun.Split(' '))
        {
            foreach (var counted in other.Noun.Split(' '))
            {
                if (word is "people" or "persons" || counted is "people" or "persons" || Stemmer.Stem(word) == Stemmer.Stem(counted))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A <c>first</c> where nothing is numbered, and <c>two</c> of what is <c>both</c>.</summary>
    private static bool IsImplied(NumberMention number, List<Reading> cited) =>
        (number is { Kind: NumberKind.Ordinal, Head: "quarter" } && cited.Exists(c => MonthSpans.IsQuarter(c, (int)number.Value)))
        || (number.Kind == NumberKind.Ordinal && number.Value == 1 && !cited.Exists(c => c.Values.Numbers.Any(n => n.Kind == NumberKind.Ordinal)))
        || (number.Kind == NumberKind.Count && number.Value == 1 && number.Qualifier == NumberQualifier.None && cited.Exists(c => c.Has("one") || c.Has("single")))
        || (number.Kind == NumberKind.Count && number.Value is > 1 and < 9 && number.Qualifier == NumberQualifier.None && cited.Exists(c => HasNames(c, (int)number.Value)))
        || (number.Kind == NumberKind.Count && number.Value == 2 && cited.Exists(c => Array.Exists(c.Words, Pairs.Contains) || c.Values.Numbers.Any(n => n.Kind == NumberKind.Ordinal && n.Value == 2)));

    /// <summary><c>the two mines</c>, <c>the two strongest</c>: as many as the reader is told of, where nothing that is cited counts the same otherwise.</summary>
    private static bool IsTheTwo(NumberMention number, Reading claim, List<Reading> cited) =>
        number.Kind == NumberKind.Count && number.Value is >= 2 and <= 4 && number.Qualifier == NumberQualifier.None
        && claim.Values.Sentence[NumberPlaces.TokenAt(claim.Values.Sentence, number.Start) - 1] is "the" or "these" or "those" or "its" or "their" or "his" or "her"
        && (number.Head is not { } head || cited.Max(text => text.Terms.Count(term => term.Stem == Stemmer.Stem(head))) != 1)
        && !cited.Exists(text => text.Values.Numbers.Any(other => other.Kind == NumberKind.Count && other.Value != number.Value && other.Value < Few && other.Value == decimal.Truncate(other.Value)
            && (number.Head is null || other.Head is null || Stemmer.Stem(number.Head) == Stemmer.Stem(other.Head))));

    /// <summary>That many names in a row, and no more: <c>A, B and C</c> are three.</summary>
    private static bool HasNames(Reading cited, int count)
    {
        var run = 1;
        var names = cited.Values.Names;
        for (var i = 1; i <= names.Count; i++)
        {
            if (i < names.Count && cited.Source.Text.AsSpan(names[i - 1].End, names[i].Start - names[i - 1].End) is ", " or " and " or ", and ")
            {
                run++;
            }
            else if (run == count && run > 1)
            {
                return true;
            }
            else
            {
                run = 1;
            }
        }

        return false;
    }

    /// <summary>The same digits, read as something else there: a year, a part of a name.</summary>
    private static bool IsWritten(NumberMention number, Reading claim, List<Reading> cited)
    {
        var text = claim.Source.Text.AsSpan(number.Start, number.End - number.Start);
        foreach (var source in cited)
        {
            var sentence = source.Values.Sentence;
            for (var i = 0; i < sentence.Count; i++)
            {
                var start = sentence.Tokens[i].Start;
                if (sentence.Is(i, TokenKind.Number) && sentence.Raw(i).SequenceEqual(text) && !source.Values.Numbers.Any(n => n.Start <= start && start < n.End))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
