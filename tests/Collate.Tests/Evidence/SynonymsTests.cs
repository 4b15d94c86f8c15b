using Collate.Evidence;

namespace Collate.Tests.Evidence;

public sealed class SynonymsTests
{
    [Fact]
    public void AreSame_AnyTwoWordsOfAStory_SaysWhatTheListOfSynonymsSays()
    {
        var story = StoryText.Of(
        [
            StoryOf.Article("Troops and soldiers left the town while forces stayed near the city. Officials said a deal was close. The agreement needs a vote."),
            StoryOf.Article("The accord was rejected by lawmakers on Monday. Legislators want a larger treaty and more money for hospitals and clinics."),
        ]);

        var differing = 0;
        var found = 0;
        for (var a = 0; a < story.Vocabulary.Count; a++)
        {
            for (var b = 0; b < story.Vocabulary.Count; b++)
            {
                var listed = a == b || story.Synonyms.Of(a).Contains(b);
                found += listed && a != b ? 1 : 0;
                differing += listed == story.Synonyms.AreSame(a, b) ? 0 : 1;
            }
        }

        Assert.Equal(0, differing);
        Assert.NotEqual(0, found);
    }
}
