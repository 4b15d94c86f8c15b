namespace Collate.Language.Values;

/// <summary>Splits a run of capitalised words into names: at titles, and after the adjective of a country.</summary>
internal static class NameSplitter
{
    /// <summary>Appends the names of the tokens from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public static void Split(TokenizedSentence sentence, int start, int end, List<NameMention> names)
    {
        string? title = null;
        var from = start;
        for (var i = start; i < end; i++)
        {
            var isTitle = NameWords.IsTitle(sentence[i]) || (NameWords.IsBeforeTitle(sentence[i]) && IsTitleAhead(sentence, i + 1, end));
            if (isTitle)
            {
                Add(sentence, from, i, title, names);
                title = title is null || from < i ? sentence[i] : title + " " + sentence[i];
                from = i + 1;
                from += from < end && sentence[from] == "." ? 1 : 0;
                i = from - 1;
                continue;
            }

            var length = i + 1 < end && Countries.IsAdjective(sentence[i] + " " + sentence[i + 1]) ? 2 : Countries.IsAdjective(sentence[i]) || IsCountryAcronym(sentence, i) ? 1 : 0;
            if (length > 0 && i == from && i + length < end)
            {
                Add(sentence, from, i + length, null, names);
                from = i + length;
                i = from - 1;
            }
        }

        Add(sentence, from, end, title, names);
    }

    private static bool IsCountryAcronym(TokenizedSentence sentence, int at) =>
        sentence.Is(at, TokenKind.Word) && !sentence.Raw(at).ContainsAnyInRange('a', 'z') && Countries.ByName(sentence[at]) is not null;

    private static bool IsTitleAhead(TokenizedSentence sentence, int at, int end) =>
        at < end && (NameWords.IsTitle(sentence[at]) || (NameWords.IsBeforeTitle(sentence[at]) && at + 1 < end && NameWords.IsTitle(sentence[at + 1])));

    private static void Add(TokenizedSentence sentence, int from, int end, string? title, List<NameMention> names)
    {
        while (from < end && (sentence.Is(from, TokenKind.Mark) || NameWords.IsConnector(sentence[from]) || sentence[from] is "of" or "the"))
        {
            from++;
        }

        while (end > from && (sentence.Is(end - 1, TokenKind.Mark) || sentence[end - 1] is "of" or "the"))
        {
            end--;
        }

        if (from >= end)
        {
            return;
        }

        var words = new List<string>(end - from);
        var whole = sentence[from];
        for (var i = from; i < end; i++)
        {
            whole = i > from ? whole + " " + sentence[i] : whole;
            if (sentence.Is(i, TokenKind.Word) && sentence[i] is not ("of" or "the" or "and"))
            {
                foreach (var range in sentence[i].AsSpan().Split('-'))
                {
                    var part = sentence[i][range];
                    words.Add(NameForm.Of(part));
                }
            }
        }

        var begin = sentence.Tokens[from].Start;
        var last = sentence.Raw(end - 1);
        var finish = sentence.Tokens[end - 1].Start + WordForm.WithoutPossessive(last).Length;
        names.Add(new NameMention(begin, finish, sentence.Text[begin..finish], words, title, Countries.Of(whole)));
    }
}
