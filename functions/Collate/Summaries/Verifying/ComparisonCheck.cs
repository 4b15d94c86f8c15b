using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks that the two sides of a comparison have not changed places: <c>A came ahead of B</c>, <c>B was larger than A</c>. English only.</summary>
internal static class ComparisonCheck
{
    private const int Reach = 3;

    /// <summary>The verdict if the sides were exchanged; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        foreach (var comparison in claim.Source.Language == "en" ? Read(claim) : [])
        {
            var others = cited.SelectMany(Read).Where(other => string.Equals(other.Word, comparison.Word, StringComparison.Ordinal)).ToList();
            if (others.Exists(other => Has(other.Before, comparison.After) && Has(comparison.Before, other.After) && !NameAliases.Same(other.After, comparison.After))
                && !others.Exists(other => NameAliases.Same(other.After, comparison.After)))
            {
                return Verdict.Failed(VerdictReason.UnsupportedDetail, comparison.Word);
            }
        }

        return null;
    }

    private static bool Has(List<NameMention> names, NameMention name) => names.Exists(other => NameAliases.Same(other, name));

    /// <summary>The comparisons of two names, with the word that tells which has more.</summary>
    private static IEnumerable<(string Word, List<NameMention> Before, NameMention After)> Read(Reading text)
    {
        var sentence = text.Values.Sentence;
        for (var i = 1; i < sentence.Count; i++)
        {
            var word = sentence[i] switch
            {
                "ahead" when sentence[i + 1] == "of" => "ahead",
                "than" => Comparative(sentence, i),
                _ => null,
            };
            var before = word is null ? [] : text.Values.Names.Where(name => name.End <= sentence.Tokens[i].Start).ToList();
            if (before.Count > 0 && text.Values.Names.FirstOrDefault(name => name.Start >= sentence.Tokens[i].End) is { } after)
            {
                yield return (word!, before, after);
            }
        }
    }

    private static string? Comparative(TokenizedSentence sentence, int than)
    {
        for (var i = than - 1; i >= Math.Max(0, than - Reach); i--)
        {
            if (sentence[i] is "more" or "less" or "fewer" || (sentence[i].Length > 4 && sentence[i].EndsWith("er", StringComparison.Ordinal)))
            {
                return sentence[i];
            }
        }

        return null;
    }
}
