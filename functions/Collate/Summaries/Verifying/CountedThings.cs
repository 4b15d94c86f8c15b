using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks that a number counts here what it counts there, and no whole where it is a part there.</summary>
internal static class CountedThings
{
    private const int Most = 60;
    private const int LeastKept = 4;

    /// <summary>The verdict if a number counts something else; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        foreach (var number in claim.Values.Numbers.Take(Most))
        {
            if (number.Kind == NumberKind.Count && (IsOfOther(number, claim, cited) || IsWhole(number, claim, cited) || IsMoreThanAll(number, claim) || IsOfWhom(number, claim, cited)))
            {
                return Verdict.Failed(VerdictReason.Number, claim.Source.Text[number.Start..number.End]);
            }
        }

        return null;
    }

    /// <summary>Whether the counted word stands there for something else than what is counted, or is all that was changed.</summary>
    private static bool IsOfOther(NumberMention number, Reading claim, List<Reading> cited)
    {
        if (number.Head is null)
        {
            return false;
        }

        var isOther = false;
        foreach (var text in cited)
        {
            foreach (var other in text.Quantities)
            {
                if (!NumberComparison.Supports(number, other))
                {
                    continue;
                }

                if (other.Head is null || other.Noun is null || AreSame(number, other) || claim.Stems.Contains(StemOf(text, other.Head)))
                {
                    return false;
                }

                isOther |= text.Source.Language == "en" ? IsElsewhere(number, other, claim, text) : IsOnlyChange(number, other, claim, text);
            }
        }

        return isOther;
    }

    private static bool AreSame(NumberMention number, NumberMention other) =>
        number.Noun!.Split(' ').Any(word => word is "people" or "persons" || other.Noun!.Split(' ').Any(there => there is "people" or "persons" || Stemmer.Stem(word) == Stemmer.Stem(there)));

    private static string StemOf(Reading text, string word)
    {
        foreach (var term in text.Terms)
        {
            if (term.Form == word)
            {
                return term.Stem;
            }
        }

        return word;
    }

    /// <summary><c>three visitors</c>, of three employees who injured a visitor.</summary>
    private static bool IsElsewhere(NumberMention number, NumberMention other, Reading claim, Reading text)
    {
        var term = claim.Terms.FirstOrDefault(t => t.Form == number.Head);
        var counted = text.Terms.FirstOrDefault(t => t.Form == other.Head);
        return term.Form is not null && counted.Form is not null && IsNoun(text, term.Stem) && TermSimilarity.Between(term, counted, "en") != TermRelation.Same && !IsBroader(term, counted);
    }

    /// <summary>Whether a stem stands there but as a verb: <c>publishers</c> are not what was <c>published</c>.</summary>
    private static bool IsNoun(Reading text, string stem) => text.Items.Where((item, at) => item.Term is { } term && term.Stem == stem && !text.Verbs.Any(verb => verb.Item == at)).Any();

    private static bool IsBroader(Term one, Term other) => one.Meaning is { } meaning && other.Meaning is { } there && (meaning.IsBroader(there) || there.IsBroader(meaning));

    /// <summary>Whether two numbers count what has nearly the same name: <c>countries</c> and <c>states</c>.</summary>
    public static bool AreAlike(NumberMention number, Reading claim, NumberMention other, Reading source) => number.Value == other.Value && number.Qualifier != NumberQualifier.Multiple && number.Head is { } head && other.Head is { } counted
        && claim.Terms.FirstOrDefault(term => term.Form == head) is { Form: not null } one && source.Terms.FirstOrDefault(term => term.Form == counted) is { Form: not null } two
        && (TermSimilarity.Between(one, two, claim.Source.Language) >= TermRelation.Near || IsBroader(one, two));

    /// <summary>Without a table of meanings: all else is kept, so a word that is not there is no other word for what is.</summary>
    private static bool IsOnlyChange(NumberMention number, NumberMention other, Reading claim, Reading text)
    {
        var stem = StemOf(claim, number.Head!);
        return number.Value == other.Value && claim.Terms.Count > LeastKept && !text.Stems.Contains(stem)
            && claim.Terms.All(t => t.Stem == stem || text.Stems.Contains(t.Stem))
            && claim.Terms.FirstOrDefault(t => t.Stem == stem) is { Form: not null } term && text.Terms.FirstOrDefault(t => t.Form == other.Head) is { Form: not null } counted
            && TermSimilarity.Between(term, counted, claim.Source.Language) == TermRelation.None;
    }

    /// <summary><c>all 210 of its branches</c>, where it is 54 of its 210 branches.</summary>
    private static bool IsWhole(NumberMention number, Reading claim, List<Reading> cited) => claim.Source.Language == "en" && IsAll(claim, number)
        && cited.Exists(text => text.Values.Numbers.Any(other => NumberComparison.SameValue(number, other) && IsPartly(text, other)))
        && !cited.Exists(text => text.Values.Numbers.Any(other => NumberComparison.SameValue(number, other) && IsAll(text, other)));

    /// <summary><c>640 of the 80</c>.</summary>
    private static bool IsMoreThanAll(NumberMention number, Reading claim)
    {
        var whole = claim.Values.Numbers.FirstOrDefault(other => other.Start >= number.End);
        return whole is { Kind: NumberKind.Count } && !number.IsRange && number.Qualifier == NumberQualifier.None && number.Value > whole.Value && whole.Value > 1
            && claim.Source.Text.AsSpan(number.End, whole.Start - number.End).Trim() is "of" or "of the" or "of its" or "of their";
    }

    /// <summary><c>15,000 volunteers</c>, of <c>30,000 volunteers, of whom 15,000 got a placebo</c>.</summary>
    private static bool IsOfWhom(NumberMention number, Reading claim, List<Reading> cited) => number.Head is { } head
        && cited.TrueForAll(text => text.Values.Numbers.All(other => !NumberComparison.Supports(number, other) || (other.Head is null && FollowsWhom(text, other)
            && text.Values.Numbers.Any(whole => whole.Head == head && whole.Value > number.Value && !claim.Values.Numbers.Any(told => told.Value == whole.Value)))))
        && cited.Exists(text => text.Values.Numbers.Any(other => NumberComparison.Supports(number, other)));

    private static bool FollowsWhom(Reading text, NumberMention number)
    {
        var at = NumberPlaces.LinkBefore(text, number);
        return text.Values.Sentence[at] is "whom" or "them" or "which";
    }

    private static bool IsAll(Reading text, NumberMention number)
    {
        var sentence = text.Values.Sentence;
        var at = NumberPlaces.TokenAt(sentence, number.Start) - 1;
        while (sentence[at] is "the" or "its" or "their" or "of" or "his" or "her" or "these" or "those")
        {
            at--;
        }

        return sentence[at] == "all";
    }

    private static bool IsPartly(Reading text, NumberMention number)
    {
        var sentence = text.Values.Sentence;
        var at = NumberPlaces.TokenAt(sentence, number.Start) - 1;
        while (sentence[at] is "the" or "its" or "their" or "roughly" or "about" or "some")
        {
            at--;
        }

        return sentence[at] == "of" && text.Values.Numbers.Any(part => part.End <= number.Start && NumberPlaces.TokenAt(sentence, part.End) >= at - 2 && (part.Kind == NumberKind.Percent || part.Value < number.Value));
    }
}
