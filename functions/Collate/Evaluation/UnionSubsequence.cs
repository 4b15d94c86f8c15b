namespace Collate.Evaluation;

/// <summary>Summary-level ROUGE-L: what the longest common subsequences with all sentences of a summary cover of each sentence of a reference.</summary>
internal static class UnionSubsequence
{
    /// <summary>Scores a summary against a reference, both as sentences of numbered words.</summary>
    public static Score Score(int[][] given, int[][] right)
    {
        var ours = CountsOf(given);
        var theirs = CountsOf(right);
        var hits = 0;
        foreach (var sentence in right)
        {
            var covered = new bool[sentence.Length];
            foreach (var other in given)
            {
                Cover(sentence, other, covered);
            }

            for (var i = 0; i < sentence.Length; i++)
            {
                // No word counts more often than it stands in the summary.
                if (covered[i] && ours.GetValueOrDefault(sentence[i]) > 0 && theirs[sentence[i]] > 0)
                {
                    hits++;
                    ours[sentence[i]]--;
                    theirs[sentence[i]]--;
                }
            }
        }

        return Evaluation.Score.Of(hits, given.Sum(sentence => sentence.Length), right.Sum(sentence => sentence.Length));
    }

    // Of several longest subsequences the one that ROUGE-1.5.5 finds.
    private static void Cover(int[] right, int[] given, bool[] covered)
    {
        var width = given.Length + 1;
        var longest = new int[(right.Length + 1) * width];
        for (var i = 0; i < right.Length; i++)
        {
            for (var j = 0; j < given.Length; j++)
            {
                longest[((i + 1) * width) + j + 1] = right[i] == given[j]
                    ? longest[(i * width) + j] + 1
                    : Math.Max(longest[((i + 1) * width) + j], longest[(i * width) + j + 1]);
            }
        }

        for (int i = right.Length, j = given.Length; i > 0 && j > 0;)
        {
            if (right[i - 1] == given[j - 1])
            {
                covered[--i] = true;
                j--;
            }
            else if (longest[((i - 1) * width) + j] >= longest[(i * width) + j - 1])
            {
                i--;
            }
            else
            {
                j--;
            }
        }
    }

    private static Dictionary<int, int> CountsOf(int[][] sentences) =>
        sentences.SelectMany(sentence => sentence).CountBy(word => word).ToDictionary(pair => pair.Key, pair => pair.Value);
}
