using Collate.Language;

namespace Collate.Summaries.Verifying;

/// <summary>Tells whether the first word of a sentence, whose capital says nothing, is a name. English only.</summary>
internal static class FirstNames
{
    private const int ShortestName = 4;

    // What is more frequent and means nothing by itself is a word of grammar.
    private const int FrequentRank = 5000;

    /// <summary><c>Okafor, 41, replaces</c>: an age behind it.</summary>
    public static bool IsSurname(Reading text) => IsCapital(text) && text.Values.Sentence[1] == "," && text.Values.Sentence.Is(2, TokenKind.Number) && text.Values.Sentence[3] == ",";

    /// <summary><c>Aksoy succeeds Yardley</c>: a word that means nothing, and is no part of a name that has been read.</summary>
    public static bool MayBe(Reading text) => IsCapital(text) && !text.Values.Names.Any(name => name.Start == 0) && WordTable.RankOf(text.Values.Sentence[0]) is var rank
        && (rank < 0 || (rank >= FrequentRank && WordMeanings.Of(rank) is null));

    private static bool IsCapital(Reading text) => text.Source.Language == "en" && text.Values.Sentence is { Count: > 3 } sentence && sentence.Is(0, TokenKind.Word) && sentence.IsCapitalised(0) && sentence[0].Length >= ShortestName;
}
