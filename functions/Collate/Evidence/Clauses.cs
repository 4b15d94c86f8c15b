using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Splits a sentence where one assertion ends and another may begin.</summary>
/// <remarks>No parser: marks, subordinating words and the comma before a relative or a co-ordinated clause are enough to keep apart what belongs to different verbs.</remarks>
internal static class Clauses
{
    private static readonly HashSet<string> Openers = new(
        ["after", "before", "while", "when", "whereas", "although", "though", "because", "following", "which", "who", "whose", "where", "according", "unless", "until", "whether",
            "qui", "dont", "tandis", "lorsque", "alors", "während", "weil", "nachdem", "obwohl", "mientras", "aunque", "cuando", "donde"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> AfterComma = new(
        ["and", "but", "or", "as", "that", "saying", "adding", "including", "with", "despite", "amid", "in", "since", "marking", "referring"],
        StringComparer.Ordinal);

    /// <summary>The clause of each token, counted from 0.</summary>
    public static int[] Of(TokenizedSentence sentence)
    {
        var clauses = new int[sentence.Count];
        var clause = 0;
        for (var i = 0; i < clauses.Length; i++)
        {
            if (i > 0 && Opens(sentence, i))
            {
                clause++;
            }

            clauses[i] = clause;
        }

        return clauses;
    }

    private static bool Opens(TokenizedSentence sentence, int token) => sentence[token] switch
    {
        ";" or ":" or "(" or "\u2014" or "\u2013" => true,
        "," => AfterComma.Contains(sentence[token + 1]) && !IsList(sentence, token),
        var word => Openers.Contains(word),
    };

    /// <summary>"as well as" and "such as" go on with a list.</summary>
    private static bool IsList(TokenizedSentence sentence, int comma) => sentence[comma + 1] == "as" && sentence[comma + 2] == "well";
}
