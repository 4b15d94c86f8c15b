using Collate.Summaries.Modelled;
using FsCheck;
using FsCheck.Fluent;

namespace Collate.Tests.Summaries.Modelled;

public sealed class AnswerReaderTests
{
    private const string Good = """{"headline":"Dam holds","sentences":[{"text":"The dam held.","evidence":[1,2]}]}""";

    [Fact]
    public void Read_Answer_IsRead()
    {
        var (answer, problem) = AnswerReader.Read(Good, 180);

        Assert.Null(problem);
        Assert.Equal("Dam holds", answer!.Headline);
        Assert.Equal([1, 2], Assert.Single(answer.Sentences).Evidence);
    }

    [Theory]
    [InlineData(null, StandIn.Empty)]
    [InlineData("  ", StandIn.Empty)]
    [InlineData("""{"headline":"Dam holds","sentences":[]}""", StandIn.Empty)]
    [InlineData("Sure! Here is your summary.", StandIn.Malformed)]
    [InlineData("""{"headline":"Dam holds"}""", StandIn.Malformed)]
    [InlineData("""{"headline":null,"sentences":[{"text":"a","evidence":[1]}]}""", StandIn.Malformed)]
    [InlineData("""{"headline":"Dam","sentences":[null]}""", StandIn.Malformed)]
    [InlineData("""{"headline":"Dam","sentences":[{"text":"a","evidence":["1"]}]}""", StandIn.Malformed)]
    [InlineData("""{"headline":"Dam","sentences":[{"text":"a","evidence":[1],"why":"b"}]}""", StandIn.Malformed)]
    [InlineData("""{"headline":"Dam","headline":"Dam","sentences":[{"text":"a","evidence":[1]}]}""", StandIn.Malformed)]
    [InlineData("""[[[[[[[[[[[[]]]]]]]]]]]]""", StandIn.Malformed)]
    public void Read_NoAnswer_SaysWhy(string? text, string problem) => Assert.Equal((null, problem), AnswerReader.Read(text, 180));

    [Fact]
    public void Read_ThreeTimesTheWords_IsReadAndOneMoreIsNot()
    {
        static string Of(int words) => $$"""{"headline":"Dam","sentences":[{"text":"{{string.Join(' ', Enumerable.Repeat("dam", words))}}","evidence":[1]}]}""";

        Assert.Null(AnswerReader.Read(Of(60), 20).Problem);
        Assert.Equal(StandIn.TooLong, AnswerReader.Read(Of(61), 20).Problem);
    }

    [Fact]
    public void Read_CutOffAnywhere_IsNoAnswerAndNoException() =>
        Assert.All(Enumerable.Range(0, Good.Length), length => Assert.Null(AnswerReader.Read(Good[..length], 180).Answer));

    [Fact]
    public void Read_AnyText_AnswersOrSaysWhy() => Prop.ForAll<string>(text =>
    {
        var (answer, problem) = AnswerReader.Read(text, 180);
        Assert.True(answer is null != problem is null);
        Assert.Empty(AnswerReader.ReadRepair(text).Sentences);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("The dam held.", 3)]
    [InlineData("", 0)]
    [InlineData("  a \n b ", 2)]
    [InlineData("大坝挺住了今晚大家平安", 4)]
    public void WordsOf_Text_CountsWords(string text, int words) => Assert.Equal(words, AnswerReader.WordsOf(text));
}
