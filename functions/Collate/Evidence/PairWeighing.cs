using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Weighs signs that two numbers are of one quantity, of which none proves it alone.</summary>
/// <remarks>
/// The points are those of a logistic regression over the pairs of numbers of sixty-odd marked stories by six hands that <see cref="PairGuards"/> lets through, in hundredths and rounded to five; each set was judged with the weights of the others
/// (docs/adr/0034). Likeness of words is in thousandths, as <see cref="PairLikeness"/> tells it.
/// </remarks>
internal sealed class PairWeighing(StoryText story, ILookup<int, PairedValue> byArticle, PairLikeness likeness)
{
    private const int Start = 140;

    // What it is a share or a sum of: the same, another, or told on one side only.
    private const int TopicPoints = 150;
    private const int OneTopicPoints = -35;

    // Shares weigh like sums: on seven sets no pair of them that the guards let through was wrong (docs/adr/0037). Counts are of few things.
    private const int CountPoints = 75;

    // The later in its article the one that stands later, up to so many sentences.
    private const int DepthPoints = -115;
    private const int Deepest = 12;

    // One is the other with its digits in another order.
    private const int TransposedPoints = 85;

    // How alike the words are, and by how much more than those of any other value of the class in either article.
    private const int LikePoints = 70;
    private const int MarginPoints = 100;
    private const int LeastMargin = -PairLikeness.Same / 2;

    // The same doing; times that overlap; the same count of the event; a place that both limit it to, or that one does.
    private const int DoingPoints = 45;
    private const int TimePoints = 110;
    private const int AspectPoints = 55;
    private const int PlacePoints = 40;

    // One of them is of what will be.
    private const int PlanPoints = -40;

    /// <summary>More than none: they are of one quantity rather than not.</summary>
    public int Points(PairedValue a, PairedValue b)
    {
        var depth = Math.Max(story.Sentences[a.Sentence].Index, story.Sentences[b.Sentence].Index);
        return Start + OfKind(a.Number!) + OfFrames(a.Frame, b.Frame) + (DepthPoints * Math.Min(Deepest, depth) / Deepest) + (Transposed.Are(a.Number!, b.Number!) ? TransposedPoints : 0)
            + (LikePoints * likeness.Of(a, b) / PairLikeness.Same) + (MarginPoints * Math.Max(LeastMargin, Margin(a, b)) / PairLikeness.Same) + (DoingPoints * likeness.OfDoings(a, b) / 100);
    }

    /// <summary>By how much two values are more alike than either is to another value of its class in the other's article, in thousandths.</summary>
    public int Margin(PairedValue a, PairedValue b)
    {
        var best = 0;
        foreach (var rival in byArticle[b.Article])
        {
            best = rival.IsRivalOf(b) ? Math.Max(best, likeness.Of(a, rival)) : best;
        }

        foreach (var rival in byArticle[a.Article])
        {
            best = rival.IsRivalOf(a) ? Math.Max(best, likeness.Of(rival, b)) : best;
        }

        return likeness.Of(a, b) - best;
    }

    private static int OfKind(NumberMention number) => number.Kind switch
    {
        NumberKind.Count => CountPoints,
        _ => 0,
    };

    private static int OfFrames(NumberFrame? a, NumberFrame? b)
    {
        if (a is null || b is null)
        {
            return 0;
        }

        var topic = a.Topic >= 0 && b.Topic >= 0 ? a.Topic != b.Topic ? -TopicPoints : NumberTopics.IsOfAnything(a.Topic) ? 0 : TopicPoints : a.Topic >= 0 || b.Topic >= 0 ? OneTopicPoints : 0;
        var aspect = a.Aspect >= 0 && b.Aspect >= 0 ? a.Aspect == b.Aspect ? AspectPoints : -AspectPoints : 0;
        var place = a.Places.Length + b.Places.Length == 0 ? 0 : a.Places.Any(b.Places.Contains) ? PlacePoints : -PlacePoints;
        var time = a.When is { } one && b.When is { } other ? NumberPairs.MayOverlap(one, other) ? TimePoints : -TimePoints : 0;
        return topic + aspect + place + time + (a.IsPlan == b.IsPlan ? 0 : PlanPoints);
    }
}
