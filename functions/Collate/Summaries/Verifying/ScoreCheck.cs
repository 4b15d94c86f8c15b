using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks who won against a score that is told as <c>Gent 2, Ostrava 0</c>. English only.</summary>
internal static class ScoreCheck
{
    private const int Gap = 2;
    private const int MostGoals = 200;

    private static readonly HashSet<string> Winning = WordPairs.Set("beat beats beating defeated defeats defeating thrashed overcame edged routed");

    /// <summary>The verdict if the loser is told to have won; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        var sentence = claim.Values.Sentence;
        for (var i = 1; claim.Source.Language == "en" && i < sentence.Count; i++)
        {
            // Whom it names right before and right behind the verb, wherever capitals are read.
            if (Winning.Contains(sentence[i]) && cited.Exists(text => WonBy(text, sentence[i + 1], sentence[i - 1])))
            {
                return Verdict.Failed(VerdictReason.UnsupportedDetail, sentence[i]);
            }
        }

        return null;
    }

    /// <summary>Whether a text has the score of a match that the one of a word won and the other lost.</summary>
    private static bool WonBy(Reading text, string winner, string loser)
    {
        foreach (var one in text.Values.Numbers)
        {
            foreach (var other in text.Values.Numbers)
            {
                if (IsScore(one) && IsScore(other) && one.Start < other.Start && WordBefore(text, one) is { } first && WordBefore(text, other) is { } second
                    && NumberPlaces.TokenAt(text.Values.Sentence, other.Start) - NumberPlaces.TokenAt(text.Values.Sentence, one.End) <= Gap + Gap
                    && ((one.Value > other.Value && Is(first, winner) && Is(second, loser)) || (one.Value < other.Value && Is(second, winner) && Is(first, loser))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsScore(NumberMention number) => number.Kind == NumberKind.Count && number.Value < MostGoals && number.Value == decimal.Truncate(number.Value);

    private static bool Is(string word, string name) => word.Length > 2 && string.Equals(word, name, StringComparison.Ordinal);

    private static string? WordBefore(Reading text, NumberMention number)
    {
        var at = NumberPlaces.TokenAt(text.Values.Sentence, number.Start) - 1;
        return at >= 0 && text.Values.Sentence.Is(at, TokenKind.Word) && text.Values.Sentence.IsCapitalised(at) ? text.Values.Sentence[at] : null;
    }
}
