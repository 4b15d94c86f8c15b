namespace Collate.Summaries.Verifying;

/// <summary>Tells in which clause the subject of a verb stands.</summary>
internal static class SubjectClause
{
    /// <summary><c>Amina Bello, who stood trial with him, was cleared</c>: where nothing but an auxiliary stands between the comma and the verb, the clause of the name before the aside; else the verb's own.</summary>
    public static int Of(Reading text, Verb verb)
    {
        var (own, at) = (text.Items[verb.Item].Clause, text.Items[verb.Item].Token);
        var sentence = text.Values.Sentence;
        if (sentence[at - 1] is not ("was" or "were") || sentence[at - 2] != ",")
        {
            return own;
        }

        // The aside: from the comma back to the one before it.
        var start = at - 3;
        while (start > 0 && sentence[start] != ",")
        {
            start--;
        }

        var isAside = start > 0 && sentence[start + 1] is "who" or "which" or "whose";
        var name = text.Items.LastOrDefault(item => item.Token < (isAside ? start : at - 2));
        return name is { IsName: true } && name.Token == (isAside ? start : at - 2) - 1 ? name.Clause : own;
    }
}
