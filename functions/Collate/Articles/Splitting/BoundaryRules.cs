using System.Buffers;
using Collate.Articles.Cleaning;
using Collate.Language;
using Kind = Collate.Articles.Splitting.Abbreviations.Kind;

namespace Collate.Articles.Splitting;

/// <summary>Decides for one paragraph which terminators end a sentence.</summary>
internal sealed class BoundaryRules(string text, int start, int end)
{
    private const string Openers = "\"'“‘„«‹([{「『【（《〈¿¡-–—•* ";

    private static readonly SearchValues<char> Marks = SearchValues.Create(TextShape.Terminators + ";");
    private static readonly SearchValues<char> OpenerSet = SearchValues.Create(Openers);
    private static readonly SearchValues<char> Closers = SearchValues.Create("\"'”’»›)]}」』】）》〉");
    private static readonly WordSet SpeechVerbs = new(["said", "says", "asked", "asks", "told", "added", "replied", "wrote", "shouted", "cried", "fragte", "sagte", "dijo", "preguntó", "řekl", "zeptal"]);
    private readonly Words words = new(text, start, end);
    private readonly PointRules points = new(text, start, end);
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
        if (isPoint && (close == run || text[close - 1] is not ('"' or '”' or '»')) && points.IsAbbreviation(mark, sentence, close, next))
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
            else if (text[at] == ' ' && at + 1 < end && text[at + 1] is '»' or '›' && (at + 2 >= end || !char.IsLetterOrDigit(text[at + 2])))
            {
                at += 2;
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
        if (!char.IsLower(text[next]) || IsCamel(words.At(next)))
        {
            return false;
        }

        // A writer who never uses capitals ends sentences all the same.
        lacksCapitals ??= !HasCapital();
        return !(lacksCapitals.Value && close == mark + 1 && mark - 4 >= start && char.IsLower(text[mark - 1]) && Abbreviations.Of(words.Before(mark)) == Kind.None && words.Before(mark).Length > 3);
    }

    /// <summary>A name that starts small: <c>iPhone</c>, <c>eBay</c>, <c>macOS</c>.</summary>
    private static bool IsCamel(ReadOnlySpan<char> word) => word.Length > 2 && word[1..Math.Min(word.Length, 4)].ContainsAnyInRange('A', 'Z') && char.IsAsciiLetter(word[1]);

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

    private bool IsSpeechAfterQuote(int next)
    {
        for (var passed = 0; passed < 3 && next < end; passed++)
        {
            var word = words.At(next);
            if (word.IsEmpty)
            {
                return false;
            }

            if (passed > 0 && SpeechVerbs.Contains(word))
            {
                return true;
            }

            next += word.Length + 1;
        }

        return false;
    }

    private bool IsGreekQuestion(int at) =>
        at > start && text[at - 1] is (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF') && (at + 1 >= end || text[at + 1] is ' ' or '"' or '»' or '”');

    private static bool IsUnspaced(char c) => c is '。' or '！' or '？' or '｡' or '．' or '।' or '॥' or '۔' or '។' or '၊' or '။' or '։' or '።' or '፧';
}
