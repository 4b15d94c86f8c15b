using Collate.Language;

namespace Collate.Evidence;

/// <summary>Tells sentences that can be read without the one before them.</summary>
internal static class Standalone
{
    /// <summary>A sentence that is all quotation does not say who speaks.</summary>
    private const int MostQuotedPercent = 85;

    private static readonly HashSet<string> Dangling = new(
        [
            "he", "she", "they", "it", "this", "that", "these", "those", "his", "her", "their", "its", "him", "them", "such", "but", "and", "or", "so", "yet", "nor",
            "however", "also", "additionally", "moreover", "furthermore", "besides", "therefore", "thus", "hence", "nevertheless", "nonetheless", "instead", "then",
            "likewise", "similarly", "consequently", "otherwise", "still", "both", "another", "others", "here", "there", "earlier", "later", "afterwards", "afterward",
            "il", "elle", "ils", "elles", "ce", "cela", "cette", "ces", "mais", "et", "donc", "ainsi", "cependant", "toutefois", "son", "sa", "ses", "leur", "leurs",
            "er", "sie", "es", "dies", "diese", "dieser", "dieses", "aber", "und", "doch", "sein", "seine", "ihr", "ihre", "dabei", "dazu", "zudem", "jedoch",
            "él", "ella", "ellos", "ellas", "esto", "este", "esta", "estos", "estas", "pero", "y", "sin", "su", "sus", "además", "también",
            "on", "ona", "oni", "ony", "ono", "ale", "však", "také", "tento", "tato", "toto", "jeho", "její", "jejich", "αυτός", "αυτή", "αυτό", "αυτά", "αλλά", "όμως", "επίσης",
        ],
        StringComparer.Ordinal);

    /// <summary>What "the announcement" was stands in the sentence before.</summary>
    private static readonly HashSet<string> Referring = new(
        ["announcement", "comments", "comment", "remarks", "statement", "statements", "move", "decision", "incident", "latter", "former", "two", "three", "pair", "duo", "same"],
        StringComparer.Ordinal);

    /// <summary>"In this regard", "for that reason", "in addition".</summary>
    private static readonly HashSet<string> Linking = new(["this", "that", "these", "those", "addition", "contrast", "response", "turn", "result", "example", "instance"], StringComparer.Ordinal);

    private static readonly HashSet<string> Pronouns = new(["he", "she", "they", "it"], StringComparer.Ordinal);

    private static readonly HashSet<string> Speech = new(["said", "says", "told", "added", "stated", "stressed", "explained", "noted", "wrote", "insisted", "warned"], StringComparer.Ordinal);

    /// <summary>Words of the list above that also open sentences that stand alone, by language.</summary>
    private static readonly HashSet<string> HarmlessInEnglish = new(["on", "son", "es", "er", "sie", "sin", "il", "et", "su", "y", "ale", "ce"], StringComparer.Ordinal);

    /// <summary>Whether a sentence stands alone.</summary>
    public static bool Is(AnalyzedSentence sentence, string language)
    {
        if (sentence.QuotedPercent > MostQuotedPercent || !QuotesBalance(sentence.Text) || !Ends(sentence.Text))
        {
            return false;
        }

        if (SaysNobody(sentence))
        {
            return false;
        }

        // What only links it to the sentence before is not told.
        var text = sentence.Text.AsSpan(sentence.Tokens.Tokens[SentenceTrims.LinkEnd(sentence.Tokens)].Start);
        var first = FirstWord(text, out var after);
        var second = FirstWord(text[after..], out _);
        return !IsDangling(first, language)
            && !(first == "the" && Referring.Contains(second))
            && !(first is "in" or "at" or "for" or "as" or "on" or "with" or "after" && Linking.Contains(second));
    }

    /// <summary>Whether a folded word at the front leans on the sentence before.</summary>
    public static bool IsDangling(string first, string language) => Dangling.Contains(first) && !(language == "en" && HarmlessInEnglish.Contains(first));

    /// <summary>"..., he said": who speaks stands in the sentence before.</summary>
    private static bool SaysNobody(AnalyzedSentence sentence)
    {
        var tokens = sentence.Tokens;
        var quoted = false;
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            quoted = tokens[i] switch { "\u201C" => true, "\u201D" => false, "\"" => !quoted, _ => quoted };
            if (!quoted && Speech.Contains(tokens[i + 1]) && Pronouns.Contains(tokens[i]))
            {
                return !Enumerable.Range(1, Math.Max(0, i - 1)).Any(at => sentence.FeatureAt[at] >= 0 && tokens.IsCapitalised(at) && sentence.QuotedPercent == 0);
            }
        }

        return false;
    }

    private static string FirstWord(ReadOnlySpan<char> text, out int after)
    {
        var start = 0;
        while (start < text.Length && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        after = start;
        while (after < text.Length && char.IsLetterOrDigit(text[after]))
        {
            after++;
        }

        return WordForm.Fold(text[start..after]);
    }

    /// <summary>A heading has no end.</summary>
    private static bool Ends(string text) => text.AsSpan().TrimEnd("\"'\u201D\u2019\u00BB\u203A)]\u300D\u300F") is [.., '.' or '!' or '?' or '\u2026' or '\u3002' or '\uFF01' or '\uFF1F' or '\u0964' or '\u0965' or '\u061F' or '\u06D4' or ';'];

    private static bool QuotesBalance(string text)
    {
        int straight = 0, curly = 0, angle = 0;
        foreach (var c in text)
        {
            straight += c == '"' ? 1 : 0;
            curly += c == '\u201C' ? 1 : c == '\u201D' ? -1 : 0;
            angle += c == '\u00AB' ? 1 : c == '\u00BB' ? -1 : 0;
        }

        return straight % 2 == 0 && (curly == 0 || text.Contains('\u201E', StringComparison.Ordinal)) && angle == 0;
    }
}
