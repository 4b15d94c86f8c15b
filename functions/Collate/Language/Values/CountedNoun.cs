namespace Collate.Language.Values;

/// <summary>Finds the words that a number counts, without a grammar: up to five words before a function word or mark, ending at the first plural;
/// after a measure or a share the two words behind <c>of</c>.</summary>
internal static class CountedNoun
{
    private const int Longest = 5;

    private static readonly HashSet<string> More = WordPairs.Set("more additional extra further");
    private static readonly HashSet<string> Skipped = WordPairs.Set("of the its their his more additional extra further other new de d' des");
    private static readonly HashSet<string> Plurals = WordPairs.Set("people personnel men women children police troops staff cattle feet teeth mice geese fish sheep dead wounded injured crew aircraft spacecraft hovercraft deer species offspring livestock clergy bacteria criteria alumni nuclei fungi cacti larvae vertebrae algae");

    /// <summary>The counted words and the last of them, folded; nothing if none can be told.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">The token after the number and its unit.</param>
    /// <param name="kind">What the number numbers.</param>
    /// <param name="isEnglish">Only English plurals can be told by their ending; elsewhere the first word is taken.</param>
    /// <param name="additional">Set if the noun is counted on top of others.</param>
    public static (string? Words, string? Head) Read(TokenizedSentence sentence, int at, NumberKind kind, bool isEnglish, ref bool additional)
    {
        var start = at;
        while (Skipped.Contains(sentence[at]))
        {
            var isMore = More.Contains(sentence[at]);
            if (isMore && sentence[at + 1] == "than")
            {
                return default;
            }

            additional |= isMore;
            at++;
        }

        var isPart = kind is NumberKind.Measure or NumberKind.Money or NumberKind.Percent;
        if (isPart && sentence[start] != "of")
        {
            return default;
        }

        var isPlural = kind == NumberKind.Count && isEnglish;
        var end = at;
        while (end < sentence.Count && end - at < Longest && sentence.Is(end, TokenKind.Word) && !FunctionWords.Contains(sentence[end]))
        {
            end++;
            if (isPlural && IsPlural(sentence[end - 1]) && !sentence.IsCapitalised(end - 1))
            {
                break;
            }
        }

        if (end == at || (isPlural && !IsPlural(sentence[end - 1])))
        {
            return default;
        }

        // No ending tells where a singular noun stops and the verb begins.
        end = isPlural ? end : isPart ? Math.Min(end, at + 2) : at + 1;
        var words = sentence[at];
        for (var i = at + 1; i < end; i++)
        {
            words = string.Concat(words, " ", sentence[i]);
        }

        return (words, sentence[end - 1]);
    }

    private static bool IsPlural(string word) =>
        (word.Length > 3 && word[^1] == 's' && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal)) || Plurals.Contains(word);
}
