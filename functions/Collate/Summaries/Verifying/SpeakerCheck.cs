using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks that what somebody says is said by the same there.</summary>
/// <remarks>Who speaks is who stands outside of what is said. Only where both texts name somebody, with no word in common, is it another.</remarks>
internal static class SpeakerCheck
{
    /// <summary>The verdict if another is cited as saying it; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        var speakers = SpeakersOf(claim);
        if (claim.Source.Language != "en" || speakers.Count == 0)
        {
            return null;
        }

        var said = SaidBy(claim);
        var best = cited.MaxBy(text => said.Count(text.Stems.Contains));
        if (best is null || said.Count(best.Stems.Contains) * 2 < said.Count || best.Attributions.Count == 0 || !SaidBy(best).Overlaps(said))
        {
            return null;
        }

        if (NamesOf(claim).Exists(name => NamesOf(best).Exists(other => NameAliases.Same(name, other))))
        {
            return null;
        }

        // "The four-time champion said" may be whoever the text before it names.
        if (cited.Count > 1 && IsDescribed(best))
        {
            return null;
        }

        var others = SpeakersOf(best);
        var isOther = others.Exists(other => other.IsName) && !HasPronoun(best) && !others.Exists(other => speakers.Exists(speaker => AreOne(speaker, other)))
            && !cited.Exists(text => speakers.Exists(speaker => text.Items.Any(item => item.Matches(speaker))) && others.Exists(other => other.IsName && text.Items.Any(item => item.Matches(other))))
            && speakers.TrueForAll(speaker => !best.Items.Any(item => item.Matches(speaker)))
            && cited.Exists(text => text != best && speakers.Exists(speaker => text.Items.Any(item => item.Matches(speaker))));
        return isOther ? Verdict.Failed(VerdictReason.Attribution, claim.Source.Text) : null;
    }

    /// <summary>Whether who speaks at the front is not named but described.</summary>
    private static bool IsDescribed(Reading text)
    {
        var sentence = text.Values.Sentence;
        var end = 1;
        while (end < sentence.Count && !AttributionReader.IsSaying(sentence[end]))
        {
            end++;
        }

        return sentence[0] == "the" && end < sentence.Count && end < 12 && sentence.Is(end - 1, TokenKind.Word) && !sentence.IsCapitalised(end - 1);
    }

    private static bool AreOne(Item one, Item other) => one.Matches(other)
        || (one.Term is { } term && other.Term is { } word && TermSimilarity.Between(term, word, "en") == TermRelation.Same);

    /// <summary>The names and nouns outside of what is said; none where nothing or everything is.</summary>
    private static List<Item> SpeakersOf(Reading text) => text.Attributions.Count == 0 ? [] :
        [.. text.Items.Where(item => item.Term is { } term && !LightWords.Contains(term.Form) && !text.Attributions.Any(said => said.Start <= term.Start && term.Start < said.End) && !text.Verbs.Any(verb => text.Items[verb.Item] == item))];

    private static List<NameMention> NamesOf(Reading text) =>
        [.. text.Values.Names.Where(name => !text.Attributions.Any(said => said.Start <= name.Start && name.Start < said.End))];

    private static HashSet<string> SaidBy(Reading text) => text.Terms
        .Where(term => !text.IsInName(term) && text.Attributions.Any(said => said.Start <= term.Start && term.Start < said.End))
        .Select(term => term.Stem).ToHashSet(StringComparer.Ordinal);

    private static bool HasPronoun(Reading text)
    {
        var sentence = text.Values.Sentence;
        for (var i = 0; i < sentence.Count; i++)
        {
            var start = sentence.Tokens[i].Start;
            if (sentence[i] is "he" or "she" or "they" or "it" && !text.Attributions.Any(said => said.Start <= start && start < said.End))
            {
                return true;
            }
        }

        return false;
    }
}
