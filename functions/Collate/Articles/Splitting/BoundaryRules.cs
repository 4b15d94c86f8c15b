using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using Collate.Articles.Cleaning;
using Collate.Articles.Dates;
using Kind = Collate.Articles.Splitting.Abbreviations.Kind;

namespace Collate.Articles.Splitting;

/// <summary>Decides for one paragraph which terminators end a sentence. Looks at most a few words to either side.</summary>
internal sealed class BoundaryRules(string text, int start, int end)
{
    private const int Reach = 24;
    private const string Openers = "\"'“‘„«‹([{「『【（《〈¿¡-–—•* ";

    private static readonly SearchValues<char> Marks = SearchValues.Create(TextShape.Terminators + ";");
    private static readonly SearchValues<char> OpenerSet = SearchValues.Create(Openers);
    private static readonly SearchValues<char> Closers = SearchValues.Create("\"'”’»›)]}」』】）》〉");
    private static readonly FrozenSet<string> SpeechVerbs = FrozenSet.ToFrozenSet(["said", "says", "asked", "asks", "told", "added", "replied", "wrote", "shouted", "cried", "fragte", "sagte", "dijo", "preguntó", "řekl", "zeptal"], StringComparer.Ordinal);
    private bool? lacksCapitals;

    /// <summary>The next character from <paramref name="at"/> on that may end a sentence, or -1.</summary>
    public int NextTerminator(int at)
    {
        while (at < end)
        {
            var found = text.AsSpan(at, end - at).IndexOfAny(Marks);
            if (found < 0)
            {
                return -1;
            }

            at += found;
            if (text[at] != ';' || IsGreekQuestion(at))
            {
                return at;
            }

            at++;
        }

        return -1;
    }

    /// <summary>Where the sentence that has a terminator at <paramref name="mark"/> ends, or 0 if it goes on; and where to look next.</summary>
    public int BoundaryAt(int mark, int sentence, out int resume)
    {
        var run = EndOfRun(mark);
        var close = EndOfClosers(run);
        resume = close;
        if (close >= end)
        {
            return end;
        }

        if (IsUnspaced(text[run - 1]))
        {
            return GoesOn(close) ? 0 : close;
        }

        if (text[close] != ' ' && text[close] != '\n')
        {
            return 0;
        }

        var next = FirstLetter(close);
        if (next >= end)
        {
            return close;
        }

        if (GoesOn(close) || IsContinuedInLowerCase(mark, close, next))
        {
            return 0;
        }

        var isPoint = run == mark + 1 && text[mark] == '.';
        if (isPoint && (close == run || text[run] is not ('"' or '”' or '»')) && IsAbbreviation(mark, sentence, close, next))
        {
            return 0;
        }

        return close > run && text[run - 1] is '?' or '!' && IsSpeechAfterQuote(next) ? 0 : close;
    }

