namespace Collate.Evidence;

/// <summary>How much it counts that a sentence stands early, as the story itself shows.</summary>
/// <remarks>
/// News puts what matters first, and then what the first sentences say is what the other articles say too. Reports, blogs and interviews do not, and then
/// position says nothing. So the prior is read off the story: how much more central its articles' first sentences are than the rest.
/// A few articles tell little; they are taken for news until they show otherwise.
/// </remarks>
internal static class PositionPrior
{
    /// <summary>What it counts at most, in thousandths: as much as that all other lineages speak of three fifths of the sentence.</summary>
    public const int Most = 600;

    /// <summary>How central first sentences are compared with the rest, in per cent, where position counts nothing.</summary>
    private const int NothingAtPercent = 115;

    /// <summary>The same where position counts <see cref="Most"/>.</summary>
    private const int MostAtPercent = 145;

    /// <summary>How many articles that are plainly news are taken for granted.</summary>
    private const int Presumed = 2;

    private const int PresumedPercent = 160;

    /// <summary>A heading or a dateline says nothing about either.</summary>
    private const int FewestWords = 6;

    /// <summary>What position counts in a story, from 0 to <see cref="Most"/>.</summary>
    public static int Of(StoryText story, LineageSpread spread)
    {
        long first = 0, firsts = 0, rest = 0, others = 0;
        foreach (var sentence in story.Sentences)
        {
            if (sentence.Weight == 0 || sentence.Words < FewestWords)
            {
                continue;
            }

            var centrality = spread.Centrality(sentence);
            if (sentence.Index == 0)
            {
                (first, firsts) = (first + centrality, firsts + 1);
            }
            else
            {
                (rest, others) = (rest + centrality, others + 1);
            }
        }

        if (rest == 0)
        {
            return Most;
        }

        // The mean of the first sentences over the mean of the rest, in per cent, what is presumed included.
        var percent = ((100 * first * others / rest) + (Presumed * PresumedPercent)) / (firsts + Presumed);
        return (int)Math.Clamp(Most * (percent - NothingAtPercent) / (MostAtPercent - NothingAtPercent), 0, Most);
    }
}
