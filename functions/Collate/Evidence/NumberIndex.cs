using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Finds the numbers of a story that may contradict a number, without looking at all of them.</summary>
/// <remarks>
/// Answers a superset of what can be comparable: the same kind and unit, for counts the same head or a synonym of it, for amounts a word of the clause or a doing in common, days of which none rules the other out. Nothing at
/// all where no two of them, together with the number itself, have values that do not meet, or where all stand in one lineage: then there is no conflict, whatever they are said of.
/// </remarks>
internal sealed class NumberIndex
{
    /// <summary>How many words of an amount's clause it is found by, those nearest to its beginning.</summary>
    private const int MostKeys = 12;

    // Below what stands for groups of things counted.
    private const int TopicKey = -100_000;

    private const int AspectKey = -200_000;

    private const int AnyKey = int.MinValue;

    private readonly StoryText _story;
    private readonly IReadOnlyList<int> _lineages;
    private readonly NumberFrame[] _frames;
    private readonly NumberPairs _pairs;
    private readonly NumberValues _values;
    private readonly Dictionary<(NumberKind Kind, string? Unit, int Key), List<int>> _buckets = [];
    private readonly List<int> _found = [];
    private readonly int[] _seen;

    public NumberIndex(StoryText story, IReadOnlyList<int> lineages, NumberFrame[] frames, NumberPairs pairs, NumberValues values)
    {
        (_story, _lineages, _frames, _pairs, _values) = (story, lineages, frames, pairs, values);
        _seen = new int[frames.Length];
        for (var i = 0; i < frames.Length; i++)
        {
            foreach (var key in KeysOf(frames[i]))
            {
                if (!_buckets.TryGetValue((frames[i].Number.Kind, frames[i].Number.Unit, key), out var bucket))
                {
                    _buckets.Add((frames[i].Number.Kind, frames[i].Number.Unit, key), bucket = []);
                }

                if (bucket.Count == 0 || bucket[^1] != i)
                {
                    bucket.Add(i);
                }
            }
        }
    }

    /// <summary>The frames after one that may contradict it, in order. The list is reused by the next call.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="taken">Frames that are in a conflict already.</param>
    public IReadOnlyList<int> After(int frame, bool[] taken)
    {
        _found.Clear();
        foreach (var key in KeysOf(_frames[frame]))
        {
            Add(frame, key, taken);
        }

        if (_frames[frame] is { Number.Kind: NumberKind.Count, Measured: null, Head: >= 0 and var head })
        {
            foreach (var synonym in _story.Synonyms.Of(head))
            {
                Add(frame, synonym, taken);
            }
        }

        if (!CanConflict(frame))
        {
            _found.Clear();
        }

        _found.Sort();
        return _found;
    }

    private IEnumerable<int> KeysOf(NumberFrame frame)
    {
        if (_story.Articles.Count <= PairedStory.MostArticles && frame.Measured is null)
        {
            yield return AnyKey;
            yield break;
        }

        if (frame.Measured is not null || frame.Number.Kind == NumberKind.Count)
        {
            yield return frame.Head;
            if (frame.Aspect >= 0 && _pairs.Only.IsOnlyOfAspect(frame))
            {
                yield return AspectKey - frame.Aspect;
            }

            if (frame.Measured is null && frame.Head >= 0 && _story.Kinship.ThingOf(frame.Head) is >= 0 and var group)
            {
                yield return -2 - group;
            }

            yield break;
        }

        foreach (var word in frame.Words.AsSpan(0, Math.Min(MostKeys, frame.Words.Length)).ToArray())
        {
            yield return word;
        }

        if (frame.Head >= 0)
        {
            yield return frame.Head;
        }

        if (frame.Topic >= 0 && _pairs.Only.IsOnlyOfTopic(frame))
        {
            yield return TopicKey - frame.Topic;
        }
    }

    private void Add(int frame, int key, bool[] taken)
    {
        var one = _frames[frame];
        if (!_buckets.TryGetValue((one.Number.Kind, one.Number.Unit, key), out var bucket))
        {
            return;
        }

        var start = bucket.BinarySearch(frame);
        for (var at = start < 0 ? ~start : start + 1; at < bucket.Count; at++)
        {
            var other = _frames[bucket[at]];
            if (_seen[bucket[at]] != frame + 1 && !taken[bucket[at]] && other.Article != one.Article && MayBeOfOneTime(one, other))
            {
                _seen[bucket[at]] = frame + 1;
                _found.Add(bucket[at]);
            }
        }
    }

    /// <summary>Times that are both known have to overlap; a plan is no fact.</summary>
    private static bool MayBeOfOneTime(NumberFrame a, NumberFrame b) =>
        (a.IsPlan == b.IsPlan || NumberPairs.IsAgreed(a, b) || (!a.IsOpen && !b.IsOpen)) && a.Measured == b.Measured && (a.When is not { } first || b.When is not { } second || NumberPairs.MayOverlap(first, second));

    private bool CanConflict(int frame)
    {
        var (greatestFrom, leastTo) = (_values.FromOf(frame), _values.ToOf(frame));
        var isOneLineage = true;
        foreach (var other in _found)
        {
            greatestFrom = Math.Max(greatestFrom, _values.FromOf(other));
            leastTo = Math.Min(leastTo, _values.ToOf(other));
            isOneLineage &= _lineages[_frames[other].Article] == _lineages[_frames[frame].Article];
        }

        return greatestFrom > leastTo && !isOneLineage;
    }
}
