using Collate.Language;
using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Reads what the numbers of a story are said of.</summary>
internal static class NumberFrames
{
    private static readonly HashSet<string> Parts = new(["half", "third", "quarter", "most", "many", "some", "all", "two", "three", "out", "each", "none"], StringComparer.Ordinal);

    private static readonly HashSet<string> Relatives = new(["who", "that", "which", "was", "were", "had", "have", "been", "has", "are", "is"], StringComparer.Ordinal);

    /// <summary>How many words behind what is counted a place still limits it.</summary>
    private const int PlaceReach = 6;

    /// <summary>How many tokens from the number a word still tells what it is of.</summary>
    private const int NearReach = 12;

    /// <summary>How many tokens behind the number a month or a year still says when.</summary>
    private const int DateReach = 7;

    /// <summary>The comparable numbers in order: counts with a noun, percentages, money and measures that are neither vague nor on top of others, and ages and magnitudes.</summary>
    public static IEnumerable<NumberFrame> Read(StoryText story)
    {
        for (var i = 0; i < story.Sentences.Count; i++)
        {
            var sentence = story.Sentences[i];
            if (sentence.Numbers.Count == 0)
            {
                continue;
            }

            var clauses = Clauses.Of(sentence.Tokens);
            foreach (var number in sentence.Numbers)
            {
                if (Frame(story, sentence, i, number, clauses) is { } frame)
                {
                    yield return frame with { Topic = NumberTopics.Of(story, frame), Aspect = NumberAspects.Of(story, frame), Limits = NumberTopics.LimitsOf(story, frame) };
                }
            }
        }
    }

    /// <summary>The token at a place of the sentence.</summary>
    public static int TokenAt(TokenizedSentence tokens, int start)
    {
        var token = 0;
        while (token + 1 < tokens.Count && tokens.Tokens[token].End <= start)
        {
            token++;
        }

        return token;
    }

    private static NumberFrame? Frame(StoryText story, AnalyzedSentence sentence, int index, NumberMention number, int[] clauses)
    {
        var tokens = sentence.Tokens;
        var at = TokenAt(tokens, number.Start);
        var measured = Measures.Of(sentence, number, at, out var bearer);
        if (number.Additional || number.Qualifier == NumberQualifier.Multiple || (measured is null && !IsComparable(number, tokens, at, story.Language) && NumberAspects.Beside(story, sentence, number) < 0))
        {
            return null;
        }

        var head = bearer;
        var modifiers = new List<int>();
        var words = new List<int>();
        var distances = new List<int>();
        var names = new List<int>();
        var headAt = measured is null && number.Head is not null ? HeadAt(tokens, at, number.Head) : -1;
        var sayers = Speech.SayersIn(tokens);
        var last = LastOfContext(tokens, clauses, Math.Max(at, headAt));
        for (var i = 0; i <= last; i++)
        {
            var feature = sentence.FeatureAt[i];
            if (feature < 0 || clauses[i] != clauses[at] || IsWithin(tokens, i, number.Start, number.End) || sentence.IsInDate(i) || Speech.Is(tokens[i]))
            {
                continue;
            }

            var isName = story.Language != "de" && tokens.IsCapitalised(i) && (i > 0 || !story.Vocabulary.IsPlainWord(feature));
            if (i == headAt)
            {
                head = feature;
            }
            else if (i > at && i < headAt && !isName)
            {
                modifiers.Add(feature);
            }
            else if (story.Vocabulary.TextOf(feature) is not ['#', ..])
            {
                words.Add(feature);
                distances.Add(Math.Abs(i - at));
                if (isName && !sayers[i])
                {
                    names.Add(feature);
                }
            }
        }

        var predicate = Predicate(story, sentence, at, Math.Max(at, headAt), last, clauses);
        return new NumberFrame
        {
            Sentence = index,
            Article = sentence.Article,
            Number = number,
            Range = NumberRange.Of(number),
            Measured = measured,
            Head = head,
            Modifiers = [.. modifiers.Distinct().Order()],
            Words = [.. words.Distinct()],
            Near = [.. words.Zip(distances).Where(entry => entry.Second <= NearReach).OrderBy(entry => entry.Second).Select(entry => entry.First)],
            Names = [.. names.Distinct()],
            Predicate = predicate,
            Subject = Subject(story, sentence, predicate, at, clauses),
            Places = PlacesIn(sentence, at, Math.Max(at, headAt) + PlaceReach, clauses),
            Until = Until(tokens, clauses, clauses[at], number.Kind == NumberKind.Percent),
            IsPlan = Plans.IsIn(tokens, Array.IndexOf(clauses, clauses[at]), at),
            IsOpen = Plans.IsOpen(tokens),
            IsUpdate = number.Kind == NumberKind.Count && StatedUpdates.Is(tokens, at),
            When = WhenOf(sentence, clauses, at, Math.Max(at, headAt)),
        };
    }

    private static bool IsComparable(NumberMention number, TokenizedSentence tokens, int at, string language) =>
        !IsInName(tokens, at, language) && (number.Kind == NumberKind.Count ? number.Head is not null : number.Kind is NumberKind.Percent or NumberKind.Money or NumberKind.Measure);

    /// <summary>"Flight 447", "nine other": a number that names, or one that comes on top of others.</summary>
    private static bool IsInName(TokenizedSentence tokens, int at, string language) =>
        (language != "de" && at > 1 && tokens.IsCapitalised(at - 1) && !tokens.Touches(at)) || tokens[at + 1] == "other" || IsTotal(tokens, at) || tokens[at + 1] == "of";

