using Collate.Language;

namespace Collate.Tests.Language;

public sealed class StemmerTests
{
    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("ties", "ti")]
    [InlineData("caress", "caress")]
    [InlineData("cats", "cat")]
    [InlineData("feed", "feed")]
    [InlineData("agreed", "agre")]
    [InlineData("plastered", "plaster")]
    [InlineData("bled", "bled")]
    [InlineData("motoring", "motor")]
    [InlineData("sing", "sing")]
    [InlineData("conflated", "conflat")]
    [InlineData("troubled", "troubl")]
    [InlineData("sized", "size")]
    [InlineData("hopping", "hop")]
    [InlineData("tanned", "tan")]
    [InlineData("falling", "fall")]
    [InlineData("hissing", "hiss")]
    [InlineData("fizzed", "fizz")]
    [InlineData("failing", "fail")]
    [InlineData("filing", "file")]
    [InlineData("happy", "happi")]
    [InlineData("sky", "sky")]
    [InlineData("relational", "relat")]
    [InlineData("conditional", "condit")]
    [InlineData("rational", "ration")]
    [InlineData("valenci", "valenc")]
    [InlineData("hesitanci", "hesit")]
    [InlineData("digitizer", "digit")]
    [InlineData("conformabli", "conform")]
    [InlineData("radicalli", "radic")]
    [InlineData("differentli", "differ")]
    [InlineData("vileli", "vile")]
    [InlineData("analogousli", "analog")]
    [InlineData("vietnamization", "vietnam")]
    [InlineData("predication", "predic")]
    [InlineData("operator", "oper")]
    [InlineData("feudalism", "feudal")]
    [InlineData("decisiveness", "decis")]
    [InlineData("hopefulness", "hope")]
    [InlineData("callousness", "callous")]
    [InlineData("formaliti", "formal")]
    [InlineData("sensitiviti", "sensit")]
    [InlineData("sensibiliti", "sensibl")]
    [InlineData("triplicate", "triplic")]
    [InlineData("formative", "form")]
    [InlineData("formalize", "formal")]
    [InlineData("electriciti", "electr")]
    [InlineData("electrical", "electr")]
    [InlineData("hopeful", "hope")]
    [InlineData("goodness", "good")]
    [InlineData("revival", "reviv")]
    [InlineData("allowance", "allow")]
    [InlineData("inference", "infer")]
    [InlineData("airliner", "airlin")]
    [InlineData("gyroscopic", "gyroscop")]
    [InlineData("adjustable", "adjust")]
    [InlineData("defensible", "defens")]
    [InlineData("irritant", "irrit")]
    [InlineData("replacement", "replac")]
    [InlineData("adjustment", "adjust")]
    [InlineData("dependent", "depend")]
    [InlineData("adoption", "adopt")]
    [InlineData("homologou", "homolog")]
    [InlineData("communism", "commun")]
    [InlineData("activate", "activ")]
    [InlineData("angulariti", "angular")]
    [InlineData("homologous", "homolog")]
    [InlineData("effective", "effect")]
    [InlineData("bowdlerize", "bowdler")]
    [InlineData("probate", "probat")]
    [InlineData("rate", "rate")]
    [InlineData("cease", "ceas")]
    [InlineData("controll", "control")]
    [InlineData("roll", "roll")]
    [InlineData("oscillators", "oscil")]
    [InlineData("generalizations", "gener")]
    [InlineData("soldiers", "soldier")]
    [InlineData("sappers", "sapper")]
    [InlineData("workers", "worker")]
    [InlineData("reconstruction", "reconstruct")]
    [InlineData("yearly", "yearli")]
    [InlineData("syzygy", "syzygi")]
    [InlineData("yes", "ye")]
    [InlineData("by", "by")]
    public void Stem_RecordedVocabulary_AgreesWithPorter1980(string word, string stem) => Assert.Equal(stem, Stemmer.Stem(word));

    [Theory]
    [InlineData("")]
    [InlineData("is")]
    [InlineData("élections")]
    [InlineData("Running")]
    [InlineData("covid19ing")]
    [InlineData("выборами")]
    public void Stem_NotALowerCaseAsciiWordOfThreeLetters_IsReturnedAsItIs(string word) => Assert.Same(word, Stemmer.Stem(word));

    [Fact]
    public void Stem_NothingToStrip_ReturnsTheSameString()
    {
        const string Word = "kursk";

        Assert.Same(Word, Stemmer.Stem(Word));
    }

    [Fact]
    public void Stem_IntoItsOwnBuffer_GivesTheSameStem()
    {
        var buffer = "relational".ToCharArray();

        var length = Stemmer.Stem(buffer, buffer);

        Assert.Equal("relat", new string(buffer, 0, length));
    }

    [Theory]
    [InlineData('y')]
    [InlineData('e')]
    [InlineData('l')]
    public void Stem_LongRunOfOneLetter_IsReturnedAsItIs(char letter)
    {
        var word = new string(letter, 100_000);

        Assert.Same(word, Stemmer.Stem(word));
    }
}
