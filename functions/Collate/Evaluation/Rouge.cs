using System.Runtime.InteropServices;

namespace Collate.Evaluation;

/// <summary>Compares a summary with references that people wrote.</summary>
/// <remarks>
/// ROUGE-1, ROUGE-2 and summary-level ROUGE-L (C.-Y. Lin, ROUGE: a package for automatic evaluation of summaries, 2004) as the program ROUGE-1.5.5 computes
/// them with <c>-m -f A</c>: Porter stems for English, the mean over the references. Other languages, which that program does not read, keep every letter and are not stemmed.
/// ROUGE-L takes time and memory by the product of the lengths of two sentences, so it is for references that are trusted.
/// </remarks>
public static class Rouge
{
    /// <summary>The mean length of references in words between white space; of two whole numbers equally near, the even one.</summary>
    public static int BudgetOf(IReadOnlyCollection<string> references)
    {
        ArgumentNullException.ThrowIfNull(references);
        ArgumentOutOfRangeException.ThrowIfZero(references.Count, nameof(references));
        return (int)Math.Round(references.Sum(reference => (double)Whitespace.Words(reference).Count) / references.Count, MidpointRounding.ToEven);
    }

    /// <summary>Scores a summary.</summary>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="references">The references, at least one; they are split into sentences here.</param>
    /// <param name="words">Where the summary is cut, in words between white space.</param>
    /// <param name="english">Compare stems of words in ASCII letters and digits; else words in letters and digits of any script, as they are.</param>
    public static RougeScores Of(IEnumerable<string> sentences, IReadOnlyCollection<string> references, int words, bool english)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(references);
        ArgumentOutOfRangeException.ThrowIfZero(references.Count, nameof(references));
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var given = NumberAll(Cut(sentences, words), english, numbers);
        return RougeScores.Mean([.. references.Select(reference => Against(given, NumberAll(ReferenceSentences.Split(reference), english, numbers)))]);
    }

    /// <summary>The sentences as far as the budget goes; the last may be cut between words.</summary>
    internal static IReadOnlyList<string> Cut(IEnumerable<string> sentences, int words)
    {
        var kept = new List<string>();
        var left = words;
        foreach (var sentence in sentences)
        {
            if (left <= 0)
            {
                break;
            }

            var own = Whitespace.Words(sentence);
            var take = Math.Min(left, own.Count);
            if (take > 0)
            {
                kept.Add(string.Join(' ', own.Take(take)));
                left -= take;
            }
        }

        return kept;
    }

    private static RougeScores Against(int[][] given, int[][] right)
    {
        int[] ours = [.. given.SelectMany(sentence => sentence)];
        int[] theirs = [.. right.SelectMany(sentence => sentence)];
        return new RougeScores(Shared(ours, theirs, 1), Shared(ours, theirs, 2), UnionSubsequence.Score(given, right));
    }

    private static Score Shared(int[] given, int[] right, int length)
    {
        var counts = new Dictionary<long, int>();
        foreach (var gram in Grams(right, length))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, gram, out _)++;
        }

        var hits = 0;
        foreach (var gram in Grams(given, length))
        {
            ref var left = ref CollectionsMarshal.GetValueRefOrNullRef(counts, gram);
            if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref left) && left > 0)
            {
                left--;
                hits++;
            }
        }

        return Score.Of(hits, Math.Max(0, given.Length - length + 1), Math.Max(0, right.Length - length + 1));
    }

    private static IEnumerable<long> Grams(int[] words, int length)
    {
        for (var i = 0; i + length <= words.Length; i++)
        {
            yield return length == 1 ? words[i] : ((long)words[i] << 32) | (uint)words[i + 1];
        }
    }

    /// <summary>The words of sentences as numbers: equal words, equal numbers.</summary>
    private static int[][] NumberAll(IEnumerable<string> sentences, bool english, Dictionary<string, int> numbers) =>
        [.. sentences.Select(sentence => RougeWords.Of(sentence, english).Select(word => NumberOf(word, numbers)).ToArray())];

    private static int NumberOf(string word, Dictionary<string, int> numbers)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, word, out var known);
        return known ? number : number = numbers.Count;
    }
}
