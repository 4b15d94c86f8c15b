namespace Collate.Evidence;

/// <summary>Tells whether articles report the same state of the news.</summary>
internal static class OneNews
{
    /// <summary>Days after which an article about the same thing is about what became of it.</summary>
    public const int MostDays = 3;

    /// <summary>Whether both were published on one day, or one of them says no day.</summary>
    public static bool IsOfOneDay(StoryText story, int article, int other) => IsWithin(story, article, other, 0);

    /// <summary>Whether they were published within a few days, or one of them says no day.</summary>
    public static bool IsNear(StoryText story, int article, int other) => IsWithin(story, article, other, MostDays);

    /// <summary>Whether they were published so many days apart or fewer, or one of them says no day.</summary>
    public static bool IsWithin(StoryText story, int article, int other, int days) => DaysBetween(story, article, other) is not { } between || between <= days;

    private static int? DaysBetween(StoryText story, int article, int other) =>
        story.Articles[article].Article.Published?.Day is { } one && story.Articles[other].Article.Published?.Day is { } two ? Math.Abs(one.DayNumber - two.DayNumber) : null;
}
