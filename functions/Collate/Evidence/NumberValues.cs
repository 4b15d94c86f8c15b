using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>The numbers of a story by their value, and in what order the values stand that they can mean, so that thousands of comparisons are of small integers.</summary>
internal sealed class NumberValues
{
    private readonly StoryText _story;
    private readonly Dictionary<decimal, List<int>> _frames = [];
    private readonly int[] _from;
    private readonly int[] _to;

    /// <summary>Takes the numbers of a story.</summary>
    public NumberValues(StoryText story, NumberFrame[] frames)
    {
        _story = story;
        decimal[] bounds = [.. frames.Select(frame => frame.Range.From).Concat(frames.Select(frame => frame.Range.To)).Distinct().Order()];
        _from = Array.ConvertAll(frames, frame => Array.BinarySearch(bounds, frame.Range.From));
        _to = Array.ConvertAll(frames, frame => Array.BinarySearch(bounds, frame.Range.To));
        for (var i = 0; i < frames.Length; i++)
        {
            Add(_frames, frames[i].Number.Value, i);
        }
    }

    private Dictionary<decimal, List<(int Sentence, NumberMention Number)>> Bare => field ??= ReadBare();

    /// <summary>The place of the least value a number can mean among all such values of the story.</summary>
    public int FromOf(int frame) => _from[frame];

    /// <summary>The place of the greatest value a number can mean.</summary>
    public int ToOf(int frame) => _to[frame];

    /// <summary>Whether two numbers can stand for one value: as <see cref="NumberRange.Meets"/> tells.</summary>
    public bool Meet(int one, int other) => _from[one] <= _to[other] && _from[other] <= _to[one];

    /// <summary>The numbers of exactly this value, in order.</summary>
    public IReadOnlyList<int> Of(decimal value) => _frames.GetValueOrDefault(value) ?? [];

    /// <summary>The sentences that have a count of exactly this value of nothing that is named, in order, each with the first of these.</summary>
    public IReadOnlyList<(int Sentence, NumberMention Number)> BareOf(decimal value) => Bare.GetValueOrDefault(value) ?? [];

    private Dictionary<decimal, List<(int Sentence, NumberMention Number)>> ReadBare()
    {
        var bare = new Dictionary<decimal, List<(int Sentence, NumberMention Number)>>();
        for (var i = 0; i < _story.Sentences.Count; i++)
        {
            foreach (var number in _story.Sentences[i].Numbers)
            {
                if (number is { Kind: NumberKind.Count, Head: null } && !(bare.TryGetValue(number.Value, out var known) && known[^1].Sentence == i))
                {
                    Add(bare, number.Value, (i, number));
                }
            }
        }

        return bare;
    }

    private static void Add<T>(Dictionary<decimal, List<T>> lists, decimal value, T item)
    {
        if (!lists.TryGetValue(value, out var list))
        {
            lists.Add(value, list = []);
        }

        list.Add(item);
    }
}
