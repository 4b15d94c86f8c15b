using Collate.Language;
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

    private static readonly HashSet<string> Compounds = [.. WordPairs.Set("born based led backed bound owned run").Select(NameForm.Of)];

    private static readonly HashSet<string> Connecting = [.. WordPairs.Set("of the de la du del for and").Select(NameForm.Of)];

    private static readonly HashSet<string> Generic =
        [.. WordPairs.Set("region area oblast province city state republic peninsula river government army military agency news media ministry leader forces troops the").Select(NameForm.Of)];

    /// <summary>The verdict if a name fails; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        foreach (var name in claim.Values.Names)
        {
            if (!cited.Exists(c => Has(c, name) || IsMeant(c, name) || IsPublisher(c, name) || IsPlainWord(claim, name, c) || Institutions.AreIn(c, name)) || HasOtherTitle(name, cited))
            {
                return Verdict.Failed(VerdictReason.Name, name.Text);
            }
        }

        return FindOrigin(claim, cited) ?? FindSubject(claim, cited);
    }

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

    /// <summary>Whether the name, or a longer or equal form of it, stands in a text.</summary>
    private static bool Has(Reading text, NameMention name)
    {
        foreach (var other in text.Values.Names)
        {
            if ((name.Words.Count <= other.Words.Count || name.Country is not null) && NameAliases.Same(name, other))
            {
                return true;
            }

            if (other.Words.Count == 1 && name.Words.Count > 1 && !other.Text.AsSpan().ContainsAnyInRange('a', 'z') && NameAliases.Same(name, other))
            {
                return true;
            }
        }

        // "Army Specialist Charles Graner", for "Army Spc. Charles Graner"
        if (name.Country is null && text.Values.Names.Any(other => other.Country is null && other.Words.Count >= 2 && other.Words.Count < name.Words.Count && name.Words.Skip(name.Words.Count - other.Words.Count).SequenceEqual(other.Words, StringComparer.Ordinal)
            && name.Words.Take(name.Words.Count - other.Words.Count).All(word => Language.WordTable.RankOf(word) >= 0 && Language.WordMeanings.Of(Language.WordTable.RankOf(word)) is not null)))
        {
            return true;
        }

        // "Lagos-born"
        if (name.Words.Count > 1 && Compounds.Contains(name.Words[^1]) && HasWords(text, [.. name.Words.Take(name.Words.Count - 1)]))
        {
            return true;
        }

        if (IsAcronymOf(name, text.Values.Sentence))
        {
            return true;
        }

        if (HasWords(text, [.. name.Words]) || (text.Source.Language == "en" && name.Words.Count > 1 && HasSpelling(text, name)))
        {
            return true;
        }

        if (name.Country is not null && name.Words.Count > 1)
        {
            return false;
        }

        // "Host China", "Bäcker Anton Wolff": a capital at the start of the sentence is no part of the name
        if (name.Start == 0 && name.Words.Count > 1 && HasWords(text, [.. name.Words.Skip(1)]))
        {
            return true;
        }

        // "US Geological Survey", for "USGS"
        if (name.Text.Length is 2 or 3 && !name.Text.AsSpan().ContainsAnyInRange('a', 'z') && text.Values.Names.Any(other => other.Text.Length > name.Text.Length && other.Text.StartsWith(name.Text, StringComparison.Ordinal) && !other.Text.AsSpan().ContainsAnyInRange('a', 'z')))
        {
            return true;
        }

        // "American", for "United States National Transportation Safety Board"
        if (name.Country is { } country && text.Values.Names.Any(other => other.Country is null && Countries.Of(string.Join(' ', other.Text.ToLowerInvariant().Split(' ').Take(2))) == country))
        {
            return true;
        }

        // "Jany Štěpánkové", for "Jana Štěpánková"
        if (text.Source.Language is "cs" or "el" or "ru" or "uk" or "pl" && name.Words.All(word => text.Names.Any(other => other == word || IsInflected(word, other, isShort: true))))
        {
            return true;
        }

        // German has capitals on every noun: two of them in a row are seldom one name.
        if (text.Source.Language == "de" && name.Words.All(word => text.Names.Any(other => other == word || IsInflected(word, other, isShort: true))))
        {
            return true;
        }

        // "Beijing Games", of "Beijing Olympics"
        if (name.Words.Count > 1 && name.Words[^1] is "games" && text.NameSet.Contains("olympics") && HasWords(text, [.. name.Words.SkipLast(1)]))
        {
            return true;
        }

        return (name.Words.Any(Generic.Contains) && HasWords(text, [.. name.Words.Where(w => !Generic.Contains(w))]))
            || (name.Words.Count == 1 && (text.Names.Any(n => IsInflected(name.Words[0], n) || IsMistyped(name.Words[0], n)) || text.Values.Names.Any(n => IsShortened(name.Words[0], n))));
    }

    /// <summary>Whether two long words differ in two letters that changed places: <c>Chrylser</c>.</summary>
    private static bool IsMistyped(string word, string other)
    {
        var at = word.AsSpan().CommonPrefixLength(other);
        return word.Length >= 7 && word.Length == other.Length && at + 1 < word.Length && word[at] == other[at + 1] && word[at + 1] == other[at]
            && word.AsSpan(at + 2).SequenceEqual(other.AsSpan(at + 2));
    }

    /// <summary><c>Fed</c> for <c>Federal Reserve</c>.</summary>
    private static bool IsShortened(string word, NameMention full) => word.Length >= 3 && full.Words.Count > 1 && full.Words[0].StartsWith(word, StringComparison.Ordinal);

    /// <summary>Whether the letters of an acronym begin capitalised words in a row: <c>NASA</c>, where <c>and</c> divides the name.</summary>
    private static bool IsAcronymOf(NameMention name, TokenizedSentence sentence)
    {
        if (name.Words.Count != 1 || name.Words[0].Length < 2 || name.Text.AsSpan().ContainsAnyInRange('a', 'z'))
        {
            return false;
        }

        var letters = name.Words[0];
        for (var start = 0; start < sentence.Count; start++)
        {
            var letter = 0;
            for (var i = start; i < sentence.Count && letter < letters.Length; i++)
            {
                if (sentence.Is(i, TokenKind.Word) && (letters.Length > 2 || sentence.IsCapitalised(i)) && sentence[i][0] == letters[letter])
                {
                    letter++;
                }
                else if (letter == 0 || sentence[i] is not ("and" or "of" or "the" or "for" or "on"))
                {
                    break;
                }
            }

            if (letter == letters.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>Defence Ministry</c>, where it is <c>Defense Ministry</c> there.</summary>
    private static bool HasSpelling(Reading text, NameMention name)
    {
        string[] words = [.. name.Words.Select(word => NameForm.Of(Spelling.Of(word)))];
        return WordSequence.IndexOf([.. text.Words.SelectMany(word => word.Split('-')).Where(word => word.Length > 0).Select(word => NameForm.Of(Spelling.Of(word)))], words, 0) >= 0;
    }

    private static bool HasWords(Reading text, string[] words) => words.Length > 0
        && (WordSequence.IndexOf(text.Names, words, 0) >= 0 || (words.Length > 1 && WordSequence.IndexOf([.. text.Names.Where(word => !Connecting.Contains(word))], words, 0) >= 0));

    /// <summary><c>Korean</c> and <c>Korea</c>, <c>Москвы</c> and <c>Москва</c>.</summary>
    private static bool IsInflected(string word, string other, bool isShort = false)
    {
        var common = word.AsSpan().CommonPrefixLength(other);
        return (common >= 4 || (common == 3 && isShort)) && Math.Max(word.Length, other.Length) - common <= ((common >= 5 && !isShort && Math.Min(word.Length, other.Length) - common <= 1) || common >= 6 ? 4 : 2);
    }

    /// <summary>The name stands in the context, and the cited words have a part of it, a pronoun or a description for it.</summary>
    private static bool IsMeant(Reading cited, NameMention name)
    {
        if (cited.Context is not { } context || !Has(context, name))
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
