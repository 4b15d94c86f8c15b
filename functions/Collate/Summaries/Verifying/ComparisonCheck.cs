using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks that the two sides of a comparison have not changed places: <c>A came ahead of B</c>, <c>B was larger than A</c>, <c>A beat B</c>. English only.</summary>
internal static class ComparisonCheck
{
    private const int Reach = 3;
    private const string Victory = "beat";
    private const string Purchase = "buy";

    private static readonly HashSet<string> Winning = WordPairs.Set("beat beats beaten beating defeated defeats defeating stunned upset edged overcame thrashed routed outclassed outlasted downed eliminated hammered trounced");

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
    private static List<(string Word, List<NameMention> Before, NameMention After)> Read(Reading text)
    {
        var found = new List<(string Word, List<NameMention> Before, NameMention After)>();
        var deals = 0;
        for (var i = 1; i < text.Values.Sentence.Count; i++)
        {
            if (WordAt(text.Values.Sentence, i) is { } word)
            {
                deals += word is Victory or Purchase ? 1 : 0;
                AddComparison(text, i, word, found);
            }
        }

        // Of several it is not plain whose each is.
        return deals > 1 ? found.FindAll(comparison => comparison.Word is not (Victory or Purchase)) : found;
    }

    private static string? WordAt(TokenizedSentence sentence, int i) => sentence[i] switch
    {
        "ahead" when sentence[i + 1] == "of" => "ahead",
        "than" => Comparative(sentence, i),
        "buy" or "buys" or "bought" or "buying" or "acquire" or "acquires" or "acquired" or "acquiring" or "purchase" or "purchased" => Purchase,
        "over" when sentence[i - 1] is "take" or "takes" or "took" or "taking" or "taken" => Purchase,
        "lost" or "loses" when sentence[i + 1] == "to" => Victory,
        var word => Winning.Contains(word) ? Victory : null,
    };

    private static void AddComparison(Reading text, int at, string word, List<(string Word, List<NameMention> Before, NameMention After)> found)
    {
        // "A was beaten 3-1 by B", "A lost to B": B won.
        var sentence = text.Values.Sentence;
        var isLoss = sentence[at] is "lost" or "loses";
        var isTurned = word is Victory or Purchase && (isLoss || sentence[at] == "beaten" || (sentence[at] == "over" && sentence[at - 1] == "taken" && sentence[at - 2] is not ("has" or "have" or "had"))
            || sentence[at - 1] is "is" or "are" or "was" or "were" or "be" or "been" or "being" || sentence[at + 1] == "by");
        var from = isTurned && !isLoss ? IndexOf(sentence, "by", at) : at;
        var before = text.Values.Names.Where(name => name.End <= sentence.Tokens[at].Start).ToList();
        var after = from < 0 ? null : text.Values.Names.Where(name => name.Start >= sentence.Tokens[from].End).ToList() is [var next, ..] names ? names.Find(name => !IsOrigin(text, name)) ?? next : null;
        if (before.Count > 0 && after is not null)
        {
            found.Add(isTurned ? (word, [after], before.FindLast(name => name.Country is null) ?? before[^1]) : (word, before, after));
        }
    }

    /// <summary><c>Scottish rival Lochmere</c>, <c>Canada's Northshore</c>.</summary>
    private static bool IsOrigin(Reading text, NameMention name) => Demonyms.IsOne(name.Text.ToLowerInvariant())
        || (name.Country is not null && (Countries.IsAdjective(name.Text.ToLowerInvariant()) || (name.End + 1 < text.Source.Text.Length && text.Source.Text[name.End] is '\'' or '\u2019')));

    private static int IndexOf(TokenizedSentence sentence, string word, int at)
    {
        while (at < sentence.Count && sentence[at] != word)
        {
            at++;
        }

        return at < sentence.Count ? at : -1;
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
