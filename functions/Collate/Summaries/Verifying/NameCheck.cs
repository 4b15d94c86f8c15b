using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks names by their aliases, and titles.</summary>
internal static class NameCheck
{
    private static readonly System.Buffers.SearchValues<char> Dividers = System.Buffers.SearchValues.Create(",.;:()");

    private static readonly HashSet<string> Pronouns = WordPairs.Set("he she they it him her them his hers their its who");

    private static readonly HashSet<string> Descriptions = WordPairs.Set(
        "chief leader president minister secretary chairman official spokesman spokeswoman country nation countries nations capital region city company government party north south side sides");

    private static readonly HashSet<string> Offices = WordPairs.Set("president premier minister chancellor king queen pope secretary governor mayor senator general admiral colonel chairman");

    private static readonly HashSet<string> AfterSubject = WordPairs.Set("is was has had will would did does may might could can must should also then later now still never already again and");

    /// <summary>The verdict if a name fails; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        foreach (var name in claim.Values.Names.Where(name => !IsCurrency(claim, name)))
        {
            if (!cited.Exists(c => NameMatch.Has(c, name) || IsMeant(c, name) || IsPublisher(c, name) || IsPlainWord(claim, name, c) || Institutions.AreIn(c, name)) || HasOtherTitle(name, cited))
            {
                return Verdict.Failed(VerdictReason.Name, name.Text);
            }
        }

        return FindOrigin(claim, cited) ?? FindSubject(claim, cited);
    }

    /// <summary><c>EUR 84 million</c>.</summary>
    private static bool IsCurrency(Reading text, NameMention name) => text.Values.Numbers.Any(number => number.Kind == NumberKind.Money && number.Start <= name.Start && name.End <= number.End);

    /// <summary><c>Brazilian President Macron</c>, where all that is cited has <c>French</c> there.</summary>
    private static Verdict? FindOrigin(Reading claim, List<Reading> cited)
    {
        foreach (var (country, name) in Origins(claim))
        {
            var there = cited.SelectMany(Origins).Where(origin => NameAliases.Same(origin.Name, name)).ToList();
            if (there.Count > 0 && there.TrueForAll(origin => origin.Country != country))
            {
                return Verdict.Failed(VerdictReason.Name, name.Text);
            }
        }

        return null;
    }

    /// <summary>Countries right before the name of a person, with at most a title between.</summary>
    private static IEnumerable<(string Country, NameMention Name)> Origins(Reading text)
    {
        for (var i = 1; i < text.Values.Names.Count; i++)
        {
            var (before, name) = (text.Values.Names[i - 1], text.Values.Names[i]);
            if (before.Country is { } country && name.Country is null && Countries.IsAdjective(before.Text.ToLowerInvariant())
                && IsTitle(text.Source.Text.AsSpan(before.End, name.Start - before.End)))
            {
                yield return (country, name);
            }
        }
    }

    /// <summary>Whether nothing stands there but a title: at most one word in small letters, no number, no mark.</summary>
    private static bool IsTitle(ReadOnlySpan<char> between)
    {
        var small = 0;
        for (var i = 1; i < between.Length; i++)
        {
            small += between[i - 1] == ' ' && char.IsLower(between[i]) ? 1 : 0;
        }

        return between.Length < 40 && small <= 1 && between.IndexOfAny(Dividers) < 0 && !between.ContainsAnyInRange('0', '9');
    }

    /// <summary>
    /// A word that the reader of names leaves open: a capital at the start of a sentence, no plural, a verb behind it, and nothing like it in the cited texts. An
    /// English noun would have an article there, unless it is a name.
    /// </summary>
    private static Verdict? FindSubject(Reading claim, List<Reading> cited)
    {
        var sentence = claim.Values.Sentence;
        foreach (var term in claim.Source.Language == "en" ? claim.Terms : [])
        {
            var isOpen = char.IsUpper(sentence.Text, term.Start) && term.Form[^1] != 's' && !term.Form.EndsWith("ing", StringComparison.Ordinal)
                && !claim.IsInName(term) && cited.TrueForAll(c => (term.Meaning is null ? c.StrengthOf(term) < TermSimilarity.Same : c.StrengthOf(term) == 0) && c.Context?.NameSet.Contains(NameForm.Of(term.Form)) != true);
            if (isOpen && FollowsVerb(sentence, term.Start, term.Meaning is null))
            {
                return Verdict.Failed(VerdictReason.Name, term.Form);
            }
        }

        return null;
    }

    private static bool FollowsVerb(TokenizedSentence sentence, int start, bool isUnknown)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.Tokens[i].Start == start)
            {
                return AfterSubject.Contains(sentence[i + 1]) || sentence[i + 1].EndsWith("ly", StringComparison.Ordinal) || (isUnknown && sentence[i + 1].EndsWith("ed", StringComparison.Ordinal));
            }
        }

        return false;
    }

    /// <summary>The name stands in the context, and the cited words have a part of it, a pronoun or a description for it.</summary>
    private static bool IsMeant(Reading cited, NameMention name)
    {
        if (cited.Context is not { } context || !NameMatch.Has(context, name))
        {
            return false;
        }

        return cited.Values.Names.Any(n => NameAliases.Same(n, name))
            || name.Words.Any(cited.NameSet.Contains)
            || Array.Exists(cited.Words, w => Pronouns.Contains(w) || Descriptions.Contains(w));
    }

    /// <summary><c>Earth</c>, for <c>the planet</c>.</summary>
    private static bool IsPlainWord(Reading claim, NameMention name, Reading cited) => name.Words.Count == 1 && name.Country is null
        && ((name.Text == "TV" && cited.Has("television")) || claim.Terms.Any(term => term.Start == name.Start && cited.Terms.Any(other => NewsSynonyms.Are(term, other))));

    private static bool IsPublisher(Reading cited, NameMention name)
    {
        if (cited.Source.Publisher is not { Length: > 0 } publisher)
        {
            return false;
        }

        var squeezed = NameForm.Of(publisher.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal));
        return squeezed.Contains(NameForm.Of(string.Concat(name.Words)), StringComparison.Ordinal);
    }

    private static bool HasOtherTitle(NameMention name, List<Reading> cited)
    {
        if (name.Title is null)
        {
            return false;
        }

        var title = LastWord(name.Title);
        return Offices.Contains(title)
            && cited.SelectMany(c => c.Values.Names).Any(n => n.Title is not null && Offices.Contains(LastWord(n.Title)) && NameAliases.Same(n, name))
            && !cited.Exists(c => c.Has(title) || c.Context?.Has(title) == true);
    }

    private static string LastWord(string title) => title[(title.LastIndexOf(' ') + 1)..];
}
