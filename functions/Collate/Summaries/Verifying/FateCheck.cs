using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks that what is done to one is not told of the other: <c>acquitted the driver and convicted the managers</c>, of <c>acquitted the managers</c> and <c>the driver was convicted</c>. English only.</summary>
internal static class FateCheck
{
    private const int MostVerbs = 12;
    private const int Reach = 4;

    // Of more cited sentences each says much the same.
    private const int MostCited = 32;

    /// <summary>The verdict if two have changed places; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        if (cited.Count > MostCited)
        {
            return null;
        }

        var verbs = claim.Verbs.Take(MostVerbs).ToList();
        for (var i = 0; i < verbs.Count; i++)
        {
            for (var j = i + 1; j < verbs.Count; j++)
            {
                if (verbs[i].Stem != verbs[j].Stem && AreExchanged(claim, verbs[i], verbs[j], cited))
                {
                    return Verdict.Failed(VerdictReason.UnsupportedDetail, claim.Items[verbs[i].Item].Term!.Value.Form);
                }
            }
        }

        foreach (var verb in verbs)
        {
            if (IsOfAnother(claim, verb, cited))
            {
                return Verdict.Failed(VerdictReason.UnsupportedDetail, claim.Items[verb.Item].Term!.Value.Form);
            }
        }

        return null;
    }

    /// <summary><c>Pruitt pleaded guilty</c>, of <c>a bank run by Pruitt's brother, Wade Cullen, who pleaded guilty</c>: whom the sentence names as well.</summary>
    private static bool IsOfAnother(Reading claim, Verb verb, List<Reading> cited)
    {
        var found = cited.SelectMany(text => text.Verbs.Where(other => other.Stem == verb.Stem && other.IsPassive == verb.IsPassive).Select(other => (Text: text, Verb: other, Name: AntecedentOf(text, other)))).ToList();
        if (found.Count == 0 || found.Exists(other => other.Name is null) || claim.Items.Take(verb.Item).LastOrDefault(item => item.IsName) is not { IsName: true } doer)
        {
            return false;
        }

        var name = claim.Values.Names.FirstOrDefault(name => name.Start <= doer.Term!.Value.Start && doer.Term!.Value.Start < name.End);
        return name is { Country: null } && found.TrueForAll(other => !NameAliases.Same(name, other.Name!) && claim.Values.Names.Any(told => NameAliases.Same(told, other.Name!)))
            && cited.Exists(text => text.Values.Names.Any(there => NameAliases.Same(name, there)));
    }

    /// <summary>Who <c>, who</c> before a verb stands for: the name right before the comma.</summary>
    private static NameMention? AntecedentOf(Reading text, Verb verb)
    {
        var at = text.Items[verb.Item].Token;
        for (var i = at - 1; i > at - Reach && i > 1; i--)
        {
            if (text.Values.Sentence[i] == "who" && text.Values.Sentence[i - 1] == ",")
            {
                return text.Values.Names.FirstOrDefault(name => name.Country is null && name.End == text.Values.Sentence.Tokens[i - 1].Start);
            }
        }

        return null;
    }

    private static bool AreExchanged(Reading claim, Verb one, Verb other, List<Reading> cited)
    {
        var (first, second) = (Objects(claim, one), Objects(claim, other));
        var (firstThere, secondThere) = (Objects(one, cited), Objects(other, cited));
        return Moved(first, secondThere, firstThere) && Moved(second, firstThere, secondThere);
    }

    /// <summary>Whether one of them is among the others, and none where it should be.</summary>
    private static bool Moved(List<Item> items, List<Item> others, List<Item> own) =>
        own.Count > 0 && items.Exists(item => RoleCheck.Has(others, item)) && !items.Exists(item => RoleCheck.Has(own, item));

    private static List<Item> Objects(Verb verb, List<Reading> cited) =>
        [.. cited.SelectMany(text => text.Verbs.Where(there => there.Stem == verb.Stem).SelectMany(there => Objects(text, there)))];

    /// <summary>What it is done to, with the name that stands beside it: <c>the driver, Andrés Olmedo,</c></summary>
    private static List<Item> Objects(Reading text, Verb verb)
    {
        var objects = RoleCheck.Sides(text, verb).Objects;
        if (!verb.IsPassive && objects is [.., var last])
        {
            objects.AddRange(text.Items.Where(item => item.IsName && item.Clause == last.Clause + 1));
        }

        return objects;
    }
}
