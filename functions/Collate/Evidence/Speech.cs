using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Words that tell who says something, not what.</summary>
internal static class Speech
{
    private static readonly HashSet<string> Words = WordPairs.Set(
        "said says say saying reported reports report announced according estimated estimates told added adding media officials official authorities police spokesman spokeswoman spokesperson reporters statement "
        + "sagte sagten teilte teilten mitteilte mit angaben laut polizei sprecher sprecherin déclaré annoncé indiqué selon d'après police dijo dijeron informó según policía");

    /// <summary>Whether a folded word is one of them.</summary>
    public static bool Is(string word) => Words.Contains(word);

    /// <summary>Whether a date tells when something was said: "police said on Tuesday", "told reporters late on Monday".</summary>
    public static bool IsSaidThen(TokenizedSentence sentence, int date)
    {
        var before = date - 1;
        while (sentence[before] is "on" or "late" or "early" or "in" or "a" or "am" or "le" or "the")
        {
            before--;
        }

        return sentence[before] is "said" or "says" or "announced" or "reporters" or "statement" or "told" or "added" || sentence[date + 1] is "said" or "mitteilte";
    }
}
