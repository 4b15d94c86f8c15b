using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks who does what to whom, and which number or date belongs to which verb.</summary>
/// <remarks>
/// Verbs of the same stem are compared. Found are names and nouns that changed sides (<c>A sued B</c>, <c>B sued A</c>; the passive turned round), a doer who does
/// something else there, and a number or date that stands with another verb there. English only. One cited text that agrees is enough.
/// </remarks>
internal static class RoleCheck
{
    private const int AlikeLikeness = 600;

    private static readonly HashSet<string> Pronouns = WordPairs.Set("he she it they we i who which");
    private static readonly HashSet<string> Prepositions = WordPairs.Set("in on at of to from for with without since during after before near over under through about against into as because by");

    /// <summary>The verdict if a role fails; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        if (claim.Source.Language != "en")
        {
            return null;
        }

        foreach (var verb in claim.Verbs)
        {
            if ((FindVerb(claim, verb, cited) ?? OtherVerbs.Run(claim, verb, cited)) is { } verdict)
            {
                return verdict;
            }
        }

        return Exchanges.Run(claim, cited) ?? CountExchange.Run(claim, cited);
    }

    private static Verdict? FindVerb(Reading claim, Verb verb, List<Reading> cited)
    {
        Verdict? found = null;
        foreach (var source in cited)
        {
            foreach (var other in source.Verbs)
            {
                if (!string.Equals(verb.Stem, other.Stem, StringComparison.Ordinal))
                {
                    continue;
                }

                var verdict = Compare(claim, verb, source, other, cited);
                if (verdict is null)
                {
                    return null;
                }

                found ??= verdict;
            }
        }

        return found;
    }

    private static Verdict? Compare(Reading claim, Verb verb, Reading cited, Verb other, List<Reading> all)
    {
        var form = claim.Items[verb.Item].Term!.Value.Form;
        if (AreSwapped(claim, verb, cited, other) || NameRoles.AreTurned(claim, verb, cited, other) || IsOtherDoer(claim, verb, cited, other, all))
        {
            return Verdict.Failed(VerdictReason.UnsupportedDetail, form);
        }

        return VerbValues.Run(claim, verb, cited, other, all);
    }

    private static bool AreSwapped(Reading claim, Verb verb, Reading cited, Verb other)
    {
        var (doers, objects) = Sides(claim, verb);
        var (otherDoers, otherObjects) = Sides(cited, other);
        return objects.Exists(item => Has(otherDoers, item) && !Has(otherObjects, item)) && doers.Count > 0 && !doers.Exists(item => Has(otherDoers, item))
            && doers.Exists(item => Has(otherObjects, item) || IsLater(cited, other, item));
    }

    private static bool IsLater(Reading text, Verb verb, Item item) =>
        !verb.IsPassive && text.Items.Skip(verb.Item + 1).Any(other => other.Clause <= text.Items[verb.Item].Clause + (item.IsName ? 1 : 0) && other.Matches(item));

    /// <summary>Who does it and what it is done to, as far as word order tells: the words before the verb, and those behind it up to the next preposition.</summary>
    internal static (List<Item> Doers, List<Item> Objects) Sides(Reading text, Verb verb)
    {
        var before = Doers(text, verb);
        var sentence = text.Values.Sentence;
        if (!before.Exists(item => item.IsName) && !Pronouns.Contains(sentence[text.Items[verb.Item].Token - 1]))
        {
            before.AddRange(text.Items.Take(verb.Item).Where(item => item.Term is not null && item.IsName));
        }

        var after = new List<Item>();
        var hasBy = false;
        var clause = text.Items[verb.Item].Clause;
        for (var i = verb.Item + 1; i < text.Items.Count && text.Items[i].Clause == clause; i++)
        {
            var isAfterPreposition = false;
            for (var token = text.Items[i - 1].Token + 1; token < text.Items[i].Token; token++)
            {
                hasBy |= verb.IsPassive && sentence[token] == "by";
                isAfterPreposition |= sentence[token] != "of" && Prepositions.Contains(sentence[token]);
            }

            if (isAfterPreposition && (after.Count > 0 || !verb.IsPassive))
            {
                break;
            }

            if (text.Items[i].Term is not null && (!verb.IsPassive || hasBy))
            {
                after.Add(text.Items[i]);
            }
        }

        return verb.IsPassive ? (after, before) : (before, after);
    }

    internal static bool Has(List<Item> items, Item item) => items.Exists(other => other.Matches(item));

    /// <summary>Whether who does it here is somebody there who does not, and who does it there is not named before the verb here.</summary>
    private static bool IsOtherDoer(Reading claim, Verb verb, Reading cited, Verb other, List<Reading> all)
    {
        if (verb.IsPassive != other.IsPassive || claim.Items[verb.Item].Term!.Value.Form != cited.Items[other.Item].Term!.Value.Form)
        {
            return false;
        }

        if (claim.Values.Sentence[claim.Items[verb.Item].Token - 1] == "to" || NameRoles.HaveSameDoer(claim, verb, cited, other) || IsExample(claim, verb, cited, other) || IsOtherSide(claim, verb, cited, other))
        {
            return false;
        }

        // The word next to the verb is who does it, or tells more about the word before a preposition.
        var doers = Doers(claim, verb);
        var others = Doers(cited, other);
        // "the storm", "the two men", for whom another text names.
        if (doers.Exists(item => item.IsName) && !others.Exists(item => item.IsName) && all.Count > 1 && all.Exists(text => text != cited && doers.Exists(item => item.IsName && text.Items.Any(item.Matches))))
        {
            return false;
        }

        if (doers.Count > 0 && all.Exists(text => text.Verbs.Any(same => same.Stem != verb.Stem && TermSimilarity.Between(claim.Items[verb.Item].Term!.Value, text.Items[same.Item].Term!.Value, "en") == TermRelation.Same && Doers(text, same) is [var there, ..] && there.Matches(doers[0]))))
        {
            return false;
        }

        return doers.Count > 0 && others.Count > 0 && !IsAmong(others, doers[0]) && !IsAmong(doers, others[0])
            && !IsAmong(others, Head(claim, doers)) && !IsAmong(doers, Head(cited, others))
            && all.Exists(text => text.Items.Any(there => there.Matches(doers[0])))
            && !(Sides(claim, verb).Objects.Count == 0 && doers.Exists(item => Has(Sides(cited, other).Objects, item)));
    }

    /// <summary><c>agreed to be taken over</c>, of <c>agreed to take over</c>: both sides agree.</summary>
    private static bool IsOtherSide(Reading claim, Verb verb, Reading cited, Verb other) => IsToBe(claim, verb) != IsToBe(cited, other);

    private static bool IsToBe(Reading text, Verb verb) => text.Items[verb.Item].Token is var at && text.Values.Sentence[at + 1] == "to" && text.Values.Sentence[at + 2] == "be";

    /// <summary><c>Buildings collapsed, including the palace</c>: the palace collapsed.</summary>
    private static bool IsExample(Reading claim, Verb verb, Reading cited, Verb other)
    {
        var at = cited.Items[other.Item].Token;
        var sentence = cited.Values.Sentence;
        for (var i = at + 1; i < sentence.Count; i++)
        {
            if (sentence[i] is "including" or "among" || (sentence[i] == "such" && sentence[i + 1] == "as"))
            {
                return Doers(claim, verb).Exists(doer => cited.Items.Any(item => item.Token > i && item.Matches(doer)));
            }
        }

        return false;
    }

    /// <summary>The last of the words before the first preposition; they stand from the verb backwards.</summary>
    internal static Item Head(Reading text, List<Item> doers)
    {
        for (var i = doers.Count - 1; i > 0; i--)
        {
            for (var token = doers[i].Token + 1; token < doers[i - 1].Token; token++)
            {
                if (Prepositions.Contains(text.Values.Sentence[token]))
                {
                    return doers[i];
                }
            }
        }

        return doers[0];
    }

    internal static bool IsAmong(List<Item> items, Item item) =>
        item.Term is { } term && items.Exists(other => other.Matches(item) || (other.Term is { } word && (NewsSynonyms.Are(term, word) || (term.Meaning is { } meaning && word.Meaning is { } there && (meaning.IsBroader(there) || there.IsBroader(meaning))) || (TermSimilarity.Between(term, word, "en") == TermRelation.Same && TermSimilarity.Likeness(term, word) >= AlikeLikeness))));

    /// <summary>The words before the verb in its clause; none if a pronoun stands for who does it.</summary>
    internal static List<Item> Doers(Reading text, Verb verb)
    {
        var items = new List<Item>();
        var clause = SubjectClause.Of(text, verb);
        for (var i = verb.Item - 1; i >= 0 && text.Items[i].Clause >= clause; i--)
        {
            if (text.Items[i].Clause > clause)
            {
                continue;
            }

            if (items.Count == 0 && HasPronoun(text, text.Items[i].Token, text.Items[verb.Item].Token))
            {
                break;
            }

            if (text.Items[i].Term is not null && !text.Verbs.Any(other => other.Item == i))
            {
                items.Add(text.Items[i]);
            }
        }

        return items;
    }

    private static bool HasPronoun(Reading text, int from, int to)
    {
        for (var token = from + 1; token < to; token++)
        {
            if (text.Values.Sentence[token] is "he" or "she" or "it" or "they" or "we" or "i")
            {
                return true;
            }
        }

        return false;
    }
}
