using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks that words in quotation marks are cited to the letter, and are a quotation there too.</summary>
/// <remarks>
/// Case and marks do not count. A bracketed insertion stands for up to six words, an ellipsis for any number. Up to three words may be quoted from where no
/// marks stand: a source's own term.
/// </remarks>
internal static class QuotationCheck
{
    private const int OwnTerm = 3;
    private const int LongestInsertion = 6;

    /// <summary>The verdict if a quotation fails; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        foreach (var quotation in claim.Values.Quotations)
        {
            var text = claim.Source.Text[quotation.Start..quotation.End];
            var pieces = Pieces(text);
            var length = pieces.Sum(p => p.Words.Length);
            if (length > 0 && !cited.Exists(c => IsQuoted(pieces, length, c)))
            {
                return Verdict.Failed(VerdictReason.Quotation, text);
            }
        }

        return null;
    }

    private static bool IsQuoted(List<Piece> pieces, int length, Reading cited)
    {
        if (length <= OwnTerm && Has(cited.Words, pieces))
        {
            return true;
        }

        foreach (var quotation in cited.Values.Quotations)
        {
            if (Has(Words(cited.Source.Text[quotation.Start..quotation.End]), pieces))
            {
                return true;
            }
        }

        // Marks with spaces inside, which no reader of quotations takes for a pair: " we are ready. "
        return Has(cited.Words, pieces) && (IsInside(cited) || (cited.Values.Quotations.Count == 0 && cited.Source.Text.Contains("\" ", StringComparison.Ordinal)));
    }

    /// <summary>Whether the cited words stand inside a quotation of the context.</summary>
    private static bool IsInside(Reading cited)
    {
        var at = cited.Source.Context?.IndexOf(cited.Source.Text, StringComparison.Ordinal) ?? -1;
        return at >= 0 && cited.Context!.Values.Quotations.Any(q => q.Start <= at && at < q.End);
    }

    private static bool Has(string[] words, List<Piece> pieces)
    {
        var first = WordSequence.IndexOf(words, pieces[0].Words, 0);
        while (first >= 0)
        {
            var end = first + pieces[0].Words.Length;
            var i = 1;
            for (; i < pieces.Count; i++)
            {
                var at = WordSequence.IndexOf(words, pieces[i].Words, end);
                if (at < 0 || (pieces[i].IsAfterInsertion && at > end + LongestInsertion))
                {
                    break;
                }

                end = at + pieces[i].Words.Length;
            }

            if (i == pieces.Count)
            {
                return true;
            }

            first = pieces.Count == 1 ? -1 : WordSequence.IndexOf(words, pieces[0].Words, first + 1);
        }

        return false;
    }

    private static List<Piece> Pieces(string text)
    {
        var pieces = new List<Piece>();
        var start = 0;
        var isAfterInsertion = false;
        for (var i = 0; i <= text.Length; i++)
        {
            var isBracket = i < text.Length && text[i] == '[';
            var isEllipsis = i < text.Length && (text[i] == '…' || (text[i] == '.' && i + 2 < text.Length && text[i + 1] == '.' && text[i + 2] == '.'));
            if (i < text.Length && !isBracket && !isEllipsis)
            {
                continue;
            }

            var words = Words(text[start..i]);
            if (words.Length > 0)
            {
                pieces.Add(new Piece(words, isAfterInsertion));
            }

            isAfterInsertion = isBracket;
            if (isBracket)
            {
                var close = text.IndexOf(']', i);
                i = close < 0 ? text.Length : close;
            }

            start = Math.Min(text.Length, isEllipsis && text[i] == '.' ? i + 3 : i + 1);
            i = Math.Max(i, start - 1);
        }

        return pieces;
    }

    private static string[] Words(string text) => Reading.WordsOf(new TokenizedSentence(text));

    private readonly record struct Piece(string[] Words, bool IsAfterInsertion);
}
