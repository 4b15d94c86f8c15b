using System.Globalization;
using Collate.Language;
using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Reads the values of a story that can be held against each other, whatever they are said of.</summary>
internal static class PairedValues
{
    /// <summary>How many values of an article are looked at.</summary>
    public const int MostOfArticle = 100;

    /// <summary>Words further off tell nothing.</summary>
    private const int Reach = 32;

    /// <summary>The values in order, those of each article its first.</summary>
    public static PairedValue[] Read(StoryText story, NumberFrame[] frames)
    {
        var byPlace = frames.ToDictionary(frame => (frame.Sentence, frame.Number.Start));
        var found = new List<PairedValue>();
        for (var article = 0; article < story.Articles.Count; article++)
        {
            var left = MostOfArticle;
            for (var i = story.FirstSentence[article]; i < story.FirstSentence[article + 1] && left > 0; i++)
            {
                var count = found.Count;
                if (story.Sentences[i] is { Numbers.Count: > 0 } or { Dates.Count: > 0 })
                {
                    Read(story, i, byPlace, found);
                }

                left -= found.Count - count;
            }
        }

        return [.. found];
    }

    private static void Read(StoryText story, int index, Dictionary<(int, int), NumberFrame> frames, List<PairedValue> found)
    {
        var sentence = story.Sentences[index];
        var tokens = sentence.Tokens;
        var clauses = Clauses.Of(tokens);
        var sayers = Speech.SayersIn(tokens);
        foreach (var number in sentence.Numbers)
        {
            if (number.Qualifier == NumberQualifier.Multiple || number.Additional || number.Kind == NumberKind.Time)
            {
                continue;
            }

            var (first, last) = (NumberFrames.TokenAt(tokens, number.Start), NumberFrames.TokenAt(tokens, number.End - 1));
            var headAt = HeadAt(tokens, last, number.Head);
            var range = NumberRange.Of(number);
            found.Add(new PairedValue(index, sentence.Article, first, last, number.Start, ClassOf(tokens, number, last), range.From, range.To)
            {
                Number = number,
                Frame = frames.GetValueOrDefault((index, number.Start)),
                Head = headAt < 0 ? -1 : sentence.FeatureAt[headAt],
                Predicate = NumberDoing.Of(story, sentence, first, Math.Max(last, headAt), Math.Max(last, headAt), clauses),
                Words = WordsOf(story, sentence, first, last, headAt, clauses, sayers),
            });
        }

        foreach (var date in sentence.Dates)
        {
            var (first, last) = (NumberFrames.TokenAt(tokens, date.Start), NumberFrames.TokenAt(tokens, date.End - 1));
            if (date is { When: { } when, Precision: < DatePrecision.Months } && !Speech.IsSaidThen(tokens, first))
            {
                found.Add(new PairedValue(index, sentence.Article, first, last, date.Start, DateClass(date), when.From.DayNumber, when.To.DayNumber)
                {
                    Date = date,
                    Words = WordsOf(story, sentence, first, last, -1, clauses, sayers),
                });
            }
        }
    }

    private static string DateClass(DateMention date) => string.Create(CultureInfo.InvariantCulture, $"date {(int)date.Precision}");

    private static string ClassOf(TokenizedSentence tokens, NumberMention number, int last)
    {
        var unit = number.Kind == NumberKind.Ordinal ? tokens.Is(last + 1, TokenKind.Mark) ? tokens[last + 2] : tokens[last + 1] : number.Unit;
        return string.Create(CultureInfo.InvariantCulture, $"{(int)number.Kind} {unit}");
    }

    private static int HeadAt(TokenizedSentence tokens, int last, string? head)
    {
        for (var i = last + 1; head is not null && i < tokens.Count; i++)
        {
            if (tokens[i] == head)
            {
                return i;
            }
        }

        return -1;
    }

    private static PairedWord[] WordsOf(StoryText story, AnalyzedSentence sentence, int first, int last, int head, int[] clauses, bool[] sayers)
    {
        var tokens = sentence.Tokens;
        var words = new List<PairedWord>();
        for (var i = Math.Max(0, first - Reach); i < Math.Min(tokens.Count, last + Reach); i++)
        {
            var feature = sentence.FeatureAt[i];
            if (feature < 0 || i == head || (i >= first && i <= last) || sayers[i] || !tokens.Is(i, TokenKind.Word) || sentence.IsInDate(i) || Speech.Is(tokens[i]) || story.Vocabulary.TextOf(feature)[0] == '#')
            {
                continue;
            }

            var isName = story.Language != "de" && tokens.IsCapitalised(i) && (i > 0 || !story.Vocabulary.IsPlainWord(feature));
            words.Add(new PairedWord(feature, i < first ? first - i : i - last, clauses[i] == clauses[first], isName));
        }

        return [.. words];
    }
}
