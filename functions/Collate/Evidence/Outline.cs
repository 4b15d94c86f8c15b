using System.Buffers;

namespace Collate.Evidence;

/// <summary>The course of an article: for each sentence its direction of meaning beside the story's topic, its numbers, and its other particulars.</summary>
/// <remarks>
/// Sentences that are mostly quotation are left out: any reporter in the room brings them, in the same order. What is left speaks for a paraphrase by how much of both
/// articles can be aligned, how near the aligned sentences are, and whether they give the same particulars (names, numbers, dates): independent
/// reports of one event come to the same topics in much the same order, but not to the same particulars.
/// </remarks>
internal sealed class Outline
{
    /// <summary>The cosine from which on two sentences can be aligned.</summary>
    private const int Floor = SentenceVector.One * 45 / 100;

    /// <summary>Fewer aligned sentences than this show nothing.</summary>
    private const int FewestAligned = 3;

    private const int MostQuotedPercent = 50;

    /// <summary>How near each sentence of a brief has to be to one of the article it is cut from.</summary>
    private const int NearBrief = SentenceVector.One * 60 / 100;

    /// <summary>How much of a brief's particulars that article has to have, in per cent, and how many of them at the least.</summary>
    private const int EnoughOfBrief = 80;

    private const int FewestOfBrief = 2;

    private readonly Point[] _points;
    private readonly HashSet<int> _features;

    private Outline(Point[] points, HashSet<int> features)
    {
        _points = points;
        _features = features;
        Direction = SentenceVector.CommonOf(points.Select(point => point.Vector));
    }

    /// <summary>The direction of the whole article's meaning; none where no sentence has one.</summary>
    public SentenceVector? Direction { get; }

    /// <summary>Whether the article is too short for an order of sentences to tell anything.</summary>
    public bool IsBrief => _points.Length is > 0 and < FewestAligned;

    /// <summary>The outlines of all articles of a story.</summary>
    public static Outline[] Of(StoryText story)
    {
        var topic = SentenceVector.CommonOf(story.Sentences.Select(sentence => sentence.Vector).OfType<SentenceVector>());
        return
        [
            .. Enumerable.Range(0, story.Articles.Count).Select(article => new Outline(
                [
                    .. story.SentencesOf(article)
                        .Where(sentence => sentence.QuotedPercent < MostQuotedPercent)
                        .Select(sentence => (Vector: topic is null ? null : sentence.Vector?.Without(topic), Sentence: sentence))
                        .Where(entry => entry.Vector is not null)
                        .Select(entry => PointOf(entry.Vector!, entry.Sentence)),
                ],
                [.. story.SentencesOf(article).SelectMany(sentence => sentence.Features)])),
        ];
    }

    /// <summary>
    /// How much two articles are one: the surplus of the best monotone alignment over the floor, each pair weighed by the particulars it shares, per sentence of the
    /// shorter article, times the share of the sentences of both that are aligned. <see cref="SentenceVector.One"/> for a copy.
    /// </summary>
    public int Alignment(Outline other)
    {
        var (rows, columns) = (_points, other._points);
        var width = columns.Length + 1;
        if (Math.Min(rows.Length, columns.Length) < FewestAligned)
        {
            return 0;
        }

        // Two rows of the table of best sums; the count of aligned sentences goes along in the low bits.
        var previous = ArrayPool<long>.Shared.Rent(width);
        var current = ArrayPool<long>.Shared.Rent(width);
        Array.Clear(previous, 0, width);
        current[0] = 0;
        foreach (var row in rows)
        {
            for (var j = 1; j < width; j++)
            {
                var best = Math.Max(previous[j], current[j - 1]);
                var surplus = SentenceVector.Cosine(row.Vector, columns[j - 1].Vector) - Floor;
                if (surplus > 0 && !Contradict(row.Counts, columns[j - 1].Counts))
                {
                    best = Math.Max(best, previous[j - 1] + ((long)surplus * SharedPercent(row, columns[j - 1]) << 16) + 1);
                }

                current[j] = best;
            }

            (previous, current) = (current, previous);
        }

        var total = previous[width - 1];
        ArrayPool<long>.Shared.Return(previous);
        ArrayPool<long>.Shared.Return(current);
        var aligned = total & 0xFFFF;
        var mean = (total >> 16) * SentenceVector.One / (SentenceVector.One - Floor) / Math.Min(rows.Length, columns.Length) / 100;
        return aligned < FewestAligned ? 0 : (int)(mean * 2 * aligned / (rows.Length + columns.Length));
    }

    /// <summary>Whether a brief says only what another article says: each of its sentences near one there, and its particulars found there.</summary>
    public bool IsCutFrom(Outline other)
    {
        var particulars = _points.SelectMany(point => point.Particulars).Distinct().ToArray();
        return IsBrief && particulars.Length >= FewestOfBrief
            && 100 * particulars.Count(other._features.Contains) >= EnoughOfBrief * particulars.Length
            && _points.All(point => other._points.Any(theirs => SentenceVector.Cosine(point.Vector, theirs.Vector) >= NearBrief));
    }

    /// <summary>A paraphrase keeps the numbers: sentences that both have some, and none in common, are not one.</summary>
    private static bool Contradict(int[] a, int[] b) => a.Length > 0 && b.Length > 0 && !a.AsSpan().ContainsAny(b);

    /// <summary>How many of the particulars of two sentences stand in both, in per cent; one is taken as shared, so that sentences without any can be aligned.</summary>
    private static int SharedPercent(Point a, Point b)
    {
        var shared = 1;
        foreach (var particular in a.Particulars)
        {
            shared += b.Features.AsSpan().Contains(particular) ? 1 : 0;
        }

        foreach (var particular in b.Particulars)
        {
            shared += a.Features.AsSpan().Contains(particular) ? 1 : 0;
        }

        return 100 * shared / (1 + a.Particulars.Length + b.Particulars.Length);
    }

    private static Point PointOf(SentenceVector vector, AnalyzedSentence sentence) =>
        new(vector, sentence.FeaturesOf(sentence.Counts), sentence.FeaturesOf(sentence.Counts | sentence.Names | sentence.Dated), sentence.Features);

    private readonly record struct Point(SentenceVector Vector, int[] Counts, int[] Particulars, int[] Features);
}
