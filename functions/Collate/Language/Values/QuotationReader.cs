namespace Collate.Language.Values;

/// <summary>Finds quotations in “ ”, " ", „ “, « », » «, ‹ ›, 「 」, and ‘ ’ where it does not stand for an apostrophe.</summary>
/// <remarks>A quotation inside another is part of the outer one. A closing mark without an opening one closes a quotation that began before the sentence.</remarks>
internal static class QuotationReader
{
    /// <summary>Appends the quotations in order.</summary>
    public static void Read(ReadOnlySpan<char> text, List<QuotationMention> quotations)
    {
        if (!text.ContainsAny(Marks))
        {
            return;
        }

        var open = '\0';
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (open != '\0')
            {
                if (Closes(text, i, open))
                {
                    quotations.Add(new QuotationMention(start, i, true, true));
                    open = '\0';
                }
            }
            else if (Opens(text, i))
            {
                open = c;
                start = i + 1;
            }
            else if (quotations.Count == 0 && IsClosing(text, i))
            {
                quotations.Add(new QuotationMention(0, i, false, true));
            }
        }

        if (open != '\0' && start < text.Length)
        {
            quotations.Add(new QuotationMention(start, text.Length, true, false));
        }
    }

    private static System.Buffers.SearchValues<char> Marks { get; } = System.Buffers.SearchValues.Create("“”\"„«»‹›「」『』‘");

    private static bool Opens(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '“' or '„' or '「' or '『' => true,
        '«' or '‹' or '»' or '›' or '"' or '‘' => (at == 0 || !IsInner(text[at - 1])) && at + 1 < text.Length && (!char.IsWhiteSpace(text[at + 1]) || text[at] == '«' || text[at] == '‹'),
        _ => false,
    };

    private static bool Closes(ReadOnlySpan<char> text, int at, char open) => open switch
    {
        '“' => text[at] == '”',
        '„' => text[at] is '“' or '”',
        '«' => text[at] == '»',
        '»' => text[at] == '«',
        '‹' => text[at] == '›',
        '›' => text[at] == '‹',
        '「' => text[at] == '」',
        '『' => text[at] == '』',
        '‘' => text[at] == '’' && !(at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1])),
        _ => text[at] == open,
    };

    private static bool IsClosing(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '”' or '」' or '』' => true,
        '»' or '"' => at > 0 && IsInner(text[at - 1]) && !(text[at] == '"' && char.IsAsciiDigit(text[at - 1])),
        _ => false,
    };

    private static bool IsInner(char c) => char.IsLetterOrDigit(c) || c is '.' or ',' or '!' or '?' or '…' or ')' or ']' or '%' or '”' or '’' or '\'';
}
