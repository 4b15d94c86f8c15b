using Collate.Language;

namespace Collate.Summaries.Verifying;

/// <summary>Finds words that were put into a cited sentence, or in the place of others, without meaning the same.</summary>
/// <remarks>
/// Where the words around stand as they are cited, a new word is a new detail, however many others agree; where the sentence was built anew, a word that is not
/// there may well be another for one that is, and <see cref="ContentCheck"/> judges by the whole.
/// </remarks>
internal static class SlotCheck
{
    private const int LongestRun = 3;

    // Likeness in thousandths that two words need to stand for each other in the same place.
    private const int NounLikeness = 640;
    private const int OtherLikeness = 450;
    private const int KinLikeness = 720;

    // And in thousandths that a word needs to be meant by one that stands elsewhere.
    private const int ElsewhereLikeness = 560;

    /// <summary>The first words that are new in their place; none if all are as cited.</summary>
    public static string? Find(Reading claim, List<Reading> cited)
    {
        var items = claim.Items;
        for (var i = 0; i < items.Count; i++)
        {
            if (!IsNew(items[i], cited, claim.Source.Language))
            {
                continue;
            }

            var end = i + 1;
            while (end < items.Count && IsNew(items[end], cited, claim.Source.Language))
            {
                end++;
            }

            if (end - i <= LongestRun && cited.Exists(c => IsOther(claim, i, end, c)))
            {
                return string.Join(' ', items.Skip(i).Take(end - i).Select(item => item.Term!.Value.Form));
            }

            i = end - 1;
        }

        return null;
    }

    private static bool IsNew(Item item, List<Reading> cited, string language) =>
        item.Term is { } term && !item.IsName && !LightWords.Contains(term.Form) && cited.TrueForAll(c => c.StrengthOf(term) < TermSimilarity.Same || IsOnlyOpposite(term, c, language));

    private static bool IsOnlyOpposite(Term term, Reading cited, string language) =>
        !cited.Stems.Contains(term.Stem) && cited.Terms.Any(other => TermSimilarity.Between(term, other, language) == TermRelation.Opposite);

    /// <summary>Whether the items from <paramref name="start"/> to <paramref name="end"/> stand between the same neighbours as nothing does there, or as other words.</summary>
    private static bool IsOther(Reading claim, int start, int end, Reading cited)
    {
        var items = claim.Items;
        var others = cited.Items;
        for (var at = -1; at < others.Count; at++)
        {
            if (start == 0 ? at >= 0 : at < 0 || !items[start - 1].Matches(others[at]))
            {
                continue;
            }

            for (var next = at + 1; next <= Math.Min(others.Count, at + 2 + end - start); next++)
            {
                if (end == items.Count ? next == others.Count : next < others.Count && items[end].Matches(others[next]))
                {
                    if (AreOther(claim, start, end, cited, at + 1, next))
                    {
                        return true;
                    }

                    break;
                }
            }

            // Nothing tells where it ends there, but another word follows in the same way.
            if (start > 0 && claim.Source.Language == "en" && at + 1 < others.Count && others[at + 1].Term is not null && !others[at + 1].IsName
                && HaveSameLink(claim, start, cited, at + 1) && AreOther(claim, start, end, cited, at + 1, Math.Min(others.Count, at + 3)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the same words stand between an item and the one before it.</summary>
    private static bool HaveSameLink(Reading claim, int item, Reading cited, int other)
    {
        var (at, end) = (claim.Items[item - 1].Token + 1, claim.Items[item].Token);
        var (otherAt, otherEnd) = (cited.Items[other - 1].Token + 1, cited.Items[other].Token);
        if (end - at != otherEnd - otherAt)
        {
            return false;
        }

        for (; at < end; at++, otherAt++)
        {
            if (!string.Equals(claim.Values.Sentence[at], cited.Values.Sentence[otherAt], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreOther(Reading claim, int start, int end, Reading cited, int from, int to)
    {
        for (var i = start; i < end; i++)
        {
            var term = claim.Items[i].Term!.Value;
            var isNoun = term.Meaning is null || ((term.Meaning.Parts & WordParts.Noun) != 0 && !claim.Verbs.Any(verb => verb.Item == i)
                && !((term.Meaning.Parts & WordParts.Adjective) != 0 && i + 1 < claim.Items.Count && claim.Items[i + 1].Term is not null && claim.Items[i + 1].Token == claim.Items[i].Token + 1));
            var isMeant = false;
            for (var j = from; j < to && !isMeant; j++)
            {
                isMeant = cited.Items[j].Term is { } other && CanStandFor(term, other, isNoun, claim.Source.Language);
            }

            // What stands in one place here may stand in another there.
            if (!isMeant && !cited.Items.Where((item, j) => item.Term is not null && (j < from || j >= to)).Select(item => item.Term!.Value).Any(other => !claim.Stems.Contains(other.Stem) && TermSimilarity.Between(term, other, claim.Source.Language) >= TermRelation.Near && TermSimilarity.Likeness(term, other) >= ElsewhereLikeness))
            {
                return true;
            }
        }

        return false;
    }

    private static bool CanStandFor(Term term, Term other, bool isNoun, string language) => TermSimilarity.Between(term, other, language) switch
    {
        TermRelation.Same => true,
        TermRelation.Opposite or TermRelation.Sister => false,
        _ when isNoun && term.Meaning is { } meaning && other.Meaning is { } cited && meaning.IsKin(cited) => TermSimilarity.Likeness(term, other) >= KinLikeness,
        _ => TermSimilarity.Likeness(term, other) >= (isNoun ? NounLikeness : OtherLikeness),
    };
}
