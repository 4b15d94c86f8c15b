using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Compares which names stand before and behind a verb, whatever else stands there.</summary>
internal static class NameRoles
{
    /// <summary>Whether a name that does it here has it done to it there, while nothing has the names as they are here.</summary>
    /// <remarks>Two verbs are compared that are the same or mean the same. Where nobody is named as the doer there, a pronoun is.</remarks>
    public static bool AreTurned(Reading claim, Verb verb, Reading cited, Verb other)
    {
        var (doers, objects) = Sides(claim, verb);
        objects = objects.FindAll(name => IsInClause(claim, verb, name));
        var (otherDoers, otherObjects) = Sides(cited, other);
        return doers.Count > 0 && objects.Count > 0 && otherObjects.Count > 0
            && Meet(doers, otherObjects) && !Meet(doers, otherDoers) && !Meet(objects, otherObjects) && (otherDoers.Count == 0 ? IsPronoun(cited, other) : Meet(objects, otherDoers));
    }

    /// <summary>Whether somebody else does it there, and who does it here is named beside it as one who does not.</summary>
    public static bool IsOtherPerson(Reading claim, Verb verb, Reading cited, Verb other, List<Reading> all)
    {
        var (doers, _) = Sides(claim, verb);
        var (others, _) = Sides(cited, other);
        return doers.Count > 0 && others.Count > 0 && doers.TrueForAll(name => name.Country is null) && others.TrueForAll(name => name.Country is null)
            && doers.TrueForAll(name => all.Exists(text => text.Values.Names.Any(there => AreSame(there, name))))
            && others.TrueForAll(name => !claim.Values.Names.Any(there => AreSame(there, name)));
    }

    /// <summary>Whether one of the names that do it here does it there, by whatever name.</summary>
    public static bool HaveSameDoer(Reading claim, Verb verb, Reading cited, Verb other)
    {
        var (doers, objects) = Sides(cited, other);
        var others = verb.IsPassive ? objects : doers;
        return (verb.IsPassive ? Sides(claim, verb).Objects : Sides(claim, verb).Doers).Exists(one => others.Exists(two => AreSame(one, two)));
    }

    private static bool Meet(List<NameMention> ones, List<NameMention> others) => ones.Exists(one => others.Exists(other => AreSame(one, other)));

    private static bool AreSame(NameMention one, NameMention other) => one.Country is null == other.Country is null && NameAliases.Same(one, other);

    private static bool IsInClause(Reading text, Verb verb, NameMention name) =>
        text.Items.Any(item => item.IsName && item.Clause == text.Items[verb.Item].Clause && item.Term is { } term && term.Start >= name.Start && term.Start < name.End);

    /// <summary>Whether a pronoun stands right before the verb, or before its auxiliaries.</summary>
    private static bool IsPronoun(Reading text, Verb verb)
    {
        var at = text.Items[verb.Item].Token;
        for (var i = at - 1; i >= Math.Max(0, at - 3); i--)
        {
            if (text.Values.Sentence[i] is "he" or "she" or "they" or "it" or "who" or "i" or "we")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>in Haiti</c> tells where.</summary>
    private static bool IsPlace(Reading text, NameMention name)
    {
        var before = text.Source.Text.AsSpan(0, name.Start).TrimEnd();
        before = before.EndsWith(" the", StringComparison.Ordinal) ? before[..^4] : before;
        return before[(before.LastIndexOf(' ') + 1)..] is "in" or "at" or "on" or "near" or "of" or "during";
    }

    /// <summary>The names between the verb before and this one, and those up to the next; turned round in the passive, where those behind <c>by</c> do it.</summary>
    private static (List<NameMention> Doers, List<NameMention> Objects) Sides(Reading text, Verb verb)
    {
        var at = text.Items[verb.Item].Term!.Value.Start;
        var (from, to) = (0, text.Source.Text.Length);
        foreach (var other in text.Verbs)
        {
            var start = text.Items[other.Item].Term!.Value.Start;
            from = start < at ? Math.Max(from, start) : from;
            to = start > at ? Math.Min(to, start) : to;
        }

        var before = People(text.Values.Names.Where(name => name.Start >= from && name.End <= at));
        var after = People(text.Values.Names.Where(name => name.Start > at && name.End <= to && !IsPlace(text, name)));
        if (!verb.IsPassive)
        {
            return (before, after);
        }

        var by = text.Source.Text.AsSpan(at, to - at).IndexOf(" by ", StringComparison.Ordinal);
        return (by < 0 ? [] : after.FindAll(name => name.Start > at + by), before);
    }

    /// <summary>Without countries, where there are other names: they mostly tell whose or where.</summary>
    private static List<NameMention> People(IEnumerable<NameMention> names)
    {
        var all = names.ToList();
        var people = all.FindAll(name => name.Country is null);
        return people.Count > 0 ? people : all;
    }
}
