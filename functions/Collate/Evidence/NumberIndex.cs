using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Finds the numbers of a story that may contradict a number, without looking at all of them.</summary>
/// <remarks>
/// Answers a superset of what can be comparable: the same kind and unit, for counts the same head or a synonym of it, the same doing within the same limits, days of which none rules the other out. Nothing at
/// all where no two of them, together with the number itself, have values that do not meet, or where all stand in one lineage: then there is no conflict, whatever they are said of.
/// </remarks>
internal sealed class NumberIndex
{
    private readonly StoryText _story;
    private readonly IReadOnlyList<int> _lineages;
    private readonly NumberFrame[] _frames;
    private readonly Dictionary<(NumberKind Kind, string? Unit, int Head), List<int>> _buckets = [];
    private readonly List<int> _found = [];

    public NumberIndex(StoryText story, IReadOnlyList<int> lineages, NumberFrame[] frames)
    {
        (_story, _lineages, _frames) = (story, lineages, frames);
        for (var i = 0; i < frames.Length; i++)
        {
            if (frames[i].Predicate < 0)
            {
                continue;
            }

            var key = KeyOf(frames[i], HeadOf(frames[i]));
            if (!_buckets.TryGetValue(key, out var bucket))
            {
                _buckets.Add(key, bucket = []);
            }

            bucket.Add(i);
        }
    }

    /// <summary>The frames after one that may contradict it, in order. The list is reused by the next call.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="taken">Frames that are in a conflict already.</param>
    public IReadOnlyList<int> After(int frame, bool[] taken)
    {
        _found.Clear();
        if (_frames[frame].Predicate < 0)
        {
            return _found;
        }

        var head = HeadOf(_frames[frame]);
        Add(frame, head, taken);
        if (head >= 0)
        {
            var first = _found.Count;
            foreach (var synonym in _story.Synonyms.Of(head))
            {
                Add(frame, synonym, taken);
            }

            if (_found.Count > first)
            {
                _found.Sort();
            }
        }

        if (!CanConflict(frame))
        {
            _found.Clear();
        }

        return _found;
    }

    private static int HeadOf(NumberFrame frame) => frame.Number.Kind == NumberKind.Count ? frame.Head : -1;

    private static (NumberKind Kind, string? Unit, int Head) KeyOf(NumberFrame frame, int head) => (frame.Number.Kind, frame.Number.Unit, head);

    private void Add(int frame, int head, bool[] taken)
    {
        if (!_buckets.TryGetValue(KeyOf(_frames[frame], head), out var bucket))
        {
            return;
        }

        var one = _frames[frame];
        var start = bucket.BinarySearch(frame);
        for (var at = start < 0 ? ~start : start + 1; at < bucket.Count; at++)
        {
            var other = _frames[bucket[at]];
            if (!taken[bucket[at]] && other.Article != one.Article && MayOverlap(one, other) && SayTheSame(one, other))
            {
                _found.Add(bucket[at]);
            }
        }
    }

    /// <summary>Times that are both known have to overlap; where one is known the other has to be.</summary>
    private static bool MayOverlap(NumberFrame a, NumberFrame b) => (a.When, b.When) switch
    {
        ({ } first, { } second) => first.From <= second.To && second.From <= first.To,
        (null, null) => true,
        _ => false,
    };

    /// <summary>The same doing, limited in the same way, and said to be so or planned alike.</summary>
    private bool SayTheSame(NumberFrame a, NumberFrame b) =>
        a.Place == b.Place && a.IsPlan == b.IsPlan && string.Equals(a.Hours, b.Hours, StringComparison.Ordinal)
        && (a.Predicate == b.Predicate || Predicates.AreSame(_story.Vocabulary.TextOf(a.Predicate), _story.Vocabulary.TextOf(b.Predicate)));

    private bool CanConflict(int frame)
    {
        var (greatestFrom, leastTo) = (_frames[frame].Range.From, _frames[frame].Range.To);
        var isOneLineage = true;
        foreach (var other in _found)
        {
            var range = _frames[other].Range;
            greatestFrom = Math.Max(greatestFrom, range.From);
            leastTo = Math.Min(leastTo, range.To);
            isOneLineage &= _lineages[_frames[other].Article] == _lineages[_frames[frame].Article];
        }

        return greatestFrom > leastTo && !isOneLineage;
    }
}
