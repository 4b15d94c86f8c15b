using System.Globalization;
using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks who won against a score that is told as <c>Gent 2, Ostrava 0</c>. English only.</summary>
internal static class ScoreCheck
{
    private const int Gap = 2;
    private const int MostGoals = 200;

    // Of more numbers in a sentence, more scores or more winners, the rest is not compared.
    private const int MostNumbers = 24;
    private const int MostWinners = 12;

    private static readonly HashSet<string> Winning = WordPairs.Set("beat beats beating defeated defeats defeating thrashed overcame edged routed");

    /// <summary>The verdict if the loser is told to have won; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        if (FindScore(claim, cited) is { } verdict)
        {
            return verdict;
        }

        var sentence = claim.Values.Sentence;
        var winners = 0;
        for (var i = 1; claim.Source.Language == "en" && i < sentence.Count && winners < MostWinners; i++)
        {
            // Whom it names right before and right behind the verb, wherever capitals are read.
            winners += Winning.Contains(sentence[i]) ? 1 : 0;
            if (Winning.Contains(sentence[i]) && cited.Exists(text => WonBy(text, sentence[i + 1], sentence[i - 1])))
            {
                return Verdict.Failed(VerdictReason.UnsupportedDetail, sentence[i]);
            }
        }

        return null;
    }

    /// <summary><c>5-1</c>, where what is cited has scores and none of them is that, nor its numbers side by side.</summary>
    private static Verdict? FindScore(Reading claim, List<Reading> cited)
    {
        var here = Scores(claim.Source.Text).Take(MostNumbers).ToList();
        var there = here.Count == 0 ? [] : cited.SelectMany(text => Scores(text.Source.Text)).ToList();
        foreach (var (one, other, written) in here)
        {
            // "10-12 people" is a range, and checked as such.
            if (!claim.Values.Numbers.Any(number => number.IsRange && number.Value == one && number.To == other) && !there.Exists(score => (score.One == one && score.Other == other) || (score.One == other && score.Other == one)) && (there.Count > 0 || cited.Exists(text => text.Values.Numbers.Any(IsScore)))
                && !cited.Exists(text => HasSideBySide(text, one, other) || HasSideBySide(text, other, one)))
            {
                return Verdict.Failed(VerdictReason.Number, written);
            }
        }

        return null;
    }

    /// <summary><c>Valdoria 3, Sankt Rupert 1</c>, <c>by five votes to two</c>.</summary>
    private static bool HasSideBySide(Reading text, int one, int other)
    {
        var numbers = text.Values.Numbers;
        return Enumerable.Range(0, Math.Max(0, numbers.Count - 1)).Any(i => IsScore(numbers[i]) && IsScore(numbers[i + 1]) && numbers[i].Value == one && numbers[i + 1].Value == other);
    }

    /// <summary>Two numbers with a dash between them, neither part of a longer one.</summary>
    private static IEnumerable<(int One, int Other, string Written)> Scores(string text)
    {
        for (var dash = text.AsSpan().IndexOfAny('-', '–'); dash >= 0; dash = text.AsSpan(dash + 1).IndexOfAny('-', '–') is var next and >= 0 ? dash + 1 + next : -1)
        {
            var (start, end) = (dash, dash + 1);
            while (start > 0 && char.IsAsciiDigit(text[start - 1]))
            {
                start--;
            }

            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (dash - start is 1 or 2 && end - dash is 2 or 3 && (start == 0 || text[start - 1] is ' ' or '(' or ',') && (end == text.Length || text[end] is ' ' or ')' or ',' or '.' or ';') && !(end + 1 < text.Length && text[end] is '.' or ',' && char.IsAsciiDigit(text[end + 1])))
            {
                yield return (int.Parse(text.AsSpan(start, dash - start), CultureInfo.InvariantCulture), int.Parse(text.AsSpan(dash + 1, end - dash - 1), CultureInfo.InvariantCulture), text[start..end]);
            }
        }
    }

    /// <summary>Whether a text has the score of a match that the one of a word won and the other lost.</summary>
    private static bool WonBy(Reading text, string winner, string loser)
    {
        foreach (var one in text.Values.Numbers.Take(MostNumbers))
        {
            foreach (var other in text.Values.Numbers.Take(MostNumbers))
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
