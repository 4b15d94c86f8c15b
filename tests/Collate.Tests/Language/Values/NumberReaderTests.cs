using System.Globalization;
using Collate.Language.Values;

namespace Collate.Tests.Language.Values;

public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("6,000 sappers", "6000 Count sappers")]
    [InlineData("6000 sappers", "6000 Count sappers")]
    [InlineData("six thousand sappers", "6000 Count sappers")]
    [InlineData("6k sappers", "6000 Count sappers")]
    [InlineData("6 thousand sappers", "6000 Count sappers")]
    [InlineData("1.5 million people", "1500000 Count people")]
    [InlineData("1,500,000 people", "1500000 Count people")]
    [InlineData("a dozen houses", "12 Count houses")]
    [InlineData("half a million shells", "500000 Count shells")]
    [InlineData("two hundred and five thousand men", "205000 Count men")]
    [InlineData("twenty-one ships", "21 Count ships")]
    [InlineData("5,000 military construction workers to restore", "5000 Count military construction workers")]
    [InlineData("5,000 North Korean military builders will", "5000 Count north korean military builders")]
    [InlineData("the two sat down", "2 Count")]
    [InlineData("his second meeting with Kim", "2 Ordinal meeting")]
    [InlineData("for the 3rd time", "3 Ordinal time")]
    [InlineData("the twenty-first century", "21 Ordinal century")]
    [InlineData("40 percent of voters", "40 Percent voters")]
    [InlineData("3.5% of it", "3.5 Percent")]
    [InlineData("$5m in aid", "5000000 Money usd")]
    [InlineData("US$5 million", "5000000 Money usd")]
    [InlineData("5 million euros", "5000000 Money eur")]
    [InlineData("€5 million", "5000000 Money eur")]
    [InlineData("5 million pounds", "5000000 Money gbp")]
    [InlineData("100 pounds of rice", "45.359237 Measure kg rice")]
    [InlineData("10 miles", "16093.44 Measure m")]
    [InlineData("a 10-kilometer march", "10000 Measure m")]
    [InlineData("up to 500 square miles of Russian soil", "UpTo 1294994055.168 Measure m2 russian soil")]
    [InlineData("68 degrees Fahrenheit", "20 Measure c")]
    [InlineData("90 km/h", "25 Measure m/s")]
    [InlineData("a six-month ban", "6 Measure month")]
    [InlineData("at 10:30 p.m.", "1350 Time")]
    [InlineData("some 12,000 troops", "About 12000 Count troops")]
    [InlineData("nearly 300 troops", "Nearly 300 Count troops")]
    [InlineData("more than 6,000 troops", "MoreThan 6000 Count troops")]
    [InlineData("no fewer than 40 troops", "AtLeast 40 Count troops")]
    [InlineData("40 or more", "AtLeast 40 Count")]
    [InlineData("under 40 troops", "LessThan 40 Count troops")]
    [InlineData("over three months", "3 Measure month")]
    [InlineData("thousands of troops", "Multiple 1000 Count troops")]
    [InlineData("tens of thousands of troops", "Multiple 10000 Count troops")]
    [InlineData("several hundred men", "Multiple 100 Count men")]
    [InlineData("5 to 7 ships", "5..7 Count ships")]
    [InlineData("between five and seven ships", "5..7 Count ships")]
    [InlineData("zinc lost $4 to $2,310", "4 Money usd|2310 Money usd")]
    [InlineData("it rose 3 to 4 percent", "3..4 Percent")]
    [InlineData("5-7 million people", "5000000..7000000 Count people")]
    [InlineData("3,000 more soldiers", "3000 Count more soldiers")]
    [InlineData("another 50 tanks", "50 Count more tanks")]
    [InlineData("1,00,000 rupees", "100000 Money inr")]
    [InlineData("12'500 francs", "12500 Money chf")]
    [InlineData("two-thirds of the houses", "66.67 Percent")]
    [InlineData("about a third of them", "About 33.33 Percent")]
    [InlineData("half of its volume", "50 Percent")]
    [InlineData("nearly a fifth more", "Nearly 20 Percent")]
    [InlineData("a fifth visit", "5 Ordinal visit")]
    [InlineData("every fourth child", "25 Percent")]
    [InlineData("one villager in five", "20 Percent")]
    [InlineData("six out of ten farmers", "60 Percent")]
    [InlineData("three-quarters of a million euros", "750000 Money eur")]
    [InlineData("half a percentage point", "0.5 Percent")]
    [InlineData("25 basis points", "0.25 Percent")]
    [InlineData("half an hour", "1800 Measure s")]
    [InlineData("a year and a half", "18 Measure month")]
    [InlineData("five centuries", "6000 Measure month")]
    [InlineData("17 metric tons", "17000 Measure kg")]
    [InlineData("half past nine in the morning", "570 Time")]
    [InlineData("at eight in the evening", "1200 Time")]
    [InlineData("a 7k-volume library", "7000 Count")]
    [InlineData("one in five voters", "20 Percent")]
    [InlineData("a two-and-a-half-year sentence", "30 Measure month")]
    [InlineData("fees will go up to 40 euros", "40 Money eur")]
    [InlineData("19,000 naira", "19000 Money ngn")]
    [InlineData("a third visit", "3 Ordinal visit")]
    [InlineData("a 798-million-euro fine", "798000000 Money eur")]
    [InlineData("fell by 908,000 to 120.7 million", "908000 Count|120700000 Count")]
    [InlineData("COVID-19, 5G, the F-16, one of them, 1.2.3", "")]
    [InlineData("99999999999999999999 x", "")]
    public void Read_English_GivesTheNormalForm(string text, string expected) => Assert.Equal(expected, Render(text, "en"));

    [Theory]
    [InlineData("de", "Rund 6.000 Soldaten", "About 6000 Count soldaten")]
    [InlineData("de", "3,5 Millionen Euro", "3500000 Money eur")]
    [InlineData("fr", "6 000 soldats", "6000 Count soldats")]
    [InlineData("fr", "3,5 millions d'euros", "3500000 Money eur")]
    [InlineData("es", "5 millones de euros", "5000000 Money eur")]
    [InlineData("es", "6,000 soldados", "6000 Count soldados")]
    [InlineData("ru", "6 000 солдат", "6000 Count солдат")]
    [InlineData("hi", "५,००० लोग", "5000 Count लोग")]
    [InlineData("ar", "٦٬٠٠٠ جندي", "6000 Count جندي")]
    [InlineData("he", "שבעה חשודים", "7 Count חשודים")]
    [InlineData("he", "ל-4.75 אחוזים", "4.75 Count אחוזים")]
    [InlineData("cs", "sedm lidí", "7 Count lidí")]
    [InlineData("hi", "तीन लोग", "3 Count लोग")]
    [InlineData("ja", "1万人", "10000 Count 人")]
    public void Read_OtherLanguages_GivesTheNormalForm(string language, string text, string expected) => Assert.Equal(expected, Render(text, language));

    [Fact]
    public void Read_Change_IsTwoNumbers() => Assert.Equal("5 Percent|7 Percent", Render("from 5% to 7%", "en"));

    [Theory]
    [InlineData("6,000 men", "6k men", true)]
    [InlineData("6,000 men", "some 6,000 men", true)]
    [InlineData("6,000 men", "more than 6,000 men", false)]
    [InlineData("at least 6,000 men", "more than 6,000 men", true)]
    [InlineData("more than 6,000 men", "6,213 men", true)]
    [InlineData("more than 6,000 men", "5,900 men", false)]
    [InlineData("about 2,000 men", "1,987 men", true)]
    [InlineData("nearly 2,000 men", "1,987 men", true)]
    [InlineData("nearly 2,000 men", "2,050 men", false)]
    [InlineData("2,000 men", "1,987 men", false)]
    [InlineData("thousands of men", "11,000 men", true)]
    [InlineData("hundreds of men", "11,000 men", false)]
    [InlineData("11,000 men", "thousands of men", false)]
    [InlineData("1,300 square kilometers", "500 square miles", true)]
    [InlineData("800 square kilometers", "500 square miles", false)]
    [InlineData("up to 7 men", "5 to 7 men", true)]
    [InlineData("the sixth time", "6 times", false)]
    [InlineData("5 euros", "5 dollars", false)]
    public void Supports_ClaimAndEvidence_AsTheWordsSay(string claim, string evidence, bool expected)
    {
        var one = ValueReader.Read(claim, null).Numbers[0];
        var other = ValueReader.Read(evidence, null).Numbers[0];

        Assert.Equal(expected, NumberComparison.Supports(one, other));
    }

    private static string Render(string text, string language) => string.Join('|', ValueReader.Read(text, null, language).Numbers.Select(Render));

    private static string Render(NumberMention number)
    {
        static string Plain(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);
        var parts = new[]
        {
            number.Qualifier == NumberQualifier.None ? "" : number.Qualifier.ToString(),
            number.IsRange ? Plain(number.Value) + ".." + Plain(number.To) : Plain(number.Value),
            number.Kind.ToString(),
            number.Unit is "%" ? "" : number.Unit ?? "",
            number.Additional ? "more" : "",
            number.Noun ?? "",
        };
        return string.Join(' ', parts.Where(p => p.Length > 0));
    }
}
