namespace Collate.Language.Values;

/// <summary>Scans numbers in words: cardinals, ordinals, halves, <c>tens of thousands</c>, and what hyphens join.</summary>
internal static class SpelledNumbers
{
    private static readonly HashSet<string> Articles = WordPairs.Set("a an ein eine einer un une una");
    private static readonly HashSet<string> Some = WordPairs.Set("several few many couple einige mehrere plusieurs varios varias");
    private static readonly HashSet<string> Rounds = WordPairs.Set("dizaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine millier decena veintena treintena centenar millar desítka stovka");

    /// <summary>Scans the number that starts at a word.</summary>
    public static bool TryScan(TokenizedSentence sentence, string language, int at, out NumberScan scan)
    {
        scan = default;
        var large = sentence[at] == "half" && sentence[at + 1] is "a" or "an" ? at + 2 : sentence[at] is "halbe" or "halben" or "medio" ? at + 1 : 0;
        if (large > 0 && NumberWords.TryGet(sentence[large], language, out var half) && half.Kind == NumberWordKind.Magnitude)
        {
            scan = new NumberScan(half.Value / 2, half.Value, NumberKind.Count, default, large + 1, null);
            return true;
        }

        if (TryScanHalfUnit(sentence, at, out scan))
        {
            return true;
        }

        var isArticle = Articles.Contains(sentence[at]);
        var isSome = Some.Contains(sentence[at]) && !sentence.Raw(at).ContainsAny('\'', '’');
        var next = isArticle || isSome ? at + 1 : at;
        next += isSome && sentence[next] == "of" ? 1 : 0;
        next += isSome && sentence[next] == "a" ? 1 : 0;
        var phrase = default(NumberPhrase);
        while (sentence.Is(next, TokenKind.Word))
        {
            var skip = sentence[next] == "and" && phrase.HasValue ? 1 : 0;
            var word = sentence[next + skip];
            if (word.Contains('-', StringComparison.Ordinal) && !NumberWords.TryGet(word, language, out _))
            {
                // "seventy-five thousand"
                if (NumberWords.TryGet(sentence[next + skip + 1], language, out var power) && power.Kind == NumberWordKind.Magnitude && TryAddParts(word, language, ref phrase))
                {
                    next += skip + 1;
                    continue;
                }

                return TryScanHyphenated(word, language, phrase, next + skip + 1, out scan) || Finish(sentence, phrase, next, isSome, at, out scan);
            }

            if (!NumberWords.TryGet(word, language, out var meaning))
            {
                break;
            }

            if (meaning.Kind is NumberWordKind.Ordinal or NumberWordKind.Multiple)
            {
                return phrase.HasValue || isArticle || isSome ? Finish(sentence, phrase, next, isSome, at, out scan) : TryScanOther(sentence, language, meaning, next, out scan);
            }

            // "of the hundred and twenty"
            if (!phrase.TryAdd(meaning, isArticle || isSome || (sentence[at - 1] == "the" && next == at && sentence[at + 1] == "and")))
            {
                break;
            }

            next += skip + 1;
        }

        var isOne = phrase.Value == 1 && sentence[next] is "percent" or "percentage" or "prozent" or "per" && (sentence[next] != "per" || sentence[next + 1] == "cent");
        return (phrase.Value != 1 || next > at + 1 || isOne) && Finish(sentence, phrase, next, isSome, at, out scan);
    }

    /// <summary>Takes a hyphenated word that is a number and nothing else: <c>seventy-five</c>.</summary>
    private static bool TryAddParts(string word, string language, ref NumberPhrase phrase)
    {
        var longer = phrase;
        foreach (var range in word.AsSpan().Split('-'))
        {
            if (!NumberWords.TryGet(word.AsSpan()[range], language, out var part) || part.Kind != NumberWordKind.Unit || !longer.TryAdd(part, false))
            {
                return false;
            }
        }

        phrase = longer;
        return true;
    }

    /// <summary><c>half an hour</c>, <c>a year and a half</c>.</summary>
    private static bool TryScanHalfUnit(TokenizedSentence sentence, int at, out NumberScan scan)
    {
        scan = default;
        if (sentence[at] == "half" && sentence[at + 1] is "a" or "an" && Units.TryGet(sentence[at + 2], out _))
        {
            scan = new NumberScan(0.5m, 1, NumberKind.Count, default, at + 2, null);
            return true;
        }

        if (sentence[at] is "a" or "an" or "one" && sentence[at + 2] == "and" && sentence[at + 3] == "a" && sentence[at + 4] == "half" && Units.TryGet(sentence[at + 1], out _))
        {
            scan = new NumberScan(1.5m, 1, NumberKind.Count, default, at + 5, sentence[at + 1]);
            return true;
        }

        return false;
    }

