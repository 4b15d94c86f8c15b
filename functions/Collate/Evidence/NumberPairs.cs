using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Tells which numbers of a story are said of the same thing, so that different values contradict each other.</summary>
/// <remarks>
/// Counts: the same noun (or a synonym), the same doing, no other limits of place, kind or hour. Amounts: clauses that share enough of their telling words. Times that are
/// both given have to overlap; where one is missing both articles have to be of one day, and what grows as news comes in is not compared across days. Never: what is stated as an
/// update, a plan and what came of it, a number and one that makes up the difference.
/// </remarks>
internal sealed class NumberPairs(StoryText story, IReadOnlyList<int> lineages, NumberFrame[] frames, NumberValues values, PairedStory? paired = null)
{
    private const int FewestShared = 2;

    /// <summary>Sums further apart are of other things, however alike their clauses: what a town takes and what a family pays.</summary>
    private const int MostSumRatio = 10;

    private readonly NumberAgreement _words = new(story);
    private readonly NumberRange[]?[] _ranges = new NumberRange[story.Sentences.Count][];
    private readonly ILookup<int, int> _byArticle = Enumerable.Range(0, frames.Length).ToLookup(i => frames[i].Article);

    /// <summary>Which of them are the only ones of their class.</summary>
    public OnlyNumbers Only => field ??= new OnlyNumbers(story, frames);

    /// <summary>Whether two numbers of different articles are said of the same thing.</summary>
    public bool AreComparable(int one, int other)
    {
        var (a, b) = (frames[one], frames[other]);
        return a.Article != b.Article && a.Number.Kind == b.Number.Kind && a.Number.Unit == b.Number.Unit && a.Measured == b.Measured
            && (a.Until == b.Until || (a.Aspect >= 0 && a.Aspect == b.Aspect && (IsMoreBy(a, b) || IsMoreBy(b, a)))) && AreOfOneState(a, b)
            && (((a.IsPlan == b.IsPlan || IsAgreed(a, b)) && a.Limits == b.Limits && !MayHaveMoved(a, b) && AreAtOneTime(a, b) && AreInOnePlace(a, b) && AreSaidOfTheSame(a, b)) || Only.AreOne(one, other))
            && !Only.AreOfTwoTopics(a, b) && PartsAndWholes.IsShare(story, a) == PartsAndWholes.IsShare(story, b) && PartsAndWholes.AreOthers(story, a) == PartsAndWholes.AreOthers(story, b) && !PartsAndWholes.MakeUp(story, (a.Sentence, a.Number), (b.Sentence, b.Number))
            && (paired is null || AreNamed(a, b) || paired.Weighs(a, b));
    }

    /// <summary>Whether a list says what both are of: a count that every report gives, a sum or share of one kind, what is measured.</summary>
    private static bool AreNamed(NumberFrame a, NumberFrame b) =>
        a.Measured is not null || (a.Aspect >= 0 && a.Aspect == b.Aspect) || (a.Topic >= 0 && a.Topic == b.Topic && !NumberTopics.IsOfAnything(a.Topic));

    /// <summary>"14 killed", "17 bodies by the afternoon": not one that could have become the other.</summary>
    private static bool IsMoreBy(NumberFrame one, NumberFrame other) => one.Until.Length > 0 && other.Until.Length == 0 && one.Number.Value > other.Number.Value;

    /// <summary>Whether both are shares, told on different days of nothing that is dated: a fire is 15 per cent contained, then 40.</summary>
    private bool MayHaveMoved(NumberFrame a, NumberFrame b) =>
        a.Number.Kind == NumberKind.Percent && (a.When is null || b.When is null) && !OneNews.IsWithin(story, a.Article, b.Article, 0);

    /// <summary>Whether both are what is agreed: a price is the same before and after it is paid.</summary>
    public static bool IsAgreed(NumberFrame a, NumberFrame b) => a.Topic >= 0 && a.Topic == b.Topic && NumberTopics.IsAgreed(a.Topic);

