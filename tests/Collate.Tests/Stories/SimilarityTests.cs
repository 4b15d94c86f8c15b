using Collate.Stories;

namespace Collate.Tests.Stories;

public sealed class SimilarityTests
{
    [Fact]
    public void Of_SharedWordsWithoutSharedNames_IsNone() => Assert.Equal(0, Similarity.Of(
        Fingerprint.Create(true, [(1, 11585, false), (2, 11585, true)]),
        Fingerprint.Create(true, [(1, 11585, false), (3, 11585, true)])));

    [Fact]
    public void Of_SharedWordsWhereNeitherNamesAnything_Counts() => Assert.Equal(Similarity.One, Similarity.Of(
        Fingerprint.Create(true, [(1, Fingerprint.Length, false)]),
        Fingerprint.Create(true, [(1, Fingerprint.Length, false)])));

    [Fact]
    public void Of_BothWays_IsTheSame()
    {
        var a = Fingerprint.Create(true, [(1, 9000, false), (2, 9000, true), (5, 300, false)]);
        var b = Fingerprint.Create(true, [(2, 8000, false), (5, 12000, false), (9, 1, true)]);

        Assert.Equal(Similarity.Of(a, b), Similarity.Of(b, a));
    }

    [Fact]
    public void Of_LittleInCommon_IsNone() => Assert.Equal(0, Similarity.Of(
        Fingerprint.Create(true, [(1, 2000, true), (2, 16261, true)]),
        Fingerprint.Create(true, [(1, 2000, true), (3, 16261, true)])));

    [Theory]
    [InlineData(0UL, 0)]
    [InlineData(1UL, 1)]
    [InlineData(3UL, 1)]
    [InlineData(4UL, 2)]
    [InlineData(9007199254740992UL, 94906265)]
    [InlineData(18446744065119617025UL, 4294967295)]
    [InlineData(18446744065119617024UL, 4294967294)]
    [InlineData(ulong.MaxValue, 4294967295)]
    public void IntegerRoot_OfASquare_IsRoundedDown(ulong square, long root) => Assert.Equal(root, IntegerRoot.Of(square));
}
