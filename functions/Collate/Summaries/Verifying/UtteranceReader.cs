using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Finds who says what in a sentence, by the verb of saying and the words next to it, without a parser.</summary>
/// <remarks>
/// <c>X said P</c>; <c>"P", said X</c>; <c>P, X said</c>; <c>according to X</c>; <c>in X's view</c>. What stands before the verb up to a mark that divides is the
/// speaker, appositions included: too many words there only make it more lenient.
/// </remarks>
internal static class UtteranceReader
{
    private const int Reach = 24;
    private const int BehindReach = 14;
    private const int Close = 9;
    private const int Tail = 4;

    // Beside those of AttributionReader: what is advised or expected is somebody's word as well.
    private static readonly HashSet<string> Verbs = WordPairs.Set(
        "advised advises urged urges asked asks promised promises vowed pledged admits admitted expects expected suspects suspected denies denied doubts fears hopes demanded demands agreed proposed recommended recommends ordered put puts blamed blames accused accuses credits credit "
        + "expect estimate forecasts forecast wants want wanted concluded concludes conclude established determined convinced convaincu convaincue überzeugt convencido calculated counted commented joked complained lamented welcomed criticised criticized praised called calls forderte warnte nannte bezeichnete kritisierte rät empfiehlt schätzen schätzt rechnet rechnen hält uppmanade uppger uppgav sade säger enligt detto dice spiega afferma");

    private static readonly HashSet<string> Naming = WordPairs.Set("called calls describes described praised hailed criticised criticized welcomed liken likened nannte bezeichnete");
    private static readonly HashSet<string> Sources = WordPairs.Set("laut zufolge selon según podle dle enligt secondo volgens segundo według");
    private static readonly HashSet<string> Views = WordPairs.Set("view words opinion eyes estimate account telling");
    private static readonly HashSet<string> Turns = WordPairs.Set("but while whereas although though aber während doch mais tandis pero mientras ale");
    private static readonly HashSet<string> Fronts = WordPairs.Set("after when while as because since although though if before once nachdem als weil après quand lorsque cuando tras después");
    private static readonly HashSet<string> Links = WordPairs.Set("which that");
    private static readonly HashSet<string> Participles = WordPairs.Set("by since from off for");
    private static readonly HashSet<string> Auxiliaries = WordPairs.Set("to be has had have been not never");
    private static readonly HashSet<string> Forms = WordPairs.Set("is are was were");
    private static readonly HashSet<string> Stops = WordPairs.Set("that who which when while after before because as during dass que où quand cuando že");

    /// <summary>The utterances in order.</summary>
    public static List<Utterance> Read(SentenceValues values)
    {
        var found = new List<Utterance>();
        var sentence = values.Sentence;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!sentence.Is(i, TokenKind.Word) || IsQuoted(values, sentence.Tokens[i].Start))
            {
                continue;
            }

