using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Tells whether a name stands in a text, in any of the forms that are written for it: aliases, acronyms, inflected, spelled otherwise.</summary>
internal static class NameMatch
{
    private static readonly HashSet<string> Compounds = [.. WordPairs.Set("born based led backed bound owned run").Select(NameForm.Of)];

    private static readonly HashSet<string> Connecting = [.. WordPairs.Set("of the de la du del for and").Select(NameForm.Of)];

    /// <summary>Whether the name, or a longer or equal form of it, stands in a text.</summary>
    public static bool Has(Reading text, NameMention name)
    {
        foreach (var other in text.Values.Names)
        {
            if ((name.Words.Count <= other.Words.Count || name.Country is not null) && NameAliases.Same(name, other))
            {
                return true;
            }
        }

        // "Army Specialist Charles Graner", for "Army Spc. Charles Graner"
        if (name.Country is null && text.Values.Names.Any(other => other.Country is null && other.Words.Count >= 2 && other.Words.Count < name.Words.Count && name.Words.Skip(name.Words.Count - other.Words.Count).SequenceEqual(other.Words, StringComparer.Ordinal)
            && name.Words.Take(name.Words.Count - other.Words.Count).All(word => WordTable.RankOf(word) >= 0 && WordMeanings.Of(WordTable.RankOf(word)) is not null)))
        {
            return true;
        }

        // "Lagos-born"
        if (name.Words.Count > 1 && Compounds.Contains(name.Words[^1]) && HasWords(text, [.. name.Words.Take(name.Words.Count - 1)]))
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

        return name.Words.Count == 1 && text.Names.Any(n => IsInflected(name.Words[0], n) || IsMistyped(name.Words[0], n));
    }

    /// <summary>Whether two long words differ in two letters that changed places: <c>Chrylser</c>.</summary>
    private static bool IsMistyped(string word, string other)
    {
        var at = word.AsSpan().CommonPrefixLength(other);
        return word.Length >= 7 && word.Length == other.Length && at + 1 < word.Length && word[at] == other[at + 1] && word[at + 1] == other[at]
            && word.AsSpan(at + 2).SequenceEqual(other.AsSpan(at + 2));
    }

    /// <summary><c>Defence Ministry</c>, where it is <c>Defense Ministry</c> there.</summary>
    private static bool HasSpelling(Reading text, NameMention name)
    {
        string[] words = [.. name.Words.Select(word => NameForm.Of(Spelling.Of(word)))];
        return WordSequence.IndexOf([.. text.Words.SelectMany(word => word.Split('-')).Where(word => word.Length > 0).Select(word => NameForm.Of(Spelling.Of(word)))], words, 0) >= 0;
    }

    /// <summary>Whether words stand in a text in a row, in the form in which names are compared.</summary>
    internal static bool HasWords(Reading text, string[] words) => words.Length > 0
        && (WordSequence.IndexOf(text.Names, words, 0) >= 0 || (words.Length > 1 && WordSequence.IndexOf([.. text.Names.Where(word => !Connecting.Contains(word))], words, 0) >= 0));

    /// <summary><c>Korean</c> and <c>Korea</c>, <c>Москвы</c> and <c>Москва</c>.</summary>
    private static bool IsInflected(string word, string other, bool isShort = false)
    {
        var common = word.AsSpan().CommonPrefixLength(other);
        return (common >= 4 || (common == 3 && isShort)) && Math.Max(word.Length, other.Length) - common <= ((common >= 5 && !isShort && Math.Min(word.Length, other.Length) - common <= 1) || common >= 6 ? 4 : 2);
    }
}
