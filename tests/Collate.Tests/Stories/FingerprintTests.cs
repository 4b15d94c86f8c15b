using System.Text;
using Collate.Stories;
using FsCheck;
using FsCheck.Fluent;

namespace Collate.Tests.Stories;

public sealed class FingerprintTests
{
    private const string Report = "The ferry Aurora capsized off Lindholm on Monday. Rescuers from Lindholm pulled 31 passengers out of the water, and the coast guard searches for the captain.";

    [Fact]
    public void Of_SameArticle_IsTheSame()
    {
        var article = ReportBuilder.Of(Report).Titled("Ferry capsizes").Article();

        Assert.Equal(Fingerprint.Of(article), Fingerprint.Of(article));
    }

    [Fact]
    public void Of_KnownArticle_NeverChanges() =>
        Assert.Equal("96c37dbbe74c5272", ReportBuilder.ShaOf(Fingerprint.Of(ReportBuilder.Of(Report).Titled("Ferry capsizes").Article()).ToString())[..16]);

    [Fact]
    public void Of_OtherTitle_IsAnother() => Assert.NotEqual(
        Fingerprint.Of(ReportBuilder.Of(Report).Titled("Ferry capsizes").Article()),
        Fingerprint.Of(ReportBuilder.Of(Report).Titled("Captain missing").Article()));

    [Theory]
    [InlineData("It is what it is, and so it was.")]
    [InlineData("1, 2, 3, 4.")]
    [InlineData("?")]
    public void Of_NothingThatTells_IsEmptyAndLikeNothing(string text)
    {
        var fingerprint = Fingerprint.Of(ReportBuilder.Of(text).Article());

        Assert.Equal(0, fingerprint.Count);
        Assert.Equal(0, Similarity.Of(fingerprint, fingerprint));
    }

    [Fact]
    public void Of_LongText_HoldsTheHeaviestFeaturesWithinTheLimit()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 5_000; i++)
        {
            text.Append("the ").Append((char)('a' + (i % 26))).Append((char)('a' + (i / 26 % 26))).Append((char)('a' + (i / 676 % 26))).Append("qx ");
        }

        var fingerprint = Fingerprint.Of(ReportBuilder.Of(text.ToString()).Article());

        Assert.Equal(Fingerprint.MaxFeatures, fingerprint.Count);
        Assert.InRange(fingerprint.ToString().Length, 1, 802);
        Assert.InRange(Similarity.Of(fingerprint, fingerprint), Similarity.One * 97 / 100, Similarity.One * 103 / 100);
    }

    [Fact]
    public void Of_OneWordAMillionTimes_StaysWithinTheLimits()
    {
        var fingerprint = Fingerprint.Of(ReportBuilder.Of(string.Concat(Enumerable.Repeat("Lindholm ", 400_000))).Article());

        Assert.Equal(1, fingerprint.Count);
        Assert.Equal(Similarity.One, Similarity.Of(fingerprint, fingerprint));
    }

    [Theory]
    [InlineData("L'avion d'Air France a disparu au-dessus de l'Atlantique avec des passagers à bord.", "Des débris de l'avion d'Air France ont été retrouvés dans l'Atlantique, dit la marine.")]
    [InlineData("总统宣布士兵将于本月被派往该地区。", "士兵将于本月被派往该地区，总统说。")]
    [InlineData("أعلن الرئيس أن الجنود سوف يرسلون إلى المنطقة", "قال الرئيس إن الجنود سوف يصلون إلى المنطقة")]
    public void Of_OtherLanguages_FindsTheSameStory(string first, string second)
    {
        var a = Fingerprint.Of(ReportBuilder.Of(first).Article());
        var b = Fingerprint.Of(ReportBuilder.Of(second).Article());

        Assert.False(a.IsEnglish);
        Assert.True(Similarity.Of(a, b) > StoryGrouper.UndatedEdgeSimilarity);
    }

    [Fact]
    public void Of_LongWordInHindi_CountsAsOneWordWhateverItsEnding()
    {
        var university = Fingerprint.Of(ReportBuilder.Of("विश्वविद्यालय भूकंप").Article());
        var universities = Fingerprint.Of(ReportBuilder.Of("विश्वविद्यालयों भूकंप").Article());
        var tsunami = Fingerprint.Of(ReportBuilder.Of("सुनामी भूकंप").Article());

        Assert.Equal(university, universities);
        Assert.InRange(Similarity.Of(university, tsunami), Similarity.One * 40 / 100, Similarity.One * 60 / 100);
    }

    [Fact]
    public void Of_EnglishAndOtherLanguage_AreNotAlike()
    {
        var english = Fingerprint.Of(ReportBuilder.Of("Air France said the jet is missing over the Atlantic.").Article());
        var french = Fingerprint.Of(ReportBuilder.Of("Air France dit que son avion a disparu dans l'Atlantique.").Article());

        Assert.Equal(0, Similarity.Of(english, french));
    }

    [Fact]
    public void Parse_WhatToStringWrote_IsTheSame() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
    {
        var fingerprint = Fingerprint.Of(ReportBuilder.Of(Report + (text ?? "").Replace("\0", "", StringComparison.Ordinal)).Article());
        var written = fingerprint.ToString();
        return Fingerprint.Parse(written).Equals(fingerprint) && Fingerprint.Parse(written).ToString() == written && written.Length <= 802 && written.All(char.IsAscii);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("EA==")]
    [InlineData(" EA")]
    [InlineData("FA")]
    [InlineData("EAAAAAFAAQAAAAEAAQ")]
    [InlineData("EAAAAAEAAA")]
    [InlineData("EAAAAAF__w")]
    [InlineData("not a fingerprint")]
    public void Parse_AnythingElse_IsAFormatException(string text) => Assert.Throws<FormatException>(() => Fingerprint.Parse(text));

    [Fact]
    public void Parse_MoreFeaturesThanTheLimit_IsAFormatException() =>
        Assert.Throws<FormatException>(() => Fingerprint.Parse("EA" + new string('A', 10_000)));

    [Fact]
    public void GetHashCode_OfEqualFingerprints_IsEqual()
    {
        var fingerprint = Fingerprint.Of(ReportBuilder.Of(Report).Article());

        Assert.Equal(fingerprint.GetHashCode(), Fingerprint.Parse(fingerprint.ToString()).GetHashCode());
        Assert.True(fingerprint.Equals((object)Fingerprint.Parse(fingerprint.ToString())));
        Assert.False(fingerprint.Equals(null));
    }
}
