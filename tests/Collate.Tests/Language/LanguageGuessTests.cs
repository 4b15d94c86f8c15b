using Collate.Language;

namespace Collate.Tests.Language;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("en", "The announcement was made during the visit, and it is the second in a month.")]
    [InlineData("fr", "Le président a annoncé que les soldats seront envoyés dans la région avec des ingénieurs.")]
    [InlineData("de", "Der Präsident hat angekündigt, dass die Soldaten nicht in die Region geschickt werden.")]
    [InlineData("es", "El presidente anunció que los soldados no serán enviados a la región por el gobierno.")]
    [InlineData("it", "Il presidente ha annunciato che i soldati non saranno inviati nella regione.")]
    [InlineData("pt", "O presidente anunciou que os soldados não serão enviados para a região.")]
    [InlineData("cs", "Prezident oznámil, že vojáci budou posláni do oblasti, aby tam pomohli.")]
    [InlineData("el", "Ο πρόεδρος ανακοίνωσε ότι οι στρατιώτες θα σταλούν στην περιοχή.")]
    [InlineData("ru", "Президент объявил, что солдаты не будут отправлены в этот регион, но он может.")]
    [InlineData("ar", "أعلن الرئيس أن الجنود سوف يرسلون إلى المنطقة في هذا الشهر.")]
    [InlineData("he", "הנשיא הודיע כי החיילים יישלחו לאזור החודש.")]
    [InlineData("hi", "राष्ट्रपति ने घोषणा की कि सैनिकों को इस महीने क्षेत्र में भेजा जाएगा।")]
    [InlineData("zh", "总统宣布士兵将于本月被派往该地区。")]
    [InlineData("ja", "大統領は兵士を今月この地域に派遣すると発表した。")]
    [InlineData("ko", "대통령은 이번 달 군인들을 이 지역에 파견한다고 발표했다.")]
    [InlineData("th", "ประธานาธิบดีประกาศว่าจะส่งทหารไปยังภูมิภาคในเดือนนี้")]
    public void Of_OneSentence_IsItsLanguage(string language, string text) => Assert.Equal(language, LanguageGuess.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("12 345 %")]
    [InlineData("Zxqv wrtk plmn")]
    [InlineData("\uD800\uDFFF\uDC00")]
    public void Of_NothingThatTells_IsUndetermined(string text) => Assert.Equal("und", LanguageGuess.Of(text));

    [Fact]
    public void Of_OneEndlessWord_IsUndetermined() => Assert.Equal("und", LanguageGuess.Of(new string('z', 4_000_000)));
}
