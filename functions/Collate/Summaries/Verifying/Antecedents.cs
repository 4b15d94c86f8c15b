using Collate.Articles;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Tells whom a pronoun or a bare title in a cited sentence stands for, where only one fits whom the sentence names.</summary>
/// <remarks>
/// A pronoun stands for the one person of the nearest sentence before it that names any; where what comes before is not known, for the one of the cited sentences; <c>the company</c> for the
/// one that is named there. A title (<c>the governor</c>) stands for the one who is cited with it (<c>Governor Crist</c>, <c>the bomb suspect, Hussain Osman</c>), or whose name has it
/// (<c>Hurricane Maria</c>, <c>the storm</c>).
/// </remarks>
internal static class Antecedents
{
    private const int FarthestSentence = 3;
    private const int MostEntities = 8;

    private static readonly HashSet<string> Articles = WordPairs.Set("the le la el il der die");
    private static readonly HashSet<string> Companies = WordPairs.Set("company firm airline club team konzern unternehmen firma verein entreprise groupe empresa compañía");
    private static readonly HashSet<string> Places = WordPairs.Set("in at on near from to en à im bei nach de");

    /// <summary>What to put in the place of the pronoun or title; none if there is none, or more than one person fits.</summary>
    public static Edit? Find(Reading claim, List<Reading> cited, int at)
    {
        var text = cited[at];
        var open = claim.Values.Names.Where(name => name.Country is null && !text.Values.Names.Any(other => NameAliases.Same(name, other))).ToList();
        if (open.Count == 0)
        {
            return null;
        }

        var sentence = text.Values.Sentence;
        var first = text.Values.Names.FirstOrDefault(name => IsPerson(text, name))?.Start ?? int.MaxValue;
        for (var i = 0; i < sentence.Count; i++)
        {
            var (start, end) = (sentence.Tokens[i].Start, sentence.Tokens[i].End);
            if (text.Values.Quotations.Any(quotation => quotation.Start <= start && start < quotation.End))
            {
                continue;
            }

            // "His place" at the start is another subject.
            var isPossessive = i > 0 && (sentence[i] is "his" or "her") && text.Source.Language == "en";
            if (start < first && (isPossessive || IsPronoun(sentence[i], text.Source.Language)))
            {
                return Antecedent(cited, at, IsPerson) is { } person && open.Find(name => IsPerson(claim, name) && NameAliases.Same(name, person)) is { } meant ? new Edit(start, end, isPossessive ? meant.Text + "'s" : meant.Text) : null;
            }

            if (Articles.Contains(sentence[i]) && text.Terms.FirstOrDefault(term => term.Start == sentence.Tokens[Math.Min(i + 1, sentence.Count - 1)].Start) is { Form: not null } noun && !text.IsInName(noun) && !sentence.IsCapitalised(i + 2)
                && (Bearer(open, cited, at, noun) ?? (Companies.Contains(noun.Form) ? Antecedent(cited, at, IsName) : null)) is { } bearer && open.Find(name => NameAliases.Same(name, bearer)) is { } named)
            {
                return new Edit(start, sentence.Tokens[i + 1].End, named.Words.Contains(sentence[i + 1], StringComparer.Ordinal) ? named.Text : sentence[i + 1] + " " + named.Text);
            }
        }

        return null;
    }

    private static bool IsPronoun(string word, string language) => language switch
    {
        "en" => word is "he" or "she",
        "fr" => word is "il" or "elle",
        "de" => word is "er",
        "es" => word is "él" or "ella",
        "nl" => word is "hij" or "zij",
        _ => false,
    };

