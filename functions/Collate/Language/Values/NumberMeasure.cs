namespace Collate.Language.Values;

/// <summary>Completes a scanned number with its currency or unit, its qualifier and the noun it counts.</summary>
internal static class NumberMeasure
{
    /// <summary>The unit as written of hundredths of a percentage point.</summary>
    private const string BasisPoint = "bp";

    /// <summary>The finished mention, and the token after it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="first">The number, or the lower end of a range.</param>
    /// <param name="to">The upper end; the number itself where there is no range.</param>
    /// <param name="last">The scan that the mention ends with.</param>
    /// <param name="start">The token it starts with.</param>
    /// <param name="taken">Tokens that belong to what was read before.</param>
    /// <param name="isEnglish">Whether nouns have English plurals.</param>
    /// <param name="next">The token after it.</param>
    public static NumberMention? Complete(TokenizedSentence sentence, NumberScan first, decimal to, NumberScan last, int start, bool[] taken, bool isEnglish, out int next)
    {
        next = last.Next;
        var kind = first.Kind;
        string? unit = null;
        string? given = null;
        var value = first.Value;
        var upper = to;
        var begin = start;
        if (kind == NumberKind.Count)
        {
            if (start > 0 && !taken[start - 1] && (sentence.Is(start - 1, TokenKind.Mark) || sentence[start - 1] is "usd" or "eur" or "gbp") && Units.TryGetCurrency(sentence[start - 1], out var prefix))
            {
                (kind, unit, given) = (NumberKind.Money, prefix, prefix);
                begin -= sentence[start - 2] is "us" && sentence[start - 1] == "$" ? 2 : 1;
            }
            else if (TryReadUnit(sentence, last, isEnglish, out var measure, out var after))
            {
                (kind, unit, given, next) = (measure.Base == "%" ? NumberKind.Percent : measure.Factor == 0 ? NumberKind.Money : NumberKind.Measure, measure.Base, measure.Name, after);
                if (kind == NumberKind.Measure || given == BasisPoint)
                {
                    (value, upper) = (measure.ToBase(value), measure.ToBase(upper));
                }
            }
        }

        var qualifier = last.Qualifier;
        var additional = false;
        if (kind is not (NumberKind.Ordinal or NumberKind.Time))
        {
            var before = QualifierReader.ReadBefore(sentence, begin, out var words);
            var isDuring = before == NumberQualifier.MoreThan && unit is "s" or "month" && words == 1 && !(sentence[begin - 2] is "was" or "is" or "were" or "took" or "takes" or "take" or "taken" or "lasted" or "spent" or "lasts" or "last" or "for" or "after" or "of" or "in");
            qualifier = qualifier == NumberQualifier.Multiple ? qualifier : isDuring ? NumberQualifier.None : before;
            if (qualifier == NumberQualifier.None)
            {
                qualifier = last.Qualifier;
            }

            if (qualifier == NumberQualifier.None)
            {
                qualifier = QualifierReader.ReadAfter(sentence, next);

                // "2,000 people or more"
                if (qualifier == NumberQualifier.None && sentence.Is(next, TokenKind.Word) && sentence[next] != "or")
                {
                    qualifier = QualifierReader.ReadAfter(sentence, next + 1);
                }
            }

            additional = sentence[begin - words - 1] is "another" or "additional" or "extra" or "further";
        }

        var noun = kind == NumberKind.Time ? default : CountedNoun.Read(sentence, next, kind, isEnglish, ref additional);
        return new NumberMention
        {
            Start = sentence.Tokens[begin].Start,
            End = sentence.Tokens[next - 1].End,
            Kind = kind,
            Value = value,
            To = upper,
            Given = first.Value,
            Unit = unit,
            GivenUnit = given,
            Qualifier = qualifier,
            Additional = additional,
            Noun = noun.Words,
            Head = noun.Head,
        };
    }

