namespace Collate.Language.Values;

/// <summary>Scans numbers that begin with digits: with magnitudes, endings of ordinals, units right behind, and times of day.</summary>
internal static class DigitNumbers
{
    private static readonly HashSet<string> Suffixes = WordPairs.Set("st nd rd th e er ère ème nde");
    private static readonly HashSet<string> Measures = WordPairs.Set("deep long high tall wide away above below from of off to in at and or");

    /// <summary>Scans the number that starts at a token of digits.</summary>
    public static bool TryScan(TokenizedSentence sentence, string language, int at, out NumberScan scan)
    {
        scan = default;
        if (IsPartOfName(sentence, at) || !Numeral.TryRead(sentence.Raw(at), language, out var value))
        {
            return false;
        }

        var next = at + 1;
        if (sentence[next] == ":" && sentence.Touches(next) && sentence.Is(next + 1, TokenKind.Number) && sentence.Touches(next + 1))
        {
            return TryScanTime(sentence, value, next + 1, out scan);
        }

        if (sentence[next] is "am" or "pm" or "a.m." or "p.m." && value is >= 1 and < 13 && (value == decimal.Truncate(value) || (value.Scale == 2 && value - decimal.Truncate(value) < 0.6m)))
        {
            // "8.30 p.m."
            var minutes = value.Scale == 2 ? 100 * (value - decimal.Truncate(value)) : 0;
            scan = new NumberScan((Hour(decimal.Truncate(value), sentence[next]) * 60) + minutes, 1, NumberKind.Time, default, next + 1, null);
            return true;
        }

        while (sentence.Is(next, TokenKind.Number) && (Numeral.HasDecimalComma(language) || sentence.Raw(next) is "000") && IsSpacedGroup(sentence, next, value))
        {
            value = (value * 1000) + decimal.Parse(sentence.Raw(next), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
            next++;
        }

        if (sentence.Is(next, TokenKind.Word) && sentence.Touches(next))
        {
            return TryScanSuffix(sentence, language, value, next, out scan);
        }

        var phrase = default(NumberPhrase);
        phrase.Start(value);
        if (sentence[next] == "-" && NumberWords.TryGet(sentence[next + 1], language, out var joined) && joined.Kind == NumberWordKind.Magnitude && phrase.TryAdd(joined, false))
        {
            next += 2;
        }

        // "798-million-euro"
        var dash = sentence[next] == "-" && sentence.Touches(next + 1) ? sentence[next + 1].IndexOf('-', StringComparison.Ordinal) : -1;
        if (dash > 0 && NumberWords.TryGet(sentence[next + 1].AsSpan(0, dash), language, out var magnitude) && magnitude.Kind == NumberWordKind.Magnitude && phrase.TryAdd(magnitude, false))
        {
            scan = new NumberScan(phrase.Value, phrase.Scale, NumberKind.Count, default, next + 2, sentence[next + 1][(dash + 1)..]);
            return true;
        }

        while (NumberWords.TryGet(sentence[next], language, out var word) && word.Kind == NumberWordKind.Magnitude && phrase.TryAdd(word, false))
        {
            next++;
        }

        scan = new NumberScan(phrase.Value, phrase.Scale, NumberKind.Count, default, next, null);
        return true;
    }

    /// <summary>Letters right behind digits: a magnitude, an ordinal ending, a unit; anything else makes it a name (<c>5G</c>).</summary>
    private static bool TryScanSuffix(TokenizedSentence sentence, string language, decimal value, int at, out NumberScan scan)
    {
        var suffix = sentence[at];
        var dash = suffix.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0 && suffix[..dash] is "k" or "m" or "mn" or "bn")
        {
            // "a 6k-piece collection"
            var thousands = suffix[0] == 'k' ? 1000m : suffix[0] == 'm' ? 1_000_000m : 1_000_000_000m;
            scan = new NumberScan(value * thousands, thousands, NumberKind.Count, default, at + 1, suffix[(dash + 1)..]);
            return value < 1_000_000_000;
        }

        var scale = suffix switch
        {
            "k" => 1000m,
            "mn" or "mln" => 1_000_000m,
            "m" when IsMillion(sentence, at) => 1_000_000m,
            "bn" or "b" => 1_000_000_000m,
            "tn" => 1_000_000_000_000m,
            _ when NumberWords.TryGet(suffix, language, out var word) && word.Kind == NumberWordKind.Magnitude => word.Value,
            _ => 1m,
        };
        var isOrdinal = Suffixes.Contains(suffix) && value == decimal.Truncate(value);
        scan = scale > 1 && value < 1_000_000_000 ? new NumberScan(value * scale, scale, NumberKind.Count, default, at + 1, null)
            : isOrdinal ? new NumberScan(value, 1, NumberKind.Ordinal, default, at + 1, null)
            : new NumberScan(value, 1, NumberKind.Count, default, at, null);
        var isName = sentence.Raw(at) is not "C" && char.IsAsciiLetterUpper(sentence.Raw(at)[0]) && suffix.Length == 1 && scale == 1;
        return scan.Next > at || (!isName && (suffix is "m" or "c" || Units.TryGet(suffix, out _) || Units.TryGetCurrency(suffix, out _)
            || !Characters.IsAsciiWord(sentence.Raw(at)) || NumberWords.TryGet(suffix, language, out _)));
    }

