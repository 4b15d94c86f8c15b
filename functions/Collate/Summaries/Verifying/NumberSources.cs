using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Finds numbers that were taken from another cited text than the rest of the sentence, and counts that two names exchanged across texts.</summary>
internal static class NumberSources
{
    private const int LeastMore = 2;

    // Of more numbers in one sentence the rest is not compared pair by pair.
    private const int Most = 24;
    private const int DateReach = 24;

    /// <summary>The verdict if a number belongs to something else; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        foreach (var number in claim.Values.Numbers.Take(Most))
        {
            if (number.Kind != NumberKind.Ordinal && (IsTakenFromElsewhere(number, claim, cited) || IsOfOtherClause(number, claim, cited) || IsOfThen(number, claim, cited)))
            {
                return Verdict.Failed(VerdictReason.Number, claim.Source.Text[number.Start..number.End]);
            }
        }

        return FindExchange(claim, cited) ?? FindDateExchange(claim, cited) ?? FindVerbExchange(claim, cited);
    }

    /// <summary>Two numbers with a name each, of which each text has the one with the other's name.</summary>
    private static Verdict? FindExchange(Reading claim, List<Reading> cited)
    {
        var numbers = claim.Values.Numbers.Where(number => number.Kind != NumberKind.Ordinal).Take(Most).ToArray();
        for (var i = 0; i < numbers.Length; i++)
        {
            for (var j = i + 1; j < numbers.Length; j++)
            {
                if (NameOf(claim, numbers[i]) is { } one && NameOf(claim, numbers[j]) is { } other && !NameAliases.Same(one, other) && NumberComparison.AreComparable(numbers[i], numbers[j])
                    && cited.Exists(text => Has(text, numbers[i], numbers[j], other, one)) && cited.Exists(text => Has(text, numbers[j], numbers[i], one, other)))
                {
                    return Verdict.Failed(VerdictReason.Number, claim.Source.Text[numbers[i].Start..numbers[j].End]);
                }
            }
        }

        return null;
    }

    /// <summary>Two numbers that have exchanged the dates behind them.</summary>
    private static Verdict? FindDateExchange(Reading claim, List<Reading> cited)
    {
        var numbers = claim.Values.Dates.Count < 2 ? [] : claim.Values.Numbers.Where(number => DateOf(claim, number) is not null).Take(Most).ToArray();
        for (var i = 0; i < numbers.Length; i++)
        {
            for (var j = i + 1; j < numbers.Length; j++)
            {
                var (one, other) = (DateOf(claim, numbers[i])!, DateOf(claim, numbers[j])!);
                if (one != other && NumberComparison.AreComparable(numbers[i], numbers[j]) && !NumberComparison.SameValue(numbers[i], numbers[j])
                    && cited.Exists(text => HasDate(text, numbers[i], other) && HasDate(text, numbers[j], one)) && !cited.Exists(text => HasDate(text, numbers[i], one) || HasDate(text, numbers[j], other)))
                {
                    return Verdict.Failed(VerdictReason.Number, claim.Source.Text[numbers[i].Start..numbers[j].End]);
                }
            }
        }

        return null;
    }

    /// <summary><c>bought it for 9,000 and sold it for 5,000</c>, and the other way round there.</summary>
    private static Verdict? FindVerbExchange(Reading claim, List<Reading> cited)
    {
        var numbers = claim.Source.Language != "en" ? [] : claim.Values.Numbers.Where(number => number.Kind != NumberKind.Ordinal).Take(Most).ToArray();
        for (var i = 0; i < numbers.Length; i++)
        {
            for (var j = i + 1; j < numbers.Length; j++)
            {
                if (IsAmount(numbers[i]) && IsAmount(numbers[j]) && numbers[i].Value != numbers[j].Value && VerbOf(claim, numbers[i]) is { } one && VerbOf(claim, numbers[j]) is { } other && one != other
                    && cited.Exists(text => HasVerb(text, numbers[i], other) && HasVerb(text, numbers[j], one)) && !cited.Exists(text => HasVerb(text, numbers[i], one) || HasVerb(text, numbers[j], other)))
                {
                    return Verdict.Failed(VerdictReason.Number, claim.Source.Text[numbers[i].Start..numbers[j].End]);
                }
            }
        }

        return null;
    }

    private static bool HasVerb(Reading text, NumberMention number, string verb) => text.Values.Numbers.Take(Most).Any(there => IsAmount(there) && number.Value == there.Value && VerbOf(text, there) == verb);

    private static bool IsAmount(NumberMention number) => number.Kind is NumberKind.Count or NumberKind.Money or NumberKind.Percent;

    /// <summary>The only verb in the clause of a number.</summary>
    private static string? VerbOf(Reading text, NumberMention number)
    {
        var clause = -1;
        foreach (var item in text.Items)
        {
            clause = item.Number == number ? item.Clause : clause;
        }

        string? found = null;
        foreach (var verb in text.Verbs)
        {
            if (text.Items[verb.Item].Clause == clause)
            {
                found = found is null ? verb.Stem : "";
            }
        }

        return found is "" ? null : found;
    }

    private static bool HasDate(Reading text, NumberMention number, string date) => text.Values.Numbers.Take(Most).Any(there => NumberComparison.SameValue(number, there) && DateOf(text, there) == date);

    /// <summary>The date behind a number, before the next.</summary>
    private static string? DateOf(Reading text, NumberMention number)
    {
        var date = text.Values.Dates.FirstOrDefault(date => date.Start >= number.End);
        return date is not null && date.Start - number.End <= DateReach && !text.Values.Numbers.Any(other => other.Start >= number.End && other.End <= date.Start) ? date.Form : null;
    }

    private static bool Has(Reading text, NumberMention number, NumberMention other, NameMention name, NameMention otherName) =>
        text.Values.Numbers.Any(there => NumberComparison.SameValue(number, there)) && !text.Values.Numbers.Any(there => NumberComparison.SameValue(other, there))
        && text.Values.Names.Any(there => NameAliases.Same(there, name)) && !text.Values.Names.Any(there => NameAliases.Same(there, otherName));

    /// <summary>The name behind a number, before the next number and mark.</summary>
    private static NameMention? NameOf(Reading text, NumberMention number)
    {
        var name = text.Values.Names.FirstOrDefault(name => name.Start >= number.End);
        return name is not null && text.Source.Text.AsSpan(number.End, name.Start - number.End).IndexOfAny(',', ';', '.') < 0 && !text.Values.Numbers.Any(other => other.Start >= number.End && other.End <= name.Start) ? name : null;
    }

    /// <summary>The texts that have the number tell nothing of the sentence that another text does not, and that one tells more of it and has another such number.</summary>
    private static bool IsTakenFromElsewhere(NumberMention number, Reading claim, List<Reading> cited)
    {
        if (cited.Count < 2)
        {
            return false;
        }

        var have = cited.FindAll(text => text.Quantities.Any(other => NumberComparison.SameValue(number, other) || NumberComparison.Supports(number, other)));
        return have.Count > 0 && cited.Exists(text => !have.Contains(text)
            && text.Values.Numbers.Take(Most).Any(other => NumberComparison.AreComparable(number, other) && !IsTold(claim, other))
            && have.TrueForAll(source => IsBetter(text, source, claim)));
    }

    /// <summary><c>wages rose 94 percent</c>, of <c>rents rose 94 percent, while wages rose by a third</c>.</summary>
    private static bool IsOfOtherClause(NumberMention number, Reading claim, List<Reading> cited)
    {
        if (claim.Source.Language != "en")
        {
            return false;
        }

        var isOther = false;
        var here = Before(claim, number);
        foreach (var text in cited)
        {
            foreach (var there in text.Values.Numbers.Take(Most))
            {
                if (!NumberComparison.SameValue(number, there) && !NumberComparison.Supports(number, there))
                {
                    continue;
                }

                var own = Before(text, there);
                if (!own.Exists(item => !text.Verbs.Any(verb => text.Items[verb.Item] == item) && !claim.Stems.Contains(item.Term!.Value.Stem) && claim.StrengthOf(item.Term.Value) < TermSimilarity.Same))
                {
                    return false;
                }

                if (!text.Values.Numbers.Take(Most).Any(other => NumberComparison.AreComparable(number, other) && !IsTold(claim, other)
                    && Before(text, other) is var others && here.Exists(item => others.Exists(item.Matches) && !own.Exists(item.Matches) && text.StrengthOf(item.Term!.Value) == TermSimilarity.Same)))
                {
                    return false;
                }

                isOther = true;
            }
        }

        return isOther;
    }

    private static bool IsTold(Reading claim, NumberMention other) => claim.Values.Numbers.Take(Most).Any(told => NumberComparison.SameValue(told, other) || NumberComparison.Supports(told, other));

    /// <summary><c>is now 1,300</c>, of <c>was 1,300 in 2023 and is 1,450 now</c>.</summary>
    private static bool IsOfThen(NumberMention number, Reading claim, List<Reading> cited)
    {
        if (!claim.Has("now"))
        {
            return false;
        }

        var have = cited.SelectMany(text => text.Values.Numbers.Take(Most).Where(there => NumberComparison.SameValue(number, there) || NumberComparison.Supports(number, there)).Select(there => (Text: text, Number: there))).ToList();
        return have.Count > 0 && have.TrueForAll(place => !IsNow(place.Text, place.Number) && DateOf(place.Text, place.Number) is not null
            && place.Text.Values.Numbers.Take(Most).Any(other => NumberComparison.AreComparable(other, number) && IsNow(place.Text, other) && !IsTold(claim, other)));
    }

    /// <summary>Whether <c>now</c> stands in the clause of a number.</summary>
    private static bool IsNow(Reading text, NumberMention number)
    {
        var sentence = text.Values.Sentence;
        var (first, next) = (NumberPlaces.TokenAt(sentence, number.Start), NumberPlaces.TokenAt(sentence, number.End));
        for (var i = first - 1; i >= 0 && sentence[i] is not ("and" or "," or ";" or "but"); i--)
        {
            if (sentence[i] == "now")
            {
                return true;
            }
        }

        for (var i = next; i < sentence.Count && sentence[i] is not ("and" or "," or ";" or "but"); i++)
        {
            if (sentence[i] == "now")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words with content before a number in its clause.</summary>
    private static List<Item> Before(Reading text, NumberMention number)
    {
        var items = new List<Item>();
        foreach (var item in text.Items)
        {
            if (item.Number == number)
            {
                return items.FindAll(before => before.Clause == item.Clause);
            }

            if (item.Term is not null)
            {
                items.Add(item);
            }
        }

        return [];
    }

    private static bool IsBetter(Reading text, Reading source, Reading claim)
    {
        var more = 0;
        foreach (var stem in claim.Terms.DistinctBy(term => term.Stem))
        {
            var (isThere, isHere) = (text.StrengthOf(stem) == TermSimilarity.Same, source.StrengthOf(stem) == TermSimilarity.Same);
            if (isHere && !isThere)
            {
                return false;
            }

            more += isThere && !isHere ? 1 : 0;
        }

        return more >= LeastMore;
    }
}
