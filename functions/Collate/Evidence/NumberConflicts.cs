using Collate.Language.Values;
using Collate.Summaries;

namespace Collate.Evidence;

/// <summary>Finds counts and amounts that differ though they are said of the same thing at the same time.</summary>
/// <remarks>
/// Two numbers are comparable when they count the same noun (or a synonym) in the same unit, share what is done, and are said of times
/// that overlap; without a time, in clauses that agree in most words and in their names, in articles of one day, since counts grow from day to day. Not comparable: numbers that come
/// on top of others, vague ones, ordinals, and numbers where one article gives both (a part and its whole, a count and its update).
/// </remarks>
internal static class NumberConflicts
{
    private const int FewestShared = 2;

    /// <summary>The conflicts, in order of their first passage.</summary>
    public static IEnumerable<Conflict> Find(StoryText story, IReadOnlyList<int> lineages)
    {
        var synonyms = story.Synonyms;
        var frames = NumberFrames.Read(story).ToArray();
        var index = new NumberIndex(story, lineages, frames);
        var taken = new bool[frames.Length];
        for (var i = 0; i < frames.Length; i++)
        {
            if (taken[i])
            {
                continue;
            }

            var group = new List<int> { i };
            foreach (var j in index.After(i, taken))
            {
                if (!taken[j] && group.Any(member => frames[member].Article != frames[j].Article) && AreComparable(story, synonyms, frames[i], frames[j]))
                {
                    group.Add(j);
                }
            }

            if (group.Count > 1 && Conflict(story, lineages, [.. group.Select(member => frames[member])]) is { } conflict)
            {
                group.ForEach(member => taken[member] = true);
                yield return conflict;
            }
        }
    }

    private static Conflict? Conflict(StoryText story, IReadOnlyList<int> lineages, NumberFrame[] frames)
    {
        // Values that can stand for one another are one side: frames in order of value, a new side where one no longer meets the side's first.
        var sides = new List<(NumberFrame First, List<NumberFrame> All)>();
        foreach (var frame in frames.OrderBy(frame => frame.Number.Value).ThenBy(frame => frame.Sentence).ThenBy(frame => frame.Number.Start))
        {
            if (sides.Count == 0 || !sides[^1].First.Range.Meets(frame.Range))
            {
                sides.Add((frame, []));
            }

            sides[^1].All.Add(frame);
        }

        var key = 0;
        var statements = sides.SelectMany(side =>
        {
            var number = (key++).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return side.All.Select(frame => (number, NumberWording.Value(story.Sentences[frame.Sentence], frame.Number), Passage.Whole(story, frame.Sentence)));
        });
        var found = ConflictSides.Of(story, lineages, statements);
        return found.Count > 1 ? new Conflict(KindOf(frames[0].Number), NumberWording.About(story.Sentences[frames[0].Sentence], frames[0].Number), found) : null;
    }

    private static bool AreComparable(StoryText story, Synonyms synonyms, NumberFrame a, NumberFrame b)
    {
        if (a.Article == b.Article || a.Number.Kind != b.Number.Kind || a.Number.Unit != b.Number.Unit || !CountTheSame(synonyms, a, b))
        {
            return false;
        }

        if (a.Predicate < 0 || b.Predicate < 0 || !Predicates.AreSame(story.Vocabulary.TextOf(a.Predicate), story.Vocabulary.TextOf(b.Predicate))
            || a.Place != b.Place || a.Hours != b.Hours || a.IsPlan != b.IsPlan)
        {
            return false;
        }

        var isCount = a.Number.Kind == NumberKind.Count;
        if (a.When is { } first && b.When is { } second)
        {
            if (first.From > second.To || second.From > first.To)
            {
                return false;
            }

            if (isCount)
            {
                return !MakeUp(story, a, b);
            }
        }
        else if (a.When is not null || b.When is not null || !AreOfOneDay(story, a, b))
        {
            return false;
        }

        // Without a time, or without a counted noun, the clauses themselves have to agree: most of their words and all their names.
        var shared = a.Words.Count(word => b.Words.Any(other => Same(synonyms, word, other)));
        return shared >= (isCount ? FewestShared : FewestShared + 1) && 3 * shared >= 2 * Math.Max(a.Words.Length, b.Words.Length)
            && a.Names.Length > 0 && a.Names.Intersect(b.Names).Count() == Math.Min(a.Names.Length, b.Names.Length)
            && !MakeUp(story, a, b);
    }

    private static bool MakeUp(StoryText story, NumberFrame a, NumberFrame b) => PartsAndWholes.MakeUp(story, (a.Sentence, a.Number), (b.Sentence, b.Number));

    private static bool CountTheSame(Synonyms synonyms, NumberFrame a, NumberFrame b) => a.Number.Kind == NumberKind.Count
        ? a.Head >= 0 && Same(synonyms, a.Head, b.Head) && a.Modifiers.AsSpan().SequenceEqual(b.Modifiers)
        : a.Number.Kind == NumberKind.Percent || a.Number.Unit is not null;

    private static bool AreOfOneDay(StoryText story, NumberFrame a, NumberFrame b) =>
        story.Articles[a.Article].Article.Published?.Day is not { } one || story.Articles[b.Article].Article.Published?.Day is not { } other || one == other;

    private static bool Same(Synonyms synonyms, int a, int b) => synonyms.AreSame(a, b);

    private static DisagreementKind KindOf(NumberMention number) =>
        number.Kind is NumberKind.Money or NumberKind.Measure or NumberKind.Percent ? DisagreementKind.Amount : DisagreementKind.Number;
}
