using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks what a number is to a change (<c>by 13</c>, <c>to 61</c>, <c>from 48</c>), and factors (<c>doubled</c>, <c>three times as many</c>) against what the numbers there amount to.</summary>
internal static class ChangeCheck
{
    private const decimal FactorTolerance = 0.08m;

    // Of longer texts the rest is not compared pair by pair.
    private const int Most = 60;
    private const int MostWords = 600;
    private const decimal NearlyTolerance = 0.15m;

    private static readonly HashSet<string> Rates = WordPairs.Set("inflation growth pace inflación inflace wachstum croissance");

    private static readonly HashSet<string> Halving = WordPairs.Set("halved halves halving halbiert halbierte");

    private static readonly Dictionary<string, decimal> Factors = WordPairs.Read(
        "doubled 2 doubles 2 doubling 2 double 2 twofold 2 tripled 3 triples 3 tripling 3 trebled 3 threefold 3 quadrupled 4 fourfold 4 fivefold 5 tenfold 10 "
        + "verdoppelt 2 verdoppelte 2 verdoppelten 2 verdreifacht 3 verdreifachte 3 vervierfacht 4 doublé 2 triplé 3 quadruplé 4 duplicó 2 duplicado 2 duplicaron 2 triplicó 3 triplicado 3 cuadruplicó 4 zdvojnásobil 2 zdvojnásobila 2 zdvojnásobily 2 ztrojnásobil 3 ztrojnásobila 3")
        .ToDictionary(pair => pair.Word, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>The verdict if a change is not as cited; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited) => FindRole(claim, cited) ?? FindFactor(claim, cited);

    private static Verdict? FindRole(Reading claim, List<Reading> cited)
    {
        foreach (var number in claim.Values.Numbers.Take(Most))
        {
            var role = ChangeRoles.Of(claim, number);
            if (role == ChangeRole.None)
            {
                continue;
            }

            var isOther = false;
            var isSame = false;
            foreach (var text in cited)
            {
                foreach (var other in text.Values.Numbers)
                {
                    if (NumberComparison.SameValue(number, other) || NumberComparison.Supports(number, other))
                    {
                        var there = ChangeRoles.Of(text, other);
                        isSame |= there == role || there == ChangeRole.None || (number.Kind == NumberKind.Percent && IsRate(role, claim, there, text));
                        isOther |= there != role && there != ChangeRole.None;
                    }
                }
            }

            if (isOther && !isSame)
            {
                return Verdict.Failed(VerdictReason.Number, claim.Source.Text[number.Start..number.End]);
            }
        }

        return null;
    }

    /// <summary>Prices that rise <c>4 percent</c> are inflation at 4 percent.</summary>
    private static bool IsRate(ChangeRole role, Reading claim, ChangeRole there, Reading text) => (role, there) switch
    {
        (ChangeRole.To, ChangeRole.By) => Array.Exists(claim.Words, Rates.Contains) && !Array.Exists(text.Words, Rates.Contains),
        (ChangeRole.By, ChangeRole.To) => Array.Exists(text.Words, Rates.Contains) && !Array.Exists(claim.Words, Rates.Contains),
        _ => false,
    };

    /// <summary><c>more than tripled</c>, where it went from 1,250 to 3,100.</summary>
    private static Verdict? FindFactor(Reading claim, List<Reading> cited)
    {
        var sentence = claim.Values.Sentence;
        for (var i = 0; i < Math.Min(sentence.Count, MostWords); i++)
        {
            if (!TryReadFactor(claim, i, out var factor))
            {
                continue;
            }

            var qualifier = QualifierReader.ReadBefore(sentence, i, out _);
            var isTold = cited.Exists(text => Enumerable.Range(0, Math.Min(text.Values.Sentence.Count, MostWords)).Any(at => TryReadFactor(text, at, out var told) && told == factor));
            var found = isTold ? [] : cited.SelectMany(text => FactorsOf(text, sentence[i + 1] is "as" or "the")).ToList();
            if (found.Count > 0 && !found.Exists(actual => Fits(factor, qualifier, actual)))
            {
                return Verdict.Failed(VerdictReason.Number, sentence[i]);
            }
        }

        return null;
    }

    /// <summary>Whether a word tells a factor that two comparable numbers of what is cited amount to: <c>doubled</c>, of 20 and 40.</summary>
    public static bool IsBorneOut(Reading claim, Term term, List<Reading> cited)
    {
        var at = NumberPlaces.TokenAt(claim.Values.Sentence, term.Start);
        var factor = 0m;
        if (!(Halving.Contains(term.Form) && (factor = 2) > 0) && !TryReadFactor(claim, at, out factor) && !(term.Form == "twice" && (factor = 2) > 0))
        {
            return false;
        }

        var qualifier = QualifierReader.ReadBefore(claim.Values.Sentence, at, out _);
        var numbers = cited.SelectMany(text => text.Values.Numbers.Where(number => !number.IsRange && number.Value > 0)).Take(Most / 4).ToArray();
        return Array.Exists(numbers, one => Array.Exists(numbers, other => other.Value > one.Value && NumberComparison.AreComparable(one, other) && Fits(factor, qualifier, other.Value / one.Value)));
    }

    private static bool TryReadFactor(Reading text, int at, out decimal factor)
    {
        var sentence = text.Values.Sentence;
        if (sentence[at] is "twice" && sentence[at + 1] is "as" or "the" or "that")
        {
            factor = 2;
            return true;
        }

        if (sentence[at] == "times" && sentence[at + 1] is "as" or "the" or "that")
        {
            return TryReadTimes(sentence, at - 1, out factor);
        }

        if ((sentence[at] == "doble" && sentence[at - 1] == "el") || (sentence[at] == "double" && sentence[at - 1] == "le"))
        {
            factor = 2;
            return true;
        }

        return Factors.TryGetValue(sentence[at], out factor) && !(sentence[at] == "double" && text.Values.Sentence[at - 1] is "a" or "the" or "le");
    }

    private static bool TryReadTimes(TokenizedSentence sentence, int at, out decimal factor)
    {
        factor = 0;
        return sentence.Is(at, TokenKind.Number) ? Numeral.TryRead(sentence.Raw(at), "en", out factor)
            : NumberWords.TryGet(sentence[at], "en", out var word) && word.Kind == NumberWordKind.Unit && (factor = word.Value) > 0;
    }

    /// <summary>The factors that the changes of a text amount to; all that its numbers do where they are compared: <c>twice as fast as</c>.</summary>
    private static IEnumerable<decimal> FactorsOf(Reading text, bool isComparison)
    {
        var numbers = text.Values.Numbers.Take(Most).ToArray();
        foreach (var old in numbers)
        {
            var role = ChangeRoles.Of(text, old);
            if (role == ChangeRole.By && old.Kind == NumberKind.Percent)
            {
                yield return 1 + (old.Value / 100);
            }

            if ((role != ChangeRole.From && !isComparison) || old.Value <= 0)
            {
                continue;
            }

            foreach (var now in numbers)
            {
                if (now != old && now.Value > old.Value && NumberComparison.AreComparable(now, old))
                {
                    yield return now.Value / old.Value;
                }
            }
        }
    }

    private static bool Fits(decimal factor, NumberQualifier qualifier, decimal actual) => qualifier switch
    {
        NumberQualifier.MoreThan or NumberQualifier.AtLeast => actual > factor && actual < factor + 1.2m,
        NumberQualifier.Nearly or NumberQualifier.LessThan or NumberQualifier.UpTo => actual < factor && actual >= factor * (1 - NearlyTolerance),
        _ => Math.Abs(actual - factor) <= factor * FactorTolerance,
    };
}
