using Collate.Language.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Collate.Tests.Language.Values;

public sealed class ValueReaderTests
{
    [Theory]
    [InlineData("“We agree,” he said.", "We agree,")]
    [InlineData("\"We agree\" and \"so be it\"", "We agree|so be it")]
    [InlineData("«Ja», sagte er, „nein“ und »doch«", "Ja|nein|doch")]
    [InlineData("‘It isn’t so,’ he said", "It isn’t so,")]
    [InlineData("and so on,\" he said", "and so on,")]
    [InlineData("“It goes on", "It goes on")]
    [InlineData("a 5\" pipe of Korea’s", "")]
    public void Read_Quotations_GivesTheWordsInside(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', ValueReader.Read(text, null).Quotations.Select(q => text[q.Start..q.End])));

    [Theory]
    [InlineData("en", "He did not agree, and left.", "not: agree")]
    [InlineData("en", "They can’t leave but Kim stays", "can’t: leave")]
    [InlineData("en", "without cementing a formal pact", "without: cementing a formal pact")]
    [InlineData("en", "they stopped short of establishing a pact", "stopped short of: establishing a pact")]
    [InlineData("en", "Not only Russia sent no fewer than 5,000 men", "")]
    [InlineData("de", "Er hat nicht zugestimmt, aber", "nicht: zugestimmt")]
    [InlineData("fr", "Il n'a rien dit", "n'a: rien dit")]
    [InlineData("ru", "Он не приехал", "не: приехал")]
    public void Read_Negations_GivesCueAndClause(string language, string text, string expected) =>
        Assert.Equal(expected, string.Join('|', ValueReader.Read(text, null, language).Negations.Select(n => text[n.Start..n.End] + ": " + text[n.ScopeStart..n.ScopeEnd].Trim())));

    [Fact]
    public void Read_AnyWords_StaysInsideAndInOrder()
    {
        var words = Gen.Elements(
            "6,000", "2025", "17", "June", "-", ",", ".", "last", "year", "of", "that", "Kim", "Jong-un", "$", "5m", "“", "”", "\"", "‘", "’", "not", "million", "half", "a", "to", "from",
            "between", "and", "third", "twenty-one", "%", "miles", "square", "early", "ago", "two", "Tuesday", "the", "DPRK", "President", "'", "年", "月", "日", "万", "10:30", "p.m.", "spring", "one-third", "\uD83D", "/", "06", "Ⅳ", "²");
        var texts = Gen.ArrayOf(words).Select(w => string.Join(' ', w)).Or(Gen.ArrayOf(words).Select(string.Concat)).Or(ArbMap.Default.GeneratorFor<NonNull<string>>().Select(s => s.Get));
        var languages = Gen.Elements("en", "de", "fr", "es", "ja");
        var dates = Gen.Elements<DateOnly?>(null, new DateOnly(2025, 6, 17), new DateOnly(2024, 2, 29), DateOnly.MinValue, DateOnly.MaxValue);

        Prop.ForAll(texts.Zip(languages.Zip(dates)).ToArbitrary(), t => IsInside(t.Item1, t.Item2.Item1, t.Item2.Item2)).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Theory]
    [InlineData("two 万 one-third spring")]
    [InlineData("June two 万 one-third of it")]
    public void Read_WordsThatCameApart_StaysInsideAndInOrder(string text) => Assert.True(IsInside(text, "en", null));

    [Fact]
    public void Read_LongHostileText_TakesTimeInProportion()
    {
        var text = string.Concat(Enumerable.Repeat("not one hundred million-thousand “ of Kim de la January 5 to last year ago ", 2000));

        var values = ValueReader.Read(text, new DateOnly(2025, 6, 17));

        Assert.NotEmpty(values.Numbers);
    }

    private static bool IsInside(string text, string language, DateOnly? published)
    {
        var values = ValueReader.Read(text, published, language);
        return Ordered(text, values.Numbers.Select(n => (n.Start, n.End)))
            && Ordered(text, values.Dates.Select(n => (n.Start, n.End)))
            && Ordered(text, values.Names.Select(n => (n.Start, n.End)))
            && Ordered(text, values.Quotations.Select(n => (n.Start, n.End)))
            && Ordered(text, values.Negations.Select(n => (n.Start, n.End)))
            && values.Negations.All(n => n.ScopeStart <= n.ScopeEnd && n.ScopeEnd <= text.Length);
    }

    private static bool Ordered(string text, IEnumerable<(int Start, int End)> spans)
    {
        var at = 0;
        foreach (var (start, end) in spans)
        {
            if (start < at || end < start || end > text.Length)
            {
                return false;
            }

            at = end;
        }

        return true;
    }
}
