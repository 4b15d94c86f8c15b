using Collate.Evidence;

namespace Collate.Tests.Evidence;

public sealed class AgreementTests
{
    [Theory]
    [InlineData("Shares in Norvik rose 4 percent on Tuesday.", "Shares in Norvik fell 4 percent on Tuesday.", Difference.Polarity)]
    [InlineData("Kovac conceded defeat shortly before midnight.", "Kovac refused to concede defeat shortly before midnight.", Difference.Polarity)]
    [InlineData("Smith Industries sued Delmar over the fire.", "Delmar sued Smith Industries over the fire.", Difference.Roles)]
    [InlineData("The plant opened in 1998 with 40 workers.", "The plant opened in 1997 with 40 workers.", Difference.Date)]
    [InlineData("Delmar opened a plant in Dallas with 40 workers.", "Delmar opened a plant in Austin with 40 workers.", Difference.Name)]
    [InlineData("Delmar will close the plant next year.", "Delmar may close the plant next year.", Difference.Certainty)]
    [InlineData("Delmar suffered two fires at the tank farm.", "Delmar suffered its second fire at the tank farm.", Difference.Number)]
    [InlineData("Delmar dismissed 400 workers on Tuesday.", "Delmar dismissed four hundred workers on Tuesday.", Difference.None)]
    [InlineData("Delmar dismissed 400 workers on Tuesday.", "On Tuesday 400 workers were dismissed by Delmar.", Difference.None)]
    public void Find_TwoSentencesThatSpeakOfTheSame_TellsWhatDiffers(string one, string other, object expected)
    {
        var story = StoryText.Of([StoryOf.Article(one), StoryOf.Article(other)]);
        var pivot = Enumerable.Range(0, 2).Single(i => story.Sentences[i].Text == one);

        Assert.Equal((Difference)expected, new Agreement(story).Find(pivot, 1 - pivot, 1));
    }

    [Fact]
    public void Is_EveryPairOfTheSeeds_IsThatNothingDiffers()
    {
        var story = StoryText.Of(Seeds.Read());
        var (one, other) = (new Agreement(story), new Agreement(story));
        var pairs = Enumerable.Range(0, story.Sentences.Count).SelectMany(i => Enumerable.Range(0, story.Sentences.Count - 1).Where(j => j % 7 == i % 7).Select(j => (i, j))).ToArray();

        Assert.All(pairs, pair => Assert.Equal(one.Find(pair.i, pair.j, 1) == Difference.None, other.Is(pair.i, pair.j, 1)));
        Assert.All(pairs, pair => Assert.True(one.Find(pair.i, pair.j, 1) != Difference.Name || one.PlacesDiffer(pair.i, pair.j)));
    }
}
