using System.Security.Cryptography;
using Collate.Language;

namespace Collate.Tests.Language;

public sealed class WordTableTests
{
    [Fact]
    public void Bytes_OfTheEmbeddedTable_AreThoseThatWereBuilt() =>
        Assert.Equal("4da9e9340d171905490676296c1104de8ab9e49090851ac7758a6083ea0d45ad", Convert.ToHexStringLower(SHA256.HashData(WordTable.Bytes)));

    [Fact]
    public void RankOf_EveryWordOfTheTable_IsWhereItStands()
    {
        for (var rank = 0; rank < WordTable.Count; rank++)
        {
            Assert.Equal(rank, WordTable.RankOf(WordTable.WordAt(rank)));
        }
    }

    [Fact]
    public void RankOf_MoreFrequentWord_IsLower()
    {
        Assert.Equal(0, WordTable.RankOf("the"));
        Assert.InRange(WordTable.RankOf("kursk"), WordTable.RankOf("russia"), WordTable.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("The")]
    [InlineData("xqzzqx")]
    [InlineData("2025")]
    [InlineData("Курск")]
    [InlineData("\uD800")]
    public void RankOf_NotInTheTable_IsNegative(string word) => Assert.Equal(-1, WordTable.RankOf(word));

    [Fact]
    public void RankOf_WordLongerThanAny_IsNegative() => Assert.Equal(-1, WordTable.RankOf(new string('a', 1_000_000)));

    [Theory]
    [InlineData("king", "queen", "banana")]
    [InlineData("troops", "soldiers", "yoghurt")]
    [InlineData("earthquake", "quake", "election")]
    public void VectorOf_RelatedWords_AreNearerThanUnrelatedOnes(string word, string related, string unrelated) =>
        Assert.True(Dot(word, related) > 2 * Dot(word, unrelated));

    [Fact]
    public void VectorOf_AnyWord_HasNearlyTheCommonLength()
    {
        for (var rank = 0; rank < WordTable.Count; rank++)
        {
            var squares = Dot(WordTable.VectorOf(rank), WordTable.VectorOf(rank));

            Assert.InRange(squares, 225 * 225, 260 * 260);
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(80_000)]
    public void VectorOf_NoSuchRank_Throws(int rank)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => WordTable.VectorOf(rank).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => WordTable.WordAt(rank));
    }

    private static int Dot(string a, string b) => Dot(WordTable.VectorOf(WordTable.RankOf(a)), WordTable.VectorOf(WordTable.RankOf(b)));

    private static int Dot(ReadOnlySpan<sbyte> a, ReadOnlySpan<sbyte> b)
    {
        var sum = 0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
