using System.Collections.Frozen;

namespace Collate.Language.Values;

/// <summary>Finds what limits a number in the words before and after it.</summary>
internal static class QualifierReader
{
    private static readonly HashSet<string> Rising = WordPairs.Set("go goes going went gone move moved rise rose climb climbed push pushed bring brought drive drove take took is was were");

    private static readonly FrozenDictionary<string, NumberQualifier> Before = Build();

    /// <summary>The qualifier that stands right before a token, and how many tokens it takes.</summary>
    public static NumberQualifier ReadBefore(TokenizedSentence sentence, int index, out int taken)
    {
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

            if (Before.TryGetValue(phrase, out var qualifier))
            {
                return qualifier;
            }
        }

        taken = 0;
        return NumberQualifier.None;
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

    private static FrozenDictionary<string, NumberQualifier> Build()
    {
        var phrases = new Dictionary<string, NumberQualifier>(StringComparer.Ordinal);
        void Add(NumberQualifier qualifier, string list)
        {
            foreach (var phrase in list.Split('|'))
            {
                phrases.Add(phrase, qualifier);
            }
        }

        Add(NumberQualifier.About, "about|around|some|roughly|approximately|circa|~|≈|estimated|an estimated|in the region of|etwa|rund|ungefähr|ca|environ|quelque|unos|unas|alrededor de|cerca de|asi|kolem|zhruba|přibližně|περίπου|حوالي|نحو|قرابة|लगभग|करीब|בערך");
        Add(NumberQualifier.Nearly, "nearly|almost|close to|just under|fast|knapp|près de|presque|casi");
        Add(NumberQualifier.MoreThan, "more than|over|above|exceeding|upwards of|in excess of|mehr als|über|plus de|más de");
        Add(NumberQualifier.AtLeast, "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|mindestens|au moins|al menos|por lo menos");
        Add(NumberQualifier.UpTo, "up to|as many as|as much as|at most|no more than|not more than|a maximum of|maximum of|bis zu|höchstens|jusqu'à|hasta");
        Add(NumberQualifier.LessThan, "less than|fewer than|under|below|weniger als|unter|moins de|menos de");
        return phrases.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
