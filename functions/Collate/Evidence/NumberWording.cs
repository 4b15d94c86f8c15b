using Collate.Language;
using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Puts a number of a sentence into words for a reader, in the sentence's own.</summary>
internal static class NumberWording
{
    /// <summary>The most tokens of the clause on either side of the number.</summary>
    private const int MostOnASide = 12;

    private static readonly HashSet<string> Limits = new(
        ["some", "about", "around", "roughly", "approximately", "nearly", "almost", "over", "under", "more", "less", "fewer", "than", "at", "least", "most", "up", "to", "an", "estimated"],
        StringComparer.Ordinal);

    /// <summary>The number with what limits it and what it counts: <c>some 11,000 troops</c>.</summary>
    public static string Value(AnalyzedSentence sentence, NumberMention number)
    {
        var tokens = sentence.Tokens;
        var end = number.End;
        if (number is { Kind: NumberKind.Count, Noun: { } noun })
        {
            var words = noun.AsSpan().Count(' ') + 1;
            for (var i = NumberFrames.TokenAt(tokens, number.Start); i < tokens.Count && words > 0; i++)
            {
                if (tokens.Tokens[i].Start >= number.End && tokens.Is(i, TokenKind.Word))
                {
                    words--;
                    end = tokens.Tokens[i].End;
                }
            }
        }

        return OneLine(sentence.Text[tokens.Tokens[FirstOfValue(tokens, number)].Start..end]);
    }

    /// <summary>The clause of the number, from its first telling word on, with an ellipsis for the number: <c>deploying … troops to Russia last year</c>.</summary>
    public static string About(AnalyzedSentence sentence, NumberMention number)
    {
        var tokens = sentence.Tokens;
        var clauses = Clauses.Of(tokens);
        var at = NumberFrames.TokenAt(tokens, number.Start);
        var from = FirstOfValue(tokens, number);
        var first = from;
        while (first > 0 && from - first < MostOnASide && clauses[first - 1] == clauses[at])
        {
            first--;
        }

        while (first < from && sentence.FeatureAt[first] < 0)
        {
            first++;
        }

        var last = at;
        while (last + 1 < tokens.Count && last - at < MostOnASide && clauses[last + 1] == clauses[at])
        {
            last++;
        }

        while (last > at && tokens.Is(last, TokenKind.Mark))
        {
            last--;
        }

        var before = sentence.Text[tokens.Tokens[first].Start..tokens.Tokens[from].Start];
        var after = number.End < tokens.Tokens[last].End ? sentence.Text[number.End..tokens.Tokens[last].End] : "";
        return OneLine($"{before}\u2026{after}");
    }

    private static int FirstOfValue(TokenizedSentence tokens, NumberMention number)
    {
        var first = NumberFrames.TokenAt(tokens, number.Start);
        while (first > 0 && Limits.Contains(tokens[first - 1]))
        {
            first--;
        }

        return first;
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
