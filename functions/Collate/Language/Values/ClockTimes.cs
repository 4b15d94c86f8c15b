namespace Collate.Language.Values;

/// <summary>Reads times of day that are told in English words: <c>nine in the evening</c>, <c>half past six</c>, <c>a quarter to ten at night</c>, <c>10 o'clock</c>.</summary>
internal static class ClockTimes
{
    private const int Noon = 12 * 60;

    /// <summary>Scans the time that starts at a token, in minutes after midnight as written.</summary>
    public static bool TryScan(TokenizedSentence sentence, int at, out NumberScan scan)
    {
        scan = default;
        var shift = 0;
        var hourAt = at;
        if (sentence[at] is "half" or "quarter" && sentence[at + 1] is "past" or "to")
        {
            var minutes = sentence[at] == "half" ? 30 : 15;
            shift = sentence[at + 1] == "past" ? minutes : -minutes;
            hourAt = at + 2;
        }

        if (!TryHour(sentence, hourAt, out var hour))
        {
            return false;
        }

        var next = hourAt + 1;
        var isClock = shift != 0;
        if (sentence[next] is "o'clock")
        {
            (isClock, next) = (true, next + 1);
        }

        var isLate = false;
        if (sentence[next] is "in" && sentence[next + 1] is "the" && sentence[next + 2] is "morning" or "afternoon" or "evening")
        {
            (isClock, isLate, next) = (true, sentence[next + 2] != "morning", next + 3);
        }
        else if (sentence[next] is "at" && sentence[next + 1] is "night" && hour is >= 6 and < 12)
        {
            (isClock, isLate, next) = (true, true, next + 2);
        }
        else if (shift != 0 && sentence[next] is "am" or "pm" or "a.m." or "p.m.")
        {
            (isLate, next) = (sentence[next][0] == 'p', next + 1);
        }

        var time = ((hour % 12) * 60) + shift + (isLate ? Noon : 0);
        scan = new NumberScan(time < 0 ? time + (2 * Noon) : time, 1, NumberKind.Time, default, next, null);
        return isClock;
    }

    private static bool TryHour(TokenizedSentence sentence, int at, out int hour)
    {
        var value = 0m;
        var found = sentence.Is(at, TokenKind.Number)
            ? sentence.Raw(at).Length <= 2 && Numeral.TryRead(sentence.Raw(at), "en", out value)
            : NumberWords.TryGet(sentence[at], "en", out var word) && word.Kind == NumberWordKind.Unit && (value = word.Value) > 0;
        hour = found && value is >= 1 and <= 12 && value == decimal.Truncate(value) ? (int)value : 0;
        return hour > 0;
    }
}