    /// <summary>"10 of 12", "half of the 450", "all but 20": the whole of which a part is told. "One of 430 houses destroyed" tells the whole.</summary>
    private static bool IsTotal(TokenizedSentence tokens, int at)
    {
        var before = tokens[at - 1] is "the" or "its" or "their" or "all" or "his" or "her" ? at - 2 : at - 1;
        return (tokens[at - 1] == "but" && tokens[at - 2] == "all") || (tokens[before] == "of" && (tokens.Is(before - 1, TokenKind.Number) || Parts.Contains(tokens[before - 1])));
    }

    /// <summary>The last token that tells of the number: what follows "and" tells of something else.</summary>
    private static int LastOfContext(TokenizedSentence tokens, int[] clauses, int from)
    {
        var last = from;
        while (last + 1 < tokens.Count && clauses[last + 1] == clauses[from] && tokens[last + 1] is not ("and" or "but" or "und" or "et" or "y"))
        {
            last++;
        }

        return last;
    }

    private static int HeadAt(TokenizedSentence tokens, int at, string head)
    {
        for (var i = at + 1; i < tokens.Count; i++)
        {
            if (tokens[i] == head)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The nearest word for a doing: before the number up to another number, else behind what it counts; where the list of doings has none of the clause's words, the nearest telling word.</summary>
    private static int Predicate(StoryText story, AnalyzedSentence sentence, int at, int head, int last, int[] clauses)
    {
        var tokens = sentence.Tokens;
        var nearest = -1;
        for (var i = at - 1; i >= 0 && clauses[i] == clauses[at]; i--)
        {
            if (IsTelling(story, sentence, i))
            {
                nearest = nearest < 0 ? sentence.FeatureAt[i] : nearest;
                if (story.Kinship.IsDoing(sentence.FeatureAt[i]))
                {
                    return sentence.FeatureAt[i];
                }
            }
            else if (tokens.Is(i, TokenKind.Number))
            {
                break;
            }
        }

        // "53 people who were injured": the doing stands in a clause of its own.
        var behind = head + 1;
        while (Relatives.Contains(tokens[behind]))
        {
            behind++;
        }

        for (var i = head + 1; i < tokens.Count && i <= Math.Max(last, behind); i++)
        {
            if (IsTelling(story, sentence, i))
            {
                nearest = nearest < 0 ? sentence.FeatureAt[i] : nearest;
                if (story.Kinship.IsDoing(sentence.FeatureAt[i]))
                {
                    return sentence.FeatureAt[i];
                }
            }
            else if (tokens.Is(i, TokenKind.Number))
            {
                break;
            }
        }

        return nearest;
    }

    private static int Subject(StoryText story, AnalyzedSentence sentence, int predicate, int at, int[] clauses)
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

    /// <summary>The names that follow a preposition of place in the clause.</summary>
    private static int[] PlacesIn(AnalyzedSentence sentence, int at, int last, int[] clauses)
    {
        var places = new List<int>();
        var tokens = sentence.Tokens;
        for (var i = 1; i < tokens.Count && i <= last; i++)
        {
            var preposition = tokens[i - 1] is "the" ? i - 2 : i - 1;
            if (clauses[i] == clauses[at] && tokens.IsCapitalised(i) && sentence.FeatureAt[i] >= 0 && !sentence.IsInDate(i)
                && tokens[preposition] is "from" or "in" or "at" or "near" or "outside" or "around" or "à" or "en" && !places.Contains(sentence.FeatureAt[i])
                && !(tokens[preposition] == "from" && tokens[i + 1] == "to"))
            {
                places.Add(sentence.FeatureAt[i]);
            }
        }

        return [.. places];
    }

    private static string Until(TokenizedSentence tokens, int[] clauses, int clause, bool isShare)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (clauses[i] == clause && (tokens[i] is "by" or "until" or "till" or "before" || (isShare && tokens[i] is "at" or "of")))
            {
                for (var hour = i + 1; hour < Math.Min(tokens.Count, i + 4); hour++)
                {
                    if (tokens[hour] is "noon" or "midday" or "midnight" or "dawn" or "dusk" or "evening" or "afternoon" or "morning" or "night" or "nightfall" or "a.m." or "p.m." or "am" or "pm")
                    {
                        return tokens[hour];
                    }
                }
            }
        }

        return "";
    }

    /// <summary>The first date of the clause that does not say when somebody said so. One that is no day, far behind the number, tells of something else: "worth £2 million, the star of a 2019 exhibition".</summary>
    private static DateInterval? WhenOf(AnalyzedSentence sentence, int[] clauses, int number, int head)
    {
        foreach (var date in sentence.Dates)
        {
            var at = TokenAt(sentence.Tokens, date.Start);
            if (date.When is { } when && clauses[at] == clauses[number] && sentence.Tokens[at - 1] is not ("since" or "seit" or "depuis" or "desde") && !Speech.IsSaidThen(sentence.Tokens, at)
                && (when.From == when.To || (at > number ? at - head <= DateReach : !HasCommaBetween(sentence.Tokens, at, number))))
            {
                return when;
            }
        }

        return null;
    }

    /// <summary>"Began with a sketch in 2016, recruited in nine countries"; not "In 2016, nine countries ...".</summary>
    private static bool HasCommaBetween(TokenizedSentence tokens, int date, int number)
    {
        const int First = 2;
        for (var i = date; i < number && date > First; i++)
        {
            if (tokens[i] == ",")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWithin(TokenizedSentence tokens, int token, int start, int end) => tokens.Tokens[token].Start >= start && tokens.Tokens[token].Start < end;
}
