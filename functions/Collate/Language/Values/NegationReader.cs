namespace Collate.Language.Values;

/// <summary>Finds words of negation and the clause they turn.</summary>
/// <remarks>
/// Verbs count that deny what follows (<c>failed to</c>, <c>refused</c>, <c>denied</c>, <c>stopped short of</c>); <c>not only</c>, <c>no fewer than</c> and
/// the like do not. The clause ends at a mark or a word that begins another. English, and the basics of fifteen other languages.
/// </remarks>
internal static class NegationReader
{
    private static readonly HashSet<string> English = WordPairs.Set(
        "unlikely not cannot never no without nor neither none nobody nothing nowhere hardly scarcely unable lack lacks lacked lacking "
        + "deny denies denied denying refuse refuses refused refusing decline declines declined fail fails failed failing reject rejects rejected rejecting");

    private static readonly Dictionary<string, HashSet<string>> Others = new(StringComparer.Ordinal)
    {
        ["de"] = WordPairs.Set("bestritt bestreitet bestreiten bestritten nicht kein keine keinen keinem keiner keines nie niemals ohne weder niemand nichts"),
        ["fr"] = WordPairs.Set("nié nie nient ne pas jamais sans aucun aucune ni"),
        ["es"] = WordPairs.Set("negó niega niegan no nunca jamás sin ningún ninguno ninguna nadie nada tampoco ni"),
        ["it"] = WordPairs.Set("non mai senza nessun nessuno nessuna né"),
        ["pt"] = WordPairs.Set("não nunca jamais sem nenhum nenhuma nem"),
        ["nl"] = WordPairs.Set("niet geen nooit zonder niemand niets"),
        ["ru"] = WordPairs.Set("не нет без ни никогда"),
        ["uk"] = WordPairs.Set("не немає без ні ніколи"),
        ["pl"] = WordPairs.Set("nie bez nigdy ani żaden"),
        ["tr"] = WordPairs.Set("değil yok hiç"),
        ["cs"] = WordPairs.Set("popřel popřela popřeli odmítl odmítla odmítli není nejsou nebyl nebyla nebylo nebyli nebude nemá nemají nikdy nikdo nic žádný žádná žádné bez ani"),
        ["el"] = WordPairs.Set("δεν μην μη χωρίς ποτέ κανείς κανένας καμία κανένα τίποτα ούτε όχι"),
        ["ar"] = WordPairs.Set("لم لن لا ليس ليست ليسوا دون بدون غير"),
        ["he"] = WordPairs.Set("לא אין אינו אינה אינם בלי ללא מעולם"),
        ["hi"] = WordPairs.Set("नहीं न मत बिना"),
        ["sv"] = WordPairs.Set("inte ej aldrig utan ingen inga"),
    };

    private static readonly HashSet<string> ClauseStarts = WordPairs.Set("but although though while whereas which who because if when unless after before since aber weil während mais tandis pero aunque mientras");

    /// <summary>Appends the cues in order.</summary>
    public static void Read(TokenizedSentence sentence, string language, List<NegationCue> cues)
    {
        var words = Others.GetValueOrDefault(language, English);
        for (var i = 0; i < sentence.Count; i++)
        {
            // "Doctors Without Borders"
            if (!sentence.Is(i, TokenKind.Word) || (i > 0 && sentence.IsCapitalised(i) && sentence.IsCapitalised(i - 1)))
            {
                continue;
            }

            var length = CueLength(sentence, i, words, language);
            if (length > 0)
            {
                var end = sentence[i] == "without" ? EndOfPhrase(sentence, i + length) : EndOfClause(sentence, i + length);
                var last = sentence.Tokens[i + length - 1].End;
                cues.Add(new NegationCue(sentence.Tokens[i].Start, last, last, end > i + length ? sentence.Tokens[end - 1].End : last));
            }
        }
    }

    private static int CueLength(TokenizedSentence sentence, int at, HashSet<string> words, string language)
    {
        var word = sentence[at];
        if (words.Contains(word))
        {
            return language == "en" && IsHarmless(sentence, at) ? 0 : 1;
        }

        if (language == "fr")
        {
            return word.StartsWith("n'", StringComparison.Ordinal) ? 1 : 0;
        }

        // A "no-confidence vote" denies what "no confidence" does.
        return word.EndsWith("n't", StringComparison.Ordinal) || word.StartsWith("no-", StringComparison.Ordinal) ? 1
            : word is "stopped" or "stops" or "stop" or "stopping" or "fell" or "falls" && sentence[at + 1] == "short" && sentence[at + 2] == "of" ? 3
            : word is "instead" or "rather" or "far" && sentence[at + 1] is "of" or "than" or "from" && !(word == "far" && sentence[at + 1] != "from") ? 2
            : word is "voted" or "vote" or "votes" && (sentence[at + 1] == "against" || (sentence[at + 1] == "down" && !sentence.Is(at + 2, TokenKind.Mark))) ? 2
            : word == "yet" && sentence[at + 1] == "to" && sentence[at - 1] is "has" or "have" or "had" or "is" or "are" or "was" or "were" ? 2
            : word is "left" or "leaves" or "leave" or "leaving" && sentence[at + 1] == "out" ? 2
            : word is "rule" or "ruled" or "rules" or "ruling" && sentence[at + 1] == "out" ? 2
            : 0;
    }

    private static bool IsHarmless(TokenizedSentence sentence, int at) => sentence[at] switch
    {
        "not" => sentence[at + 1] is "only" or "just" or "least" or "more" or "less" or "fewer" || sentence[at - 1] is "or" or "if" || sentence[at - 1] == "whether",
        "no" => (sentence[at + 1] is "more" or "less" or "fewer" or "later" or "sooner" && sentence[at + 2] == "than") || sentence[at + 1] is "doubt" or "." || sentence.Is(at + 1, TokenKind.Number),
        "decline" or "declines" or "declined" => sentence[at + 1] is not ("to" or "comment" or "an" or "any" or "his" or "her" or "their" or "its" or "interview"),
        "fail" or "fails" => sentence[at - 1] is "not" or "never",
        _ => false,
    };

    /// <summary>What nobody did it without ends before the next auxiliary.</summary>
    private static int EndOfPhrase(TokenizedSentence sentence, int at)
    {
        var end = EndOfClause(sentence, at);
        for (var i = at; i < end; i++)
        {
            if (sentence[i] is "have" or "has" or "had" or "is" or "are" or "was" or "were" or "will" or "would" or "could" or "may")
            {
                return i;
            }
        }

        return end;
    }

    private static int EndOfClause(TokenizedSentence sentence, int at)
    {
        while (at < sentence.Count && (sentence.Is(at, TokenKind.Mark) ? sentence[at] is "-" or "'" or "’" or "$" or "%" or "\"" or "“" or "«" or "[" : !ClauseStarts.Contains(sentence[at])))
        {
            at++;
        }

        return at;
    }
}
