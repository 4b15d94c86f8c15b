using System.Buffers;

namespace Collate.Evidence;

/// <summary>The course of an article in its particulars: the numbers, dates and names of each sentence, in order.</summary>
/// <remarks>
/// A paraphrase says everything in other words and keeps the particulars, sentence by sentence and in order, in any language; who reports the same event independently has some of them, in an order of his own.
/// What few articles have weighs more. Sentences that are mostly quotation are left out: any reporter in the room brings them.
/// </remarks>
internal sealed class ArticleFacts
{
    /// <summary>Fewer aligned sentences than this show nothing.</summary>
    private const int FewestAligned = 3;

    /// <summary>Nor do fewer shared particulars: without capitals there are no names among them.</summary>
    private const int FewestShared = 8;

    private const int WeightAt = 24;
    private const int SharedAt = 12;
    private const int Mask = (1 << SharedAt) - 1;

    private const int MostQuotedPercent = 50;

    private readonly int[][] _sentences;
    private readonly int[] _all;
    private readonly int[] _weights;
    private readonly long _weight;

    private ArticleFacts(int[][] sentences, int[] weights)
    {
        _sentences = sentences;
        _weights = weights;
        _all = [.. sentences.SelectMany(sentence => sentence).Order()];
        _weight = _all.Sum(fact => (long)weights[fact]);
    }

    /// <summary>The particulars of all articles of a story.</summary>
    public static ArticleFacts[] Of(StoryText story)
    {
        var articles = Enumerable.Range(0, story.Articles.Count).Select(article => story.SentencesOf(article)
            .Where(sentence => sentence.QuotedPercent < MostQuotedPercent)
            .Select(sentence => sentence.FeaturesOf(sentence.Counts | sentence.Names | sentence.Dated))
            .Where(facts => facts.Length > 0)
            .ToArray()).ToArray();
        var weights = Weights(story, articles);
        return Array.ConvertAll(articles, sentences => new ArticleFacts(sentences, weights));
    }

    /// <summary>How much of the particulars of both articles stands in sentences that can be aligned in order, in per cent by weight.</summary>
    /// <param name="other">The other article.</param>
    /// <param name="least">What it has to be to matter: less may be answered as 0.</param>
    public int Alignment(ArticleFacts other, int least)
    {
        var all = _weight + other._weight;
        if (all == 0 || 200 * (Shared(_all, other._all) >> WeightAt) < least * all)
        {
            return 0;
        }

        var width = other._sentences.Length + 1;
        var previous = ArrayPool<long>.Shared.Rent(width);
        var current = ArrayPool<long>.Shared.Rent(width);
        Array.Clear(previous, 0, width);
        current[0] = 0;

        // The best sums; how many particulars and sentences that is goes along in the low bits.
        foreach (var sentence in _sentences)
        {
            for (var j = 1; j < width; j++)
            {
                var best = Math.Max(previous[j], current[j - 1]);
                var shared = Shared(sentence, other._sentences[j - 1]);
                current[j] = shared > 0 ? Math.Max(best, previous[j - 1] + shared + 1) : best;
            }

            (previous, current) = (current, previous);
        }

        var total = previous[width - 1];
        ArrayPool<long>.Shared.Return(previous);
        ArrayPool<long>.Shared.Return(current);
        return (total & Mask) < FewestAligned || (total >> SharedAt & Mask) < FewestShared ? 0 : (int)(200 * (total >> WeightAt) / all);
    }

    /// <summary>The weight of what stands in both of two sorted lists, as often as it does, and below it how often that is.</summary>
    private long Shared(int[] a, int[] b)
    {
        var (i, j, sum) = (0, 0, 0L);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
            {
                sum += ((long)_weights[a[i]] << WeightAt) + (1 << SharedAt);
                i++;
                j++;
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return sum;
    }

    /// <summary>Numbers weigh twice as much as names, and four times in German, where every noun has a capital; what all articles have, next to nothing.</summary>
    private static int[] Weights(StoryText story, int[][][] articles)
    {
        const int Scale = 1_000;
        var holders = new int[story.Vocabulary.Count];
        var last = new int[story.Vocabulary.Count];
        for (var article = 0; article < articles.Length; article++)
        {
            foreach (var sentence in articles[article])
            {
                Array.Sort(sentence);
                foreach (var fact in sentence)
                {
                    holders[fact] += last[fact] == article + 1 ? 0 : 1;
                    last[fact] = article + 1;
                }
            }
        }

        var ofValues = story.Language == "de" ? 4 : 2;
        return [.. holders.Select((count, fact) => count == 0 ? 0 : (story.Vocabulary.TextOf(fact)[0] == '#' ? ofValues : 1) * (Scale * (articles.Length - count + 1) / articles.Length))];
    }
}
