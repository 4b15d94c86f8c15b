using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Reads what is cited with the names that the sentence has for whom it speaks of, so that every check compares one form with the same.</summary>
/// <remarks>
/// <para>
/// Replaced are an acronym and its long form, told in brackets or seen by the initials (<c>IOC</c>); an alias that is told (<c>also known as</c>); the short form of a name that is cited in
/// full; and, for one antecedent only, a pronoun or a bare title (<see cref="Antecedents"/>). Each for one that the sentence names and the text does not: whom it does not
/// name, or who may be two, stays as cited. What is quoted to the letter is compared with what is cited, as it stands there.
/// </para>
/// </remarks>
internal static class Naming
{
    // Of more cited sentences each says much the same.
    private const int MostCited = 32;
    private const int MostNames = 12;
    private const int ShortWord = 4;

    /// <summary>Puts the readings that differ in their place.</summary>
    public static void Unify(Reading claim, List<Reading> cited)
    {
        if (cited.Count > MostCited)
        {
            return;
        }

        var aliases = Aliases.Of(cited);
        var forms = FormsOf(claim, aliases).ConvertAll(form => (form, Words(claim.Values.Sentence, form.Start, form.End)));
        if (forms.Count == 0)
        {
            return;
        }

        var known = claim.Values.Names.SelectMany(name => name.Words).ToHashSet(StringComparer.Ordinal);
        var unified = new List<Reading>(cited.Count);
        for (var i = 0; i < cited.Count; i++)
        {
            var edits = EditsOf(forms, aliases, cited, i);
            unified.Add(edits.Count == 0 ? cited[i] : cited[i].With(Edit.Apply(cited[i].Source.Text, edits), known));
        }

        for (var i = 0; i < cited.Count; i++)
        {
            cited[i] = unified[i];
            if (Antecedents.Find(claim, unified, i) is { } edit)
            {
                cited[i] = unified[i].With(Edit.Apply(unified[i].Source.Text, [edit]), known);
            }
        }
    }

    /// <summary>The names of the sentence, and what it has of an alias that is no name: <c>the major emitters meeting</c>.</summary>
    private static List<NameMention> FormsOf(Reading claim, List<Alias> aliases)
    {
        var forms = claim.Values.Names.Where(name => name.Country is null).Take(MostNames).ToList();
        for (var i = 1; i < claim.Values.Names.Count; i++)
        {
            // "US Geological Survey": one name, though a country's stands in it.
            var (country, rest) = (claim.Values.Names[i - 1], claim.Values.Names[i]);
            if (country.Country is not null && rest.Country is null && rest.Start == country.End + 1)
            {
                forms.Insert(0, new NameMention(country.Start, rest.End, claim.Source.Text[country.Start..rest.End], [.. country.Words, .. rest.Words], null, null));
            }
        }

        foreach (var alias in aliases)
        {
            foreach (var words in (ReadOnlySpan<string[]>)[alias.Brief, alias.Full])
            {
                if (Span(claim, words) is var (start, end) && !forms.Exists(form => form.Start < end && start < form.End && form.End - form.Start >= end - start))
                {
                    forms.Add(new NameMention(start, end, claim.Source.Text[start..end], words, null, null));
                }
            }
        }

        return forms;
    }

    private static List<Edit> EditsOf(List<(NameMention Name, string[] Words)> forms, List<Alias> aliases, List<Reading> cited, int at)
    {
        var text = cited[at];
        var edits = new List<Edit>();
        foreach (var form in forms)
        {
            if (Span(text, form.Words) is null && Find(form.Name, form.Words, aliases, cited, at) is var (start, end)
                && !edits.Exists(edit => edit.Start < end && start < edit.End)
                && !text.Values.Quotations.Any(quotation => quotation.Start < end && start < quotation.End)
                && !forms.Exists(other => other.Name != form.Name && Span(text, other.Words) is var (from, to) && from < end && start < to))
            {
                edits.Add(new Edit(start, end, form.Name.Text));
            }
        }

        return edits;
    }

    /// <summary>Where a text has another form of a name.</summary>
    private static (int Start, int End)? Find(NameMention form, string[] words, List<Alias> aliases, List<Reading> cited, int at)
    {
        var text = cited[at];
        foreach (var alias in aliases)
        {
            if (alias.OtherOf(words) is { } other && (Span(text, other) ?? ShortSpan(text, other)) is { } span)
            {
                return span;
            }
        }

        foreach (var name in text.Values.Names)
        {
            if (form.Words.Count > 1 && name.Words[0][0] == form.Words[0][0] && Aliases.IsAcronym(name) && Aliases.FindInitials(new TokenizedSentence(form.Text), name.Words[0]) is var (first, last) && first == 0 && last == form.Text.Length)
            {
                return (name.Start, name.End);
            }

            if (name.Country is null && NameAliases.Same(form, name)
                && (Aliases.IsAcronym(name) || Aliases.IsAcronym(form) || (name.Words.Count < form.Words.Count && IsOnlyOne(form, name, cited, at))))
            {
                return (name.Start, name.End);
            }
        }

        return Aliases.IsAcronym(form) ? Aliases.FindInitials(text.Values.Sentence, form.Words[0]) : null;
    }

    /// <summary>Where the short form of an alias that has several words stands: <c>Osman</c>.</summary>
    private static (int Start, int End)? ShortSpan(Reading text, string[] words)
    {
        var name = words.Length < 2 ? null : text.Values.Names.FirstOrDefault(name => name.Country is null && name.Words.Count == 1 && name.Words[0] == words[^1]);
        return name is null ? null : (name.Start, name.End);
    }

    /// <summary>Whether the full name is cited, and none that differs has the same short form.</summary>
    private static bool IsOnlyOne(NameMention form, NameMention brief, List<Reading> cited, int at)
    {
        var isCited = false;
        foreach (var text in cited[at].Context is { } context ? cited.Append(context) : cited)
        {
            foreach (var name in text.Values.Names)
            {
                if (name.Country is null && name.Words.Count > brief.Words.Count && NameAliases.Same(name, brief))
                {
                    if (!NameAliases.Same(name, form))
                    {
                        return false;
                    }

                    isCited |= name.Words.Count >= form.Words.Count;
                }
            }
        }

        return isCited;
    }

    /// <summary>The words of a stretch, in the form in which names are compared.</summary>
    internal static string[] Words(TokenizedSentence sentence, int start, int end)
    {
        var words = new List<string>();
        for (var i = 0; i < sentence.Count && sentence.Tokens[i].Start < end; i++)
        {
            if (sentence.Tokens[i].Start >= start && sentence.Is(i, TokenKind.Word))
            {
                words.Add(NameForm.Of(sentence[i]));
            }
        }

        return [.. words];
    }

    /// <summary>Where words stand in a row; none if nowhere.</summary>
    internal static (int Start, int End)? Span(Reading text, string[] words)
    {
        var sentence = text.Values.Sentence;
        var forms = text.Forms;
        for (var i = 0; words.Length > 0 && i + words.Length <= forms.Length; i++)
        {
            // "WHO" is not "who".
            if (forms.AsSpan(i, words.Length).SequenceEqual(words) && (words.Length > 1 || (sentence.IsCapitalised(i) && (words[0].Length > ShortWord || !sentence.Raw(i).ContainsAnyInRange('a', 'z')))))
            {
                var last = i + words.Length - 1;
                return (sentence.Tokens[i].Start, sentence.Tokens[last].Start + WordForm.WithoutPossessive(sentence.Raw(last)).Length);
            }
        }

        return null;
    }
}
