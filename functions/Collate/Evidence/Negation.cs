using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Words that deny.</summary>
internal static class Negation
{
    private static readonly HashSet<string> Words = new(
        ["not", "no", "never", "neither", "nor", "without", "nobody", "none", "cannot", "denied", "denies", "nicht", "kein", "keine", "keinen", "keinem", "keiner", "keinerlei", "nie", "niemals", "ohne", "pas", "jamais", "aucun", "aucune", "sans", "nunca", "jamás", "ningún", "ninguna", "sin", "nikdy", "bez", "žádný", "žádná", "žádné", "žádnou"],
        StringComparer.Ordinal);

    /// <summary>Whether a sentence denies something.</summary>
    public static bool IsIn(TokenizedSentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (IsCue(sentence, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a token denies what follows it.</summary>
    public static bool IsCue(TokenizedSentence sentence, int token) =>
        Words.Contains(sentence[token]) || sentence[token].EndsWith("n't", StringComparison.Ordinal) || (sentence[token] == "short" && sentence[token + 1] == "of");
}
