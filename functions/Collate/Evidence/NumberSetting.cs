using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Reads where, up to which time of day and on which days a number is said to hold.</summary>
internal static class NumberSetting
{
    /// <summary>How many words behind what is counted a place still limits it.</summary>
    private const int PlaceReach = 6;

    /// <summary>How many tokens behind the number a month or a year still says when.</summary>
    private const int DateReach = 7;

    /// <summary>The names that follow a preposition of place in the clause.</summary>
    public static int[] PlacesIn(AnalyzedSentence sentence, int at, int head, int[] clauses)
    {
        var places = new List<int>();
        var tokens = sentence.Tokens;
        for (var i = 1; i < tokens.Count && i <= head + PlaceReach; i++)
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

    /// <summary>The time of day up to which it is counted, or nothing.</summary>
    public static string Until(TokenizedSentence tokens, int[] clauses, int clause, bool isShare)
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
    public static DateInterval? WhenOf(AnalyzedSentence sentence, int[] clauses, int number, int head)
    {
        foreach (var date in sentence.Dates)
        {
            var at = NumberFrames.TokenAt(sentence.Tokens, date.Start);
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
}
