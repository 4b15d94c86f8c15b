using Collate.Evidence;

namespace Collate.Tests.Evidence;

public sealed class SentenceSelectorTests
{
    private static readonly string[] Firsts =
    [
        "A ferry with 140 people on board sank off Lesbos after hitting rocks in a gale on Monday night.",
        "The ferry Aegean Star sank off Lesbos on Monday night after it struck rocks in a gale.",
        "Rocks off Lesbos tore open a ferry on Monday night, and it sank in a gale with 140 people on board.",
        "The coast guard said a ferry struck rocks and sank in a gale off Lesbos late on Monday.",
    ];

    private static readonly string[] Asides =
    [
        "Tourism has grown quickly there, and hoteliers opened eleven new houses this spring.",
        "Bread prices in Athens rose again while bakers complained about flour from abroad.",
        "A museum in Volos borrowed paintings from Vienna for an exhibition about gardens.",
        "Beekeepers in Crete expect plenty of thyme honey because winter brought much rain.",
    ];

    [Fact]
    public void PositionPrior_FirstSentencesSayWhatAllSay_CountsFully()
    {
        var story = Story(Enumerable.Range(0, 4).Select(i => Firsts[i] + " " + Asides[i]));

        Assert.Equal(PositionPrior.Most, PositionPrior.Of(story, new LineageSpread(story, [0, 1, 2, 3])));
    }

    [Fact]
    public void PositionPrior_FirstSentencesAreAsides_CountsNothing()
    {
        var story = Story(Enumerable.Range(0, 4).Select(i => Asides[i] + " " + Firsts[i]));

        Assert.Equal(0, PositionPrior.Of(story, new LineageSpread(story, [0, 1, 2, 3])));
    }

    [Fact]
    public void PositionPrior_OneArticle_IsTakenForNews()
    {
        var story = Story([Firsts[0] + " " + Asides[0]]);

        Assert.Equal(PositionPrior.Most, PositionPrior.Of(story, new LineageSpread(story, [0])));
    }

    [Fact]
    public void Select_WhatMattersComesSecond_IsChosenAllTheSame()
    {
        var evidence = EvidenceBuilder.Build(Enumerable.Range(0, 4).Select(i => StoryOf.Article(Asides[i] + " " + Firsts[i])), 30);

        var item = Assert.Single(evidence.Items);

        Assert.Contains(evidence.Story.Sentences[item.Claim.Pivot].Text, Firsts);
    }

    [Fact]
    public void Select_RoomForMore_TellsTheSinkingOnceAndGoesOn()
    {
        var evidence = EvidenceBuilder.Build(Enumerable.Range(0, 4).Select(i => StoryOf.Article(Firsts[i] + " " + Asides[i])), 80);

        var texts = evidence.Items.Select(item => evidence.Story.Sentences[item.Claim.Pivot].Text).ToArray();

        Assert.InRange(texts.Length, 3, 6);
        Assert.InRange(texts.Count(Firsts.Contains), 1, 2);
    }

    [Fact]
    public void Select_LaterArticleSaysTheCountRose_TellsTheLaterOneOnly()
    {
        var articles = new[]
        {
            StoryOf.Article("The ferry accident off Lesbos killed nine people on Monday. The coast guard sent four boats to the island.", "2025-06-16"),
            StoryOf.Article("A ferry accident off Lesbos killed nine people late on Monday. Fishermen pulled survivors from the water.", "2025-06-16"),
            StoryOf.Article("The number of people killed in the ferry accident off Lesbos has risen to 14. Divers found five bodies in the hull.", "2025-06-18"),
        };

        var evidence = EvidenceBuilder.Build(articles, 60);

        var texts = evidence.Items.Select(item => evidence.Story.Sentences[item.Claim.Pivot].Text).ToArray();
        Assert.Contains(texts, text => text.Contains("risen to 14", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text.Contains("killed nine", StringComparison.Ordinal));
        Assert.Empty(evidence.Conflicts);
    }

    [Fact]
    public void Select_AnyBudget_IsKept()
    {
        for (var words = 20; words <= 120; words += 20)
        {
            var evidence = EvidenceBuilder.Build(Enumerable.Range(0, 4).Select(i => StoryOf.Article(Firsts[i] + " " + Asides[i])), words);

            Assert.InRange(evidence.Items.Sum(item => evidence.Story.Sentences[item.Claim.Pivot].Words), 1, words);
        }
    }

    private static StoryText Story(IEnumerable<string> texts) => StoryText.Of(texts.Select(text => StoryOf.Article(text)));
}
