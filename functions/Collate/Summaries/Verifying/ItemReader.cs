using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Lists what a sentence speaks of, in order, with the clause each stands in.</summary>
internal static class ItemReader
{
    // What is compared pair by pair has to end somewhere; no sentence, and few paragraphs, are as long.
    private const int Most = 300;

    private static readonly HashSet<string> Breaks = WordPairs.Set("and but or while whereas although though because which who that when where after before since if as unless until und aber während weil der die das et mais tandis que qui y pero mientras");

    /// <summary>The items in order; of a very long text the first few hundred.</summary>
    public static List<Item> Read(Reading text)
    {
        var sentence = text.Values.Sentence;
        var items = new List<Item>(text.Terms.Count + text.Values.Numbers.Count + text.Values.Dates.Count);
        var (term, number, date, clause, names) = (0, 0, 0, 0, 0);
        for (var i = 0; i < sentence.Count && items.Count < Most; i++)
        {
            var (start, end) = (sentence.Tokens[i].Start, sentence.Tokens[i].End);
            if (IsBreak(sentence, i))
            {
                clause++;
            }

            for (; term < text.Terms.Count && text.Terms[term].Start < end; term++)
            {
                var at = text.Terms[term].Start;
                while (names < text.Values.Names.Count && text.Values.Names[names].End <= at)
                {
                    names++;
                }

                var name = names < text.Values.Names.Count && text.Values.Names[names].Start <= at ? text.Values.Names[names] : null;
                items.Add(new Item(text.Terms[term], null, null, i, clause, name is not null, name?.Country));
            }

            for (; number < text.Values.Numbers.Count && text.Values.Numbers[number].Start < end && text.Values.Numbers[number].Start >= start; number++)
            {
                items.Add(new Item(null, text.Values.Numbers[number], null, i, clause, false, null));
            }

            for (; date < text.Values.Dates.Count && text.Values.Dates[date].Start < end && text.Values.Dates[date].Start >= start; date++)
            {
                items.Add(new Item(null, null, text.Values.Dates[date], i, clause, false, null));
            }
        }

        return items;
    }

    /// <summary>A mark that divides, or a word that begins another clause; not <c>and</c> between two nouns that belong together, which nothing tells.</summary>
    private static bool IsBreak(TokenizedSentence sentence, int at) => sentence.Is(at, TokenKind.Mark)
        ? sentence[at] is "," or ";" or ":" or "." or "\u2014" or "\u2013" or "\u060C" or "\u0964" && !sentence.Touches(at + 1)
        : sentence.Is(at, TokenKind.Word) && Breaks.Contains(sentence[at]);
}
