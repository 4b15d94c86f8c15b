namespace Collate.Language;

/// <summary>Splits text into words, numbers and marks.</summary>
/// <remarks>
/// Word boundaries follow the idea of UAX #29 (Unicode Text Segmentation) with fewer cases: every visible character lies in exactly one token, white space,
/// control and format characters outside words in none. Scripts written without spaces (Han, Kana, Thai, Lao, Khmer, Burmese) give one word per character
/// with its combining marks. One pass, at most four characters of look-ahead.
/// </remarks>
internal static class Tokenizer
{
    /// <summary>Appends the tokens of a text in order.</summary>
    /// <remarks>
    /// A possessive <c>'s</c> stays in its word (<see cref="WordForm.Fold"/> drops it). Digits after letters belong to the word (<c>G7</c>), letters after
    /// digits make a word of their own (<c>6</c> <c>k</c>). A no-break or thin space joins digits only before a group of three.
    /// </remarks>
    public static void Tokenize(ReadOnlySpan<char> text, List<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var at = 0;
        while (at < text.Length)
        {
            var kind = Characters.Classify(text, at, out var length);
            var end = at + length;
            switch (kind)
            {
                case CharacterKind.Space:
                    at = end;
                    continue;
                case CharacterKind.Letter:
                    end = EndOfWord(text, at, end);
                    tokens.Add(new Token(at, end, TokenKind.Word));
                    break;
                case CharacterKind.Unspaced:
                case CharacterKind.Combining:
                    end = EndOfCombining(text, end);
                    tokens.Add(new Token(at, end, TokenKind.Word));
                    break;
                case CharacterKind.Digit:
                    end = EndOfCombining(text, EndOfNumber(text, end));
                    tokens.Add(new Token(at, end, TokenKind.Number));
                    break;
                default:
                    end = EndOfCombining(text, end);
                    tokens.Add(new Token(at, end, TokenKind.Mark));
                    break;
            }

            at = end;
        }
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int start, int end)
    {
        var acronym = EndOfAcronym(text, start, end);
        if (acronym > end)
        {
            return acronym;
        }

        while (end < text.Length)
        {
            var kind = Characters.Classify(text, end, out var length);
            if (kind is CharacterKind.Letter or CharacterKind.Combining or CharacterKind.Digit
                || (Characters.IsJoiner(text[end]) && IsLetterAt(text, end + 1)))
            {
                end += length;
            }
            else if ((Characters.IsApostrophe(text[end]) || Characters.IsHyphen(text[end]))
                && IsLetterAt(text, end + 1) && !char.IsAsciiDigit(text[end - 1]))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>Letters that each have a dot, at least two of them: <c>U.S.</c>, <c>e.g.</c>; the last dot and a possessive ending belong to it.</summary>
    private static int EndOfAcronym(ReadOnlySpan<char> text, int start, int afterFirst)
    {
        var end = afterFirst;
        var letters = 1;
        while (end < text.Length && text[end] == '.' && IsLetterAt(text, end + 1))
        {
            Characters.Classify(text, end + 1, out var length);
            if (IsLetterAt(text, end + 1 + length))
            {
                break;
            }

            end += 1 + length;
            letters++;
        }

        if (letters == 1)
        {
            return start;
        }

        if (end < text.Length && text[end] == '.')
        {
            end++;
        }

        if (end + 1 < text.Length && Characters.IsApostrophe(text[end]) && text[end + 1] is 's' or 'S' && !IsLetterAt(text, end + 2))
        {
            end += 2;
        }

        return end;
    }

    private static int EndOfNumber(ReadOnlySpan<char> text, int end)
    {
        while (end < text.Length)
        {
            if (Characters.Classify(text, end, out var length) == CharacterKind.Digit)
            {
                end += length;
            }
            else if (Characters.IsNumberSeparator(text[end]) && IsDigitAt(text, end + 1))
            {
                end++;
            }
            else if (Characters.IsGroupSpace(text[end]) && IsGroupOfThree(text, end + 1))
            {
                end += 4;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private static bool IsGroupOfThree(ReadOnlySpan<char> text, int at) =>
        at + 3 <= text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && !IsDigitAt(text, at + 3);

    private static int EndOfCombining(ReadOnlySpan<char> text, int end)
    {
        while (end < text.Length && Characters.Classify(text, end, out var length) == CharacterKind.Combining)
        {
            end += length;
        }

        return end;
    }

    private static bool IsLetterAt(ReadOnlySpan<char> text, int at) => at < text.Length && Characters.Classify(text, at, out _) == CharacterKind.Letter;

    private static bool IsDigitAt(ReadOnlySpan<char> text, int at) => at < text.Length && Characters.Classify(text, at, out _) == CharacterKind.Digit;
}
