namespace Collate.Language.Values;

/// <summary>Finds English fractions, as parts of a hundred: <c>half of</c>, <c>a third of</c>, <c>two-thirds</c>, <c>one in five</c>, <c>every fifth</c>; and as numbers, <c>three-quarters of a million</c>.</summary>
/// <remarks>A word that may as well be an ordinal (<c>a third man</c>) counts only where what stands around it says so. Other languages: <see cref="ForeignFractions"/>.</remarks>
internal static class Fractions
{
    private const int MostIn = 1000;

    private static readonly Dictionary<string, decimal> Parts = WordPairs.Read(
        "half 2 halves 2 third 3 thirds 3 quarter 4 quarters 4 fifth 5 fifths 5 sixth 6 sixths 6 seventh 7 sevenths 7 eighth 8 eighths 8 ninth 9 ninths 9 tenth 10 tenths 10").ToDictionary(pair => pair.Word, pair => pair.Value, StringComparer.Ordinal);

    private static readonly HashSet<string> After = WordPairs.Set("of its their the his her as");
    private static readonly HashSet<string> Changed = WordPairs.Set("by up down about nearly almost roughly around than over under just rose fell risen fallen grew grown climbed dropped jumped gained lost only approximately some between");
    private static readonly HashSet<string> Compared = WordPairs.Set("bigger larger smaller more fewer less lower higher longer shorter heavier lighter faster slower cheaper full empty year since from compared on over in last");

    /// <summary>Appends the fractions in order, and marks their tokens as taken.</summary>
    public static void Read(TokenizedSentence sentence, bool[] taken, List<NumberMention> numbers)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (taken[i] || !TryRead(sentence, i, out var count, out var part, out var next))
            {
                continue;
            }

