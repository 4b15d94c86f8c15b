using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Reads what the numbers of a story are said of.</summary>
internal static class NumberFrames
{
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
            else if (feature >= 0 && tokens.IsCapitalised(i) && i > 0)
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
            index, sentence.Article, number, NumberRange.Of(number), head, [.. modifiers.Distinct().Order()], [.. words.Distinct()], [.. names.Distinct()],
            date?.When is { } when ? (when.From, when.To) : null, date is null ? null : sentence.Text[date.Start..date.End]);
    }

    /// <summary>"Flight 447", "nine other": a number that names, or one that comes on top of others.</summary>
    private static bool IsInName(TokenizedSentence tokens, int at) => (at > 1 && tokens.IsCapitalised(at - 1)) || tokens[at + 1] == "other";

    private static bool IsInDate(AnalyzedSentence sentence, int at) => sentence.Dates.Any(date => at >= date.Start && at < date.End);

    private static int TokenAt(TokenizedSentence tokens, int start)
    {
        var token = 0;
        while (token + 1 < tokens.Count && tokens.Tokens[token].End <= start)
        {
            token++;
        }

        return token;
    }
}
