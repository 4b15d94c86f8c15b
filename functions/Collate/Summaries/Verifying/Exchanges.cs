using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Finds what has changed places: two names, dates or numbers, each behind the word that the other is cited behind; and <c>from A to B</c> turned round. English only.</summary>
internal static class Exchanges
{
    private static readonly HashSet<string> Directions = WordPairs.Set("from to against over by than for");

    /// <summary>The verdict if something has changed places; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited) => FindDirection(claim, cited) ?? FindExchange(claim, cited);

    /// <summary>Two names, dates or numbers that have changed places: each stands behind the word that the other is cited behind.</summary>
    private static Verdict? FindExchange(Reading claim, List<Reading> cited)
    {
        for (var i = 1; i < claim.Items.Count; i++)
        {
            for (var j = i + 1; j < claim.Items.Count; j++)
            {
                if (IsValue(claim.Items[i]) && IsValue(claim.Items[j]) && AreOfOneSort(claim.Items[i], claim.Items[j]) && !IsValue(claim.Items[i - 1]) && !IsValue(claim.Items[j - 1]) && !claim.Items[i].Matches(claim.Items[j]) && !claim.Items[i - 1].Matches(claim.Items[j - 1])
                    && cited.Exists(text => IsExchanged(claim, i, j, text)))
                {
                    return Verdict.Failed(claim.Items[i].Number is null ? claim.Items[i].Date is null ? VerdictReason.UnsupportedDetail : VerdictReason.Date : VerdictReason.Number, claim.Source.Text);
                }
            }
        }

        return null;
    }

    private static bool IsValue(Item item) => item.Term is null || item.IsName;

    private static bool AreOfOneSort(Item one, Item other) => one.Term is null == other.Term is null && one.Number is null == other.Number is null;

    private static bool IsExchanged(Reading claim, int one, int other, Reading cited) =>
        Follows(cited, claim.Items[one - 1], claim.Items[other]) && Follows(cited, claim.Items[other - 1], claim.Items[one])
        && !Follows(cited, claim.Items[one - 1], claim.Items[one]) && !Follows(cited, claim.Items[other - 1], claim.Items[other]);

    private static bool Follows(Reading text, Item first, Item next)
    {
        for (var i = 1; i < text.Items.Count; i++)
        {
            if (text.Items[i].Matches(next) && text.Items[i - 1].Matches(first))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>from Prague to Vienna</c> where it is from Vienna to Prague there.</summary>
    private static Verdict? FindDirection(Reading claim, List<Reading> cited)
    {
        for (var i = 0; i < claim.Items.Count; i++)
        {
            var item = claim.Items[i];
            var word = claim.Values.Sentence[item.Token - 1];
            if (item.Term is not null && Directions.Contains(word) && !claim.Verbs.Any(verb => verb.Item == i) && cited.TrueForAll(text => IsTurned(claim, item, word, text)))
            {
                return Verdict.Failed(VerdictReason.UnsupportedDetail, word + " " + item.Term.Value.Form);
            }
        }

        return null;
    }

    private static bool IsTurned(Reading claim, Item item, string word, Reading cited)
    {
        var isHere = cited.Items.Any(other => other.Matches(item));
        var follows = cited.Items.Where(other => other.Term is not null && cited.Values.Sentence[other.Token - 1] == word).ToList();
        return isHere && follows.Count > 0 && !follows.Exists(other => cited.Items.Any(near => near.Token >= other.Token && near.Token <= other.Token + 3 && near.Matches(item)))
            && follows.TrueForAll(other => other.IsName == item.IsName && claim.Items.Any(here => here.Matches(other) && claim.Values.Sentence[here.Token - 1] != word))
            && (word != "by" || claim.Verbs.Count == 0 || claim.Verbs.Any(verb => verb.IsPassive));
    }
}
