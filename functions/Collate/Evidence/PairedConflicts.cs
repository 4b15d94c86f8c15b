using Collate.Language.Values;
using Collate.Summaries;

namespace Collate.Evidence;

/// <summary>Finds numbers and dates of two articles that are of one thing though their sentences share few words and no list names the thing.</summary>
/// <remarks>
/// All values of a class are held against each other; what guards leave (<see cref="PairGuards"/>) is weighed (<see cref="PairWeighing"/>), and the heaviest pairs come first: a value has one partner in each other article. Only in stories of up to
/// <see cref="PairedStory.MostArticles"/> articles, and of them a bounded number of pairs, those of the earliest articles first.
/// </remarks>
internal sealed class PairedConflicts
{
    /// <summary>How many pairs are looked at.</summary>
    private const int MostCompared = 400_000;

    private readonly StoryText _story;
    private readonly IReadOnlyList<int> _lineages;
    private readonly PairedValue[] _values;
    private readonly PairLikeness _likeness;
    private readonly PairGuards _guards;
    private readonly PairedStory _paired;
    private readonly PairedDates _dates;

    public PairedConflicts(StoryText story, IReadOnlyList<int> lineages, PairedStory paired)
    {
        (_story, _lineages, _values, _likeness, _paired) = (story, lineages, paired.Values, paired.Likeness, paired);
        _guards = new PairGuards(story, _values, _likeness);
        _dates = new PairedDates(story, paired.ByArticle, paired.Weighing);
    }

    /// <summary>The conflicts, the surest first.</summary>
    public IEnumerable<Conflict> Find()
    {
        _likeness.Renew();
        var partnered = new HashSet<(PairedValue, int)>();
        List<PairedValue> told = [];
        List<(PairedValue A, PairedValue B)> kept = [];
        foreach (var (a, b, _) in Weighed().OrderByDescending(pair => pair.Points))
        {
            if (!partnered.Contains((a, b.Article)) && !partnered.Contains((b, a.Article)))
            {
                partnered.Add((a, b.Article));
                partnered.Add((b, a.Article));
                kept.Add((a, b));
            }
        }

        foreach (var (a, b) in kept)
        {
            // A third value for what is disputed already is of something else.
            if (told.Exists(value => value.Class == a.Class && (value.Meets(a) || value.Meets(b))))
            {
                continue;
            }

            var members = Members(kept, a, b);
            var sides = ConflictSides.Of(_story, _lineages, members.Select(value => Statement(value, value.Meets(a) ? "one" : "other")));
            if (sides.Count > 1)
            {
                told.AddRange(members);
                yield return new Conflict(KindOf(a), About(a), sides);
            }
        }
    }

    /// <summary>All pairs that may contradict and weigh enough, in order.</summary>
    private IEnumerable<(PairedValue A, PairedValue B, int Points)> Weighed()
    {
        var left = MostCompared;
        foreach (var group in _values.GroupBy(value => value.Class, StringComparer.Ordinal).Select(group => group.ToArray()))
        {
            for (var i = 0; i < group.Length; i++)
            {
                for (var j = i + 1; j < group.Length && left > 0 && !_likeness.IsSpent; j++)
                {
                    left--;
                    var (a, b) = (group[i], group[j]);
                    if (_lineages[a.Article] == _lineages[b.Article] || a.Meets(b))
                    {
                        continue;
                    }

                    if (a.Date is not null)
                    {
                        if (_dates.AreOfOne(a, b))
                        {
                            yield return (a, b, _paired.Weighing.Margin(a, b));
                        }
                    }
                    else if (_guards.MayContradict(a, b))
                    {
                        if (_paired.PointsOf(a, b) is var points && points > PairedStory.Least)
                        {
                            yield return (a, b, points);
                        }
                    }
                }
            }
        }
    }

    /// <summary>The two, the values of other pairs that give what one of them does, and what articles of one lineage with them repeat.</summary>
    private HashSet<PairedValue> Members(List<(PairedValue A, PairedValue B)> kept, PairedValue a, PairedValue b)
    {
        var members = new HashSet<PairedValue> { a, b };
        foreach (var (one, other) in kept)
        {
            if (one.Class == a.Class && ((one.Meets(a) && other.Meets(b)) || (one.Meets(b) && other.Meets(a))))
            {
                members.Add(one);
                members.Add(other);
            }
        }

        foreach (var value in _values)
        {
            if (value.Class == a.Class && (Repeats(value, a) || Repeats(value, b)))
            {
                members.Add(value);
            }
        }

        return members;
    }

    private bool Repeats(PairedValue value, PairedValue side) => value.Article != side.Article && value.From == side.From && value.To == side.To && _lineages[value.Article] == _lineages[side.Article];

    private (string Key, string Value, Passage Passage) Statement(PairedValue value, string side) =>
        (side, value.Number is { } number ? NumberWording.Value(_story.Sentences[value.Sentence], number) : Wording(value), Passage.Whole(_story, value.Sentence));

    private string Wording(PairedValue value) => _story.Sentences[value.Sentence].Text[value.Date!.Start..value.Date.End];

    private string About(PairedValue value) => value.Number is { } number ? NumberWording.About(_story.Sentences[value.Sentence], number)
        : _story.Sentences[value.Sentence].Text.Replace(Wording(value), "\u2026", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private static DisagreementKind KindOf(PairedValue value) => value.Number?.Kind switch
    {
        null => DisagreementKind.Date,
        NumberKind.Money or NumberKind.Measure or NumberKind.Percent => DisagreementKind.Amount,
        _ => DisagreementKind.Number,
    };
}