    /// <summary>Whether two times overlap, or are one weekday of two weeks: "on Friday" is read forwards beside what is to come.</summary>
    public static bool MayOverlap(DateInterval a, DateInterval b) => a.Overlaps(b) || (a.From == a.To && b.From == b.To && Math.Abs(a.From.DayNumber - b.From.DayNumber) == 7);

    private bool AreSaidOfTheSame(NumberFrame a, NumberFrame b) =>
        a.Measured is not null ? a.Head == b.Head : a.Number.Kind == NumberKind.Count ? CountTheSame(a, b) : MeasureTheSame(a, b);

    private static bool IsOfFour(string language) => language is "en" or "de" or "fr" or "es";

    /// <summary>
    /// Those of a group whose value no article that gives another one in the group also gives elsewhere, of the same things: such an article knows both, and contradicts nobody.
    /// </summary>
    public IEnumerable<int> NotKnownToOthers(List<int> group)
    {
        var mates = new int[group.Count][];
        for (var i = 0; i < mates.Length; i++)
        {
            var one = frames[group[i]];
            mates[i] = [.. _byArticle[one.Article].Where(other => other != group[i] && frames[other].Number.Kind == one.Number.Kind && frames[other].Number.Unit == one.Number.Unit && frames[other].Measured == one.Measured)];
        }

        return group.Where(frame => !IsKnownToOthers(frame, group, mates));
    }

