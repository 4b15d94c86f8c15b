using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Tells a count that has grown from another count of the same.</summary>
internal sealed class NumberGrowth(StoryText story, NumberFrame[] frames)
{
    /// <summary>Smaller values stand in many sentences by chance.</summary>
    public const int LeastTelling = 20;

    /// <summary>Days in which what grows is not yet another state of the news, where nobody states an update.</summary>
    private const int MostDaysOfGrowth = 1;

    /// <summary>What happens again and again while the news goes on.</summary>
    private static readonly HashSet<string> Adding = WordPairs.Set(
        "cases infections aftershocks calls complaints reports signatures likes flights customers trucks claims names fälle anrufe beschwerden unterschriften cas appels plaintes signatures casos llamadas denuncias firmas případů");

    private readonly Dictionary<(NumberKind Kind, decimal Value), HashSet<int>> _sentencesWith = [];

    /// <summary>Of which counts somebody states an update.</summary>
    private readonly HashSet<int> _updated = [.. frames.Where(frame => frame.IsUpdate).Select(frame => DoingOf(story, frame)).Where(doing => doing >= 0)];

    private static int DoingOf(StoryText story, NumberFrame frame) => frame.Aspect >= 0 ? frame.Aspect : frame.Predicate >= 0 && story.Kinship.Grows(frame.Predicate) ? story.Kinship.DoingOf(frame.Predicate) : -1;

    /// <summary>
    /// Whether a later article gives more of what grows as the news comes in, and somebody states an update of it, or it is more than a day later: then both were right at their time. What nobody calls an update within a day
    /// is another count.
    /// </summary>
    public bool HasGrown(NumberFrame earlier, NumberFrame later)
    {
        if (later.Number.Value <= earlier.Number.Value || DayOf(earlier) is not { } first || DayOf(later) is not { } second || second <= first)
        {
            return false;
        }

        var doing = DoingOf(story, earlier);
        return AddsUp(earlier) || AddsUp(later) || StandTogether(earlier, later)
            || (doing >= 0 && NumberAspects.Grows(doing) && (_updated.Contains(doing) || (second.DayNumber - first.DayNumber > MostDaysOfGrowth && !(earlier.When is { } one && later.When is { } other && one.Overlaps(other)))));
    }

    /// <summary>Whether a sentence of the story has both values of what is counted: "climbed to 23 from nine", not "three neighbours saw four men".</summary>
    private bool StandTogether(NumberFrame a, NumberFrame b) => SentencesWith(a.Number).Any(sentence => SentencesWith(b.Number).Contains(sentence) && (a.Number.Value >= LeastTelling || b.Number.Value >= LeastTelling || (HasOf(sentence, a, b) && HasOf(sentence, b, a))));

    private bool HasOf(int sentence, NumberFrame one, NumberFrame other) =>
        story.Sentences[sentence].Numbers.Any(number => number.Kind == one.Number.Kind && number.Value == one.Number.Value && IsOfTheSame(number, one, other));

    /// <summary>Whether a number counts what one of two counts, or nothing that is named.</summary>
    public static bool IsOfTheSame(NumberMention number, NumberFrame one, NumberFrame other) => number.Head is null || number.Head == one.Number.Head || number.Head == other.Number.Head;

    /// <summary>The sentences in which a value stands, of whatever.</summary>
    public HashSet<int> SentencesWith(NumberMention number)
    {
        if (_sentencesWith.Count == 0)
        {
            for (var i = 0; i < story.Sentences.Count; i++)
            {
                foreach (var other in story.Sentences[i].Numbers)
                {
                    if (!_sentencesWith.TryGetValue((other.Kind, other.Value), out var sentences))
                    {
                        _sentencesWith.Add((other.Kind, other.Value), sentences = []);
                    }

                    sentences.Add(i);
                }
            }
        }

        return _sentencesWith[(number.Kind, number.Value)];
    }

    private static bool AddsUp(NumberFrame frame) => frame.Number.Head is { } head && Adding.Contains(head);

    private DateOnly? DayOf(NumberFrame frame) => story.Articles[frame.Article].Article.Published?.Day;
}
