using System.Security.Cryptography;
using Collate.Language;

namespace Collate.Tests.Language;

public sealed class WordMeaningsTests
{
    [Fact]
    public void Bytes_OfTheTable_AreThoseTheScriptWrote() =>
        Assert.Equal("2c02f3dcec8e0fa90dd81f70987282eda3e139144879f3791f254141bd663ca4", Convert.ToHexStringLower(SHA256.HashData(WordMeanings.Bytes)));

    [Theory]
    [InlineData("decide", "decision")]
    [InlineData("car", "automobile")]
    [InlineData("bought", "purchase")]
    public void IsSame_SynonymsAndWhatDerives_AreSame(string one, string other) => Assert.True(Of(one).IsSame(Of(other)));

    [Theory]
    [InlineData("cocaine", "dog")]
    [InlineData("rise", "fall")]
    public void IsSame_OtherWords_AreNot(string one, string other) => Assert.False(Of(one).IsSame(Of(other)));

    [Fact]
    public void IsBroader_VehicleAndCar_HoldsOneWay()
    {
        Assert.True(Of("vehicle").IsBroader(Of("car")));
        Assert.False(Of("car").IsBroader(Of("vehicle")));
    }

    [Theory]
    [InlineData("rose", "fell")]
    [InlineData("buy", "sell")]
    public void IsOpposite_Antonyms_ExcludeEachOther(string one, string other) => Assert.True(Of(one).IsOpposite(Of(other)) && Of(other).IsOpposite(Of(one)));

    [Fact]
    public void PhraseOf_VerbWithParticle_MeansSomethingOfItsOwn()
    {
        var phrase = WordMeanings.PhraseOf(WordTable.RankOf("stepped"), WordTable.RankOf("down"));

        Assert.True(WordMeanings.Of(phrase).IsSame(Of("resign")));
        Assert.Equal(-1, WordMeanings.PhraseOf(WordTable.RankOf("house"), WordTable.RankOf("down")));
        Assert.Equal(-1, WordMeanings.PhraseOf(-1, 0));
    }

    [Fact]
    public void Of_EveryEntry_IsInOrder()
    {
        for (var entry = 0; entry < WordMeanings.Count; entry += 7)
        {
            var meaning = WordMeanings.Of(entry);

            Assert.Equal(meaning.Core.Order(), meaning.Core);
            Assert.Equal(meaning.Direct.Order(), meaning.Direct);
            Assert.Equal(meaning.Above.Order(), meaning.Above);
            Assert.Equal(meaning.Opposites.Order(), meaning.Opposites);
        }
    }

    private static Meaning Of(string word) => WordMeanings.Of(WordTable.RankOf(word));
}
