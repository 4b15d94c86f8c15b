using Collate.Language;
using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Reads what the numbers of a story are said of.</summary>
internal static class NumberFrames
{
    private static readonly HashSet<string> Parts = new(["half", "third", "quarter", "most", "many", "some", "all", "two", "three", "out", "each", "none"], StringComparer.Ordinal);

    private static readonly HashSet<string> Offsets = WordPairs.Set("later ago earlier afterwards später zuvor danach después antes");

    /// <summary>How many tokens from the number a word still tells what it is of.</summary>
    private const int NearReach = 12;

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
            var sayers = Speech.SayersIn(sentence.Tokens);
            foreach (var number in sentence.Numbers)
            {
                if (Frame(story, sentence, i, number, clauses, sayers) is { } frame)
                {
                    yield return frame with { Topic = NumberTopics.Of(story, frame), Aspect = NumberAspects.Of(story, frame), Limits = NumberLimits.Of(story, frame) };
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

    private static NumberFrame? Frame(StoryText story, AnalyzedSentence sentence, int index, NumberMention number, int[] clauses, bool[] sayers)
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

        var predicate = NumberDoing.Of(story, sentence, at, Math.Max(at, headAt), last, clauses);
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
            Subject = NumberDoing.SubjectOf(story, sentence, predicate, at, clauses),
            Places = NumberSetting.PlacesIn(sentence, at, Math.Max(at, headAt), clauses),
            Until = NumberSetting.Until(tokens, clauses, clauses[at], number.Kind == NumberKind.Percent),
            IsPlan = Plans.IsIn(tokens, Array.IndexOf(clauses, clauses[at]), at),
            IsOpen = Plans.IsOpen(tokens),
            IsUpdate = number.Kind == NumberKind.Count && StatedUpdates.Is(tokens, at),
            When = NumberSetting.WhenOf(sentence, clauses, at, Math.Max(at, headAt)),
        };
    }

    private static bool IsComparable(NumberMention number, TokenizedSentence tokens, int at, string language) =>
        !IsInName(tokens, at, language) && !IsDistanceInTime(number, tokens) && !IsWhole(tokens, at) && (number.Kind == NumberKind.Count ? number.Head is not null : number.Kind is NumberKind.Percent or NumberKind.Money or NumberKind.Measure);

    /// <summary>"Of the 22 charges, the rest had been withdrawn": all of which the sentence counts a part, and none that another count of such things contradicts.</summary>
    private static bool IsWhole(TokenizedSentence tokens, int at) => tokens[0] == "of" && at <= 2 && (at == 1 || tokens[1] is "the" or "its" or "his" or "her" or "their" or "all");

    /// <summary>"Four years later" says when, and nothing of how long anything was.</summary>
    private static bool IsDistanceInTime(NumberMention number, TokenizedSentence tokens) => number.Unit is "s" or "month" && Offsets.Contains(tokens[TokenAt(tokens, number.End - 1) + 1]);

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

    private static bool IsWithin(TokenizedSentence tokens, int token, int start, int end) => tokens.Tokens[token].Start >= start && tokens.Tokens[token].Start < end;
}
