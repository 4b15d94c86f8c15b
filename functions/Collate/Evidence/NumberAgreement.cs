using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Tells how far the clauses that two numbers stand in say the same.</summary>
internal sealed class NumberAgreement(StoryText story)
{
    /// <summary>How much of the shorter clause two clauses have to share by weight, in per cent: for amounts, and for counts whose doing is the same.</summary>
    private const int EnoughPercent = 50;

    /// <summary>A word in more than so many sentences, and in more than one in five, is what the story is about: it tells no clause from another.</summary>
    private const int ManySentences = 8;

    private readonly int[] _weights = FeatureWeights.Of(story);

    /// <summary>Whether the clauses share enough: so many words and half of the shorter, or all of a short one.</summary>
    public bool IsEnough(NumberFrame a, NumberFrame b, int fewest)
    {
        var (shorter, longer) = WeightOf(a) <= WeightOf(b) ? (a, b) : (b, a);
        long shared = 0, all = 0;
        var (count, plain, exact) = (0, 0, 0);
        foreach (var word in shorter.Words)
        {
            if (shorter.Names.AsSpan().Contains(word))
            {
                count += longer.Words.AsSpan().Contains(word) ? 1 : 0;
                continue;
            }

            all += _weights[word];
            if (Has(longer, word))
            {
                plain++;
                exact += longer.Words.AsSpan().Contains(word) ? 1 : 0;
                shared += _weights[word];
                count += IsTopic(word) ? 0 : 1;
            }
        }

        if (a.Head >= 0 && b.Head >= 0)
        {
            (shared, all) = (shared + _weights[a.Head], all + _weights[a.Head]);
            count += a.Number.Kind == NumberKind.Count ? 0 : 1;
            exact++;
        }

        // One word that is only spoken of alike shows nothing.
        return all > 0 && (exact > 0 || plain > 1) && (count >= fewest ? 100 * shared >= EnoughPercent * all : count > 0 && exact > 0 && shared == all)
            && (a.Names.Length == 0 || b.Names.Length == 0 || a.Names.Any(b.Words.Contains) || b.Names.Any(a.Words.Contains));
    }

    private bool IsTopic(int word) => story.Postings(word).Length is > ManySentences and var count && 5 * count > story.Sentences.Count;

    /// <summary>The weight of the words that are no names.</summary>
    private long WeightOf(NumberFrame frame)
    {
        var sum = 0L;
        foreach (var word in frame.Words)
        {
            sum += frame.Names.AsSpan().Contains(word) ? 0 : _weights[word];
        }

        return sum;
    }

    /// <summary>Whether a frame has a word, or one that means the same.</summary>
    public bool Has(NumberFrame frame, int word)
    {
        if (frame.Words.AsSpan().Contains(word))
        {
            return true;
        }

        foreach (var other in frame.Words)
        {
            if (AreOne(word, other))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two words mean the same.</summary>
    public bool AreOne(int a, int b) => story.Kinship.AreOne(a, b) || story.Synonyms.AreSame(a, b);

    /// <summary>Whether the same is counted.</summary>
    public bool HaveOneHead(NumberFrame a, NumberFrame b) => a.Head >= 0 && b.Head >= 0
        && (story.Kinship.AreOneThing(a.Head, b.Head) || story.Synonyms.AreSame(a.Head, b.Head));

    /// <summary>Whether the same is done.</summary>
    public bool DoTheSame(NumberFrame a, NumberFrame b) => a.Predicate >= 0 && b.Predicate >= 0
        && story.Kinship.AreOneDoing(a.Predicate, b.Predicate);

    /// <summary>Whether what is done is on the list of doings.</summary>
    public bool IsListed(NumberFrame frame) => frame.Predicate >= 0 && story.Kinship.IsDoing(frame.Predicate);
}
