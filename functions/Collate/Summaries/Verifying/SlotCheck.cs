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
    private const int VerbLikeness = 200;

    // How much of the rest must be cited, in parts of a hundred.
    private const int AlmostPercent = 75;

    // And in the same order; else the sentence was built anew, and another word is another way to say it.
    private const int OrderPercent = 68;
    private const int FewestPlain = 2;

    // And in thousandths that a word needs to be meant by one that stands elsewhere.
    private const int ElsewhereLikeness = 560;

    /// <summary>The first words that are new in their place; none if all are as cited.</summary>
    public static string? Find(Reading claim, List<Reading> cited)
    {
        var runs = RunsOf(claim, cited);
        foreach (var (start, end) in runs)
        {
            // New words in several places are a sentence built anew; what excludes a cited word is an error in any.
            if (end - start <= LongestRun && (runs.Count == 1 || Excludes(claim, start, end, cited)) && cited.Exists(c => IsAlmostCited(claim, start, end, c) && IsOther(claim, start, end, c)))
            {
                return string.Join(' ', claim.Items.Skip(start).Take(end - start).Select(item => item.Term!.Value.Form));
            }
        }

        return null;
    }

    /// <summary>Whether nearly all other words stand in one text as they are and in the same order, and enough of them besides names.</summary>
    private static bool IsAlmostCited(Reading claim, int start, int end, Reading cited)
    {
        var (all, found, inOrder, plain) = (0, 0, 0, 0);
        var common = ItemOrder.Common(claim.Items, cited.Items);
        for (var i = 0; i < claim.Items.Count; i++)
        {
            var item = claim.Items[i];
            if ((i >= start && i < end) || (item.Term is { } term && LightWords.Contains(term.Form)))
            {
                continue;
            }

            all++;
            found += cited.Items.Any(item.Matches) ? 1 : 0;
            inOrder += common[i] ? 1 : 0;
            plain += common[i] && !item.IsName ? 1 : 0;
        }

        return found * 100 >= all * AlmostPercent && inOrder * 100 >= all * OrderPercent && plain >= Math.Min(FewestPlain, all);
    }

    /// <summary>New words in a row.</summary>
    private static List<(int Start, int End)> RunsOf(Reading claim, List<Reading> cited)
    {
        var runs = new List<(int Start, int End)>();
        for (var i = 0; i < claim.Items.Count; i++)
        {
            if (!IsNew(claim, claim.Items[i], cited))
            {
                continue;
            }

            if (runs.Count > 0 && runs[^1].End == i)
            {
                runs[^1] = (runs[^1].Start, i + 1);
            }
            else
            {
                runs.Add((i, i + 1));
            }
        }

        return runs;
    }

    private static bool IsNew(Reading claim, Item item, List<Reading> cited) =>
        item.Term is { } term && !item.IsName && !LightWords.Contains(term.Form) && !claim.Values.Negations.Any(cue => cue.Start == term.Start)
        && cited.TrueForAll(c => (IsTold(claim, term) && !IsBorneOut(claim, term, c)) || IsOnlyOpposite(term, c, claim.Source.Language))
        && !NumberPlaces.IsInQuantity(claim, term, cited) && !ChangeCheck.IsBorneOut(claim, term, cited);

    /// <summary>Whether a word that is not cited is worth a doubt: without synonyms, as in most languages, that is what may be a name.</summary>
    private static bool IsTold(Reading claim, Term term) =>
        claim.Source.Language == "en" || char.IsUpper(claim.Source.Text, term.Start) || (!char.IsLower(claim.Source.Text, term.Start) && IsBesidePreposition(claim, term));

    /// <summary>Where there are no capitals: what a preposition tells the place or the doer of.</summary>
    private static bool IsBesidePreposition(Reading claim, Term term)
    {
        var sentence = claim.Values.Sentence;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.Tokens[i].Start == term.Start)
            {
                return sentence[i - 1] is "في" or "من" or "إلى" || sentence[i + 1] is "में" or "से" or "के" or "की" or "का" or "ने" or "को";
            }
        }

        return false;
    }

    /// <summary>A word is borne out by itself or by one that means the same, unless the sentence has that one too: then it says something more.</summary>
    private static bool IsBorneOut(Reading claim, Term term, Reading cited) => cited.Stems.Contains(term.Stem)
        || (cited.StrengthOf(term) == TermSimilarity.Same
            && cited.Terms.Any(other => !claim.Stems.Contains(other.Stem) && TermSimilarity.Between(term, other, claim.Source.Language) == TermRelation.Same));

    private static bool Excludes(Reading claim, int start, int end, List<Reading> cited)
    {
        for (var i = start; i < end; i++)
        {
            var term = claim.Items[i].Term!.Value;
            if (cited.Exists(text => text.Terms.Any(other => !claim.Stems.Contains(other.Stem)
                && TermSimilarity.Between(term, other, claim.Source.Language) is TermRelation.Opposite or TermRelation.Sister)))
            {
                return true;
            }
        }

        return false;
    }

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
            var isVerb = !isNoun && claim.Verbs.Any(verb => verb.Item == i);
            for (var j = from; j < to && !isMeant; j++)
            {
                isMeant = cited.Items[j].Term is { } other && (CanStandFor(term, other, isNoun, claim.Source.Language)
                    || (isVerb && !claim.Stems.Contains(other.Stem) && cited.Verbs.Any(verb => verb.Item == j) && TermSimilarity.Between(term, other, claim.Source.Language) is not (TermRelation.Opposite or TermRelation.Sister)
                        && TermSimilarity.Likeness(term, other) >= VerbLikeness));
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
