using Collate.Language;
using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Tells what a bare number measures where no noun is counted: a magnitude, or somebody's age.</summary>
internal static class Measures
{
    private const int Oldest = 120;

    private const int Strongest = 10;

    private const int Reach = 6;

    /// <summary>What it measures, or none.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="number">The number.</param>
    /// <param name="at">Its token.</param>
    /// <param name="bearer">The feature of whoever has that age, or -1.</param>
    public static string? Of(AnalyzedSentence sentence, NumberMention number, int at, out int bearer)
    {
        var tokens = sentence.Tokens;
        bearer = -1;
        if (number.Kind != NumberKind.Count || number.Unit is not null)
        {
            return null;
        }

        if (number.Value < Strongest && number.Value != decimal.Truncate(number.Value) && (IsMagnitude(tokens[at + 1]) || HasMagnitude(tokens, at)))
        {
            return IsOfAftershock(tokens) ? "aftershock" : "magnitude";
        }

        // "Luis Ortega, 41, ..."
        if (at > 1 && number.Value < Oldest && number.Value == decimal.Truncate(number.Value) && tokens[at - 1] == "," && tokens[at + 1] is "," or "." && tokens.IsCapitalised(at - 2))
        {
            bearer = sentence.FeatureAt[at - 2];
            return bearer < 0 || sentence.IsInDate(at - 2) ? null : "age";
        }

        return null;
    }

    private static bool HasMagnitude(TokenizedSentence tokens, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - Reach) && !tokens.Is(i, TokenKind.Number); i--)
        {
            if (IsMagnitude(tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfAftershock(TokenizedSentence tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i] is "aftershock" or "aftershocks" or "foreshock" or "nachbeben" or "réplique" or "répliques" or "réplica" or "réplicas")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMagnitude(string word) => word is "magnitude" or "richter" or "stärke" or "magnitud";
}
