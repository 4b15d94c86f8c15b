namespace Collate.Language.Values;

/// <summary>Finds the numbers of a sentence.</summary>
/// <remarks>
/// The word <c>one</c> by itself is no number (it is mostly a pronoun), nor is a number that is part of a name (<c>COVID-19</c>, <c>5G</c>).
/// Days, months and years have been taken by <see cref="DateReader"/> before.
/// </remarks>
internal static class NumberReader
{
    private static readonly HashSet<string> Moves = WordPairs.Set("passé passée passés passées passe passer passant augmenté baissé reculé progressé grimpé chuté");

    private static readonly HashSet<string> Changes = WordPairs.Set("rose fell lost gained added shed climbed dropped declined slipped slid sank jumped surged soared plunged tumbled eased edged up down higher lower");

    // Nothing is "5 to 50" without saying "between" or "from".
    private const int LeastTimes = 10;

    /// <summary>Appends the numbers in order.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="language">Two-letter code; how separators and words are read.</param>
    /// <param name="taken">Which tokens belong to dates; those of numbers are added.</param>
    /// <param name="numbers">Where the numbers go.</param>
    public static void Read(TokenizedSentence sentence, string language, bool[] taken, List<NumberMention> numbers)
    {
        var isEnglish = language == "en";
        if (isEnglish || language == "und")
        {
            Fractions.Read(sentence, taken, numbers);
        }

        if (!isEnglish)
        {
            ForeignFractions.Read(sentence, language, taken, numbers);
        }

        for (var i = 0; i < sentence.Count;)
        {
            if (taken[i] || !NumberScanner.TryScan(sentence, language, i, out var first))
            {
                i++;
                continue;
            }

            var scan = first;
            var to = first.Value;
            if (first.Kind == NumberKind.Count && TryReadEnd(sentence, language, first, i, taken, out var second))
            {
                scan = second;
                to = second.Value;
                first = first with { Value = first.Scale == 1 && second.Scale > 1 && first.Value * second.Scale <= second.Value ? first.Value * second.Scale : first.Value };
            }

            var mention = NumberMeasure.Complete(sentence, first, to, scan, i, taken, isEnglish, out var next);
            if (mention is not null && !taken.AsSpan(i, next - i).Contains(true))
            {
                numbers.Add(mention);
                taken.AsSpan(i, next - i).Fill(true);
            }

            i = Math.Max(next, i + 1);
        }

        if (numbers.Count > 1)
        {
            numbers.Sort((one, other) => one.Start.CompareTo(other.Start));
        }
    }

    /// <summary><c>by 908,000 to 120.7 million</c>, <c>lost $1.09 to $68.02</c>: by how much, and to what.</summary>
    private static bool IsChange(TokenizedSentence sentence, int start, string before, NumberScan first, NumberScan second) =>
        ((before == "by" || (Changes.Contains(before) && sentence[start - 1] is "$" or "€" or "£")) && second.Value >= LeastTimes * first.Value) || sentence[start - 1] == "by" && ((second.Value > 20 * first.Value && (first.Scale > 1 || first.Value >= 1000)) || (second.Value > 5 * first.Value && first.Value >= 1000));

    /// <summary>The upper end of <c>5 to 7</c>, <c>5-7</c> or <c>between 5 and 7</c>; a change <c>from 5 to 7</c> is two numbers.</summary>
    private static bool TryReadEnd(TokenizedSentence sentence, string language, NumberScan first, int start, bool[] taken, out NumberScan second)
    {
        second = default;
        var at = first.Next;
        if (first.Rest is not null || at + 1 >= sentence.Count || taken[at + 1])
        {
            return false;
        }

        var before = sentence[start - 1] is "$" or "€" or "£" ? sentence[start - 2] : sentence[start - 1];
        var joins = sentence[at] switch
        {
            "to" or "bis" or "à" => before != "from" && !(before is "de" or "von" && Moves.Contains(sentence[start - 2])),
            "-" or "–" => sentence.Touches(at) && sentence.Touches(at + 1),
            "and" => before == "between",
            _ => false,
        };
        var next = sentence[at + 1] is "$" or "€" or "£" ? at + 2 : at + 1;
        return joins && NumberScanner.TryScan(sentence, language, next, out second) && second.Kind == NumberKind.Count
            && second.Value > first.Value && !IsChange(sentence, start, before, first, second) && second.Qualifier == NumberQualifier.None;
    }
}