    private bool IsKnownToOthers(int frame, List<int> group, int[][] mates)
    {
        var one = frames[frame];
        for (var i = 0; i < mates.Length; i++)
        {
            var other = frames[group[i]];
            if (values.Meet(group[i], frame) || other.Article == one.Article)
            {
                continue;
            }

            // "Climbed to 23 from nine": both in one sentence, whatever they count.
            if (NamesBoth(other, one))
            {
                return true;
            }

            foreach (var known in mates[i])
            {
                if (values.Meet(known, frame) && ShareAWord(frames[known], one))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether the sentence of one number has another that can stand for the value of the other.</summary>
    private bool NamesBoth(NumberFrame frame, NumberFrame other)
    {
        var numbers = story.Sentences[frame.Sentence].Numbers;
        if (numbers.Count < 2)
        {
            return false;
        }

        var ranges = _ranges[frame.Sentence] ??= [.. numbers.Select(NumberRange.Of)];
        for (var i = 0; i < ranges.Length; i++)
        {
            if (numbers[i].Start != frame.Number.Start && numbers[i].Kind == other.Number.Kind && numbers[i].Unit == other.Number.Unit && ranges[i].Meets(other.Range)
                && (other.Number.Value >= NumberGrowth.LeastTelling || NumberGrowth.IsOfTheSame(numbers[i], frame, other)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a number is given for the same thing with the same value, however else it is put: with another noun, on another day.</summary>
    public bool Repeats(int frame, NumberFrame other)
    {
        var one = frames[frame];
        return one.Number.Kind == other.Number.Kind && one.Number.Unit == other.Number.Unit && one.Measured == other.Measured
            && one.Number.Value == other.Number.Value && one.Number.To == other.Number.To
            && (one.Measured is not null ? one.Head == other.Head : (one.Aspect >= 0 && one.Aspect == other.Aspect) || lineages[one.Article] == lineages[other.Article] || _words.DoTheSame(one, other) || _words.IsEnough(one, other, FewestShared))
            && !(one.When is { } first && other.When is { } second && !first.Overlaps(second)) && one.IsPlan == other.IsPlan;
    }

    /// <summary>Whether two numbers are said of the same doing at the same time, whatever they count.</summary>
    public bool AreOfOneDoing(int one, int other)
    {
        var (a, b) = (frames[one], frames[other]);
        return a.IsPlan == b.IsPlan && a.Until == b.Until && AreOfOneState(a, b) && _words.DoTheSame(a, b) && AreAtOneTime(a, b);
    }

    private bool ShareAWord(NumberFrame a, NumberFrame b) => a.Measured is not null ? a.Head == b.Head
        : (a.Number.Kind != NumberKind.Count || _words.HaveOneHead(a, b)) && (_words.DoTheSame(a, b) || Array.Exists(a.Words, word => _words.Has(b, word)));

    /// <summary>What is stated as an update only contradicts what is stated as one on the same day.</summary>
    private bool AreOfOneState(NumberFrame a, NumberFrame b) => a.IsUpdate == b.IsUpdate && (!a.IsUpdate || DayOf(a) == DayOf(b));

    private bool CountTheSame(NumberFrame a, NumberFrame b)
    {
        if (!_words.HaveOneHead(a, b) || !a.Modifiers.AsSpan().SequenceEqual(b.Modifiers))
        {
            return false;
        }

        // Where the doing is the same word or on one line of the list, little else is needed; two doings that are both listed apart are two.
        return _words.DoTheSame(a, b) ? a.When is not null && b.When is not null || Grow(a) || _words.IsEnough(a, b, FewestShared)
            : !(_words.IsListed(a) && _words.IsListed(b)) && _words.IsEnough(a, b, a.When is not null && b.When is not null ? FewestShared : FewestShared + 1);
    }

    private static bool AreOfOneSize(NumberFrame a, NumberFrame b) =>
        a.Number.Kind != NumberKind.Money || (a.Number.Value <= MostSumRatio * b.Number.Value && b.Number.Value <= MostSumRatio * a.Number.Value);

    private bool MeasureTheSame(NumberFrame a, NumberFrame b) =>
        AreOfOneSize(a, b) && (a.Number.Kind != NumberKind.Percent || IsOfFour(story.Language)) && !(a.Number.Kind == NumberKind.Percent && a.Subject >= 0 && b.Subject >= 0 && a.Predicate == b.Predicate && !_words.AreOne(a.Subject, b.Subject)) &&
        !(_words.IsListed(a) && _words.IsListed(b) && !_words.DoTheSame(a, b)) && (a.Head < 0 || b.Head < 0 ? a.Head == b.Head || a.Number.Kind != NumberKind.Percent || a.Predicate == b.Predicate : a.Head == b.Head || story.Synonyms.AreSame(a.Head, b.Head)) && _words.IsEnough(a, b, FewestShared);

    private bool Grow(NumberFrame frame) => frame.Predicate >= 0 && story.Kinship.Grows(frame.Predicate);

    private bool AreAtOneTime(NumberFrame a, NumberFrame b)
    {
        if (a.When is { } first && b.When is { } second)
        {
            return first.Overlaps(second);
        }

        // Shares and sums stand for some days; counts and measures are those of the day.
        var standsForDays = a.Number.Kind is NumberKind.Money or NumberKind.Percent;
        return (standsForDays ? OneNews.IsNear(story, a.Article, b.Article) : OneNews.IsOfOneDay(story, a.Article, b.Article)) && IsRecent(a) && IsRecent(b);
    }

    /// <summary>A date given on one side only must be of the news itself, not of what happened years ago.</summary>
    private bool IsRecent(NumberFrame frame) => frame.When is not { } when || (DayOf(frame) is { } day && when.From <= day && when.To >= day.AddDays(-OneNews.MostDays) && when.To.DayNumber - when.From.DayNumber <= OneNews.MostDays);

    /// <summary>The same places that both name; or one that only one side names, where both articles begin with it: else it may limit what is counted to a part.</summary>
    private bool AreInOnePlace(NumberFrame a, NumberFrame b) =>
        a.Places.AsSpan().SequenceEqual(b.Places) || (a.Places.Length > 0 && b.Places.Length > 0 ? a.Places.Length == b.Places.Length && a.Places.All(b.Places.Contains)
            : a.Places.Concat(b.Places).All(place => IsMain(a.Article, place) && IsMain(b.Article, place)));

    private bool IsMain(int article, int place) =>
        story.Titles[article].AsSpan().Contains(place) || story.Sentences[story.FirstSentence[article]].Features.AsSpan().Contains(place);

    private DateOnly? DayOf(NumberFrame frame) => story.Articles[frame.Article].Article.Published?.Day;
}