            if (sentence[next] == "of" && sentence[next + 1] is "a" or "an" && part > 2 && Units.TryGet(sentence[next + 2], out var unit) && unit.Base is "s" or "month" or "m" or "kg")
            {
                Add(sentence, i, next + 3, unit.ToBase(count / part), NumberKind.Measure, taken, numbers, unit.Base);
                numbers[^1] = numbers[^1] with { Unit = unit.Base };
                i = next + 2;
            }
            else if (TryReadScale(sentence, next, out var scale, out var end) && scale % part == 0)
            {
                Add(sentence, i, end, scale * count / part, NumberKind.Count, taken, numbers);
                i = end - 1;
            }
            else if (part == 2 && sentence[i] == "half" && IsPoint(sentence, next, out end))
            {
                Add(sentence, i, end, 0.5m, NumberKind.Percent, taken, numbers, "%");
                i = end - 1;
            }
            else
            {
                end = IsPoint(sentence, sentence[next] == "of" ? next + 1 : next, out var point) ? point : next;
                Add(sentence, i, end, decimal.Round((end > next ? 1 : 100) * count / part, 2), NumberKind.Percent, taken, numbers, end > next ? "%" : "part");
                i = end - 1;
            }
        }
    }

    /// <summary>Appends one fraction.</summary>
    public static void Add(TokenizedSentence sentence, int at, int next, decimal value, NumberKind kind, bool[] taken, List<NumberMention> numbers, string given = "part")
    {
        var currency = "";
        var isSterling = value >= 1000 && sentence[next] is "pound" or "pounds";
        var isMoney = kind == NumberKind.Count && (isSterling || Units.TryGetCurrency(sentence[next], out currency));
        currency = isSterling ? "gbp" : currency;
        var additional = false;
        var noun = kind == NumberKind.Count && !isMoney ? CountedNoun.Read(sentence, next, kind, true, ref additional) : default;
        next += isMoney ? 1 : 0;
        numbers.Add(new NumberMention
        {
            Start = sentence.Tokens[at].Start,
            End = sentence.Tokens[next - 1].End,
            Kind = isMoney ? NumberKind.Money : kind,
            Value = value,
            To = value,
            Given = value,
            Unit = isMoney ? currency : kind == NumberKind.Percent ? "%" : null,
            GivenUnit = isMoney ? currency : kind is NumberKind.Percent or NumberKind.Measure ? given : null,
            Qualifier = QualifierReader.ReadBefore(sentence, at, out _),
            Additional = additional,
            Noun = noun.Words,
            Head = noun.Head,
        });
        taken.AsSpan(at, next - at).Fill(true);
    }

    /// <summary><c>of a million</c>, behind a fraction.</summary>
    private static bool TryReadScale(TokenizedSentence sentence, int at, out decimal scale, out int next)
    {
        (scale, next) = (0, at + 3);
        if (sentence[at] != "of" || sentence[at + 1] is not ("a" or "one") || !NumberWords.TryGet(sentence[at + 2], "en", out var word) || word.Kind != NumberWordKind.Magnitude)
        {
            return false;
        }

        scale = word.Value;
        return true;
    }

    /// <summary><c>a percentage point</c>, behind <c>half</c> or <c>a quarter of</c>.</summary>
    private static bool IsPoint(TokenizedSentence sentence, int at, out int next)
    {
        next = at + 3;
        if (sentence[at] == "a" && sentence[at + 1] == "point")
        {
            next = at + 2;
            return true;
        }

        if (sentence[at] == "a" && sentence[at + 1] == "percent" && sentence[at + 2] != "point")
        {
            next = at + 2;
            return true;
        }

        return sentence[at] is "a" or "one" && sentence[at + 1] is "percentage" or "percent" && sentence[at + 2] == "point";
    }

    private static bool TryRead(TokenizedSentence sentence, int at, out decimal count, out decimal part, out int next)
    {
        (count, part, next) = (1, 0, at + 1);
        var word = sentence[at];
        var dash = word.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0)
        {
            return TryCount(word.AsSpan(0, dash), out count) && Parts.TryGetValue(word[(dash + 1)..], out part);
        }

        if (word is "halve" or "halved" or "halves" or "halving" && sentence[at - 1] is not ("two" or "both"))
        {
            part = 2;
            return true;
        }

        if (word == "half")
        {
            part = 2;
            return (After.Contains(sentence[next]) || sentence[at - 1] is "by" or "nearly" or "almost" or "than" or "about" or "roughly" || IsPoint(sentence, next, out _))
                && sentence[at - 1] is not ("first" or "second" or "and") && !(sentence[next] is "past" or "an") && !(sentence[next] == "a" && !IsPoint(sentence, next, out _));
        }

        if (word == "every" && NumberWords.TryGet(sentence[at + 1], "en", out var ordinal) && ordinal.Kind == NumberWordKind.Ordinal && ordinal.Value is > 1 and <= 10 && !Units.TryGet(sentence[at + 2], out _))
        {
            (part, next) = (ordinal.Value, at + 2);
            return true;
        }

        return TryReadOneIn(sentence, at, out count, out part, out next) || TryReadParts(sentence, at, out count, out part, out next);
    }

    /// <summary><c>one in five people</c>, <c>one Haitian in three</c>, <c>three in every four</c>, <c>six out of ten</c>.</summary>
    private static bool TryReadOneIn(TokenizedSentence sentence, int at, out decimal count, out decimal part, out int next)
    {
        (part, next) = (0, at);
        if (!TryCount(sentence, at, out count))
        {
            return false;
        }

        var link = sentence[at + 1] is "in" or "out" ? at + 1 : count == 1 && sentence.Is(at + 1, TokenKind.Word) && sentence[at + 2] == "in" ? at + 2 : 0;
        if (link == 0)
        {
            return false;
        }

        var isEvery = sentence[link + 1] == "every";
        var isOut = sentence[link] == "out" && sentence[link + 1] == "of";
        next = link + (isEvery || isOut ? 2 : 1) + (isOut && sentence[link + 2] == "every" ? 1 : 0);
        if (!TryCount(sentence, next, out part) || part <= count || (count > 1 && part is > 10 and not 100))
        {
            return false;
        }

        next++;
        return isEvery || isOut || link > at + 1 || (count == 1 && (next >= sentence.Count || sentence.Is(next, TokenKind.Mark))) || (sentence.Is(next, TokenKind.Word) && !Units.TryGet(sentence[next], out _));
    }

    private static bool TryReadParts(TokenizedSentence sentence, int at, out decimal count, out decimal part, out int next)
    {
        (part, next) = (0, at + 2);
        if (!(TryCount(sentence[at], out count) || sentence[at] is "a" or "an") || !Parts.TryGetValue(sentence[at + 1], out part) || part == 2)
        {
            return false;
        }

        count = sentence[at] is "a" or "an" ? 1 : count;
        var isPlural = sentence[at + 1][^1] == 's';
        var isSpan = part == 4 && sentence[next] is "earlier" or "ago" or "later";
        var hasNoun = sentence.Is(next, TokenKind.Word) && !Compared.Contains(sentence[next]) && !FunctionWords.Contains(sentence[next]);
        return !isSpan && ((isPlural && !(sentence[next] is "of" && sentence[next + 1] is "growth"))
            || (After.Contains(sentence[next]) && sentence[next + 2] is not ("percent" or "percentage")) || IsPoint(sentence, next + 1, out _)
            || next >= sentence.Count || (sentence.Is(next, TokenKind.Mark) && sentence[next] is "," or "." or ";")
            || (Changed.Contains(sentence[at - 1]) && !hasNoun) || (Compared.Contains(sentence[next]) && sentence[next] is not ("year" or "on" or "over" or "in" or "last" or "from" or "since") && !(sentence[next] is "more" or "full" && sentence[next + 1] == "time")));
    }

    private static bool TryCount(TokenizedSentence sentence, int at, out decimal count)
    {
        count = 0;
        return sentence.Is(at, TokenKind.Number)
            ? Numeral.TryRead(sentence.Raw(at), "en", out count) && count is >= 1 and <= MostIn && count == decimal.Truncate(count)
            : TryCount(sentence[at], out count);
    }

    private static bool TryCount(ReadOnlySpan<char> word, out decimal count)
    {
        count = 1;
        return word is "one" || (NumberWords.TryGet(word, "en", out var meaning) && meaning.Kind == NumberWordKind.Unit && (count = meaning.Value) is > 1 and <= 90);
    }
}
