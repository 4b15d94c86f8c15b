using Collate.Language.Values;
using Collate.Summaries;

namespace Collate.Evidence;

/// <summary>Finds counts and amounts that differ though they are said of the same thing at the same time.</summary>
/// <remarks>
/// Which numbers are said of the same thing, <see cref="NumberPairs"/> tells. Numbers that can stand for one value are one side; an article that also gives the other side's value
/// (a part and its whole, a count and its update) is left out. At most <see cref="MostComparisons"/> pairs are looked at, those of the earliest articles first: thousands of sentences that
/// differ in nothing but their numbers would make it the square of that.
/// </remarks>
internal static class NumberConflicts
{
    /// <summary>How many pairs of numbers of a story are looked at.</summary>
    public const int MostComparisons = 4_000_000;

    /// <summary>Of how many numbers a conflict may be made up.</summary>
    private const int MostOfGroup = 1_000;

    /// <summary>The conflicts, in order of their first passage.</summary>
    public static IEnumerable<Conflict> Find(StoryText story, IReadOnlyList<int> lineages, NumberFrame[] frames, PairedStory? paired = null)
    {
        var values = new NumberValues(story, frames);
        var pairs = new NumberPairs(story, lineages, frames, values, paired);
        var index = new NumberIndex(story, lineages, frames, pairs, values);
        var taken = new bool[frames.Length];
        long left = MostComparisons;
        for (var i = 0; i < frames.Length && left > 0; i++)
        {
            if (taken[i])
            {
                continue;
            }

            // Most numbers are repeated, not contradicted: who says the same is only asked where somebody says something else.
            var near = index.After(i, taken);
            left -= near.Count;
            var group = near.Where(j => !values.Meet(j, i) && pairs.AreComparable(i, j)).ToList();
            if (group.Count > 0)
            {
                group.AddRange(near.Where(j => values.Meet(j, i) && pairs.AreComparable(i, j)).Append(i));
                group.Sort();
                group.RemoveRange(Math.Min(group.Count, MostOfGroup), Math.Max(0, group.Count - MostOfGroup));
            }

            if (group.Count > 1 && Conflict(story, lineages, pairs, values, frames, group) is { } conflict)
            {
                group.ForEach(member => taken[member] = true);
                yield return conflict;
            }
        }
    }

    private static Conflict? Conflict(StoryText story, IReadOnlyList<int> lineages, NumberPairs pairs, NumberValues values, NumberFrame[] all, List<int> group)
    {
        // Values that can stand for one another are one side: frames in order of value, a new side where one no longer meets the side's first.
        var sides = new List<(NumberFrame First, List<NumberFrame> All)>();
        var members = pairs.NotKnownToOthers(group).Select(member => all[member]).ToArray();
        foreach (var frame in members.OrderBy(frame => frame.Number.Value).ThenBy(frame => frame.Sentence).ThenBy(frame => frame.Number.Start))
        {
            if (sides.Count == 0 || !sides[^1].First.Range.Meets(frame.Range))
            {
                sides.Add((frame, []));
            }

            sides[^1].All.Add(frame);
        }

        if (sides.Count < 2)
        {
            return null;
        }

        foreach (var side in sides)
        {
            var first = side.First;
            side.All.AddRange(values.Of(first.Number.Value).Where(i => !side.All.Contains(all[i]) && pairs.Repeats(i, first)).Select(i => all[i]));
        }

        foreach (var side in sides)
        {
            side.All.AddRange(Bare(story, values, sides, side.First));
        }

        var key = 0;
        var statements = sides.SelectMany(side =>
        {
            var number = (key++).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return side.All.Select(frame => (number, NumberWording.Value(story.Sentences[frame.Sentence], frame.Number), Passage.Whole(story, frame.Sentence)));
        });
        var found = ConflictSides.Of(story, lineages, statements);
        if (found.Count < 2)
        {
            return null;
        }

        var about = members.MinBy(frame => (frame.Sentence, frame.Number.Start))!;
        return new Conflict(KindOf(about), NumberWording.About(story.Sentences[about.Sentence], about.Number), found);
    }

    /// <summary>Where articles that take no side give a side's number without saying of what, and it is none that stands for many things.</summary>
    private static IEnumerable<NumberFrame> Bare(StoryText story, NumberValues values, List<(NumberFrame First, List<NumberFrame> All)> sides, NumberFrame first)
    {
        const decimal Telling = 100;
        if (first.Number.Kind != NumberKind.Count || first.Number.Value < Telling)
        {
            yield break;
        }

        var sided = sides.SelectMany(side => side.All).Select(frame => frame.Article).ToHashSet();
        foreach (var (i, number) in values.BareOf(first.Number.Value))
        {
            var article = story.Sentences[i].Article;
            if (sided.Add(article))
            {
                yield return first with { Sentence = i, Article = article, Number = number };
            }
        }
    }

    private static DisagreementKind KindOf(NumberFrame frame) => frame.Number.Kind is NumberKind.Money or NumberKind.Measure or NumberKind.Percent
        ? DisagreementKind.Amount
        : DisagreementKind.Number;
}
