using Collate.Language;
using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Words a sentence so that it reads in another place than its own: what only links it to the sentence before goes, and who says it moves from the front to the end.</summary>
/// <remarks>
/// In the way of the sentence trimming of CLASSY (J. Conroy, J. Schlesinger, D. O'Leary, J. Goldstein, Back to Basics: CLASSY 2006), but nothing that carries meaning
/// is cut: no attribution, no clause, no date. A trim is made where word order leaves no doubt that a whole sentence remains; what is written is verified like any other sentence.
/// </remarks>
internal static class SentenceTrims
{
    private const int LongestSource = 14;

    private const int FewestWords = 5;

    /// <summary>Openings that say how a sentence follows from another, with the comma behind them.</summary>
    private static readonly string[][] Links =
    [
        .. ((string[])[
            "however", "meanwhile", "additionally", "moreover", "furthermore", "besides", "nevertheless", "nonetheless", "likewise", "similarly", "also", "in addition", "in turn", "for example",
            "for instance", "in contrast", "by contrast", "on the other hand", "at the same time", "of course", "in fact", "indeed", "what is more",
            "cependant", "toutefois", "néanmoins", "en outre", "par ailleurs", "de plus", "en effet", "d'autre part", "de son côté",
            "sin embargo", "no obstante", "además", "asimismo", "por otra parte", "por otro lado", "mientras tanto", "de hecho",
            "ωστόσο", "όμως", "επίσης", "επιπλέον", "παράλληλα"]).Select(link => link.Split(' ')),
    ];

    /// <summary>Openings without a comma, before what can only be the subject.</summary>
    private static readonly HashSet<string> Joins = WordPairs.Set("but and aber und mais pero");

    private static readonly HashSet<string> Determiners = WordPairs.Set("the a an der die das ein eine le la les un une el los las una");

    private static readonly HashSet<string> Relatives = WordPairs.Set("who which whose whom that where when qui que dont où quien cuyo");

    private static readonly HashSet<string> Finite = WordPairs.Set(
        "is are was were has have had will would can could may might must should does do did said says est sont était étaient a ont avait avaient sera seront es son era eran plan plans made took came went won lost left said told began held ha han había habían fue fueron será serán");

    /// <summary>The sentence as a summary tells it; its own words in one line if nothing is to trim.</summary>
    /// <param name="sentence">The sentence as it stands in its article.</param>
    /// <param name="language">Its language.</param>
    public static string Of(TokenizedSentence sentence, string language)
    {
        var text = sentence.Text.AsSpan();
        var start = LinkEnd(sentence);
        var told = start == 0 ? sentence.Text : Capitalised(text[sentence.Tokens[start].Start..]);
        return (MoveSource(start == 0 ? sentence : new TokenizedSentence(told), language) ?? told).ReplaceLineEndings(" ");
    }

    /// <summary>The token behind an opening that links; 0 if there is none, or if no sentence would be left.</summary>
    public static int LinkEnd(TokenizedSentence sentence)
    {
        foreach (var link in Links)
        {
            if (StartsWith(sentence, link) && sentence[link.Length] == ",")
            {
                return HasEnough(sentence, link.Length + 1) ? link.Length + 1 : 0;
            }
        }

        return Joins.Contains(sentence[0]) && (Determiners.Contains(sentence[1]) || sentence.IsCapitalised(1)) && HasEnough(sentence, 1) ? 1 : 0;
    }

    private static bool StartsWith(TokenizedSentence sentence, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!string.Equals(sentence[i], words[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasEnough(TokenizedSentence sentence, int from) => sentence.Is(from, TokenKind.Word) && sentence.Count - from > FewestWords;

    /// <summary><c>According to Shoigu, X is planned.</c> becomes <c>X is planned, according to Shoigu.</c></summary>
    private static string? MoveSource(TokenizedSentence sentence, string language)
    {
        var words = (language, sentence[0], sentence[1]) switch
        {
            ("en", "according", "to") => 2,
            ("fr", "selon", _) or ("es", "según", _) => 1,
            _ => 0,
        };
        var comma = words == 0 ? -1 : CommaAfter(sentence, words);
        var last = sentence.Count - 1;
        if (comma < 0 || comma - words > LongestSource || sentence[last] != "." || !HasEnough(sentence, comma + 1) || HasInnerMarks(sentence) || Standalone.IsDangling(sentence[comma + 1], language) || !IsClause(sentence, comma + 1))
        {
            return null;
        }

        var text = sentence.Text.AsSpan();
        var source = text[sentence.Tokens[0].Start..sentence.Tokens[comma].Start].TrimEnd();
        var said = text[sentence.Tokens[comma + 1].Start..sentence.Tokens[last].Start].TrimEnd();
        return $"{Capitalised(said)}, {char.ToLowerInvariant(source[0])}{source[1..]}.";
    }

    private static int CommaAfter(TokenizedSentence sentence, int from)
    {
        for (var i = from; i < sentence.Count; i++)
        {
            if (sentence[i] == ",")
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Quotations, asides and second main clauses, beside which it would not be plain what the source says.</summary>
    private static bool HasInnerMarks(TokenizedSentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence[i] is "\"" or "\u201C" or "\u201D" or "\u201E" or "\u00AB" or "\u00BB" or "(" or ";" or ":" or "\u2014" or "\u2013")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a main clause follows: a subject and its verb before the next comma. Else what follows may still tell who the source is.</summary>
    private static bool IsClause(TokenizedSentence sentence, int from)
    {
        for (var i = from; i < sentence.Count && sentence[i] != ","; i++)
        {
            if (Relatives.Contains(sentence[i]) && i < from + 2)
            {
                return false;
            }

            if (i > from && (Finite.Contains(sentence[i]) || IsPast(sentence, i)))
            {
                return !Enumerable.Range(from, i - from).Any(at => Relatives.Contains(sentence[at]));
            }
        }

        return false;
    }

    /// <summary>An English form in <c>ed</c> that no determiner makes an adjective.</summary>
    private static bool IsPast(TokenizedSentence sentence, int at) =>
        sentence[at].EndsWith("ed", StringComparison.Ordinal) && !Determiners.Contains(sentence[at - 1]) && !Determiners.Contains(sentence[at - 2]);

    private static string Capitalised(ReadOnlySpan<char> text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
