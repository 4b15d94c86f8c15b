using System.Buffers;

namespace Collate.Evidence;

/// <summary>The course of an article: for each sentence its direction of meaning beside the story's topic, and its numbers.</summary>
internal sealed class Outline
{
    /// <summary>The cosine from which on two sentences can be aligned.</summary>
    private const int Floor = SentenceVector.One * 45 / 100;

    /// <summary>Fewer aligned sentences than this show nothing.</summary>
    private const int FewestAligned = 3;

    private readonly (SentenceVector Vector, int[] Counts)[] _sentences;

    private Outline((SentenceVector Vector, int[] Counts)[] sentences)
    {
        _sentences = sentences;
        Direction = SentenceVector.CommonOf(sentences.Select(sentence => sentence.Vector));
    }

    /// <summary>The direction of the whole article's meaning; none where no sentence has one.</summary>
    public SentenceVector? Direction { get; }

    /// <summary>The outlines of all articles of a story.</summary>
    public static Outline[] Of(StoryText story)
    {
        var topic = SentenceVector.CommonOf(story.Sentences.Select(sentence => sentence.Vector).OfType<SentenceVector>());
        return
        [
            .. Enumerable.Range(0, story.Articles.Count).Select(article => new Outline(
            [
                .. story.SentencesOf(article)
                    .Select(sentence => (Vector: topic is null ? null : sentence.Vector?.Without(topic), Counts: CountsOf(sentence)))
                    .Where(sentence => sentence.Vector is not null)
                    .Select(sentence => (sentence.Vector!, sentence.Counts)),
            ])),
        ];
    }

    /// <summary>The mean surplus over the floor of the best monotone alignment, per sentence of the shorter article: <see cref="SentenceVector.One"/> for a copy.</summary>
    public int Alignment(Outline other)
    {
        var (rows, columns) = (_sentences, other._sentences);
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
        foreach (var (vector, counts) in rows)
        {
            for (var j = 1; j < width; j++)
            {
                var best = Math.Max(previous[j], current[j - 1]);
                var surplus = SentenceVector.Cosine(vector, columns[j - 1].Vector) - Floor;
                if (surplus > 0 && !Contradict(counts, columns[j - 1].Counts))
                {
                    best = Math.Max(best, previous[j - 1] + ((long)surplus << 16) + 1);
                }

                current[j] = best;
            }

            (previous, current) = (current, previous);
        }

        var total = previous[width - 1];
        ArrayPool<long>.Shared.Return(previous);
        ArrayPool<long>.Shared.Return(current);
        return (total & 0xFFFF) < FewestAligned ? 0 : (int)((total >> 16) * SentenceVector.One / (SentenceVector.One - Floor) / Math.Min(rows.Length, columns.Length));
    }

    /// <summary>A paraphrase keeps the numbers: sentences that both have some, and none in common, are not one.</summary>
    private static bool Contradict(int[] a, int[] b) => a.Length > 0 && b.Length > 0 && !a.AsSpan().ContainsAny(b);

    private static int[] CountsOf(AnalyzedSentence sentence)
    {
        var counts = new List<int>();
        for (var k = 0; k < sentence.Features.Length; k++)
        {
            if ((sentence.Counts >> k & 1) != 0)
            {
                counts.Add(sentence.Features[k]);
            }
        }

        return [.. counts];
    }
}
