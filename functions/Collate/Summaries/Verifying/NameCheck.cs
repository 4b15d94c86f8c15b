using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks names by their aliases, and titles.</summary>
internal static class NameCheck
{
    private static readonly HashSet<string> Pronouns = WordPairs.Set("he she they it him her them his hers their its who");

    private static readonly HashSet<string> Descriptions = WordPairs.Set(
        "chief leader president minister secretary chairman official spokesman spokeswoman country nation countries nations capital region city company government party north south side sides");

    private static readonly HashSet<string> Generic =
        [.. WordPairs.Set("region area oblast province city state republic peninsula river government army military agency news media ministry leader forces troops the").Select(NameForm.Of)];

    /// <summary>The verdict if a name fails; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        foreach (var name in claim.Values.Names)
        {
            if (!cited.Exists(c => Has(c, name) || IsMeant(c, name) || IsPublisher(c, name)) || HasOtherTitle(name, cited))
            {
                return Verdict.Failed(VerdictReason.Name, name.Text);
            }
        }

        return null;
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

        if (name.Country is not null && name.Words.Count > 1)
        {
            return false;
        }

        return HasWords(text, [.. name.Words]) || (name.Words.Any(Generic.Contains) && HasWords(text, [.. name.Words.Where(w => !Generic.Contains(w))]))
            || (name.Words.Count == 1 && text.Names.Any(n => IsInflected(name.Words[0], n)));
    }

    private static bool HasWords(Reading text, string[] words) => words.Length > 0 && WordSequence.IndexOf(text.Names, words, 0) >= 0;

    /// <summary><c>Korean</c> and <c>Korea</c>, <c>Москвы</c> and <c>Москва</c>.</summary>
    private static bool IsInflected(string word, string other)
    {
        var common = word.AsSpan().CommonPrefixLength(other);
        return common >= 4 && Math.Max(word.Length, other.Length) - common <= 2;
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

        var title = name.Title.Split(' ')[^1];
        var same = cited.SelectMany(c => c.Values.Names).Where(n => n.Title is not null && NameAliases.Same(n, name)).ToList();
        return same.Count > 0 && !cited.Exists(c => c.Has(title) || c.Context?.Has(title) == true);
    }
}
