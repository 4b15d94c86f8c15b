using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Tells which numbers of two articles are left over for each other: all that both give is set aside, and of what is left one of each is of the same class and size.</summary>
/// <remarks>
/// Articles on one event share most of their numbers. A number that the other article does not have, where the other has just one of that kind, unit and size that is not in the first, is most likely the same
/// quantity told otherwise. Something more has to say so: a like word beside both, the same doing, the same topic, that both are the greatest sum of their article, or that both stand at its beginning.
/// Only in stories of up to <see cref="MostArticles"/> articles: in larger ones somebody repeats most numbers.
/// </remarks>
internal sealed class LeftOverNumbers(StoryText story, NumberFrame[] frames)
{
    /// <summary>Up to how many articles.</summary>
    public const int MostArticles = 64;

    private const int MostRatio = 2;

    private const int SmallCount = 5;

    /// <summary>What stands in no more sentences is not what the story is about, however short it is.</summary>
    private const int Few = 4;

    private const int RoundedPercent = 3;

    private const int NeededOfMany = 2;

    /// <summary>How many words beside a number are held against each other, and how far they have to stand for one another.</summary>
    private const int MostNear = 6;
    private const int Alike = 75;

    /// <summary>Sentences that are the beginning of an article.</summary>
    private const int Beginning = 2;

    private readonly Likeness _likeness = new(story);
    private readonly ILookup<int, NumberFrame> _byArticle = frames.ToLookup(frame => frame.Article);
    private readonly ILookup<int, (NumberMention Number, NumberRange Range)> _all = story.Sentences.SelectMany(sentence => sentence.Numbers.Select(number => (sentence.Article, number))).ToLookup(entry => entry.Article, entry => (entry.number, NumberRange.Of(entry.number)));

    /// <summary>Whether each is the only one of its class that is left over for the other.</summary>
    public bool AreForEachOther(NumberFrame a, NumberFrame b, int more) =>
        story.Articles.Count <= MostArticles && story.Language is "en" or "de" or "fr" or "es" or "cs" && !AreRounded(a.Number, b.Number) && AreOfOneClass(a, b) && IsLeft(a, b.Article) && IsLeft(b, a.Article)
        && Evidence(a, b) >= Needed(a, b) + more && IsOnlyFor(a, b) && IsOnlyFor(b, a);

    /// <summary>"320 travellers", "317 people": within a few per cent, and one of them in tens.</summary>
    private static bool AreRounded(NumberMention a, NumberMention b) =>
        Math.Abs(a.Value - b.Value) * 100 <= RoundedPercent * Math.Max(a.Value, b.Value) && (a.Given % 10 == 0 || b.Given % 10 == 0);

    private int Needed(NumberFrame a, NumberFrame b) => IsOfMany(a.Number) ? NeededOfMany : a.Number.Kind is NumberKind.Percent or NumberKind.Measure || (a.Number.Kind == NumberKind.Count && (AreOneHead(a, b) || Math.Min(a.Number.Value, b.Number.Value) < SmallCount)) ? 2 : 1;

    private bool IsOnlyFor(NumberFrame one, NumberFrame other)
    {
        foreach (var rival in _byArticle[other.Article])
        {
            if (!rival.Range.Meets(other.Range) && AreOfOneClass(one, rival) && IsLeft(rival, one.Article) && Evidence(one, rival) >= Evidence(one, other))
            {
                return false;
            }
        }

        return true;
    }

    private bool AreOfOneClass(NumberFrame a, NumberFrame b) =>
        a.Number.Kind == b.Number.Kind && a.Number.Unit == b.Number.Unit && !IsSpan(a) && !IsSpan(b) && a.Measured is null && b.Measured is null && IsWhole(a.Number) && IsWhole(b.Number)
        && a.Number.Value <= MostRatio * b.Number.Value && b.Number.Value <= MostRatio * a.Number.Value
        && (a.Number.Kind != NumberKind.Count || (a.Aspect >= 0 && a.Aspect == b.Aspect) || AreOneHead(a, b) || (ArePeople(a) && ArePeople(b)));

    /// <summary>How long and how far are said of many things: more has to speak for it that two are of one.</summary>
    private static bool IsOfMany(NumberMention number) => number.Unit is "s" or "month" or "m";

