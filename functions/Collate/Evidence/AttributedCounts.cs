using Collate.Language.Values;
using Collate.Summaries;

namespace Collate.Evidence;

/// <summary>Finds the two counts of a crowd that one sentence gives side by side: "4,000 according to the police, 11,000 according to the organisers".</summary>
/// <remarks>There the sources do not contradict each other but both pass on two that do. Only where one of the counts is an authority's and the other is of those who called for it.</remarks>
internal static class AttributedCounts
{
    /// <summary>How far apart the two counts may be; further, one is no doubt of something else.</summary>
    private const int MostRatio = 30;

    private const int Fewest = 50;

    /// <summary>How many words from a count the one who gives it may stand.</summary>
    private const int Reach = 9;

    private static readonly HashSet<string> Authorities = WordPairs.Set(
        "police officials official authorities government prefecture préfecture préfet etat état l'état autorités polizei polizeiangaben behörden autoridades policía ayuntamiento gobierno delegación guardia policie");

    private static readonly HashSet<string> Callers = WordPairs.Set(
        "organisers organizers organiser organizer unions union activists opposition veranstalter veranstaltern veranstalterangaben gewerkschaft gewerkschaften syndicats syndicat intersyndicale l'intersyndicale organisateurs cgt "
        + "sindicatos organizadores convocantes organización pořadatelé pořadatelů organizátoři organizátorů");

    private static readonly HashSet<string> Cues = WordPairs.Set(
        "according said say says put estimated estimate estimates reported counted claimed claim selon d'après compté dénombré laut nach zufolge angaben sprach sprachen según cifró cifraron cifra podle");

    /// <summary>The conflicts, in order of their first sentence; sentences that give the same two counts are one.</summary>
    public static IEnumerable<Conflict> Find(StoryText story)
    {
        var found = new List<(int Sentence, NumberMention Official, NumberMention Other)>();
        for (var i = 0; i < story.Sentences.Count; i++)
        {
            if (CountsIn(story.Sentences[i], story.Language) is { } counts)
            {
                found.Add((i, counts.Official, counts.Other));
            }
        }

        while (found.Count > 0)
        {
            var first = found[0];
            var same = found.Where(other => Meets(other.Official, first.Official) && Meets(other.Other, first.Other)).DistinctBy(other => story.Sentences[other.Sentence].Article).ToArray();
            found.RemoveAll(other => Meets(other.Official, first.Official) || Meets(other.Other, first.Other));
            var sentence = story.Sentences[first.Sentence];
            var (one, two) = first.Official.Start < first.Other.Start ? (first.Official, first.Other) : (first.Other, first.Official);
            yield return new Conflict(
                DisagreementKind.Number,
                NumberWording.About(sentence, one),
                [
                    new ConflictSide(NumberWording.Value(sentence, one), [.. same.Select(entry => Passage.Whole(story, entry.Sentence))]),
                    new ConflictSide(NumberWording.Value(sentence, two), [.. same.Select(entry => Passage.Whole(story, entry.Sentence))]),
                ]);
        }
    }

    private static (NumberMention Official, NumberMention Other)? CountsIn(AnalyzedSentence sentence, string language)
    {
        var counts = sentence.Numbers.Where(number => number.Kind == NumberKind.Count && number.Value >= Fewest && number.Qualifier != NumberQualifier.Multiple && !number.Additional).ToArray();
        if (counts is not [var one, var two] || Meets(one, two) || !HasCue(sentence.Tokens) || one.Value > MostRatio * two.Value || two.Value > MostRatio * one.Value
            || (HeadOf(one) is { } head && HeadOf(two) is { } other && head != other))
        {
            return null;
        }

        var (first, second) = (GivenBy(sentence.Tokens, one, two, language), GivenBy(sentence.Tokens, two, one, language));
        return first > 0 && second < 0 ? (one, two) : first < 0 && second > 0 ? (two, one) : null;
    }

    /// <summary>What is counted; not what follows without being counted: "11 000 selon ...".</summary>
    private static string? HeadOf(NumberMention number) =>
        number.Head is { } head && !Cues.Contains(head) && !Authorities.Contains(head) && !Callers.Contains(head) ? head : null;

    private static bool HasCue(TokenizedSentence tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Cues.Contains(tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>1 for a count of the authorities, -1 for one of those who called, 0 if it cannot be told: whoever is named nearest.</summary>
    private static int GivenBy(TokenizedSentence tokens, NumberMention number, NumberMention other, string language)
    {
        var (at, otherAt) = (NumberFrames.TokenAt(tokens, number.Start), NumberFrames.TokenAt(tokens, other.Start));
        var last = NumberFrames.TokenAt(tokens, number.End - 1);
        var (goesOn, goesBack) = (true, true);
        for (var step = 1; step <= Reach; step++)
        {
            goesOn &= !Parts(tokens, last + step, otherAt, language);
            goesBack &= !Parts(tokens, at - step, otherAt, language);
            foreach (var i in new[] { goesOn ? last + step : -1, goesBack ? at - step : -1 })
            {
                if (i >= 0 && Authorities.Contains(tokens[i]))
                {
                    return 1;
                }

                if (i >= 0 && Callers.Contains(tokens[i]))
                {
                    return -1;
                }
            }
        }

        return 0;
    }

    /// <summary>Where what is said of one of two counts ends: at the other, at a mark, at "and".</summary>
    private static bool Parts(TokenizedSentence tokens, int token, int other, string language) =>
        token < 0 || token >= tokens.Count || token == other || tokens[token] is "," or ";" or "and" or "et" or "und" || (tokens[token] == "y" && language == "es");

    private static bool Meets(NumberMention a, NumberMention b) => NumberRange.Of(a).Meets(NumberRange.Of(b));
}
