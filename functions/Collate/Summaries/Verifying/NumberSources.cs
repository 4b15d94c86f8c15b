using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Finds numbers that were taken from another cited text, clause or time than the rest of the sentence.</summary>
internal static class NumberSources
{
    private const int LeastMore = 2;

    // Of more numbers in one sentence the rest is not compared pair by pair.
    private const int Most = 24;

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

        // "opens on April 12", of "opens on May 4" and "tickets are sold from April 12"
        var date = claim.Values.Dates.FirstOrDefault(date => IsTakenFromElsewhere(date, claim, cited));
        return date is null ? null : Verdict.Failed(VerdictReason.Date, claim.Source.Text[date.Start..date.End]);
    }

    /// <summary>The same of a date.</summary>
    private static bool IsTakenFromElsewhere(DateMention date, Reading claim, List<Reading> cited)
    {
        bool IsSame(DateMention other) => string.Equals(date.Form, other.Form, StringComparison.Ordinal) || (date.When is { } days && other.When is { } otherDays && days.Overlaps(otherDays));
        var have = cited.FindAll(text => text.Values.Dates.Any(IsSame));
        return have.Count > 0 && cited.Exists(text => !have.Contains(text)
            && text.Values.Dates.Any(other => other.Precision == date.Precision && !claim.Values.Dates.Any(told => string.Equals(told.Form, other.Form, StringComparison.Ordinal)))
            && have.TrueForAll(source => IsBetter(text, source, claim)));
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
        return have.Count > 0 && have.TrueForAll(place => !IsNow(place.Text, place.Number) && NumberExchange.DateOf(place.Text, place.Number) is not null
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