    private static bool IsMillion(TokenizedSentence sentence, int at)
    {
        var start = at - 1;
        return (sentence.Is(start - 1, TokenKind.Mark) && Units.TryGetCurrency(sentence[start - 1], out _)) || (sentence.Is(at + 1, TokenKind.Word) && !Measures.Contains(sentence[at + 1]));
    }

    private static bool TryScanTime(TokenizedSentence sentence, decimal hours, int at, out NumberScan scan)
    {
        scan = default;
        if (!Numeral.TryRead(sentence.Raw(at), "en", out var minutes) || hours > 24 || minutes >= 60 || sentence.Raw(at).Length != 2)
        {
            return false;
        }

        // "2:28:47": a time that somebody took
        if (sentence[at + 1] == ":" && sentence.Touches(at + 1) && sentence.Is(at + 2, TokenKind.Number) && sentence.Touches(at + 2) && sentence.Raw(at + 2).Length == 2 && Numeral.TryRead(sentence.Raw(at + 2), "en", out var seconds) && seconds < 60)
        {
            scan = new NumberScan((hours * 3600) + (minutes * 60) + seconds, 1, NumberKind.Count, default, at + 3, "seconds");
            return true;
        }

        var hasHalf = sentence[at + 1] is "am" or "pm" or "a.m." or "p.m.";
        var hour = hasHalf ? Hour(hours, sentence[at + 1]) : hours;
        scan = new NumberScan((hour * 60) + minutes, 1, NumberKind.Time, default, at + (hasHalf ? 2 : 1), null);
        return true;
    }

    private static decimal Hour(decimal hour, string half) => (hour == 12 ? 0 : hour) + (half[0] == 'p' ? 12 : 0);

    private static bool IsPartOfName(TokenizedSentence sentence, int at) =>
        sentence[at - 1] is "-" or "‑" && sentence.Touches(at) && sentence.Is(at - 2, TokenKind.Word) && sentence.Touches(at - 1)
        && !(sentence[at - 2].Length == 1 && sentence[at - 2][0] is >= '\u05D0' and <= '\u05EA');

    private static bool IsSpacedGroup(TokenizedSentence sentence, int at, decimal before) =>
        before is >= 1 and < 1_000_000_000 && sentence.Raw(at).Length == 3 && !sentence.Raw(at).ContainsAnyExceptInRange('0', '9')
        && sentence.Tokens[at].Start == sentence.Tokens[at - 1].End + 1 && sentence.Text[sentence.Tokens[at].Start - 1] == ' '
        && sentence.Raw(at - 1).Length <= 3;
}