    private static NameMention? Antecedent(List<Reading> cited, int at, Func<Reading, NameMention, bool> fits)
    {
        var text = cited[at];
        if (text.Source.Context is { Length: > 0 } context)
        {
            var end = context.LastIndexOf(text.Written, StringComparison.Ordinal);
            var before = end < 0 ? context : context[..end];
            var sentences = SentenceSplitter.Split(before);
            for (var i = sentences.Count - 1; i >= Math.Max(0, sentences.Count - FarthestSentence); i--)
            {
                var sentence = Reading.Of(new VerifierEvidence(before[sentences[i].Start..sentences[i].End], Language: text.Source.Language), knownNames: null);
                if (FirstNames.MayBe(sentence) || FirstNames.IsSurname(sentence))
                {
                    return null;
                }

                var people = People([sentence], fits);
                if (people.Count > 0)
                {
                    return people.Count == 1 ? people[0] : null;
                }
            }

            return null;
        }

        return People(cited.Take(at), fits) is [var only] ? only : null;
    }

    /// <summary>Who is named in some texts, each once.</summary>
    private static List<NameMention> People(IEnumerable<Reading> texts, Func<Reading, NameMention, bool> fits)
    {
        var people = new List<NameMention>();
        foreach (var text in texts)
        {
            foreach (var name in text.Values.Names)
            {
                if (people.Count < MostEntities && fits(text, name) && !people.Exists(other => NameAliases.Same(name, other)))
                {
                    people.Add(name);
                }
            }
        }

        return people;
    }

    /// <summary>The one who is cited with a title, before the name or in apposition.</summary>
    private static NameMention? Bearer(List<NameMention> open, List<Reading> cited, int at, Term title)
    {
        NameMention? found = null;
        if (!cited.Exists(text => text.Values.Names.Any(name => name.Country is null && open.Exists(one => NameAliases.Same(one, name)) && HasTitle(text, name, title))) && cited[at].Source.Context is null)
        {
            return null;
        }

        foreach (var text in cited[at].Context is { } context ? cited.Append(context) : cited)
        {
            foreach (var name in text.Values.Names)
            {
                if (IsName(text, name) && HasTitle(text, name, title))
                {
                    if (found is not null && !NameAliases.Same(found, name))
                    {
                        return null;
                    }

                    found ??= name;
                }
            }
        }

        return found;
    }

    private static bool HasTitle(Reading text, NameMention name, Term title)
    {
        if ((name.Title is { } told && string.Equals(told, title.Form, StringComparison.Ordinal))
            || (name.Words.Count > 1 && text.Terms.Any(term => term.Start >= name.Start && term.Start < name.End && IsKind(term, title, text.Source.Language))))
        {
            return true;
        }

        var before = NumberPlaces.TokenAt(text.Values.Sentence, name.Start) - 1;
        before -= text.Values.Sentence[before] == "," ? 1 : 0;
        return NameWords.IsTitle(title.Form) && string.Equals(text.Values.Sentence[before], title.Form, StringComparison.Ordinal) && !NameWords.IsBeforeTitle(text.Values.Sentence[before - 1]);
    }

    /// <summary><c>Hurricane</c> is a kind of storm.</summary>
    private static bool IsKind(Term word, Term title, string language) => TermSimilarity.Between(title, word, language) == TermRelation.Same;

    /// <summary>Whether a name is one of somebody or something told of, not of where it is.</summary>
    private static bool IsName(Reading text, NameMention name)
    {
        var before = NumberPlaces.TokenAt(text.Values.Sentence, name.Start) - 1;
        return name.Country is null && !Places.Contains(text.Values.Sentence[before - (Articles.Contains(text.Values.Sentence[before]) ? 1 : 0)]);
    }

    /// <summary>Whether a name may be a person's: no country, acronym or body, nothing that a preposition makes a place.</summary>
    private static bool IsPerson(Reading text, NameMention name)
    {
        if (name.Title is not null && name.Country is null)
        {
            return true;
        }

        if (name.Country is not null || Aliases.IsAcronym(name) || name.Words.Any(NameWords.IsBody) || name.Words.Count > 4)
        {
            return false;
        }

        var before = NumberPlaces.TokenAt(text.Values.Sentence, name.Start) - 1;
        return !Places.Contains(text.Values.Sentence[before]) && !(text.Values.Sentence[before] == "the" && text.Source.Language == "en");
    }
}
