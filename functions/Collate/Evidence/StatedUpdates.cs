using Collate.Language;
using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Tells a number that its own words call newer than another: "rose to 12", "up from nine", "now stands at 14".</summary>
internal static class StatedUpdates
{
    /// <summary>How many words before the number are looked at.</summary>
    private const int Reach = 8;

    private static readonly HashSet<string> Changes = WordPairs.Set(
        "rose risen rises rising climbed climbs grew grown increased jumped gone up reached reaches reaching revised updated raised lowered dropped fallen corrected "
        + "stieg gestiegen erhöhte erhöht passé passée monté porté s'élève s'alourdit alourdi subió aumentó ascendió ascendido asciende elevó eleva sube aumenta");

    private static readonly HashSet<string> Goals = WordPairs.Set("to at auf à a hasta");

    private static readonly HashSet<string> Marks = WordPairs.Set("revised updated correcting corrected");

    private static readonly HashSet<string> Outdated = WordPairs.Set("earlier initial previous original preliminary first");

    private static readonly HashSet<string> Figures = WordPairs.Set("toll count estimate estimates figure figures number tally report reports count comptage bilan recuento balance zählung hours");

    private static readonly HashSet<string> ForNow = WordPairs.Set("initially provisional provisionally preliminary bislang bisher zunächst vorerst provisoire provisoirement provisional provisionalmente zatím");

    /// <summary>Whether a sentence says that its numbers are only those so far.</summary>
    public static bool IsProvisional(TokenizedSentence tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (ForNow.Contains(tokens[i]) || (tokens[i] is "so" && tokens[i + 1] is "far") || (tokens[i] is "at" && tokens[i + 1] is "first") || (tokens[i] is "premier" or "primer" or "erste" or "first" or "early" && Figures.Contains(tokens[i + 1]))
                || (tokens[i] is "l'heure" or "instant" && tokens[i - 1] is "pour") || (tokens[i] is "momento" or "ahora" && tokens[i - 1] is "de" or "por" or "hasta"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words around a number call it an update, or call it outdated.</summary>
    /// <param name="tokens">The sentence.</param>
    /// <param name="at">The number's token.</param>
    public static bool Is(TokenizedSentence tokens, int at)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Marks.Contains(tokens[i]) || (Outdated.Contains(tokens[i]) && Figures.Contains(tokens[i + 1])))
            {
                return true;
            }
        }

        // "rose to 12", "has reached 11": between the change and the number stands no other number.
        for (var i = at - 1; i >= Math.Max(0, at - Reach) && !tokens.Is(i, TokenKind.Number); i--)
        {
            if (Changes.Contains(tokens[i]))
            {
                return IsReached(tokens[i]) || Goes(tokens, i, at);
            }

            if (tokens[i] is "now" or "total" or "toll" or "bringing" or "bilan" or "balance" || (tokens[i] == "so" && tokens[i + 1] == "far"))
            {
                return true;
            }
        }

        for (var i = at + 1; i < Math.Min(tokens.Count - 1, at + Reach); i++)
        {
            if ((tokens[i] == "so" && tokens[i + 1] == "far") || (tokens[i] is "up" or "down" or "compared" && tokens[i + 1] is "from" or "with"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsReached(string word) => word is "reached" or "reaches" or "reaching" or "s'élève" or "ascendió" or "asciende";

    private static bool Goes(TokenizedSentence tokens, int change, int at)
    {
        for (var i = change + 1; i < at; i++)
        {
            if (Goals.Contains(tokens[i]))
            {
                return true;
            }
        }

        return false;
    }
}
