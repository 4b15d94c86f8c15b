using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Finds the words of a sentence that say who says it, where they stand apart: "According to ...," at the start, ", according to ..." at the end.</summary>
internal static class Attribution
{
    /// <summary>Marks the tokens of such phrases.</summary>
    public static bool[] Of(TokenizedSentence sentence)
    {
        var marked = new bool[sentence.Count];
        for (var i = 0; i + 1 < sentence.Count; i++)
        {
            if (sentence[i] != "according" || sentence[i + 1] != "to" || (i > 0 && sentence[i - 1] != ","))
            {
                continue;
            }

            var end = i;
            while (end < sentence.Count && sentence[end] is not ("," or ";"))
            {
                marked[end++] = true;
            }

            i = end;
        }

        return marked;
    }
}