    private static bool TryReadUnit(TokenizedSentence sentence, NumberScan scan, bool isEnglish, out Unit unit, out int next)
    {
        var at = scan.Next;
        var one = sentence[at];
        var two = sentence[at + 1];
        var (afterOne, afterTwo) = (at + 1, at + 2);
        var joined = scan.Rest;
        if (joined is null && one == "-" && sentence.Is(at + 1, TokenKind.Word) && sentence.Touches(at + 1))
        {
            joined = two;
            afterOne = afterTwo = at + 2;
        }
        else if (joined is not null)
        {
            afterOne = afterTwo = at;
        }

        if (joined is not null)
        {
            var dash = joined.IndexOf('-', StringComparison.Ordinal);
            one = dash < 0 ? joined : joined[..dash];
            two = dash < 0 ? "" : joined[(dash + 1)..];
        }

        next = afterOne;
        unit = new Unit("%", "%", 1, 0);
        switch (one)
        {
            case "%" or "percent" or "percentage" or "prozent" or "٪" or "％":
                next = two is "point" or "points" ? afterTwo : afterOne;
                return true;
            case "basis" or "base" when two is "point" or "points":
            case "points" or "puntos" when two is "básicos" || (two == "de" && sentence[at + 2] == "base"):
                unit = new Unit(BasisPoint, "%", 0.01m, 0);
                next = two == "de" ? afterTwo + 1 : afterTwo;
                return true;
            case "basispunkt" or "basispunkte" or "basispunkten":
                unit = new Unit(BasisPoint, "%", 0.01m, 0);
                return true;
            case "metric" when two is "ton" or "tons" or "tonne" or "tonnes":
                next = afterTwo;
                return Units.TryGet(two, out unit);
            case "let" when isEnglish:
                return false;
            case "procent" or "procenta" or "procento":
                return true;
            case "per" or "pour" or "por" when two is "cent" or "ciento":
                next = afterTwo;
                return true;
            case "square" or "sq" when Units.TryGet(two, out var length):
                next = afterTwo;
                return Units.TrySquare(length, out unit);
            case "cubic" or "cu" when Units.TryGet(two, out var side):
                next = afterTwo;
                return Units.TryCube(side, out unit);
            case "nautical" when two is "mile" or "miles":
                unit = new Unit("nmi", "m", 1852, 0);
                next = afterTwo;
                return true;
            case "c" when joined is null && sentence.Touches(at) && sentence.Raw(at) is "C":
                return Units.TryGet("°c", out unit);
            case "°" or "degree" or "degrees" when Units.TryGet(two is "c" or "f" ? "°" + two : two, out unit) && unit.Base == "c":
                next = afterTwo;
                return true;
            case "°" or "degree" or "degrees":
                unit = new Unit("degree", "degree", 1, 0);
                return true;
            case "m" when joined is null:
                unit = new Unit("m", "m", 1, 0);
                return true;
            case "pound" or "pounds" when scan.Scale >= 1000 || two == "sterling":
                unit = new Unit("gbp", "gbp", 0, 0);
                return true;
            default:
                return TryReadWord(sentence, one, two, afterOne, out unit, ref next);
        }
    }

    private static bool TryReadWord(TokenizedSentence sentence, string one, string two, int after, out Unit unit, ref int next)
    {
        if (Units.TryGet(one, out unit))
        {
            // "400 mètres cubes", "650 metros cuadrados"
            if (two is "cube" or "cubes" or "cúbico" or "cúbicos" or "carré" or "carrés" or "cuadrado" or "cuadrados" && (two.StartsWith('c') && two[1] is 'u' or 'ú' && !two.StartsWith("cua", StringComparison.Ordinal) ? Units.TryCube(unit, out var power) : Units.TrySquare(unit, out power)))
            {
                unit = power;
                next = after + 1;
                return true;
            }

            var isSpeed = unit.Name is "km" or "mi"
                && ((two is "/" or "per" or "an" or "a" or "v" or "pro" or "par" or "por" && sentence[after + 1] is "h" or "hour" or "hodině" or "stunde" or "heure" or "hora") || two == "-hour");
            if (isSpeed)
            {
                unit = new Unit(unit.Name + "/h", "m/s", unit.Factor / 3600, 0);
                next = after + 2;
            }

            return true;
        }

        // "3,5 millions d'euros", "5 millones de euros"
        var code = "";
        if ((one.StartsWith("d'", StringComparison.Ordinal) && Units.TryGetCurrency(one[2..], out code)) || (one == "de" && Units.TryGetCurrency(two, out code)))
        {
            next = one == "de" ? after + 1 : after;
            unit = new Unit(code, code, 0, 0);
            return true;
        }

        // "5 million US dollars"
        var isAmerican = one is "us" or "u.s." && two is "dollars" or "dollar";
        if (isAmerican || Units.TryGetCurrency(one, out _))
        {
            _ = Units.TryGetCurrency(isAmerican ? two : one, out var currency);
            next = isAmerican ? after + 1 : after;
            unit = new Unit(currency, currency, 0, 0);
            return true;
        }

        return false;
    }
}
