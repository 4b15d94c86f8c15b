using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Finds a name that was put in the place of another: what is said of it stands in a sentence that names somebody else, and it in one that says something else.</summary>
/// <remarks>
/// A sentence that begins with a description or a pronoun may go on about whom the one before it names; there nothing is told. Two names of one sentence that
/// changed places are left to <see cref="RoleCheck"/>.
/// </remarks>
internal static class BindingCheck
{
    // What the sentence with the other name must have of the rest, and the sentences with this one at most, in parts of a hundred.
    private const int LeastThere = 60;
    private const int MostHere = 34;
    private const int FewestItems = 3;

    /// <summary>The verdict if a name was exchanged; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        if (cited.Count < 2)
        {
            return null;
        }

        foreach (var name in claim.Values.Names)
        {
            var rest = claim.Items.Where(item => !IsIn(item, name) && !(item.Term is { } term && LightWords.Contains(term.Form))).ToList();
            if (rest.Count >= FewestItems && cited.Exists(text => IsOther(name, rest, text, claim, cited)))
            {
                return Verdict.Failed(VerdictReason.Name, name.Text);
            }
        }

        return null;
    }

    private static bool IsOther(NameMention name, List<Item> rest, Reading text, Reading claim, List<Reading> cited)
    {
        if (Has(text, name) || rest.Count(item => IsThere(item, text)) * 100 < rest.Count * LeastThere || MayGoOn(text, name, cited))
        {
            return false;
        }

        var others = text.Values.Names.Where(other => (other.Country is null) == (name.Country is null) && !claim.Values.Names.Any(mine => NameAliases.Same(mine, other)));
        var here = cited.FindAll(other => Has(other, name));
        return others.Any() && here.Count > 0 && rest.Count(item => here.Exists(other => IsThere(item, other))) * 100 <= rest.Count * MostHere;
    }

    /// <summary>Whether a text may speak of whom another names: it describes somebody at its front, or has a pronoun.</summary>
    private static bool MayGoOn(Reading text, NameMention name, List<Reading> cited)
    {
        var sentence = text.Values.Sentence;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence[i] is "he" or "she" or "they" or "it" or "his" or "her" or "their" or "its" or "who" or "er" or "sie" or "il" or "elle")
            {
                return true;
            }
        }

        return (sentence[0] is "the" or "der" or "die" or "le" or "la" or "el") && !sentence.IsCapitalised(1) && cited.IndexOf(text) > cited.FindIndex(other => Has(other, name));
    }

    private static bool IsThere(Item item, Reading text) => text.Items.Any(item.Matches)
        || (item.Term is { } term && !item.IsName && text.StrengthOf(term) == TermSimilarity.Same);

    private static bool Has(Reading text, NameMention name) => text.Values.Names.Any(other => NameAliases.Same(other, name)) || name.Words.All(text.NameSet.Contains);

    private static bool IsIn(Item item, NameMention name) =>
        item.Term is { } term && name.Start <= term.Start && term.Start < name.End;
}
