using Collate.Evidence;

namespace Collate.Tests.Evidence;

public sealed class StandaloneTests
{
    [Theory]
    [InlineData("The minister opened the bridge on Tuesday.", true)]
    [InlineData("\"We are ready,\" Minister Ana Kovac said.", true)]
    [InlineData("He opened the bridge on Tuesday.", false)]
    [InlineData("However, the bridge stayed closed.", false)]
    [InlineData("However, the bridge stayed closed on Tuesday.", true)]
    [InlineData("In this regard, a museum was discussed.", false)]
    [InlineData("The announcement came on Tuesday.", false)]
    [InlineData("\"We are not closing any factories,\" she said in a call.", false)]
    [InlineData("\"We are ready to go whenever the weather allows it.\"", false)]
    [InlineData("Bridge open again", false)]
    public void Is_Sentence_CanBeReadAloneOrNot(string text, bool expected)
    {
        var story = StoryText.Of([StoryOf.Article("Filler stands before it in the same article. " + text)]);

        Assert.Equal(expected, Standalone.Is(story.Sentences[^1], story.Language));
    }
}
