using Collate.Language;

namespace Collate.Tests.Language;

public sealed class StopWordsTests
{
    [Theory]
    [InlineData("the", true)]
    [InlineData("isn't", true)]
    [InlineData("said", true)]
    [InlineData("information", false)]
    [InlineData("world", false)]
    [InlineData("six", false)]
    [InlineData("und", false)]
    [InlineData("", false)]
    public void IsEnglish_Word_TellsFunctionWordsFromContent(string word, bool expected) => Assert.Equal(expected, StopWords.IsEnglish(word));

    [Theory]
    [InlineData("avec", "fr")]
    [InlineData("und", "de")]
    [InlineData("pero", "es")]
    [InlineData("když", "cs")]
    [InlineData("και", "el")]
    [InlineData("في", "ar")]
    [InlineData("של", "he")]
    [InlineData("और", "hi")]
    [InlineData("della", "it")]
    [InlineData("não", "pt")]
    public void IsStopWord_FunctionWord_IsOneInItsOwnLanguage(string word, string language)
    {
        Assert.True(StopWords.IsStopWord(word, language));
        Assert.False(StopWords.IsStopWord(word, "en"));
    }

    [Theory]
    [InlineData("xx")]
    [InlineData("und")]
    [InlineData("")]
    public void IsStopWord_LanguageWithoutList_IsNever(string language) => Assert.False(StopWords.IsStopWord("the", language));
}
