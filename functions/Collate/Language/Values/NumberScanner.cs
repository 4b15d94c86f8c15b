namespace Collate.Language.Values;

/// <summary>Scans one bare number: digits with magnitudes, number words, ordinals, times.</summary>
internal static class NumberScanner
{
    /// <summary>Scans the number that starts at a token.</summary>
    public static bool TryScan(TokenizedSentence sentence, string language, int at, out NumberScan scan)
    {
        scan = default;
        return (language is "en" or "und" && ClockTimes.TryScan(sentence, at, out scan))
            || (sentence.Is(at, TokenKind.Number) ? DigitNumbers.TryScan(sentence, language, at, out scan) : sentence.Is(at, TokenKind.Word) && SpelledNumbers.TryScan(sentence, language, at, out scan));
    }
}
