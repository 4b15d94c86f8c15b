namespace Collate.Language.Values;

/// <summary>Finds what limits a number in the words before and after it.</summary>
internal static class QualifierReader
{
    private static readonly HashSet<string> Rising = WordPairs.Set("go goes going went gone move moved rise rose climb climbed push pushed bring brought drive drove take took is was were");

    private static readonly HashSet<string> Giving = WordPairs.Set("hand hands handed handing sign signed signing turn turned turning");

    private const int Reach = 3;

    private static readonly HashSet<string> Higher = WordPairs.Set("faster higher larger bigger longer later taller deeper heavier hotter warmer farther further greater");

    private static readonly WordMap<NumberQualifier> Before = Build();

    /// <summary>The qualifier that stands right before a token, and how many tokens it takes.</summary>
    public static NumberQualifier ReadBefore(TokenizedSentence sentence, int index, out int taken)
    {
        // "under the age of 18"
        if (sentence[index - 1] == "of" && sentence[index - 2] == "age" && index > 3)
        {
            var age = sentence[index - 3] == "the" ? 3 : 2;
            var limit = ReadBefore(sentence, index - age, out taken);
            taken += limit == NumberQualifier.None ? 0 : age;
            return limit;
        }

        for (taken = 3; taken > 0; taken--)
        {
            if (index < taken)
            {
                continue;
            }

            var phrase = taken switch
            {
                1 => sentence[index - 1],
                2 => string.Concat(sentence[index - 2], " ", sentence[index - 1]),
                _ => string.Concat(sentence[index - 3], " ", sentence[index - 2], " ", sentence[index - 1]),
            };
            // "prices will go up to 40": how high, not at most.
            if (phrase == "up to" && Rising.Contains(sentence[index - 3]))
            {
                taken = 0;
                return NumberQualifier.None;
            }

            // "handed over 45 million": the verb's own.
            if (phrase == "over" && Giving.Contains(sentence[index - 2]))
            {
                taken = 0;
                return NumberQualifier.None;
            }

            if (Before.TryGetValue(phrase, out var qualifier))
            {
                return qualifier;
            }
        }

        taken = 0;
        return IsDeniedLimit(sentence, index) ? NumberQualifier.UpTo : NumberQualifier.None;
    }

    /// <summary><c>did not go faster than 30</c>.</summary>
    private static bool IsDeniedLimit(TokenizedSentence sentence, int index)
    {
        if (sentence[index - 1] != "than" || !Higher.Contains(sentence[index - 2]))
        {
            return false;
        }

        for (var i = index - 3; i >= index - 2 - Reach; i--)
        {
            if (sentence[i] is "not" or "never" or "seldom" or "rarely" or "hardly" || sentence[i].EndsWith("n't", StringComparison.Ordinal) || sentence[i].EndsWith("n\u2019t", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The qualifier that stands right after a number: <c>or more</c>, <c>or so</c>, <c>+</c>.</summary>
    public static NumberQualifier ReadAfter(TokenizedSentence sentence, int index)
    {
        if (sentence[index] == "+")
        {
            return NumberQualifier.MoreThan;
        }

        return sentence[index] == "or" ? sentence[index + 1] switch
        {
            "more" when sentence[index + 2] != "than" => NumberQualifier.AtLeast,
            "so" => NumberQualifier.About,
            "less" or "fewer" => NumberQualifier.UpTo,
            _ => NumberQualifier.None,
        } : NumberQualifier.None;
    }

    private static WordMap<NumberQualifier> Build()
    {
        var phrases = new Dictionary<string, NumberQualifier>(StringComparer.Ordinal);
        void Add(NumberQualifier qualifier, string list)
        {
            foreach (var phrase in list.Split('|'))
            {
                phrases.Add(phrase, qualifier);
            }
        }

        Add(NumberQualifier.About, "about|around|some|roughly|approximately|circa|~|≈|estimated|an estimated|in the region of|in the order of|something like|more or less|etwa|rund|ungefähr|ca|environ|quelque|autour de|à peu près|approximativement|unos|unas|alrededor de|cerca de|en torno a|aproximadamente|asi|kolem|okolo|zhruba|přibližně|cca|περίπου|حوالي|نحو|قرابة|लगभग|करीब|בערך");
        Add(NumberQualifier.Nearly, "nearly|almost|close to|approaching|virtually|not quite|just under|just below|just short of|a little under|a little less than|little less than|slightly under|slightly below|slightly less than|slightly fewer than|just less than|fast|knapp|beinahe|nahezu|annähernd|près de|presque|quasiment|casi|téměř|skoro|bezmála");
        Add(NumberQualifier.MoreThan, "more than|over|passed|passes|pass|topped|tops|exceeded|exceeds|exceed|surpassed|little more than|a little more than|above|exceeding|upwards of|in excess of|older than|longer than|aged over|just over|just above|a little over|slightly over|slightly more than|well over|mehr als|älter als|über|gut|plus de|más de|mayores de|více než|víc než|přes");
        Add(NumberQualifier.AtLeast, "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|mindestens|wenigstens|au moins|al menos|por lo menos|como mínimo|nejméně|alespoň|minimálně");
        Add(NumberQualifier.UpTo, "up to|as many as|as much as|as high as|as far as|as long as|at most|no more than|no higher than|no faster than|no greater than|no larger than|no longer than|not more than|a maximum of|maximum of|bis zu|höchstens|jusqu'à|hasta|hasta las|hasta los|a lo sumo|maximal|nejvýše|maximálně|až");
        Add(NumberQualifier.LessThan, "less than|fewer than|under|below|younger than|shorter than|weniger als|jünger als|unter|moins de|menos de|menores de|méně než|pod");
        return phrases.ToWordMap();
    }
}
