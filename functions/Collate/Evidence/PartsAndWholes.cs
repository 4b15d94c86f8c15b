using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Tells a part and its whole from two values for one thing.</summary>
internal static class PartsAndWholes
{
    private static readonly HashSet<string> Others = WordPairs.Set("other others another otros otras autres weitere weiteren andere anderen další ostatní ostatních");

    /// <summary>Whether a number that stands near one of two others makes up the difference: nine, and seven with two more.</summary>
    public static bool MakeUp(StoryText story, (int Sentence, NumberMention Number) one, (int Sentence, NumberMention Number) other)
    {
        var difference = Math.Abs(one.Number.Value - other.Number.Value);
        return difference != 0 && (Near(story, one, other).Contains(difference) || Near(story, other, one).Contains(difference));
    }

    /// <summary>"£20 million of the cost".</summary>
    public static bool IsShare(StoryText story, NumberFrame frame)
    {
        var tokens = story.Sentences[frame.Sentence].Tokens;
        var after = NumberFrames.TokenAt(tokens, frame.Number.End - 1) + 1;
        return frame.Number.Kind == NumberKind.Money && tokens[after] is "of" or "de" or "der" or "du" && tokens[after + 1] is "the" or "this" or "that" or "its" or "their" or "la" or "los" or "las";
    }

    /// <summary>The same of a number with what is said of it.</summary>
    public static bool AreOthers(StoryText story, NumberFrame frame)
    {
        var tokens = story.Sentences[frame.Sentence].Tokens;
        return AreOthers(tokens, NumberFrames.TokenAt(tokens, frame.Number.Start), NumberFrames.TokenAt(tokens, frame.Number.End - 1));
    }

    /// <summary>"The eight other ships": of all but what is spoken of.</summary>
    public static bool AreOthers(TokenizedSentence tokens, int first, int last) => Others.Contains(tokens[first - 1]) || Others.Contains(tokens[last + 1]);

    private static IEnumerable<decimal> Near(StoryText story, (int Sentence, NumberMention Number) at, (int Sentence, NumberMention Number) other)
    {
        var article = story.Sentences[at.Sentence].Article;
        for (var i = Math.Max(story.FirstSentence[article], at.Sentence - 1); i <= at.Sentence + 1 && i < story.FirstSentence[article + 1]; i++)
        {
            foreach (var number in story.Sentences[i].Numbers)
            {
                if (number.Kind == NumberKind.Count && (i != at.Sentence || number.Start != at.Number.Start)
                    && !IsOfAName(story.Sentences[i].Text, number.Start) && (number.Head is null || number.Head == at.Number.Head || number.Head == other.Number.Head || number.Additional || (i == at.Sentence && AreJoined(story.Sentences[i], number, at.Number))))
                {
                    yield return number.Value;
                }
            }
        }
    }

    /// <summary>"216 passengers and 12 crew".</summary>
    private static bool AreJoined(AnalyzedSentence sentence, NumberMention one, NumberMention other)
    {
        const int Reach = 4;
        var (first, second) = one.Start < other.Start ? (one, other) : (other, one);
        var (from, to) = (NumberFrames.TokenAt(sentence.Tokens, first.End - 1), NumberFrames.TokenAt(sentence.Tokens, second.Start));
        for (var i = from + 1; i < to && to - from <= Reach; i++)
        {
            if (sentence.Tokens[i] is "and" or "plus" or "und" or "et" or "y" or "a")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Kestrel 2".</summary>
    private static bool IsOfAName(string text, int number)
    {
        var before = text.AsSpan(0, number).TrimEnd();
        return before.Length < number && before.Length > 0 && char.IsLetter(before[^1]) && before[(before.LastIndexOf(' ') + 1)..] is var word && char.IsUpper(word[0]) && word.Length < before.Length;
    }
}
