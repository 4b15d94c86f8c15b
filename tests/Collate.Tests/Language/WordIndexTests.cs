using Collate.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Collate.Tests.Language;

public sealed class WordIndexTests
{
    private static readonly string[] Pieces = ["a", "B", "é", "É", "ß", "K", "\u212A", "ı", "ه", "字", "-", ""];

    [Fact]
    public void Find_WordsAdded_AnswersWhatADictionaryDoes()
    {
        var words = Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ListOf();

        Prop.ForAll(words.ToArbitrary(), Gen.Elements(true, false).ToArbitrary(), AnswersLikeADictionary).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Contains_OtherCase_IsFoundWhereCaseDoesNotMatter()
    {
        Assert.True(new WordSet(["Márta"], ignoreCase: true).Contains("mÁRTA"));
        Assert.False(new WordSet(["Márta"]).Contains("mÁRTA"));
    }

    [Fact]
    public void GetValueOrDefault_WordSetTwice_IsTheLastValue()
    {
        var map = new[] { ("one", 1), ("two", 2), ("one", 3) }.ToWordMap(pair => pair.Item1, pair => pair.Item2);

        Assert.Equal(3, map.GetValueOrDefault("one"));
        Assert.Equal(2, map.GetValueOrDefault("two"));
        Assert.Equal(-1, map.GetValueOrDefault("three", -1));
        Assert.False(map.ContainsKey("three"));
    }

    private static bool AnswersLikeADictionary(IReadOnlyCollection<string> words, bool ignoreCase)
    {
        var index = new WordIndex(ignoreCase);
        var known = new Dictionary<string, int>(ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (var word in words)
        {
            known.TryAdd(word, known.Count);
            if (index.Add(word) != known[word])
            {
                return false;
            }
        }

        return index.Count == known.Count && Pieces.Concat(words.Select(word => word + "a")).All(word => index.Find(word) == known.GetValueOrDefault(word, -1));
    }
}
