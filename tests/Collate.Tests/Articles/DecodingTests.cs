using System.Text;
using Collate.Articles;
using Collate.Articles.Decoding;

namespace Collate.Tests.Articles;

public sealed class DecodingTests
{
    private const string Text = "Žluťoučký kůň — “Привет”, 世界. He said so twice.";

    public static TheoryData<string, bool> Encodings => new()
    {
        { "utf-8", false }, { "utf-8", true }, { "utf-16", true }, { "utf-16", false }, { "utf-16BE", true }, { "utf-16BE", false }, { "utf-32", true }, { "utf-32BE", true },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Decode_UnicodeEncoding_IsTheText(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Text)];

        Assert.Equal(Text, TextDecoder.Decode(bytes, out _));
    }

    [Theory]
    [InlineData("Россия направит сапёров в Курскую область, сообщили во вторник.")]
    [InlineData("北朝鮮はロシアに工兵を派遣する。\n交渉は火曜日に行われた。")]
    [InlineData("قال شويغو إن كوريا الشمالية سترسل خبراء.")]
    public void Decode_Utf16WithoutMark_IsRecognizedInAnyScript(string text)
    {
        Assert.Equal(text, TextDecoder.Decode(Encoding.Unicode.GetBytes(text), out _));
        Assert.Equal(text, TextDecoder.Decode(Encoding.BigEndianUnicode.GetBytes(text), out _));
    }

    [Fact]
    public void Decode_Windows1252_IsReadByteByByte()
    {
        byte[] bytes = [0x93, (byte)'C', (byte)'a', (byte)'f', 0xE9, 0x94, (byte)' ', 0x96, (byte)' ', 0x80, (byte)'5', 0x85];

        Assert.Equal("“Café” – €5…", TextDecoder.Decode(bytes, out _));
    }

    [Fact]
    public void Decode_Utf8CutInsideItsLastCharacter_StaysUtf8()
    {
        var bytes = Encoding.UTF8.GetBytes("Kůň přišel, žlutý");

        Assert.StartsWith("Kůň přišel, žlut", TextDecoder.Decode(bytes.AsSpan(..^1), out _), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("iVBORw0KGgoAAAANSUhEUg==")]
    [InlineData("/9j/4AAQSkZJRgABAQ==")]
    [InlineData("UEsDBBQAAAAIAA==")]
    [InlineData("JVBERi0xLjcKJeLjz9MK")]
    [InlineData("R0lGODlhAQABAAAAACw=")]
    [InlineData("H4sIAAAAAAAAA0vOz0k=")]
    [InlineData("f0VMRgIBAQAAAAAAAAAA")]
    [InlineData("AQIDBAUGBwgJAQIDBAUGBwg=")]
    public void Read_BinaryNamedText_IsRejectedAsBinary(string base64) =>
        Reading.Rejected(ArticleReader.Read("photo.txt", Convert.FromBase64String(base64)), RejectionReason.Binary);

    [Fact]
    public void Read_RtfNamedText_IsRejectedAsBinary() =>
        Reading.Rejected(Reading.TryRead("{\\rtf1\\ansi Hello there.}"), RejectionReason.Binary);

    [Fact]
    public void Read_AFewStrayControlCharacters_AreCleaned() =>
        Assert.Equal("He came. She left.", Reading.Read("He\u0001 came. She\u001B left.").Text);
}
