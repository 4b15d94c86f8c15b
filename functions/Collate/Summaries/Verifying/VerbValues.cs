using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks which number or date belongs to which verb.</summary>
internal static class VerbValues
{
    /// <summary>A number or date in the verb's clause that stands with other verbs there, where this verb has another.</summary>
    public static Verdict? Run(Reading claim, Verb verb, Reading cited, Verb other, List<Reading> all)
    {
        var here = Values(claim, verb);
        var there = Values(cited, other);
        foreach (var item in here)
        {
            if (there.Exists(value => IsOfKind(value, item) && !here.Exists(mine => mine.Matches(value) || IsLike(mine, value))) && !there.Exists(value => value.Matches(item) || IsLike(value, item))
                && all.Exists(text => text.Items.Any(value => value.Matches(item))) && !all.Exists(text => text.Items.Any(value => value.Matches(item) && (CountSame(value, item) || (item.Number is { } counted && CountExchange.HaveSameName(claim, counted, text, value.Number!)))) || HasSynonym(claim, verb, item, text) || GoesSameWay(claim, verb, item, text) || IsOfEvent(claim, verb, item, text) || AreOfSame(claim, verb, here, item, text)))
            {
                return item.Number is { } number
                    ? Verdict.Failed(VerdictReason.Number, claim.Source.Text[number.Start..number.End])
                    : Verdict.Failed(VerdictReason.Date, claim.Source.Text[item.Date!.Start..item.Date.End]);
            }
        }

        return null;
    }

    /// <summary>Whether another word for the verb has the value there.</summary>
    private static bool HasSynonym(Reading claim, Verb verb, Item item, Reading cited) => cited.Verbs.Any(other =>
        TermSimilarity.Between(claim.Items[verb.Item].Term!.Value, cited.Items[other.Item].Term!.Value, "en") == TermRelation.Same && Values(cited, other).Exists(value => value.Matches(item)));

    /// <summary><c>charged over a shooting on 29 April</c>: the day of the shooting, with which it stands there.</summary>
    private static bool IsOfEvent(Reading claim, Verb verb, Item item, Reading cited)
    {
        if (item.Date is null || cited.Items.FirstOrDefault(there => there.Matches(item)) is not { Date: not null } day)
        {
            return false;
        }

        var link = Enumerable.Range(claim.Items[verb.Item].Token, item.Token - Math.Min(item.Token, claim.Items[verb.Item].Token)).FirstOrDefault(token => claim.Values.Sentence[token] is "over" or "after" or "following");
        return link > 0 && claim.Items.Any(what => what is { Term: { } term, IsName: false } && what.Token > link && what.Token < item.Token
            && cited.Items.Any(there => there.Clause == day.Clause && there.Term is { } word && TermSimilarity.Strength(term, word, "en") == TermSimilarity.Same));
    }

    /// <summary>Whether both count something, and a word of it is the same: then they belong together wherever they stand.</summary>
    private static bool CountSame(Item one, Item other) => one.Number?.Noun is { } noun && other.Number?.Noun is { } counted
        && noun.Split(' ').Any(word => counted.Split(' ').Any(there => Language.Stemmer.Stem(word) == Language.Stemmer.Stem(there)));

    /// <summary><c>profit rose 74 percent to 2 million</c>, of <c>a profit of 2 million, up 74 percent</c>; <c>opened with 58 million</c>, of <c>58 million in its opening weekend</c>: the subject and the rest stand in one text.</summary>
    private static bool AreOfSame(Reading claim, Verb verb, List<Item> values, Item item, Reading cited) => !cited.Verbs.Any(other => other.Stem == verb.Stem)
        && cited.Items.Any(item.Matches) && RoleCheck.Doers(claim, verb) is [var doer, ..] && cited.Items.Any(doer.Matches)
        && (cited.Stems.Contains(verb.Stem) || (values.Count > 1 && values.TrueForAll(value => cited.Items.Any(value.Matches))));

    /// <summary><c>profit rose 74 percent</c>, of <c>a profit of 2 million, up 74 percent</c>.</summary>
    private static bool GoesSameWay(Reading claim, Verb verb, Item item, Reading cited) => (RoleCheck.Doers(claim, verb) is not [var doer, ..] || cited.Items.Any(doer.Matches)) && item.Number is { } number && NumberDirections.Of(claim, number) is var way and not 0
        && cited.Values.Numbers.Any(other => NumberComparison.SameValue(number, other) && NumberDirections.Of(cited, other) == way);

    private static List<Item> Values(Reading text, Verb verb)
    {
        var clause = text.Items[verb.Item].Clause;
        var values = new List<Item>();
        foreach (var item in text.Items)
        {
            if (item.Clause == clause && item.Term is null && item.Number?.Kind != NumberKind.Ordinal)
            {
                values.Add(item);
            }
        }

        return values;
    }

    private static bool IsOfKind(Item one, Item other) => one.Number is { } number ? other.Number is { } count && NumberComparison.AreComparable(number, count) : other.Date is not null && one.Date!.Precision == other.Date.Precision;

    private static bool IsLike(Item one, Item other) => one.Number is { } number ? other.Number is { } count && NumberComparison.Supports(count, number)
        : one.Date!.When is { } days && other.Date?.When is { } otherDays && days.Overlaps(otherDays);
}