            var word = sentence[i];
            if ((word == "according" && sentence[i + 1] == "to") || Sources.Contains(word) || (word == "angaben" && sentence[i - 1] == "nach"))
            {
                var first = word == "according" ? i + 2 : i + 1;
                var end = word == "zufolge" ? first : AfterApposition(sentence, EndBehind(sentence, first, [",", ";", "\"", "“", "”", "—", "("]));
                var start = word == "zufolge" ? StartBefore(sentence, i) : first;
                found.Add(new Utterance(At(sentence, start), word == "zufolge" ? At(sentence, i) : At(sentence, end), At(sentence, TurnBefore(sentence, i)), At(sentence, TurnBehind(sentence, i))));
            }
            else if (word == "in" && i == 0 && ViewAt(sentence) is > 1 and var view)
            {
                found.Add(new Utterance(At(sentence, 1), At(sentence, view), At(sentence, view + 1), sentence.Text.Length));
            }
            else if ((AttributionReader.IsSaying(word) || Verbs.Contains(word)) && !(sentence.IsCapitalised(i) && i > 0) && !word.StartsWith("protest", StringComparison.Ordinal) && word is not ("statement" or "statements") && !(word == "report" && sentence[i + 1] != "that") && !(word[^1] == 's' && sentence[i + 1] == "of") && !AttributionReader.IsNoun(sentence, i)
                && !Participles.Contains(sentence[i + 1]) && !(sentence[i + 1] == "of" && word is "suspected" or "accused") && !(sentence[i + 1] == "to" && word == "agreed") && (!Auxiliaries.Contains(sentence[i - 1]) || (sentence[i - 1] == "to" && sentence.IsCapitalised(i - 2))) && (!Forms.Contains(sentence[i - 1]) || word.EndsWith("ing", StringComparison.Ordinal) || word == "convinced"))
            {
                found.Add(OfVerb(sentence, i));
            }
        }

        return found;
    }

    private static Utterance OfVerb(TokenizedSentence sentence, int at)
    {
        var mark = at - 1;
        while (mark > 0 && mark >= at - Close && !IsMark(sentence, mark))
        {
            mark--;
        }

        var hasBefore = mark > 2 && IsMark(sentence, mark);
        if (hasBefore && mark == at - 1 && sentence[at] is not ("told" or "tells" or "informed") && !sentence[at].EndsWith("ing", StringComparison.Ordinal) && !IsApposition(sentence, mark) && sentence[at + 1] is not "that" && (sentence[mark] != "," || sentence.IsCapitalised(at + 1) || sentence[at + 1] is "the" or "a" or "an" or "his" or "her" or "its" or "their" or "one" or "der" or "die" or "ein" or "eine" or "le" or "la" or "el" or "un" or "une" or "una"))
        {
            // "P", said X
            return new Utterance(At(sentence, at + 1), At(sentence, EndBehind(sentence, at + 1, [";", "\"", "“", "”"])), 0, At(sentence, mark));
        }

        if (hasBefore && mark < at - 1 && (sentence[mark] is not "," || (mark == at - 2 && sentence[at - 1] is "he" or "she" or "they" or "it" or "er" or "sie" or "il" or "elle") || (IsTail(sentence, at + 1) && sentence[mark + 1] is not ("and" or "but" or "or") && !Fronts.Contains(sentence[mark + 1]))) && sentence[at + 1] is not ("that" or "dass" or "que" or "že"))
        {
            // P, X said
            return new Utterance(At(sentence, mark + 1), At(sentence, at), 0, At(sentence, mark));
        }

        // ", who denies it,"; "After X fell, Y said"
        var start = hasBefore && mark < at - 1 && Fronts.Contains(sentence[0]) && sentence[mark] == "," ? mark + 1 : StartBefore(sentence, at);
        var isAside = sentence[at - 1] is "who" or "which";
        var end = at + 1;
        while (end < sentence.Count && !Turns.Contains(sentence[end]) && sentence[end] != ";" && !(isAside && sentence[end] == ","))
        {
            end++;
        }

        // "P, which X said he had not done", ""P," X, the Y, told Z": of P as well.
        var isOfAll = start > 1 && start < at && sentence[start - 2] == "," && (sentence[start - 1] is "\"" or "”" || (sentence[start - 1] == "which" && !Naming.Contains(sentence[at])));
        return new Utterance(At(sentence, start), At(sentence, at), isOfAll ? 0 : At(sentence, at + 1), At(sentence, end));
    }

    /// <summary>Whether nothing follows the verb, or only where and when it was said.</summary>
    private static bool IsTail(TokenizedSentence sentence, int at) => at >= sentence.Count - 1 || sentence[at] is "." or "," or ";" or "on" or "in" or "at" or "during" or "after" || at + Tail >= sentence.Count && sentence.IsCapitalised(at);

    /// <summary><c>according to Elizabeth Byrs, the UN spokeswoman,</c></summary>
    private static int AfterApposition(TokenizedSentence sentence, int end)
    {
        for (var i = end + 2; sentence[end] == "," && sentence[end + 1] is "the" or "a" or "an" && i < Math.Min(sentence.Count, end + Close); i++)
        {
            if (sentence[i] == ",")
            {
                return i;
            }
        }

        return end;
    }

    private static int StartBefore(TokenizedSentence sentence, int at)
    {
        var start = at;
        while (start > 0 && start > at - Reach && !(start < at && Links.Contains(sentence[start - 1])) && !Turns.Contains(sentence[start - 1]) && !(sentence[start - 1] == "and" && sentence[start - 2] == ",") && sentence[start - 1] is not (";" or ":" or "." or "\"" or "“" or "”"))
        {
            start--;
        }

        return start;
    }

    private static int EndBehind(TokenizedSentence sentence, int at, ReadOnlySpan<string> marks)
    {
        var end = at;
        while (end < sentence.Count && end < at + BehindReach && !marks.Contains(sentence[end]) && !(end > at && Stops.Contains(sentence[end])))
        {
            end++;
        }

        return end;
    }

    /// <summary>Where the half of a sentence begins that a word stands in: <c>A, according to X, but Y says B</c>.</summary>
    private static int TurnBefore(TokenizedSentence sentence, int at)
    {
        while (at > 0 && !Turns.Contains(sentence[at - 1]))
        {
            at--;
        }

        return at;
    }

    private static int TurnBehind(TokenizedSentence sentence, int at)
    {
        while (at < sentence.Count && !Turns.Contains(sentence[at]))
        {
            at++;
        }

        return at;
    }

    private static int ViewAt(TokenizedSentence sentence)
    {
        for (var i = 2; i < Close; i++)
        {
            if (Views.Contains(sentence[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary><c>Browne, the Defence Secretary, said</c>: nothing but a name before the first comma.</summary>
    private static bool IsApposition(TokenizedSentence sentence, int last)
    {
        for (var i = 0; i < last; i++)
        {
            if (sentence[i] == ",")
            {
                return i > 0;
            }

            if (!sentence.Is(i, TokenKind.Word) || !(sentence.IsCapitalised(i) || i < 3))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsMark(TokenizedSentence sentence, int at) => sentence[at] is "," or "\"" or "“" or "”" or "»" or "«" or "—";

    private static bool IsQuoted(SentenceValues values, int position)
    {
        foreach (var quotation in values.Quotations)
        {
            if (quotation.Start <= position && position < quotation.End)
            {
                return true;
            }
        }

        return false;
    }

    private static int At(TokenizedSentence sentence, int token) => token < sentence.Count ? sentence.Tokens[token].Start : sentence.Text.Length;
}
