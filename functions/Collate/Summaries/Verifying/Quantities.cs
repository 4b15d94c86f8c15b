using System.Globalization;
using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Lists the quantities of a text: its numbers, amounts that are told in several units as one (<c>1 hour and 12 minutes</c>), and what it tells without a number.</summary>
internal static class Quantities
{
    private const int Year = 12;

    private static readonly HashSet<string> Single = WordPairs.Set("a an one the per past last previous ein eine einer eines einem un une una jedno jeden");

    private static readonly Dictionary<string, decimal> Collectives = WordPairs.Read("trio 3 triplets 3 threesome 3 quartet 4 quadruplets 4 quintet 5 sextet 6 thrice 3 treble 3 hat-trick 3").ToDictionary(pair => pair.Word, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>The numbers in order, amounts in several units as one.</summary>
    public static List<NumberMention> Stated(Reading text)
    {
        var numbers = new List<NumberMention>(text.Values.Numbers.Count);
        foreach (var number in text.Values.Numbers)
        {
            if (numbers.Count > 0 && TryMerge(text.Source.Text, numbers[^1], number) is { } sum)
            {
                numbers[^1] = sum;
            }
            else
            {
                numbers.Add(WithOne(text.Values.Sentence, number));
            }
        }

        for (var i = 0; i + 1 < numbers.Count; i++)
        {
            numbers[i] = WithUnitBehind(text, numbers[i], numbers[i + 1]);
        }

        return numbers;
    }

    /// <summary><c>from 2.0</c>, before <c>to 2.4 billion euros</c>.</summary>
    private static NumberMention WithUnitBehind(Reading text, NumberMention number, NumberMention next)
    {
        if (number.Kind != NumberKind.Count || number.Noun is not null || number.IsRange || next.IsRange || (next.Kind == NumberKind.Count && next.Value < 1000) || next.Kind is NumberKind.Ordinal or NumberKind.Time
            || text.Source.Text.AsSpan(number.End, next.Start - number.End).Trim() is not ("to" or "auf" or "à" or "a" or "al" or "na"))
        {
            return number;
        }

        var sentence = text.Values.Sentence;
        var at = NumberPlaces.TokenAt(sentence, next.Start);
        at += sentence.Is(at, TokenKind.Mark) ? 1 : 0;
        if (!sentence.Is(at, TokenKind.Number) || !Numeral.TryRead(sentence.Raw(at), text.Source.Language, out var written) || written <= 0 || next.Given <= 0)
        {
            return number;
        }

        // What one of its digits stands for: a thousand million, a minute.
        var (scale, unit) = (next.Given / written, next.Value / next.Given);
        return number.Value >= 1000 && scale > 1 ? number : number with { Kind = next.Kind, Value = number.Value * scale * unit, To = number.Value * scale * unit, Given = number.Value * scale, Unit = next.Unit, GivenUnit = next.GivenUnit };
    }

    /// <summary>What is stated, and what it implies: <c>a decade</c>, <c>the first half of the year</c>, <c>noon</c>, <c>four years ago</c>, <c>a score of</c>.</summary>
    public static List<NumberMention> All(Reading text)
    {
        var numbers = Stated(text);
        var stated = numbers.Select(number => (number.Start, number.End)).ToHashSet();
        numbers.AddRange(text.Values.Numbers.Where(number => !stated.Contains((number.Start, number.End))));
        numbers.AddRange(text.Values.Numbers.Where(number => number.GivenUnit == "c").Select(number => number with { Unit = "degree", GivenUnit = "degree" }).ToList());
        AddRaces(text, numbers);
        AddSpans(text, numbers);
        AddAgo(text, numbers);
        return numbers;
    }

    private static NumberMention? TryMerge(string text, NumberMention one, NumberMention next)
    {
        // 19' 36"
        if (one.Kind == NumberKind.Count && next.Kind == NumberKind.Count && one.End < text.Length && text[one.End] is '\'' or '\u2032' && next.End < text.Length && text[next.End] is '"' or '\u2033' or '\'' && next.Value < 60 && text.AsSpan(one.End + 1, next.Start - one.End - 1).IsWhiteSpace())
        {
            return one with { Kind = NumberKind.Measure, Unit = "s", GivenUnit = "s", Value = (one.Value * 60) + next.Value, To = (one.Value * 60) + next.Value, Given = (one.Value * 60) + next.Value, Noun = null, Head = null, End = next.End };
        }

        if (one.Kind != NumberKind.Measure || one.IsRange || next.IsRange || one.Unit is not ("s" or "month"))
        {
            return null;
        }

        var between = text.AsSpan(one.End, next.Start - one.End).Trim();
        if (between is not ("" or "and" or "," or ", and" or "und" or "et" or "y" or "a" or "'" or "′"))
        {
            return null;
        }

        // 1h 12' 06"
        var mark = next.End < text.Length ? text[next.End] : ' ';
        var value = next.Kind == NumberKind.Count && mark is '\'' or '′' ? next.Value * 60
            : next.Kind == NumberKind.Count && mark is '"' or '″' ? next.Value
            : next.Kind == NumberKind.Measure && next.Unit == one.Unit && (next.GivenUnit != one.GivenUnit || (one.Value > 60 && one.Value % 60 == 0 && next.Value < 60)) ? next.Value
            : -1;
        return value < 0 || value >= one.Value ? null : one with { Value = one.Value + value, To = one.Value + value, Given = one.Value + value, GivenUnit = one.Unit, End = next.End };
    }

    /// <summary><c>an hour and</c>, before <c>20 minutes</c>.</summary>
    private static NumberMention WithOne(TokenizedSentence sentence, NumberMention number)
    {
        var at = NumberPlaces.TokenAt(sentence, number.Start);
        if (number.Kind != NumberKind.Measure || number.IsRange || sentence[at - 1] != "and" || sentence[at - 3] is not ("a" or "an" or "one") || !Units.TryGet(sentence[at - 2], out var unit) || unit.Base != number.Unit || unit.ToBase(1) <= number.Value)
        {
            return number;
        }

        var value = number.Value + unit.ToBase(1);
        return number with { Start = sentence.Tokens[at - 3].Start, Value = value, To = value, Given = value, GivenUnit = number.Unit, Qualifier = QualifierReader.ReadBefore(sentence, at - 3, out _) };
    }

    private static NumberMention Implied(Reading text, int first, int next, NumberKind kind, decimal value, string? unit, string? given = null) => new()
    {
        Start = text.Values.Sentence.Tokens[first].Start,
        End = text.Values.Sentence.Tokens[next - 1].End,
        Kind = kind,
        Value = value,
        To = value,
        Given = value,
        Unit = unit,
        GivenUnit = given ?? unit,
    };

    private static void AddSpans(Reading text, List<NumberMention> numbers)
    {
        var sentence = text.Values.Sentence;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!sentence.Is(i, TokenKind.Word))
            {
                continue;
            }

            var word = sentence[i];
            if (Single.Contains(sentence[i - 1]) && Units.TryGet(word, out var unit) && unit.Base is "s" or "month" && !(sentence[i + 1] == "and" && (sentence[i + 2] == "a" || sentence.Is(i + 2, TokenKind.Number))))
            {
                var span = Implied(text, i - 1, i + 1, NumberKind.Measure, unit.ToBase(1), unit.Base);
                numbers.Add(span);

                // "for over a century", which may also be during one.
                if (QualifierReader.ReadBefore(sentence, i - 1, out _) is var limit and not NumberQualifier.None)
                {
                    numbers.Add(span with { Qualifier = limit });
                }
            }

            if (sentence[i - 1] == "one" && ((word == "square" && Units.TryGet(sentence[i + 1], out unit) && Units.TrySquare(unit, out unit)) || (word == "cubic" && Units.TryGet(sentence[i + 1], out unit) && Units.TryCube(unit, out unit))))
            {
                numbers.Add(Implied(text, i - 1, i + 2, NumberKind.Measure, unit.ToBase(1), unit.Base, unit.Name));
            }

            if ((word is "half" && sentence[i - 1] is "first" or "second") || word is "half-year" or "halbjahr" or "pololetí" or "semestre")
            {
                numbers.Add(Implied(text, i, i + 1, NumberKind.Measure, Year / 2, "month"));
            }
            else if (word is "quarter" or "quartal" or "trimestre" or "čtvrtletí")
            {
                numbers.Add(Implied(text, i, i + 1, NumberKind.Measure, Year / 4, "month"));
            }
            else if (word is "noon" or "midday" or "midnight")
            {
                numbers.Add(Implied(text, i, i + 1, NumberKind.Time, word == "midnight" ? 0 : 12 * 60, null));
            }
            else if (Collectives.TryGetValue(word, out var count))
            {
                numbers.Add(Implied(text, i, i + 1, NumberKind.Count, count, null));
            }
            else if (word is "quarter-century" or "half-century")
            {
                numbers.Add(Implied(text, i, i + 1, NumberKind.Measure, Year * (word[0] == 'q' ? 25 : 50), "month"));
            }
            else if (word == "score" && sentence[i - 1] == "a" && sentence[i + 1] == "of" && sentence.Is(i + 2, TokenKind.Word))
            {
                numbers.Add(Implied(text, i - 1, i + 1, NumberKind.Count, 20, null));
            }
        }
    }

    /// <summary><c>30:12</c>, which may be minutes and seconds.</summary>
    private static void AddRaces(Reading text, List<NumberMention> numbers)
    {
        foreach (var number in text.Values.Numbers)
        {
            if (number.Kind == NumberKind.Time)
            {
                numbers.Add(number with { Kind = NumberKind.Measure, Unit = "s", GivenUnit = "s" });
            }
        }
    }

    /// <summary><c>four years ago</c>, which is a date, tells a span as well.</summary>
    private static void AddAgo(Reading text, List<NumberMention> numbers)
    {
        foreach (var date in text.Values.Dates)
        {
            if (text.Source.Text.AsSpan(date.Start, date.End - date.Start).EndsWith(" ago", StringComparison.Ordinal))
            {
                if (SpanOf(text, date) is { } span)
                {
                    numbers.Add(span);
                }
            }
        }
    }

    /// <summary>The span that a date <c>29 years ago</c> tells, with what limits it: <c>almost 30 years</c>.</summary>
    public static NumberMention? SpanOf(Reading text, DateMention date)
    {
        var sentence = text.Values.Sentence;
        var first = NumberPlaces.TokenAt(sentence, date.Start);
        _ = QualifierReader.ReadBefore(sentence, first, out var taken);
        var start = sentence.Tokens[first - taken].Start;
        var end = date.End - " ago".Length;
        return end <= start ? null : ValueReader.Read(text.Source.Text[start..end], null, "en").Numbers is [var number, ..] ? number with { Start = date.Start, End = date.End } : null;
    }

    /// <summary>The years that a text names, in order.</summary>
    public static List<int> YearsOf(Reading text)
    {
        var years = new List<int>();
        foreach (var date in text.Values.Dates)
        {
            if (date.Precision == DatePrecision.Year && !date.Relative && int.TryParse(text.Source.Text.AsSpan(date.Start, date.End - date.Start), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            {
                years.Add(year);
            }
            else if (date.Precision is DatePrecision.Month or DatePrecision.Day && !date.Relative && date.When is { } days)
            {
                years.Add(days.From.Year);
            }
        }

        foreach (var number in text.Values.Numbers)
        {
            if (number.Kind == NumberKind.Count && number.Noun is null && number.Value is >= 1900 and < 2100 && number.End - number.Start == 4 && number.Value == decimal.Truncate(number.Value))
            {
                years.Add((int)number.Value);
            }
        }

        return years;
    }
}
