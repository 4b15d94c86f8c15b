using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Words that tell who says something, not what.</summary>
internal static class Speech
{
    private static readonly HashSet<string> Words = WordPairs.Set(
        "said says say saying reported reports report announced according estimated estimates told added adding media officials official authorities police spokesman spokeswoman spokesperson reporters statement "
        + "sagte sagten teilte teilten mitteilte mit angaben laut polizei sprecher sprecherin déclaré annoncé indiqué selon d'après police dijo dijeron informó según policía");

    private static readonly HashSet<string> Verbs = WordPairs.Set(
        "said says told announced added insisted claimed claims argued stated reported conceded sagte sagten teilte teilten erklärte erklärten déclaré annoncé indiqué assuré affirmé précisé dijo dijeron informó aseguró afirmó explicó anunció řekl řekla uvedl uvedla");

    /// <summary>How many words a sayer has.</summary>
    private const int MostOfSayer = 14;

    /// <summary>Whether a folded word is one of them.</summary>
    public static bool Is(string word) => Words.Contains(word);

    /// <summary>Whether a token belongs to the words that name who says so: "the union's leader, Ana Roth, said that", ", said the mayor".</summary>
    /// <remarks>Before a verb of saying near the beginning; from the comma before one that ends the sentence; and from "according to" to the next comma.</remarks>
    public static bool[] SayersIn(TokenizedSentence sentence)
    {
        var named = new bool[sentence.Count];
        var spent = 0;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (Verbs.Contains(sentence[i]))
            {
                var comma = CommaBefore(sentence, i);
                var isBehind = comma > 0 && EndsSoon(sentence, i);
                Array.Fill(named, true, isBehind ? comma : spent, i - (isBehind ? comma : spent));
                for (var last = i; isBehind && last < sentence.Count; last++)
                {
                    named[last] = true;
                }

                if (isBehind || i > MostOfSayer)
                {
                    break;
                }

                spent = i;
            }
            else if ((sentence[i] == "according" && sentence[i + 1] == "to") || sentence[i] is "laut" or "selon" or "según" or "d'après" or "podle")
            {
                for (; i < sentence.Count && sentence[i] is not ("," or ";"); i++)
                {
                    named[i] = true;
                }
            }
            else if (i > MostOfSayer && spent == 0)
            {
                spent = i;
            }
        }

        return named;
    }

    /// <summary>The comma from which the words before a verb name who says so; of two around a name the first.</summary>
    private static int CommaBefore(TokenizedSentence sentence, int verb)
    {
        var (comma, left) = (verb - 1, MostOfSayer);
        while (comma > 0 && left-- > 0 && sentence[comma] != ",")
        {
            comma--;
        }

        if (comma == verb - 1 && comma > 0)
        {
            for (comma--; comma > 0 && left-- > 0 && sentence[comma] != ",";)
            {
                comma--;
            }
        }

        return comma > 0 && sentence[comma] == "," ? comma : -1;
    }

    private static bool EndsSoon(TokenizedSentence sentence, int verb)
    {
        const int Reach = 14;
        if (sentence.Count - verb > Reach)
        {
            return false;
        }

        for (var i = verb + 1; i < sentence.Count; i++)
        {
            if (sentence[i] is "that" or "dass" or "que" or ":")
            {
                return false;
            }
        }

        return true;
    }

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
