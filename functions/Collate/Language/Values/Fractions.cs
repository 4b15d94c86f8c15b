namespace Collate.Language.Values;

/// <summary>Finds English fractions, as parts of a hundred: <c>half of</c>, <c>a third of</c>, <c>two-thirds</c>, <c>by about a fifth</c>.</summary>
/// <remarks>A word that may as well be an ordinal (<c>a third man</c>) counts only where nothing countable follows.</remarks>
internal static class Fractions
{
    private static readonly Dictionary<string, decimal> Parts = new(StringComparer.Ordinal)
    {
        ["half"] = 2,
        ["halves"] = 2,
        ["third"] = 3,
        ["thirds"] = 3,
        ["quarter"] = 4,
        ["quarters"] = 4,
        ["fifth"] = 5,
        ["fifths"] = 5,
        ["tenth"] = 10,
        ["tenths"] = 10,
    };

    private static readonly HashSet<string> Halves = WordPairs.Set("moitié mitad hälfte polovina polovinu polovinou metà metade helft половина половину половины połowa połowę μισοί μισό מחצית نصف");

    private static readonly HashSet<string> After = WordPairs.Set("of its their the his her as");

    /// <summary>Appends the fractions in order, and marks their tokens as taken.</summary>
    public static void Read(TokenizedSentence sentence, bool[] taken, List<NumberMention> numbers)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (taken[i] || !TryRead(sentence, i, out var count, out var part, out var next))
            {
                continue;
            }

            Add(sentence, i, next, decimal.Round(100 * count / part, 2), taken, numbers);
            i = next - 1;
        }
    }

    /// <summary>Appends the halves of other languages: <c>la mitad</c>, <c>die Hälfte</c>.</summary>
    public static void ReadHalves(TokenizedSentence sentence, bool[] taken, List<NumberMention> numbers)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!taken[i] && Halves.Contains(sentence[i]))
            {
                Add(sentence, i, i + 1, 50, taken, numbers);
            }
        }
    }

    private static void Add(TokenizedSentence sentence, int at, int next, decimal value, bool[] taken, List<NumberMention> numbers)
    {
        numbers.Add(new NumberMention
        {
            Start = sentence.Tokens[at].Start,
            End = sentence.Tokens[next - 1].End,
            Kind = NumberKind.Percent,
            Value = value,
            To = value,
            Given = value,
            Unit = "%",
            GivenUnit = "part",
            Qualifier = QualifierReader.ReadBefore(sentence, at, out _),
        });
        taken.AsSpan(at, next - at).Fill(true);
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

        if (word is "halve" or "halved" or "halves" && sentence[at - 1] is not ("two" or "both"))
        {
            part = 2;
            return true;
        }

        if (word == "half")
        {
            part = 2;
            return (After.Contains(sentence[next]) || sentence[at - 1] == "by") && sentence[at - 1] is not ("first" or "second" or "and");
        }

        // "three in every four"
        if (TryCount(word, out count) && sentence[at + 1] == "in" && sentence[at + 2] == "every" && TryCount(sentence[at + 3], out part) && part > count)
        {
            next = at + 4;
            return true;
        }

        // "one in five people"
        if (TryCount(word, out count) && sentence[at + 1] == "in" && TryCount(sentence[at + 2], out part) && part > count && sentence.Is(at + 3, TokenKind.Word) && !Units.TryGet(sentence[at + 3], out _))
        {
            next = at + 3;
            return true;
        }

        if (!(TryCount(word, out count) || word is "a" or "an") || !Parts.TryGetValue(sentence[at + 1], out part))
        {
            return false;
        }

        count = word is "a" or "an" ? 1 : count;
        next = at + 2;
        var isPlural = sentence[at + 1][^1] == 's';
        return isPlural || (After.Contains(sentence[next]) && sentence[next + 2] is not ("percent" or "percentage" or "point")) || next >= sentence.Count || (sentence.Is(next, TokenKind.Mark) && sentence[next] is "," or "." or ";")
            || (sentence[at - 1] is "by" && sentence[next] is "to" or "in" or "from" or "since" or "compared");
    }

    private static bool TryCount(ReadOnlySpan<char> word, out decimal count)
    {
        count = 1;
        return word is "one" || (NumberWords.TryGet(word, "en", out var meaning) && meaning.Kind == NumberWordKind.Unit && (count = meaning.Value) is > 1 and <= 10);
    }
}
