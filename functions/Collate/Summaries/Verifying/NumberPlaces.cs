using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Finds the words around a number.</summary>
internal static class NumberPlaces
{
    private static readonly HashSet<string> Measuring = WordPairs.Set("weighing weighed weighs weigh measuring measured measures measure lasting lasted lasts last costing cost costs totalling totaling totalled totaled numbering numbered");

    /// <summary>The first token at or behind a position.</summary>
    public static int TokenAt(TokenizedSentence sentence, int position)
    {
        var (low, high) = (0, sentence.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sentence.Tokens[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Whether one of the words stands within so many tokens before or behind a number.</summary>
    public static bool HasNear(Reading text, NumberMention number, HashSet<string> words, int before, int after)
    {
        var sentence = text.Values.Sentence;
        var (first, next) = (TokenAt(sentence, number.Start), TokenAt(sentence, number.End));
        for (var i = Math.Max(0, first - before); i < Math.Min(sentence.Count, next + after); i++)
        {
            if ((i < first || i >= next) && words.Contains(sentence[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The token before a number and the words that limit it: <c>by</c>, of <c>by nearly 20 percent</c>; -1 where there is none.</summary>
    public static int LinkBefore(Reading text, NumberMention number)
    {
        var sentence = text.Values.Sentence;
        var at = TokenAt(sentence, number.Start);
        _ = QualifierReader.ReadBefore(sentence, at, out var taken);
        at -= taken + 1;
        while (at >= 0 && sentence[at] is "a" or "an" or "the" or "just" or "only" or "un" or "una" or "le" or "la" or "les" or "las" or "los" or "die" or "das" or "der" or "den" or "el" or "jen")
        {
            at--;
        }

        // "compared with an average of 50"
        return at > 2 && sentence[at] == "of" && sentence[at - 1] is "average" or "total" or "figure" or "record" ? sentence[at - 2] is "a" or "an" or "the" ? at - 3 : at - 2 : at;
    }

    /// <summary>Whether a word is part of an amount that is cited (<c>a fortnight</c>, of two weeks), or only says what it measures (<c>weighing 1,400 kg</c>).</summary>
    public static bool IsInQuantity(Reading claim, Term term, List<Reading> cited)
    {
        foreach (var number in claim.Quantities)
        {
            if (term.Start < number.End && (number.Start <= term.Start || (Measuring.Contains(term.Form) && LinkBefore(claim, number) is >= 0 and var link && claim.Values.Sentence.Tokens[link].Start == term.Start)) && cited.Exists(text => text.Quantities.Any(other => NumberComparison.Supports(number, other))))
            {
                return true;
            }
        }

        return false;
    }
}
