using Collate.Language;
using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>What a date of a sentence can mean with the words before it: a quarter or the end of a year, not before, no later than.</summary>
internal static class DateSpan
{
    private const int Reach = 5;

    private static readonly Dictionary<string, int> Quarters = new(StringComparer.Ordinal)
    {
        ["first"] = 0,
        ["second"] = 1,
        ["third"] = 2,
        ["fourth"] = 3,
        ["erste"] = 0,
        ["ersten"] = 0,
        ["zweite"] = 1,
        ["zweiten"] = 1,
        ["dritte"] = 2,
        ["dritten"] = 2,
        ["vierte"] = 3,
        ["vierten"] = 3,
        ["premier"] = 0,
        ["deuxième"] = 1,
        ["troisième"] = 2,
        ["quatrième"] = 3,
        ["primer"] = 0,
        ["segundo"] = 1,
        ["tercer"] = 2,
        ["cuarto"] = 3,
    };

    private static readonly HashSet<string> Begins = WordPairs.Set("early start beginning opening anfang beginn début principios comienzos inicios");

    private static readonly HashSet<string> Middles = WordPairs.Set("mid middle mitte mi-année mediados milieu");

    private static readonly HashSet<string> Ends = WordPairs.Set("end late ende fin finales closing");

    private static readonly HashSet<string> Limits = WordPairs.Set("by until till before bis spätestens jusqu'au avant hasta antes within");

    private static readonly HashSet<string> Starts = WordPairs.Set("from since after ab seit nach depuis après desde tras");

    /// <summary>The days; none where they are not known.</summary>
    public static DateInterval? Of(TokenizedSentence tokens, DateMention date, int at)
    {
        if (date.When is not { } when || date.Precision != DatePrecision.Year)
        {
            return date.When;
        }

        var year = when.From.Year;
        for (var i = at - 1; i >= Math.Max(0, at - Reach) && !tokens.Is(i, TokenKind.Mark); i--)
        {
            if (tokens[i] is "quarter" or "quartal" or "trimestre" && Quarters.TryGetValue(tokens[i - 1], out var quarter))
            {
                return Months(year, (3 * quarter) + 1, (3 * quarter) + 3);
            }

            if (tokens[i] is "half" or "halbjahr" or "semestre" && Quarters.TryGetValue(tokens[i - 1], out var half) && half < 2)
            {
                return Months(year, (6 * half) + 1, (6 * half) + 6);
            }

            if (Begins.Contains(tokens[i]) || Middles.Contains(tokens[i]) || Ends.Contains(tokens[i]))
            {
                return Begins.Contains(tokens[i]) ? Months(year, 1, 3) : Middles.Contains(tokens[i]) ? Months(year, 5, 8) : Months(year, 10, 12);
            }
        }

        return when;
    }

    /// <summary>-1 where the words say until then, 1 where they say from then on, 0 for on or in.</summary>
    public static int Direction(TokenizedSentence tokens, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - Reach) && !tokens.Is(i, TokenKind.Mark); i--)
        {
            if (Limits.Contains(tokens[i]) || (tokens[i] == "vor" && tokens[i - 1] == "nicht"))
            {
                return tokens[i - 1] is "not" or "nicht" or "pas" or "no" ? 1 : -1;
            }

            if (Starts.Contains(tokens[i]))
            {
                return 1;
            }
        }

        return 0;
    }

    private static DateInterval Months(int year, int first, int last) => new(DateInterval.Month(year, first).From, DateInterval.Month(year, last).To);
}
