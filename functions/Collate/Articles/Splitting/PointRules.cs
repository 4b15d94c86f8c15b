using Collate.Language;
using Kind = Collate.Articles.Splitting.Abbreviations.Kind;

namespace Collate.Articles.Splitting;

/// <summary>Decides whether a single point is an abbreviation's, an initial's or an ordinal's.</summary>
internal sealed class PointRules(string text, int start, int end)
{
    private readonly Words words = new(text, start, end);

    /// <summary>Whether the point at <paramref name="mark"/> belongs to the word before it, and the sentence goes on at <paramref name="next"/>.</summary>
    public bool IsAbbreviation(int mark, int sentence, int close, int next)
    {
        var word = words.Before(mark);
        if (word.IsEmpty)
        {
            return false;
        }

        var following = words.At(next);
        if (char.IsAsciiDigit(word[^1]) && !word.ContainsAnyExceptInRange('0', '9'))
        {
            return IsOrdinal(word, mark, sentence, following, next);
        }

        if (word.Length == 1)
        {
            return char.IsLetter(word[0]) && !IsUnspacedLetter(word[0]) && !(Abbreviations.IsLettered(Preceding(mark, 1)) && StartsSentence(following, next)) && (word[0] == 'I' ? following.Length == 1 : !Abbreviations.IsStarter(following) || following.Length == 1);
        }

        return Abbreviations.Of(word) switch
        {
            Kind.Never => close == mark + 1,
            Kind.BeforeStarter => !Abbreviations.IsStarter(following),
            Kind.BeforeSentence => !Abbreviations.IsStarter(following) && !StartsSentence(following, next),
            Kind.Street => close == mark + 1 && !(IsName(Preceding(mark, word.Length)) && !Abbreviations.IsSaint(Preceding(mark, word.Length), following) && StartsSentence(following, next)),
            Kind.BeforeNumber => char.IsAsciiDigit(text[next]),
            _ => word.Contains('.') && word.Length <= 8 && IsInitials(word) && !Abbreviations.IsStarter(following),
        };
    }

    /// <summary>The word before the one that ends at the point, if a space parts them.</summary>
    private ReadOnlySpan<char> Preceding(int mark, int length)
    {
        var at = mark - length - 1;
        return at > start && text[at] == ' ' ? words.Before(at) : default;
    }

    /// <summary>Whether a capital word goes on in lower case as sentences do: <c>Shares fell</c>; not a date, an office, or <c>Moscow time</c>.</summary>
    private bool StartsSentence(ReadOnlySpan<char> word, int at)
    {
        var after = at + word.Length;
        return word.Length > 2 && IsName(word) && after + 1 < end && text[after] == ' ' && char.IsLower(text[after + 1])
            && MonthNames.Find(word) == 0 && !Abbreviations.Continues(word) && !words.At(after + 1).SequenceEqual("time");
    }

    private static bool IsName(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[1]);

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

        return first > start && text[first - 1] == ' ' && Abbreviations.PrecedesOrdinal(words.Before(first - 1));
    }

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

    private static bool IsUnspacedLetter(char c) => c is >= '\u3040' and <= '\u9FFF';
}
