namespace Collate.Language.Values;

/// <summary>Finds names: runs of capitalised words, in scripts that have capitals.</summary>
/// <remarks>
/// A capital at the start of a sentence or quotation says little: such a word is a name if it continues with a capitalised one, is a country, an acronym, has a
/// possessive ending, stands before a verb of saying, or is among the known names. German has capitals on every noun: there only runs of two and known names
/// count. In a title in capitals throughout nothing but countries and known names does.
/// </remarks>
internal static class NameReader
{
    private static readonly HashSet<string> Saying = WordPairs.Set("said says told added stated announced warned explained stressed noted insisted tweeted wrote claimed argued");

    /// <summary>Appends the names in order.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="language">Two-letter code.</param>
    /// <param name="taken">Tokens of dates and numbers.</param>
    /// <param name="known">Names known from elsewhere, each word in the form of <see cref="NameForm"/>.</param>
    /// <param name="names">Where the names go.</param>
    public static void Read(TokenizedSentence sentence, string language, bool[] taken, IReadOnlySet<string>? known, List<NameMention> names)
    {
        var isTitleCase = IsTitleCase(sentence);
        var isStrict = language == "de" || isTitleCase;
        for (var i = 0; i < sentence.Count;)
        {
            if (!CanStart(sentence, i, language, taken, known, isStrict, isTitleCase))
            {
                i++;
                continue;
            }

            var end = End(sentence, i, taken);
            if (!isStrict || end > i + 1 || IsSure(sentence, i, known))
            {
                if (isTitleCase)
                {
                    end = i + 1 + (Countries.Of(sentence[i] + " " + sentence[i + 1]) is null ? 0 : 1);
                }

                NameSplitter.Split(sentence, i, end, names);
            }

            i = end;
        }
    }

    private static bool CanStart(TokenizedSentence sentence, int at, string language, bool[] taken, IReadOnlySet<string>? known, bool isStrict, bool isTitleCase)
    {
        if (sentence[at + 1] == "$")
        {
            return false;
        }

        if (taken[at] || !sentence.IsCapitalised(at) || FunctionWords.Contains(sentence[at]) || (sentence[at].Length == 1 && sentence[at + 1] != "."))
        {
            return sentence.IsCapitalised(at) && IsAcronym(sentence, at) && sentence[at] is "us" or "it" or "who" or "un" or "la";
        }

        if (language is not "en" && IsInitial(sentence, at) && StopWords.IsStopWord(sentence[at], language))
        {
            return false;
        }

        if (isStrict)
        {
            return IsSure(sentence, at, known) || Countries.ByName(sentence[at] + " " + sentence[at + 1]) is not null || (sentence.IsCapitalised(at + 1) && at > 0 && !isTitleCase);
        }

        if (!IsInitial(sentence, at) || IsSure(sentence, at, known))
        {
            return true;
        }

        var raw = sentence.Raw(at);
        var continues = (IsPart(sentence, at + 1, taken) || Connected(sentence, at + 1, taken) > at + 1) && !FunctionWords.Contains(sentence[at])
            && !raw.EndsWith("ing", StringComparison.Ordinal) && !raw.EndsWith("ly", StringComparison.Ordinal) && !raw.EndsWith("ed", StringComparison.Ordinal);
        return continues || Countries.ByName(sentence[at] + " " + sentence[at + 1]) is not null || WordForm.WithoutPossessive(raw).Length < raw.Length || (Saying.Contains(sentence[at + 1]) && !NameWords.IsSpeaker(sentence[at]));
    }

    private static bool IsSure(TokenizedSentence sentence, int at, IReadOnlySet<string>? known) =>
        Countries.Of(sentence[at]) is not null || IsAcronym(sentence, at) || (known is not null && known.Contains(NameForm.Of(sentence[at])));

    private static bool IsInitial(TokenizedSentence sentence, int at) =>
        at == 0 || sentence[at - 1] is "." or "!" or "?" or ":" or "…" or "“" or "\"" or "„" or "«" or "‘" or "*" or "•";

    /// <summary>At least two capitals and no small letters, in a sentence that has small letters elsewhere.</summary>
    private static bool IsAcronym(TokenizedSentence sentence, int at)
    {
        var capitals = 0;
        foreach (var c in WordForm.WithoutPossessive(sentence.Raw(at)))
        {
            if (char.IsLower(c))
            {
                return false;
            }

            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals is >= 2 and <= 6 && sentence.Text.AsSpan().ContainsAnyInRange('a', 'z');
    }

    private static int End(TokenizedSentence sentence, int at, bool[] taken)
    {
        var end = at + 1;
        while (end < sentence.Count)
        {
            var last = sentence.Raw(end - 1);
            if (WordForm.WithoutPossessive(last).Length < last.Length && !NameWords.KeepsPossessive(last.ToString().ToLowerInvariant().Replace('’', '\'')))
            {
                break;
            }

            if (IsPart(sentence, end, taken))
            {
                end++;
            }
            else if ((sentence[end] == "." && NameWords.IsAbbreviation(sentence[end - 1]) && IsPart(sentence, end + 1, taken))
                || (sentence[end] is "'" or "’" && sentence.Touches(end) && last[^1] == 's' && IsPart(sentence, end + 1, taken))
                || (sentence[end] == "&" && IsPart(sentence, end + 1, taken))
                || (sentence[end] == "of" && NameWords.IsBody(sentence[end - 1]) && IsPart(sentence, end + 1, taken)))
            {
                end += 2;
            }
            else if (sentence[end] == "of" && sentence[end + 1] == "the" && NameWords.IsBody(sentence[end - 1]) && IsPart(sentence, end + 2, taken))
            {
                end += 3;
            }
            else if (Connected(sentence, end, taken) is var next && next > end)
            {
                end = next + 1;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>Where the name goes on after one or two connecting words (<c>von der</c>); the token itself where it does not.</summary>
    private static int Connected(TokenizedSentence sentence, int at, bool[] taken)
    {
        var next = at;
        while (next < at + 2 && NameWords.IsConnector(sentence[next]) && !sentence.IsCapitalised(next))
        {
            next++;
        }

        return next > at && IsPart(sentence, next, taken) ? next : at;
    }

    private static bool IsPart(TokenizedSentence sentence, int at, bool[] taken) =>
        sentence.IsCapitalised(at) && !taken[at] && (!FunctionWords.Contains(sentence[at]) || sentence.Raw(at).Length <= 2) && sentence[at] is not ("i" or "i'm" or "a");

    /// <summary>Four capitals or more, and no small letter but on function words.</summary>
    private static bool IsTitleCase(TokenizedSentence sentence)
    {
        var capitals = 0;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!sentence.Is(i, TokenKind.Word) || sentence[i].Length < 3)
            {
                continue;
            }

            if (sentence.IsCapitalised(i))
            {
                capitals++;
            }
            else if (!FunctionWords.Contains(sentence[i]) && !NameWords.IsConnector(sentence[i]))
            {
                return false;
            }
        }

        return capitals >= 4;
    }
}
