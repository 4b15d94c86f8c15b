using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Finds names that a text tells to be the same: an acronym in brackets behind its long form or before it, and <c>also known as</c>.</summary>
/// <remarks>A long form is found by the letters of the acronym, from the last to the first, which has to begin a word (A. Schwartz and M. Hearst, 2003).</remarks>
internal static class Aliases
{
    private const int Reach = 24;
    private const int LongestBrief = 10;
    private const int Most = 16;
    private const int MoreWords = 5;

    private static readonly string[] Phrases = ["also known as", "better known as", "known as", "aka", "a.k.a.", "alias", "also called", "formerly", "born"];

    private static readonly HashSet<string> Connecting = WordPairs.Set("of the and for on in to at de la le les du des d l et der die das und für y e del");

    /// <summary>The aliases that some texts tell, in order, at most sixteen.</summary>
    public static List<Alias> Of(IEnumerable<Reading> texts)
    {
        var aliases = new List<Alias>();
        foreach (var text in texts)
        {
            AddBracketed(text.Values.Sentence, aliases);
            AddTold(text, aliases);
        }

        return aliases;
    }

    /// <summary>Whether a name is one word of capitals.</summary>
    public static bool IsAcronym(NameMention name) => name.Words.Count == 1 && name.Text.Length > 1 && !name.Text.AsSpan().ContainsAnyInRange('a', 'z');

    /// <summary>Where the letters of an acronym begin words in a row, connecting words left out; a word in capitals has all of its letters in it (<c>US Geological Survey</c>).</summary>
    public static (int Start, int End)? FindInitials(TokenizedSentence sentence, string letters)
    {
        for (var start = 0; letters.Length > 1 && start < sentence.Count; start++)
        {
            var (letter, words) = (0, 0);
            for (var i = start; i < sentence.Count && letter < letters.Length; i++)
            {
                if (!sentence.Is(i, TokenKind.Word))
                {
                    break;
                }

                var isWhole = sentence[i].Length > 1 && letters.AsSpan(letter).StartsWith(sentence[i], StringComparison.Ordinal) && !sentence.Raw(i).ContainsAnyInRange('a', 'z');
                if (isWhole || (sentence.IsCapitalised(i) && sentence[i][0] == letters[letter]))
                {
                    letter += isWhole ? sentence[i].Length : 1;
                    words++;
                }
                else if (letter == 0 || !Connecting.Contains(sentence[i]))
                {
                    break;
                }

                if (letter == letters.Length && words > 1)
                {
                    return (sentence.Tokens[start].Start, sentence.Tokens[i].Start + WordForm.WithoutPossessive(sentence.Raw(i)).Length);
                }
            }
        }

        return null;
    }

    private static void AddBracketed(TokenizedSentence sentence, List<Alias> aliases)
    {
        if (!sentence.Text.Contains('(', StringComparison.Ordinal))
        {
            return;
        }

        for (var i = 1; i + 2 < sentence.Count && aliases.Count < Most; i++)
        {
            if (sentence[i] != "(")
            {
                continue;
            }

            if (sentence[i + 2] == ")" && IsBrief(sentence, i + 1) && LongFormBefore(sentence, i, sentence.Raw(i + 1)) is var first and >= 0)
            {
                Add(sentence, i + 1, i + 2, first, i, aliases);
            }
            else if (IsBrief(sentence, i - 1) && Close(sentence, i) is var close and > 0 && LongFormBefore(sentence, close, sentence.Raw(i - 1)) is var start && start > i)
            {
                Add(sentence, i - 1, i, start, close, aliases);
            }
        }
    }

    private static int Close(TokenizedSentence sentence, int open)
    {
        for (var i = open + 1; i < Math.Min(sentence.Count, open + LongestBrief + MoreWords); i++)
        {
            if (sentence[i] == ")")
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsBrief(TokenizedSentence sentence, int at) => sentence.IsCapitalised(at) && sentence.Raw(at).Length is > 1 and <= LongestBrief && sentence.Raw(at)[1..].ContainsAnyInRange('A', 'Z');

    /// <summary>The first token of the long form that ends before a token; -1 if none has the letters.</summary>
    private static int LongFormBefore(TokenizedSentence sentence, int end, ReadOnlySpan<char> brief)
    {
        var letter = brief.Length - 1;
        var most = Math.Min(brief.Length + MoreWords, brief.Length * 2);
        for (int i = end - 1, words = 0; i >= 0 && sentence.Is(i, TokenKind.Word); i--)
        {
            words += Connecting.Contains(sentence[i]) ? 0 : 1;
            if (words > most)
            {
                return -1;
            }

            var word = sentence.Raw(i);
            for (var c = word.Length - 1; c >= 0; c--)
            {
                if (char.ToLowerInvariant(word[c]) == char.ToLowerInvariant(brief[letter]) && (letter > 0 || c == 0))
                {
                    if (letter-- == 0)
                    {
                        return i < end - 1 ? i : -1;
                    }
                }
            }
        }

        return -1;
    }

    private static void Add(TokenizedSentence sentence, int brief, int briefEnd, int full, int fullEnd, List<Alias> aliases) => aliases.Add(new Alias(
        Naming.Words(sentence, sentence.Tokens[brief].Start, sentence.Tokens[briefEnd].Start),
        Naming.Words(sentence, sentence.Tokens[full].Start, sentence.Tokens[fullEnd].Start)));

    /// <summary><c>Hussain Osman, also known as Hamdi Issac</c>: nothing else stands between the two.</summary>
    private static void AddTold(Reading text, List<Alias> aliases)
    {
        for (var i = 1; i < text.Values.Names.Count && aliases.Count < Most; i++)
        {
            var (first, second) = (text.Values.Names[i - 1], text.Values.Names[i]);
            if (first.Country is null && second.Country is null && second.Start - first.End is > 0 and <= Reach
                && Array.Exists(Phrases, phrase => text.Source.Text.AsSpan(first.End, second.Start - first.End).Trim(" ,(\"\u201C\u2018'").Equals(phrase, StringComparison.OrdinalIgnoreCase)))
            {
                aliases.Add(new Alias(Naming.Words(text.Values.Sentence, second.Start, second.End), Naming.Words(text.Values.Sentence, first.Start, first.End)));
            }
        }
    }
}
