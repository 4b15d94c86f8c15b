using Collate.Language;

namespace Collate.Tests.Language;

public sealed class WordWeightTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(300, 0)]
    [InlineData(301, 0)]
    [InlineData(424, 7)]
    [InlineData(425, 8)]
    [InlineData(600, 16)]
    [InlineData(1200, 32)]
    [InlineData(76_800, 128)]
    public void Of_Rank_IsSixteenTimesItsBinaryLogarithmAboveThreeHundred(int rank, int weight) => Assert.Equal(weight, WordWeight.Of(rank));

    [Fact]
    public void Of_LessFrequentWord_NeverWeighsLess()
    {
        for (var rank = 1; rank < WordTable.Count; rank++)
        {
            Assert.True(WordWeight.Of(rank) >= WordWeight.Of(rank - 1));
        }
    }

    [Fact]
    public void Of_UnknownWord_WeighsMoreThanAnyKnownOne() => Assert.True(WordWeight.Of(-1) > WordWeight.Of(WordTable.Count - 1));
}