    private static bool Finish(TokenizedSentence sentence, NumberPhrase phrase, int next, bool isSome, int at, out NumberScan scan)
    {
        // "two and a half years"
        if (phrase.HasValue && phrase.Value < 100 && !isSome && sentence[next] == "and" && sentence[next + 1] == "a" && sentence[next + 2] == "half")
        {
            var isLarge = NumberWords.TryGet(sentence[next + 3], "en", out var large) && large.Kind == NumberWordKind.Magnitude;
            scan = new NumberScan((phrase.Value + 0.5m) * (isLarge ? large.Value : 1), isLarge ? large.Value : 1, NumberKind.Count, default, isLarge ? next + 4 : next + 3, null);
            return next > at;
        }

        // "tres millones y medio", "trois millions et demi"
        if (phrase.Scale >= 1000 && ((sentence[next] == "y" && sentence[next + 1] == "medio") || (sentence[next] == "et" && sentence[next + 1] == "demi")))
        {
            scan = new NumberScan(phrase.Value + (phrase.Scale / 2), phrase.Scale, NumberKind.Count, default, next + 2, null);
            return next > at;
        }

        var isRound = Rounds.Contains(sentence[next - 1]);
        scan = new NumberScan(phrase.Value, phrase.Scale, NumberKind.Count, isSome ? NumberQualifier.Multiple : isRound ? NumberQualifier.About : default, next, null);
        return phrase.HasValue && next > at;
    }

    /// <summary>Ordinals; and <c>thousands</c>, <c>tens of thousands</c>.</summary>
    private static bool TryScanOther(TokenizedSentence sentence, string language, NumberWord meaning, int at, out NumberScan scan)
    {
        if (meaning.Kind == NumberWordKind.Ordinal)
        {
            scan = new NumberScan(meaning.Value, 1, NumberKind.Ordinal, default, at + 1, null);
            return !(meaning.Value == 1 && sentence[at + 1] == "of" && sentence[at + 2] == "all") && sentence[at - 1] is not ("at" or "per");
        }

        // "memory scores"
        if (meaning.Value == 20 && sentence[at + 1] != "of" && language == "en")
        {
            scan = default;
            return false;
        }

        var isTwo = sentence[at + 1] is "of" or "de" && NumberWords.TryGet(sentence[at + 2], language, out var second) && second.Kind == NumberWordKind.Multiple && second.Value >= 1000;
        _ = NumberWords.TryGet(isTwo ? sentence[at + 2] : sentence[at], language, out var last);
        scan = new NumberScan(isTwo ? meaning.Value * last.Value : meaning.Value, 1, NumberKind.Count, NumberQualifier.Multiple, isTwo ? at + 3 : at + 1, null);
        return isTwo || meaning.Value > 10;
    }

    /// <summary><c>twenty-one</c>, <c>six-month</c>, <c>third-largest</c>; fractions (<c>two-thirds</c>) are left alone.</summary>
    private static bool TryScanHyphenated(string word, string language, NumberPhrase phrase, int next, out NumberScan scan)
    {
        scan = default;

        // "a half-billion dollars"
        if (!phrase.HasValue && word.StartsWith("half-", StringComparison.Ordinal))
        {
            var end = word.IndexOf('-', 5) is var dash and > 0 ? dash : word.Length;
            if (NumberWords.TryGet(word.AsSpan(5, end - 5), language, out var whole) && whole.Kind == NumberWordKind.Magnitude)
            {
                scan = new NumberScan(whole.Value / 2, whole.Value, NumberKind.Count, default, next, end < word.Length ? word[(end + 1)..] : null);
                return true;
            }
        }

        var kind = NumberKind.Count;
        var taken = 0;
        var ordinal = 0m;
        foreach (var range in word.AsSpan().Split('-'))
        {
            if (kind == NumberKind.Ordinal || !NumberWords.TryGet(word.AsSpan()[range], language, out var meaning))
            {
                break;
            }

            if (meaning.Kind == NumberWordKind.Ordinal)
            {
                kind = NumberKind.Ordinal;
                ordinal = meaning.Value;
            }
            else if (!phrase.TryAdd(meaning, false))
            {
                return false;
            }

            taken = range.End.GetOffset(word.Length);
        }

        var rest = taken + 1 < word.Length && taken > 0 ? word[(taken + 1)..] : null;
        if (taken == 0 || rest is "thirds" or "third" or "quarters" or "fifths" or "tenths" or "half" or "on-one" or "time" || (phrase.Value == 1 && kind == NumberKind.Count && !IsUnit(rest))
            || (kind == NumberKind.Ordinal && phrase.HasValue && phrase.Value < 20))
        {
            return false;
        }

        // "two-and-a-half-year"
        if (rest is not null && rest.StartsWith("and-a-half", StringComparison.Ordinal) && kind == NumberKind.Count)
        {
            scan = new NumberScan(phrase.Value + 0.5m, 1, kind, default, next, rest.Length > 11 ? rest[11..] : null);
            return true;
        }

        scan = new NumberScan(phrase.Value + ordinal, phrase.Scale, kind, default, next, rest);
        return true;
    }

    private static bool IsUnit(string? rest) => rest is not null && Units.TryGet(rest.Split('-')[0], out _);
}
