namespace Collate.Language.Values;

/// <summary>Finds fractions of other languages than English, as parts of a hundred: <c>la mitad</c>, <c>ein Drittel</c>, <c>jeder Zweite</c>, <c>six sur dix</c>, <c>uno de cada cinco</c>, <c>každý pátý</c>.</summary>
internal static class ForeignFractions
{
    private const int Longest = 3;
    private const int MostIn = 100;

    private static readonly HashSet<string> Halves = WordPairs.Set("moitié mitad hälfte polovina polovinu polovinou metà metade helft половина половину половины połowa połowę μισοί μισό מחצית نصف");

    private static readonly Dictionary<string, decimal> Phrases = Build(
        "ein drittel 1/3|eines drittels 1/3|einem drittel 1/3|zwei drittel 2/3|ein viertel 1/4|einem viertel 1/4|drei viertel 3/4|dreiviertel 3/4|ein fünftel 1/5|einem fünftel 1/5|zwei fünftel 2/5|drei fünftel 3/5|vier fünftel 4/5|ein sechstel 1/6|ein achtel 1/8|ein zehntel 1/10|"
        + "un tiers 1/3|le tiers 1/3|d'un tiers 1/3|deux tiers 2/3|un quart 1/4|le quart 1/4|d'un quart 1/4|trois quarts 3/4|un cinquième 1/5|d'un cinquième 1/5|deux cinquièmes 2/5|trois cinquièmes 3/5|quatre cinquièmes 4/5|un dixième 1/10|"
        + "un tercio 1/3|una tercera parte 1/3|la tercera parte 1/3|dos tercios 2/3|dos terceras partes 2/3|un cuarto 1/4|una cuarta parte 1/4|la cuarta parte 1/4|tres cuartos 3/4|tres cuartas partes 3/4|un quinto 1/5|una quinta parte 1/5|la quinta parte 1/5|una décima parte 1/10|"
        + "třetina 1/3|třetinu 1/3|třetiny 1/3|třetině 1/3|dvě třetiny 2/3|dvou třetin 2/3|čtvrtina 1/4|čtvrtinu 1/4|čtvrtiny 1/4|tři čtvrtiny 3/4|tří čtvrtin 3/4|pětina 1/5|pětinu 1/5|pětiny 1/5|dvě pětiny 2/5|desetina 1/10|desetinu 1/10");

    private static readonly HashSet<string> Every = WordPairs.Set("jeder jede jedes jeden jedem každý každá každé každého");

    /// <summary>Appends the fractions in order, and marks their tokens as taken.</summary>
    public static void Read(TokenizedSentence sentence, string language, bool[] taken, List<NumberMention> numbers)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!taken[i] && TryRead(sentence, language, i, out var percent, out var next))
            {
                Fractions.Add(sentence, i, next, percent, NumberKind.Percent, taken, numbers);
                numbers[^1] = numbers[^1].Qualifier == NumberQualifier.None && sentence[i].StartsWith("d'", StringComparison.Ordinal) ? numbers[^1] with { Qualifier = Limit(sentence[i - 1]) } : numbers[^1];
                i = next - 1;
            }
        }
    }

    /// <summary><c>près d'un tiers</c>, <c>plus d'un quart</c>.</summary>
    private static NumberQualifier Limit(string before) => before switch
    {
        "près" => NumberQualifier.Nearly,
        "plus" => NumberQualifier.MoreThan,
        "moins" => NumberQualifier.LessThan,
        _ => NumberQualifier.None,
    };

    private static bool TryRead(TokenizedSentence sentence, string language, int at, out decimal percent, out int next)
    {
        (percent, next) = (50, at + 1);
        if (!sentence.Is(at, TokenKind.Word) && !sentence.Is(at, TokenKind.Number))
        {
            return false;
        }

        return Halves.Contains(sentence[at]) || TryReadPhrase(sentence, at, out percent, out next) || TryReadEvery(sentence, language, at, out percent, out next) || TryReadOneIn(sentence, language, at, out percent, out next);
    }

    private static bool TryReadPhrase(TokenizedSentence sentence, int at, out decimal percent, out int next)
    {
        for (var length = Longest; length > 0; length--)
        {
            var phrase = length switch
            {
                1 => sentence[at],
                2 => string.Concat(sentence[at], " ", sentence[at + 1]),
                _ => string.Concat(sentence[at], " ", sentence[at + 1], " ", sentence[at + 2]),
            };
            if (Phrases.TryGetValue(phrase, out percent))
            {
                next = at + length;
                return true;
            }
        }

        (percent, next) = (0, at);
        return false;
    }

    /// <summary><c>jeder Zweite</c>, <c>každý pátý</c>.</summary>
    private static bool TryReadEvery(TokenizedSentence sentence, string language, int at, out decimal percent, out int next)
    {
        (percent, next) = (0, at + 2);
        if (!Every.Contains(sentence[at]) || !NumberWords.TryGet(sentence[at + 1], language, out var ordinal) || ordinal.Kind != NumberWordKind.Ordinal || ordinal.Value < 2 || Units.TryGet(sentence[next], out _))
        {
            return false;
        }

        percent = decimal.Round(100 / ordinal.Value, 2);
        return true;
    }

    /// <summary><c>une personne sur cinq</c>, <c>sechs von zehn</c>, <c>uno de cada cinco</c>, <c>šest z deseti</c>.</summary>
    private static bool TryReadOneIn(TokenizedSentence sentence, string language, int at, out decimal percent, out int next)
    {
        (percent, next) = (0, at);
        if (!TryCount(sentence, language, at, out var count))
        {
            return false;
        }

        // A word or two may stand between: "six agriculteurs interrogés sur dix".
        for (var link = at + 1; link <= at + 3 && (sentence.Is(link, TokenKind.Word) || link == at + 1); link++)
        {
            var of = (language, sentence[link]) switch
            {
                ("fr", "sur") => link + 1,
                ("es", "de") when sentence[link + 1] == "cada" => link + 2,
                ("de", "von") or ("cs", "z" or "ze") when link == at + 1 => link + 1,
                _ => 0,
            };
            if (of > 0 && TryCount(sentence, language, of, out var all) && all > count && all is <= 10 or MostIn)
            {
                (percent, next) = (decimal.Round(100 * count / all, 2), of + 1);
                return true;
            }
        }

        return false;
    }

    private static bool TryCount(TokenizedSentence sentence, string language, int at, out decimal count)
    {
        count = 1;
        if (sentence.Is(at, TokenKind.Number))
        {
            return Numeral.TryRead(sentence.Raw(at), language, out count) && count is >= 1 and <= MostIn && count == decimal.Truncate(count);
        }

        return sentence[at] is "d'un" or "d'une" or "un" or "une" or "uno" or "una" or "ein" or "eine" or "einer" or "jeden" or "jedna" or "jedno"
            || (NumberWords.TryGet(sentence[at], language, out var word) && word.Kind == NumberWordKind.Unit && (count = word.Value) > 1);
    }

    private static Dictionary<string, decimal> Build(string table)
    {
        var phrases = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var entry in table.Split('|'))
        {
            var space = entry.LastIndexOf(' ');
            var slash = entry.LastIndexOf('/');
            var count = decimal.Parse(entry.AsSpan(space + 1, slash - space - 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
            var all = decimal.Parse(entry.AsSpan(slash + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
            phrases.Add(entry[..space], decimal.Round(100 * count / all, 2));
        }

        return phrases;
    }
}
