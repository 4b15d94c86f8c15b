using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Reads what the numbers of a story are said of.</summary>
internal static class NumberFrames
{
    private static readonly HashSet<string> Speech = new(
        ["said", "says", "say", "reported", "reports", "report", "announced", "according", "estimated", "estimates", "told", "added", "media", "officials", "official", "authorities", "police"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> TimesOfDay = new(
        ["morning", "noon", "midday", "afternoon", "evening", "night", "midnight", "dawn", "dusk", "a.m.", "p.m.", "am", "pm", "hours", "hour"], StringComparer.Ordinal);

    private static readonly HashSet<string> Forecasts = new(["forecast", "forecasts", "poll", "polls", "survey", "projection", "projections"], StringComparer.Ordinal);

    private static readonly HashSet<string> Plans = new(
        ["will", "would", "plan", "plans", "planned", "planning", "expected", "expects", "may", "might", "could", "should", "aims", "aim", "hopes", "target", "targets", "promised", "pledged", "wants", "set"],
        StringComparer.Ordinal);

    /// <summary>The comparable numbers in order: counts with a noun, percentages, money and measures that are neither vague nor on top of others.</summary>
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
                if (IsComparable(number, sentence.Tokens))
                {
                    yield return Frame(story, sentence, i, number, clauses);
                }
            }
        }
    }

    private static bool IsComparable(NumberMention number, TokenizedSentence tokens) =>
        !number.Additional && !IsInName(tokens, TokenAt(tokens, number.Start)) && number.Qualifier != NumberQualifier.Multiple && (number.Kind == NumberKind.Count
            ? number.Head is not null
            : number.Kind is NumberKind.Percent or NumberKind.Money or NumberKind.Measure);

    private static NumberFrame Frame(StoryText story, AnalyzedSentence sentence, int index, NumberMention number, int[] clauses)
    {
        var tokens = sentence.Tokens;
        var at = TokenAt(tokens, number.Start);
        var head = -1;
        var modifiers = new List<int>();
        var words = new List<int>();
        var names = new List<int>();
        var inNoun = number.Head is not null;
        for (var i = 0; i < tokens.Count; i++)
        {
            var feature = sentence.FeatureAt[i];
            if (clauses[i] != clauses[at] || (tokens.Tokens[i].Start >= number.Start && tokens.Tokens[i].Start < number.End) || IsInDate(sentence, tokens.Tokens[i].Start))
            {
                continue;
            }

            if (inNoun && i > at && tokens[i] == number.Head)
            {
                head = feature;
                inNoun = false;
            }
            else if (feature >= 0 && inNoun && i > at && !tokens.IsCapitalised(i))
            {
                modifiers.Add(feature);
            }
            else if (feature >= 0 && tokens.IsCapitalised(i) && (i > 0 || !story.Vocabulary.IsPlainWord(feature)))
            {
                names.Add(feature);
            }
            else if (feature >= 0 && story.Vocabulary.RankOfFeature(feature) >= 0)
            {
                words.Add(feature);
            }
        }

        var date = sentence.Dates.FirstOrDefault(date => date.When is not null && clauses[TokenAt(tokens, date.Start)] == clauses[at]);
        return new NumberFrame(
            index, sentence.Article, number, NumberRange.Of(number), head, [.. modifiers.Distinct().Order()], [.. words.Distinct()],
            Predicate(story, sentence, at, number, clauses), PlaceBehind(sentence, number), Hours(tokens), IsPlan(tokens, clauses, clauses[at]), [.. names.Distinct()],
            date?.When is { } when ? (when.From, when.To) : null);
    }

    /// <summary>"Flight 447", "nine other": a number that names, or one that comes on top of others.</summary>
    private static bool IsInName(TokenizedSentence tokens, int at) => (at > 1 && tokens.IsCapitalised(at - 1)) || tokens[at + 1] == "other" || IsTotal(tokens, at);

    /// <summary>"10 of 12", "half of the 450": the whole of which a part is told.</summary>
    private static bool IsTotal(TokenizedSentence tokens, int at)
    {
        var before = tokens[at - 1] is "the" or "its" or "their" or "all" or "his" or "her" ? at - 2 : at - 1;
        return tokens[before] == "of" && (tokens.Is(before - 1, Language.TokenKind.Number) || tokens[before - 1] is "half" or "third" or "quarter" or "most" or "many" or "some" or "all" or "one" or "two" or "three" or "out");
    }

    private static int Predicate(StoryText story, AnalyzedSentence sentence, int at, NumberMention number, int[] clauses)
    {
        for (var i = at - 1; i >= 0 && clauses[i] == clauses[at]; i--)
        {
            if (IsTelling(story, sentence, i))
            {
                return sentence.FeatureAt[i];
            }
        }

        var seenHead = number.Head is null;
        for (var i = at + 1; i < sentence.Tokens.Count && clauses[i] == clauses[at]; i++)
        {
            if (seenHead && IsTelling(story, sentence, i))
            {
                return sentence.FeatureAt[i];
            }

            seenHead |= sentence.Tokens[i] == number.Head;
        }

        return -1;
    }

    private static bool IsTelling(StoryText story, AnalyzedSentence sentence, int token) =>
        sentence.FeatureAt[token] >= 0 && sentence.Tokens.Is(token, Language.TokenKind.Word) && !sentence.Tokens.IsCapitalised(token)
        && !Speech.Contains(sentence.Tokens[token]) && !IsInDate(sentence, sentence.Tokens.Tokens[token].Start)
        && story.Vocabulary.RankOfFeature(sentence.FeatureAt[token]) >= 0;

    private static int PlaceBehind(AnalyzedSentence sentence, NumberMention number)
    {
        var tokens = sentence.Tokens;
        var at = TokenAt(tokens, number.Start);
        for (var i = at + 1; number.Head is not null && i + 2 < tokens.Count && i <= at + 6; i++)
        {
            if (tokens[i] == number.Head)
            {
                var name = tokens[i + 2] == "the" ? i + 3 : i + 2;
                return tokens[i + 1] is "from" or "in" or "at" or "of" && tokens.IsCapitalised(name) ? sentence.FeatureAt[name] : -1;
            }
        }

        return -1;
    }

    private static string Hours(TokenizedSentence tokens) =>
        string.Join(' ', Enumerable.Range(0, tokens.Count).Select(i => tokens[i]).Where(TimesOfDay.Contains));

    /// <summary>Whether a sentence speaks of what will or should be.</summary>
    public static bool IsPlan(TokenizedSentence tokens) => IsPlan(tokens, new int[tokens.Count], 0);

    private static bool IsPlan(TokenizedSentence tokens, int[] clauses, int clause) =>
        Enumerable.Range(0, tokens.Count).Any(i => (clauses[i] == clause && Plans.Contains(tokens[i])) || Forecasts.Contains(tokens[i]));

    private static bool IsInDate(AnalyzedSentence sentence, int at) => sentence.Dates.Any(date => at >= date.Start && at < date.End);

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
}
