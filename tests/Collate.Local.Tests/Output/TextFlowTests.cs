using Collate.Local.Output;

namespace Collate.Local.Tests.Output;

public sealed class TextFlowTests
{
    [Fact]
    public void Wrap_LongText_BreaksBetweenWords() =>
        Assert.Equal(["one two", "three", "four"], TextFlow.Wrap("one two three four", 8));

    [Fact]
    public void Wrap_WordLongerThanTheLine_StandsAlone() =>
        Assert.Equal(["a", "bbbbbbbbbbbb", "c"], TextFlow.Wrap("a bbbbbbbbbbbb c", 5));

    [Fact]
    public void Wrap_WideCharacters_CountTwo() =>
        Assert.Equal(["\u5E73\u58CC \u5E73\u58CC", "\u5E73\u58CC"], TextFlow.Wrap("\u5E73\u58CC \u5E73\u58CC \u5E73\u58CC", 10));

    [Fact]
    public void Wrap_NothingToSee_HasNoLine() => Assert.Empty(TextFlow.Wrap(" \t\n ", 10));

    [Fact]
    public void Plain_ControlCodesAndDirectionOverrides_Vanish() =>
        Assert.Equal("a[31mred b", TextFlow.Plain("a\u001B[31mred\u0007\u202E\nb"));

    [Fact]
    public void Columns_CombiningMarks_TakeNone() => Assert.Equal(1, TextFlow.Columns("e\u0301"));
}
