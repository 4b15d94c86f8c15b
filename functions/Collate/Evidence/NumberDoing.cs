using Collate.Language;

namespace Collate.Evidence;

/// <summary>Reads what is done with what a number counts, and who or what does it.</summary>
internal static class NumberDoing
{
    private static readonly HashSet<string> Relatives = new(["who", "that", "which", "was", "were", "had", "have", "been", "has", "are", "is"], StringComparer.Ordinal);

    /// <summary>The nearest word for a doing: before the number up to another number, else behind what it counts; where the list of doings has none of the clause's words, the nearest telling word.</summary>
    public static int Of(StoryText story, AnalyzedSentence sentence, int at, int head, int last, int[] clauses)
    {
        var first = at;
        while (first > 0 && clauses[first - 1] == clauses[at])
        {
            first--;
        }

        // "53 people who were injured": the doing stands in a clause of its own.
        var tokens = sentence.Tokens;
        var behind = head + 1;
        while (Relatives.Contains(tokens[behind]))
        {
            behind++;
        }

        var nearest = -1;
        return Listed(story, sentence, at - 1, first, -1, ref nearest) is >= 0 and var before ? before
            : Listed(story, sentence, head + 1, Math.Min(tokens.Count - 1, Math.Max(last, behind)), 1, ref nearest) is >= 0 and var after ? after
            : nearest;
    }

    /// <summary>The first word of the list of doings from one token towards another, but not beyond a number; or -1.</summary>
    /// <param name="story">The story.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="from">The first token that is looked at.</param>
    /// <param name="to">The last one.</param>
    /// <param name="step">1 onwards, -1 backwards.</param>
    /// <param name="nearest">Becomes the first telling word, where it is none yet.</param>
    private static int Listed(StoryText story, AnalyzedSentence sentence, int from, int to, int step, ref int nearest)
    {
        for (var i = from; (to - i) * step >= 0; i += step)
        {
            if (IsTelling(story, sentence, i))
            {
                nearest = nearest < 0 ? sentence.FeatureAt[i] : nearest;
                if (story.Kinship.IsDoing(sentence.FeatureAt[i]))
                {
                    return sentence.FeatureAt[i];
                }
            }
            else if (sentence.Tokens.Is(i, TokenKind.Number))
            {
                break;
            }
        }

        return -1;
    }

    /// <summary>The nearest telling word before the doing that is no name, or -1.</summary>
    public static int SubjectOf(StoryText story, AnalyzedSentence sentence, int predicate, int at, int[] clauses)
    {
        var verb = at;
        while (verb >= 0 && (sentence.FeatureAt[verb] != predicate || clauses[verb] != clauses[at]))
        {
            verb--;
        }

        for (var i = verb - 1; i >= 0 && clauses[i] == clauses[at]; i--)
        {
            if (IsTelling(story, sentence, i))
            {
                return sentence.FeatureAt[i];
            }
        }

        return -1;
    }

    private static bool IsTelling(StoryText story, AnalyzedSentence sentence, int token) =>
        sentence.FeatureAt[token] >= 0 && sentence.Tokens.Is(token, TokenKind.Word) && (story.Language != "en" || story.Vocabulary.RankOfFeature(sentence.FeatureAt[token]) >= 0)
        && (token == 0 || !sentence.Tokens.IsCapitalised(token) || story.Language == "de") && !Speech.Is(sentence.Tokens[token]) && !sentence.IsInDate(token);
}
