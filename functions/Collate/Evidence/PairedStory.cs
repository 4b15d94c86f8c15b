namespace Collate.Evidence;

/// <summary>The values of a story that can be held against each other, and how far two of them speak of one quantity.</summary>
internal sealed class PairedStory
{
    /// <summary>Stories of up to so many articles are read: in larger ones somebody says most things in the words of somebody else.</summary>
    public const int MostArticles = 64;

    /// <summary>More points than that are needed (<see cref="PairWeighing"/>): odds of seven to one. On stories that nobody had looked at half of what had less was wrong (docs/adr/0037).</summary>
    public const int Least = 200;

    private readonly Dictionary<(int Sentence, int Start), PairedValue> _byPlace = [];

    public PairedStory(StoryText story, NumberFrame[] frames, Likeness likeness)
    {
        Values = IsRead(story) ? PairedValues.Read(story, frames) : [];
        ByArticle = Values.ToLookup(value => value.Article);
        Likeness = new PairLikeness(story, likeness);
        Weighing = new PairWeighing(story, ByArticle, Likeness);
        foreach (var value in Values)
        {
            _byPlace.TryAdd((value.Sentence, value.Start), value);
        }
    }

    /// <summary>The values, in order; none in languages whose words are not known well enough.</summary>
    public PairedValue[] Values { get; }

    /// <summary>The same by article.</summary>
    public ILookup<int, PairedValue> ByArticle { get; }

    /// <summary>How alike the words are that they stand among.</summary>
    public PairLikeness Likeness { get; }

    /// <summary>How much speaks for two of them being of one quantity.</summary>
    public PairWeighing Weighing { get; }

    /// <summary>Whether enough speaks for two numbers being of one quantity; also where one of them is not read here.</summary>
    public bool Weighs(NumberFrame a, NumberFrame b) =>
        !_byPlace.TryGetValue((a.Sentence, a.Number.Start), out var one) || !_byPlace.TryGetValue((b.Sentence, b.Number.Start), out var other) || (!Likeness.IsSpent && PointsOf(one, other) > Least);

    /// <summary>What speaks for two values being of one quantity: nothing, where another value of their class is as much like one of them.</summary>
    public int PointsOf(PairedValue a, PairedValue b) => Weighing.Margin(a, b) is var margin && (margin < 0 || (margin == 0 && IsLength(a))) ? 0 : Weighing.Points(a, b);

    /// <summary>Lengths of time and of way are said of many things.</summary>
    private static bool IsLength(PairedValue value) => value.Number?.Unit is "s" or "month" or "m";

    private static bool IsRead(StoryText story) => story.Articles.Count <= MostArticles && story.Language is "en" or "de" or "fr" or "es" or "cs";
}