    private int EndOfRun(int mark)
    {
        var at = mark + 1;
        while (at < end)
        {
            if (TextShape.IsTerminator(text[at]))
            {
                at++;
            }
            else if (text[at] == ' ' && at + 1 < end && text[at + 1] == '.' && (at + 2 >= end || !char.IsLetterOrDigit(text[at + 2])))
            {
                at += 2;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private int EndOfClosers(int at)
    {
        while (at < end)
        {
            if (Closers.Contains(text[at]) || (text[at] is '“' or '‘' && (at + 1 >= end || !char.IsLetterOrDigit(text[at + 1]))))
            {
                at++;
            }
            else if (text[at] == '[' && at + 2 < end && char.IsAsciiDigit(text[at + 1]) && text.AsSpan(at, Math.Min(6, end - at)).IndexOf(']') is var length and > 0)
            {
                at += length + 1;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private int FirstLetter(int at)
    {
        while (at < end && OpenerSet.Contains(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>A comma or the like after the closing quotation mark, or the particle that follows a Japanese quotation.</summary>
    private bool GoesOn(int close)
    {
        var at = close < end && text[close] == ' ' ? close + 1 : close;
        return at < end && (text[at] is ',' or ';' or ':' or '，' or '、' or '；' or '：' or '،' || (text[at] == 'と' && at > 0 && text[at - 1] is '」' or '』'));
    }

    private bool IsContinuedInLowerCase(int mark, int close, int next)
    {
        if (!char.IsLower(text[next]))
        {
            return false;
        }

        // A writer who never uses capitals ends sentences all the same.
        lacksCapitals ??= !HasCapital();
        return !(lacksCapitals.Value && close == mark + 1 && mark - 4 >= start && char.IsLower(text[mark - 1]) && Abbreviations.Of(WordBefore(mark)) == Kind.None && WordBefore(mark).Length > 3);
    }

    private bool HasCapital()
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsUpper(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAbbreviation(int mark, int sentence, int close, int next)
    {
        var word = WordBefore(mark);
        if (word.IsEmpty)
        {
            return false;
        }

        var following = WordAt(next);
        if (char.IsAsciiDigit(word[^1]) && !word.ContainsAnyExceptInRange('0', '9'))
        {
            return IsOrdinal(word, mark, sentence, following, next);
        }

        if (word.Length == 1)
        {
            return char.IsLetter(word[0]) && !IsUnspacedLetter(word[0]) && (word[0] == 'I' ? following.Length == 1 : !Abbreviations.IsStarter(following) || following.Length == 1);
        }

        return Abbreviations.Of(word) switch
        {
            Kind.Never => close == mark + 1,
            Kind.BeforeStarter => !Abbreviations.IsStarter(following),
            Kind.BeforeNumber => char.IsAsciiDigit(text[next]),
            _ => word.Contains('.') && word.Length <= 8 && IsInitials(word) && !Abbreviations.IsStarter(following),
        };
    }

    private bool IsOrdinal(ReadOnlySpan<char> number, int mark, int sentence, ReadOnlySpan<char> following, int next)
    {
        var first = mark - number.Length;
        if (number.Length > 2)
        {
            return false;
        }

        if (first <= sentence + 1 && text.AsSpan(sentence, first - sentence).Trim().IsEmpty)
        {
            return true;
        }

        if (MonthNames.Find(following) > 0)
        {
            return true;
        }

        if (char.IsAsciiDigit(text[next]))
        {
            var after = next + following.Length;
            return following.Length == 4 || (following.Length <= 2 && after < end && text[after] == '.');
        }

        return first > start && text[first - 1] == ' ' && Abbreviations.PrecedesOrdinal(WordBefore(first - 1));
    }

    private bool IsSpeechAfterQuote(int next)
    {
        for (var words = 0; words < 3 && next < end; words++)
        {
            var word = WordAt(next);
            if (word.IsEmpty)
            {
                return false;
            }

            if (words > 0 && SpeechVerbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            {
                return true;
            }

            next += word.Length + 1;
        }

        return false;
    }

    /// <summary>The word that ends before a position: letters and digits, with points, hyphens and apostrophes inside.</summary>
    private ReadOnlySpan<char> WordBefore(int at)
    {
        var first = at;
        while (first > start && at - first < Reach && (char.IsLetterOrDigit(text[first - 1]) || text[first - 1] is '.' or '\'' or '’' or '°' || char.IsSurrogate(text[first - 1]) || IsMark(text[first - 1])))
        {
            first--;
        }

        return text.AsSpan(first, at - first).TrimStart('.');
    }

    private ReadOnlySpan<char> WordAt(int at)
    {
        var last = at;
        while (last < end && last - at < Reach && (char.IsLetterOrDigit(text[last]) || IsMark(text[last])))
        {
            last++;
        }

        return text.AsSpan(at, last - at);
    }

    private bool IsGreekQuestion(int at) =>
        at > start && text[at - 1] is (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF') && (at + 1 >= end || text[at + 1] is ' ' or '"' or '»' or '”');

    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsUnspaced(char c) => c is '。' or '！' or '？' or '｡' or '．' or '।' or '॥' or '۔' or '។' or '၊' or '။' or '։' or '።' or '፧';

    private static bool IsUnspacedLetter(char c) => c is >= '\u3040' and <= '\u9FFF';
}