    /// <summary>"Eight days after", "il y a onze jours": how long it is since something else.</summary>
    private bool IsSpan(NumberFrame frame)
    {
        if (!IsOfMany(frame.Number) || frame.Number.Unit == "m")
        {
            return false;
        }

        var tokens = story.Sentences[frame.Sentence].Tokens;
        var (at, next) = (NumberFrames.TokenAt(tokens, frame.Number.Start), NumberFrames.TokenAt(tokens, frame.Number.End - 1) + 1);
        return tokens[next] is "after" or "later" or "ago" or "before" or "since" or "old" or "après" or "plus" or "später" or "nach" or "zuvor" or "después" or "antes" or "poté" or "po"
            || tokens[at - 1] is "a" or "vor" or "nach" or "hace" or "před" or "po" or "within" or "after";
    }

    /// <summary>What is at most so many is of another.</summary>
    private static bool IsWhole(NumberMention number) =>
        number.Qualifier is NumberQualifier.None or NumberQualifier.About or NumberQualifier.Nearly;

    private bool AreOneHead(NumberFrame a, NumberFrame b) => a.Head >= 0 && b.Head >= 0 && (story.Kinship.AreOneThing(a.Head, b.Head) || _likeness.Of(a.Head, b.Head) >= Alike);

    private bool ArePeople(NumberFrame frame) => frame.Number.Head is { } head && NumberAspects.IsAnybody(story, head);

    /// <summary>Whether an article does not give the number at all.</summary>
    private bool IsLeft(NumberFrame frame, int article)
    {
        foreach (var (number, range) in _all[article])
        {
            if (number.Kind == frame.Number.Kind && number.Unit == frame.Number.Unit && range.Meets(frame.Range))
            {
                return false;
            }
        }

        return true;
    }

    private int Evidence(NumberFrame a, NumberFrame b)
    {
        var found = a.Topic >= 0 && a.Topic == b.Topic ? 2 : 0;
        found += Transposed.Are(a.Number, b.Number) ? 2 : 0;
        found += a.Predicate >= 0 && b.Predicate >= 0 && story.Kinship.IsDoing(a.Predicate) && story.Kinship.AreOneDoing(a.Predicate, b.Predicate) ? 1 : 0;
        if (IsOfMany(a.Number))
        {
            return found + (a.Predicate >= 0 && b.Predicate >= 0 && _likeness.Of(a.Predicate, b.Predicate) >= Alike && SharedWords(a, b) > 1 ? NeededOfMany : 0);
        }

        found += IsGreatest(a) && IsGreatest(b) ? 1 : 0;
        found += IsAtBeginning(a) && IsAtBeginning(b) ? 1 : 0;
        found += a.Number.Kind == NumberKind.Count && AreOneHead(a, b) ? 1 : 0;
        return found + SharedWords(a, b);
    }

    private int SharedWords(NumberFrame a, NumberFrame b) =>
        NearOf(a).Count(word => !IsTopic(word) && word != b.Head && NearOf(b).Any(other => !IsTopic(other) && _likeness.Of(word, other) >= Alike));

    /// <summary>The words beside a number, with what is counted where that is more than people.</summary>
    private IEnumerable<int> NearOf(NumberFrame frame) =>
        frame.Number.Kind == NumberKind.Count && frame.Head >= 0 && story.Kinship.ThingOf(frame.Head) != OnlyNumbers.Anybody ? frame.Near.Take(MostNear).Prepend(frame.Head) : frame.Near.Take(MostNear);

    private bool IsGreatest(NumberFrame frame) => frame.Number.Kind is NumberKind.Money or NumberKind.Measure
        && !_all[frame.Article].Any(other => other.Number.Kind == frame.Number.Kind && other.Number.Unit == frame.Number.Unit && other.Number.Value > frame.Number.Value);

    private bool IsAtBeginning(NumberFrame frame) => story.Sentences[frame.Sentence].Index < Beginning;

    private bool IsTopic(int word) => (story.Postings(word).Length > Few && 5 * story.Postings(word).Length > story.Sentences.Count) || story.Vocabulary.WeightOfFeature(word) < Vocabulary.RareWeight / 4;
}
