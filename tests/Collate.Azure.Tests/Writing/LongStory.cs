using System.Globalization;
using System.Text;
using Collate.Local.Bench;

namespace Collate.Azure.Tests.Writing;

/// <summary>One event with four dozen facts that nobody disputes; each report tells seven of them in one of three wordings, beside sentences of its own.</summary>
internal static class LongStory
{
    private const int Facts = 48;

    /// <summary>Articles in the order in which they come.</summary>
    public static IEnumerable<(string Name, byte[] Content)> Articles(int count)
    {
        var numbers = new SeededNumbers(11);
        for (var i = 0; i < count; i++)
        {
            var told = new SortedSet<int>();
            while (told.Count < 7)
            {
                told.Add(numbers.NextRare(Facts));
            }

            var text = string.Join(' ', told.Select(fact => Tell(fact, numbers.Next(3))).Concat(Enumerable.Range(0, 3).Select(_ => Own(numbers))));
            var article = string.Create(CultureInfo.InvariantCulture, $"---\ntitle: The {Word(BenchWords.Nouns, 0)} in {BenchWords.Places[0]}\npublisher: Courier {i}\ndate: 2026-03-{1 + (i % 20):00}\n---\n{text}\n");
            yield return (string.Create(CultureInfo.InvariantCulture, $"{i:0000}.md"), Encoding.UTF8.GetBytes(article));
        }
    }

    private static string Tell(int fact, int wording)
    {
        var (who, did, what, where, how) = (Word(BenchWords.Nouns, fact), Word(BenchWords.Verbs, fact), Word(BenchWords.Nouns, fact + Facts), Word(BenchWords.Places, fact), Word(BenchWords.Adjectives, fact));
        return wording switch
        {
            0 => $"The {how} {who} {did} the {what} in {where}, the authorities said.",
            1 => $"In {where} the {what} was {did} by the {how} {who}, according to the authorities.",
            _ => $"The authorities reported from {where} that the {how} {who} {did} the {what}.",
        };
    }

    private static string Own(SeededNumbers numbers) =>
        $"Our reporter watched as the {numbers.Of(BenchWords.Adjectives)} {numbers.Of(BenchWords.Nouns)} of {numbers.Of(BenchWords.Syllables)}{numbers.Of(BenchWords.Endings)} {numbers.Of(BenchWords.Verbs)} a {numbers.Of(BenchWords.Nouns)} and its {numbers.Of(BenchWords.Nouns)}.";

    private static string Word(IReadOnlyList<string> words, int number) => words[number * 7 % words.Count];
}
