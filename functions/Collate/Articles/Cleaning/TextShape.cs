using System.Buffers;
using System.Text;

namespace Collate.Articles.Cleaning;

/// <summary>Small questions about the shape of a line.</summary>
internal static class TextShape
{
    /// <summary>Marks that end a sentence, in any script; the Greek question mark is not among them, since it is a semicolon elsewhere.</summary>
    public const string Terminators = ".!?…。！？｡．।॥؟۔։።፧။៕‼⁇⁈⁉";

    private static readonly SearchValues<char> TerminatorSet = SearchValues.Create(Terminators);

    private static readonly SearchValues<char> ClosingSet = SearchValues.Create("\"'”’»›“‘)]}」』】）》〉*_ ");

    private static readonly SearchValues<char> OpeningSet = SearchValues.Create("\"'“‘«([„");

    /// <summary>Whether the character ends sentences.</summary>
    public static bool IsTerminator(char c) => TerminatorSet.Contains(c);

    /// <summary>Whether the line ends a sentence: a terminator, then nothing but closing quotation marks and brackets.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> line)
    {
        var last = line.LastIndexOfAnyExcept(ClosingSet);
        return last >= 0 && IsTerminator(line[last]);
    }

    /// <summary>Whether the first letter is in lower case, with nothing before it but quotation marks and brackets.</summary>
    public static bool StartsLower(ReadOnlySpan<char> line)
    {
        var first = line.IndexOfAnyExcept(OpeningSet);
        return first >= 0 && char.IsLower(line[first]);
    }

    /// <summary>Whether the line is four words or more with a letter in them, all of it in capitals.</summary>
    public static bool IsAllCapitals(ReadOnlySpan<char> line)
    {
        int words = 0, capitals = 0;
        var inWord = false;
        foreach (var c in line)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            capitals += char.IsUpper(c) ? 1 : 0;
            var letter = char.IsLetterOrDigit(c);
            words += letter && !inWord ? 1 : 0;
            inWord = letter || c is '\'' or '’' or '.';
        }

        return words >= 4 && capitals >= 8;
    }

    /// <summary>How many words the line has, counting no further than <paramref name="limit"/>.</summary>
    public static int CountWords(ReadOnlySpan<char> line, int limit)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in line)
        {
            if (c == ' ')
            {
                inWord = false;
            }
            else if (!inWord)
            {
                inWord = true;
                if (++words == limit)
                {
                    break;
                }
            }
        }

        return words;
    }

    /// <summary>Whether any character is a letter or a digit.</summary>
    public static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                return true;
            }
        }

        return false;
    }
}
