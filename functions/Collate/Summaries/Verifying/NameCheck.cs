using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks names by their aliases, and titles.</summary>
internal static class NameCheck
{
    // Acronyms of what is no name.
    private static readonly Dictionary<string, string> PlainForms = new(StringComparer.Ordinal)
    {
        ["TV"] = "television",
        ["AI"] = "artificial intelligence",
        ["SUV"] = "utility vehicle",
        ["EV"] = "electric",
        ["GDP"] = "gross domestic product",
        ["CEO"] = "chief executive",
        ["CFO"] = "chief financial",
        ["PM"] = "prime minister",
        ["IPO"] = "initial public offering",
        ["NGO"] = "non-governmental",
        ["VAT"] = "value-added tax",
        ["LNG"] = "liquefied natural gas",
        ["ICU"] = "intensive care",
        ["ATM"] = "cash machine",
        ["CCTV"] = "closed-circuit",
        ["HQ"] = "headquarters",
        ["TB"] = "tuberculosis",
        ["HIV"] = "immunodeficiency virus",
    };

    private static readonly System.Buffers.SearchValues<char> Dividers = System.Buffers.SearchValues.Create(",.;:()");

    /// <summary>The verdict if a name fails; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        foreach (var name in claim.Values.Names.Where(name => !IsCurrency(claim, name)))
        {
            if (!cited.Exists(c => NameMatch.Has(c, name) || IsPublisher(c, name) || IsPlainWord(claim, name, c) || Institutions.AreIn(c, name) || (c.Source.Language == "en" && Demonyms.AreIn(c, name))))
            {
                return Verdict.Failed(VerdictReason.Name, name.Text);
            }
        }

        return FindOrigin(claim, cited) ?? FindCapital(claim, cited);
    }

    /// <summary><c>signed in Nairobi</c>, of ministers of Kenya: a capital that stands for its government is no place.</summary>
    private static Verdict? FindCapital(Reading claim, List<Reading> cited)
    {
        foreach (var name in claim.Values.Names)
        {
            if (name.Country is not null && IsCapital(name.Text) && claim.Source.Language == "en" && claim.Values.Sentence[NumberPlaces.TokenAt(claim.Values.Sentence, name.Start) - 1] is "in" or "at" or "near"
                && !cited.Exists(text => text.Has("capital") || NameMatch.HasWords(text, [.. name.Words])))
            {
                return Verdict.Failed(VerdictReason.Name, name.Text);
            }
        }

        return null;
    }

    private static bool IsCapital(string name) => Countries.Of(name.ToLowerInvariant()) is not null && Countries.ByName(name.ToLowerInvariant()) is null;

    /// <summary><c>EUR 84 million</c>.</summary>
    private static bool IsCurrency(Reading text, NameMention name) => text.Values.Numbers.Any(number => number.Kind == NumberKind.Money && number.Start <= name.Start && name.End <= number.End) || (name.Country is not null && text.Source.Text.AsSpan(name.End).StartsWith(" cents", StringComparison.Ordinal));

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

    /// <summary><c>Earth</c>, for <c>the planet</c>.</summary>
    private static bool IsPlainWord(Reading claim, NameMention name, Reading cited) => name.Words.Count == 1 && name.Country is null
        && (IsShort(name, cited) || claim.Terms.Any(term => term.Start == name.Start && cited.Terms.Any(other => NewsSynonyms.Are(term, other))));

    /// <summary><c>AI</c>, for <c>artificial intelligence</c>.</summary>
    private static bool IsShort(NameMention name, Reading cited) =>
        PlainForms.TryGetValue(name.Text.TrimEnd('s'), out var form) && cited.Source.Text.Contains(form, StringComparison.OrdinalIgnoreCase);

    private static bool IsPublisher(Reading cited, NameMention name)
    {
        if (cited.Source.Publisher is not { Length: > 0 } publisher)
        {
            return false;
        }

        var squeezed = NameForm.Of(publisher.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal));
        return squeezed.Contains(NameForm.Of(string.Concat(name.Words)), StringComparison.Ordinal);
    }
}
