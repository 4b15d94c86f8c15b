using Collate.Language.Values;

namespace Collate.Tests.Language.Values;

public sealed class NameReaderTests
{
    [Theory]
    [InlineData("He met North Korean leader Kim Jong-un in Pyongyang.", "North Korean|Kim Jong-un|Pyongyang")]
    [InlineData("Russian Security Council Secretary Sergei Shoigu announced it.", "Russian|Security Council|Sergei Shoigu")]
    [InlineData("It was President Vladimir Putin's idea.", "Vladimir Putin")]
    [InlineData("The Workers’ Party of Korea and the Korean People’s Army agreed.", "Workers’ Party of Korea|Korean People’s Army")]
    [InlineData("Ursula von der Leyen met Mohammed bin Salman.", "Ursula von der Leyen|Mohammed bin Salman")]
    [InlineData("Dr. Donald J. Trump went to St. Petersburg.", "Donald J. Trump|St. Petersburg")]
    [InlineData("the affairs of the DPRK Kim Jong Un", "DPRK|Kim Jong Un")]
    [InlineData("Sappers are military engineers.", "")]
    [InlineData("Officials said so.", "")]
    [InlineData("Shoigu said so.", "Shoigu")]
    [InlineData("\"Specifically, we agree,\" Shoigu said.", "Shoigu")]
    [InlineData("It cost US$5 on Tuesday in June, I think.", "")]
    [InlineData("North Korea Will Send Thousands of Military Personnel to Russia", "North Korea|Russia")]
    [InlineData("Сергей Шойгу прибыл в Пхеньян.", "Сергей Шойгу|Пхеньян")]
    public void Read_Sentence_GivesItsNames(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', ValueReader.Read(text, null).Names.Select(n => n.Text)));

    [Fact]
    public void Read_German_TakesNoSingleNouns() =>
        Assert.Equal(["Wladimir Putin"], ValueReader.Read("Der Präsident Wladimir Putin hat Soldaten geschickt.", null, "de").Names.Select(n => n.Text));

    [Fact]
    public void Read_KnownName_CountsAtTheStart() =>
        Assert.Equal(["Kursk"], ValueReader.Read("Kursk burned.", null, "en", new HashSet<string> { "kursk" }).Names.Select(n => n.Text));

    [Theory]
    [InlineData("Kim Jong Un", "Kim Jong-un", true)]
    [InlineData("Kim Jong Un", "Kim", true)]
    [InlineData("Sergei Shoigu", "Shoigu", true)]
    [InlineData("Sergei Shoigu", "Sergey Shoigu", true)]
    [InlineData("Volodymyr Zelenskyy", "Zelensky", true)]
    [InlineData("Recep Tayyip Erdoğan", "Recep Erdogan", true)]
    [InlineData("World Health Organization", "WHO", true)]
    [InlineData("the DPRK", "North Korea", true)]
    [InlineData("Moscow", "Russian", true)]
    [InlineData("North Korea", "South Korea", false)]
    [InlineData("North Korea", "the North", false)]
    [InlineData("Kim Jong Un", "Kim Jong Il", false)]
    [InlineData("Shoigu", "Putin", false)]
    public void Same_TwoNames_AsTheWordsSay(string one, string other, bool expected)
    {
        var first = ValueReader.Read("they saw " + one + " there", null).Names[0];
        var second = ValueReader.Read("they saw " + other + " there", null).Names[0];

        Assert.Equal(expected, NameAliases.Same(first, second));
        Assert.Equal(expected, NameAliases.Same(second, first));
    }
}
