using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Tells which numbers are the only ones of their class that their articles give: then they are the event's own, however differently the articles put them.</summary>
/// <remarks>
/// A class is what a number is of, by one of several keys: the thing that is counted, the thing and what is done with it, which count of the event it is (<see cref="NumberAspects"/>), who does something ("finishers", "people finished"), what a sum or a share is of
/// (<see cref="NumberTopics"/>), or a telling word right beside an amount. An article that gives two values of a class (a part and its whole, a count and its update) has no only one.
/// </remarks>
internal sealed class OnlyNumbers
{
    /// <summary>How far apart two values of one class may be; where the class is named by a topic or an aspect, a little more.</summary>
    private const int MostRatio = 2;
    private const int MostNamedRatio = 3;
    private const int MostMarginRatio = 4;

    /// <summary>Smaller counts are mostly of parts.</summary>
    private const int FewestCounted = 5;

    /// <summary>How many words beside an amount may name it, and how many tokens off.</summary>
    private const int MostNear = 3;

    /// <summary>People in general, among the things counted.</summary>
    public static int Anybody { get; } = Counted.GroupOf(Language.Stemmer.Stem("people"));

    private readonly StoryText _story;
    private readonly NumberFrame[] _frames;
    private readonly HashSet<(int Article, Key Key)> _only;
    private readonly Key[][] _keys;
    private readonly bool _isRead;
    private readonly bool _isSmall;
    private readonly NumberGrowth _growth;
    private readonly HashSet<(int Article, int Topic)> _topics;
    private readonly bool?[] _provisional;

    public OnlyNumbers(StoryText story, NumberFrame[] frames)
    {
        (_story, _frames) = (story, frames);
        _provisional = new bool?[story.Sentences.Count];
        _growth = new NumberGrowth(story, frames);
        _topics = [.. frames.Where(frame => frame.Topic >= 0).Select(frame => (frame.Article, frame.Topic))];
        (_isRead, _isSmall) = (IsRead(story.Language), story.Articles.Count <= PairedStory.MostArticles);
        var keys = Array.ConvertAll(frames, frame => KeysOf(frame).ToArray());
        _only = Only(keys);
        _keys = [.. keys.Index().Select(entry => entry.Item.Where(key => _only.Contains((frames[entry.Index].Article, key))).ToArray())];
    }

    /// <summary>Whether an article gives no other number for the topic.</summary>
    public bool IsOnlyOfTopic(NumberFrame frame) => frame.Topic >= 0 && _only.Contains((frame.Article, OfTopic(frame)));

    /// <summary>Whether an article gives no other count of the dead, or whatever it is.</summary>
    public bool IsOnlyOfAspect(NumberFrame frame) => frame.Aspect >= 0 && _only.Contains((frame.Article, OfAspect(frame)));

    /// <summary>Whether both are the only ones of a class, at one time and of one size.</summary>
    public bool AreOne(int one, int other)
    {
        var (a, b) = (_frames[one], _frames[other]);
        return (_isSmall || MayShareAClass(one, other)) && !GivesBoth(a, b) && !GivesBoth(b, a) && a.Measured is null && b.Measured is null && OneNews.IsNear(_story, a.Article, b.Article) && !IsProvisional(a) && !IsProvisional(b)
        && a.IsOpen == b.IsOpen && (a.IsPlan == b.IsPlan || NumberPairs.IsAgreed(a, b) || !a.IsOpen)
        && _isRead && ShareAClass(one, other);
    }

    /// <summary>Whether an article gives the other's value, too, of whatever: "was ahead by 1,950 votes; by Wednesday the lead had grown to 3,036".</summary>
    private bool GivesBoth(NumberFrame one, NumberFrame other) =>
        other.Number.Value >= NumberGrowth.LeastTelling && _growth.SentencesWith(other.Number).Any(sentence => _story.Sentences[sentence].Article == one.Article);

    /// <summary>Whether one is of something for which the other's article has another number than this.</summary>
    public bool AreOfTwoTopics(NumberFrame a, NumberFrame b) => IsOfAnotherTopic(a, b) || IsOfAnotherTopic(b, a);

    private bool IsOfAnotherTopic(NumberFrame one, NumberFrame other) => one.Topic >= 0 && other.Topic < 0 && _topics.Contains((other.Article, one.Topic));

    private static bool IsRead(string language) => language is "en" or "de" or "fr" or "es";

    private bool MayShareAClass(int one, int other)
    {
        foreach (var key in _keys[one])
        {
            if (_keys[other].AsSpan().Contains(key))
            {
                return true;
            }
        }

        return false;
    }

    private bool ShareAClass(int one, int other)
    {
        var words = 0;
        foreach (var key in _keys[one])
        {
            if (_keys[other].AsSpan().Contains(key) && AreOfOne(key, _frames[one], _frames[other]) && (key.By != By.Word || ++words > 1 || IsNearest(key.What, _frames[one], _frames[other])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNearest(int word, NumberFrame a, NumberFrame b) => a.Near[0] == word && b.Near[0] == word;

    private bool AreOfOne(Key key, NumberFrame a, NumberFrame b)
    {
        var ratio = key.By == By.Margin ? MostMarginRatio : key.By is By.Topic or By.Aspect ? MostNamedRatio : MostRatio;
        if (a.Number.Value > ratio * b.Number.Value || b.Number.Value > ratio * a.Number.Value)
        {
            return false;
        }

        return a.Number.Kind == NumberKind.Count ? AreOneCount(key, a, b) : AreOneAmount(key, a, b);
    }

    private bool AreOneCount(Key key, NumberFrame a, NumberFrame b)
    {
        if (a.IsUpdate || b.IsUpdate || _growth.HasGrown(a, b) || _growth.HasGrown(b, a) || (a.Aspect != NumberAspects.Raiders && !a.Modifiers.AsSpan().SequenceEqual(b.Modifiers)) || !NumberLimits.MayLimitTheSame(a.Limits, b.Limits))
        {
            return false;
        }

        if (key.By == By.Aspect)
        {
            return (a.When is { } first && b.When is { } second ? first.Overlaps(second) : OneNews.IsWithin(_story, a.Article, b.Article, 2) && IsRecent(a) && IsRecent(b)) && (a.Aspect == NumberAspects.Crowd || a.Places.Concat(b.Places).All(place => IsMain(a.Article, place) && IsMain(b.Article, place)));
        }

        return a.Number.Value >= FewestCounted && b.Number.Value >= FewestCounted && AreAtOneTime(a, b) && ((key.By == By.ThingDone && IsListed(a)) || !IsNamedApart(a, b))
            && (key.By is not (By.Thing or By.Doer) || !IsListed(a) || !IsListed(b) || DoTheSame(a, b))
            && a.Places.All(place => IsMain(a.Article, place)) && b.Places.All(place => IsMain(b.Article, place));
    }

    private bool AreOneAmount(Key key, NumberFrame a, NumberFrame b)
    {
        if (a.Limits != b.Limits || (key.By != By.Topic && !AreAtOneTime(a, b)) || (a.When is { } first && b.When is { } second && !NumberPairs.MayOverlap(first, second) && AreOfDays(first, second))
            || (a.Number.Kind is NumberKind.Money or NumberKind.Measure && (IsStatedUpdate(a) || IsStatedUpdate(b))))
        {
            return false;
        }

        return key.By == By.Topic ? !NumberTopics.IsOfAnything(key.What) || SharePlainWord(a, b) : !IsNamedApart(a, b) && (a.Number.Kind != NumberKind.Percent || OneNews.IsOfOneDay(_story, a.Article, b.Article));
    }

    private static bool AreOfDays(DateInterval a, DateInterval b) => a.From == a.To && b.From == b.To;

    private bool SharePlainWord(NumberFrame a, NumberFrame b) =>
        Array.Exists(a.Words, word => !a.Names.AsSpan().Contains(word) && !IsTopic(word) && !NumberTopics.IsNamedBy(_story, a, word) && Array.Exists(b.Words, other => _story.Kinship.AreOne(word, other) || _story.Synonyms.AreSame(word, other)));

    private static bool IsNamedApart(NumberFrame a, NumberFrame b) => a.Names.Length > 0 && b.Names.Length > 0 && !a.Names.Any(b.Words.Contains) && !b.Names.Any(a.Words.Contains);

    private bool DoTheSame(NumberFrame a, NumberFrame b) => a.Predicate >= 0 && b.Predicate >= 0 && _story.Kinship.AreOneDoing(a.Predicate, b.Predicate);

    private bool IsListed(NumberFrame frame) => frame.Predicate >= 0 && _story.Kinship.IsDoing(frame.Predicate);

    private bool IsProvisional(NumberFrame frame) => _provisional[frame.Sentence] ??= StatedUpdates.IsProvisional(_story.Sentences[frame.Sentence].Tokens);

    private bool IsStatedUpdate(NumberFrame frame) =>
        StatedUpdates.Is(_story.Sentences[frame.Sentence].Tokens, NumberFrames.TokenAt(_story.Sentences[frame.Sentence].Tokens, frame.Number.Start));

    private bool AreAtOneTime(NumberFrame a, NumberFrame b) => a.When is { } first && b.When is { } second ? NumberPairs.MayOverlap(first, second) : IsRecent(a) && IsRecent(b);

    private bool IsRecent(NumberFrame frame) => frame.When is not { } when || (DayOf(frame) is { } day && when.From <= day && when.To >= day.AddDays(-OneNews.MostDays) && when.To.DayNumber - when.From.DayNumber <= OneNews.MostDays * 2);

    private bool IsMain(int article, int place) =>
        _story.Titles[article].AsSpan().Contains(place) || _story.Sentences[_story.FirstSentence[article]].Features.AsSpan().Contains(place);

    private DateOnly? DayOf(NumberFrame frame) => _story.Articles[frame.Article].Article.Published?.Day;

    private bool IsTopic(int word) => _story.Postings(word).Length is > 8 and var count && 5 * count > _story.Sentences.Count;

    private static Key OfTopic(NumberFrame frame) => new(frame.Number.Kind, frame.Number.Unit, By.Topic, frame.Topic);

    private static Key OfAspect(NumberFrame frame) => new(NumberKind.Count, null, By.Aspect, frame.Aspect);

    private IEnumerable<Key> KeysOf(NumberFrame frame)
    {
        if (frame.Number.Kind == NumberKind.Count)
        {
            if (frame.Aspect >= 0)
            {
                yield return OfAspect(frame);
            }

            if (frame.Head >= 0)
            {
                var thing = _story.Kinship.ThingOf(frame.Head) is >= 0 and var group ? -2 - group : frame.Head;
                yield return frame.Topic == NumberTopics.Margin ? new Key(NumberKind.Count, null, By.Margin, thing) : new Key(NumberKind.Count, null, By.Thing, thing);
                yield return new Key(NumberKind.Count, null, By.Doer, thing == -2 - Anybody && frame.Predicate >= 0 ? frame.Predicate : frame.Head);
                if (frame.Predicate >= 0)
                {
                    yield return new Key(NumberKind.Count, null, By.ThingDone, thing, _story.Kinship.DoingOf(frame.Predicate) is >= 0 and var doing ? -2 - doing : frame.Predicate);
                }
            }

            yield break;
        }

        if (frame.Topic >= 0)
        {
            yield return OfTopic(frame);
        }

        // How long things take says little of what they are.
        foreach (var word in frame.Number.Unit is "s" or "month" ? [] : frame.Near.Where(word => !frame.Names.AsSpan().Contains(word) && !IsTopic(word) && _story.Vocabulary.WeightOfFeature(word) >= Vocabulary.RareWeight / 3).Take(MostNear))
        {
            yield return new Key(frame.Number.Kind, frame.Number.Unit, By.Word, word);
        }
    }

    /// <summary>The classes of which articles give one value, however often.</summary>
    private HashSet<(int Article, Key Key)> Only(Key[][] keys)
    {
        var ranges = new Dictionary<(int Article, Key Key), NumberRange>();
        var several = new HashSet<(int Article, Key Key)>();
        for (var i = 0; i < keys.Length; i++)
        {
            var frame = _frames[i];
            foreach (var key in keys[i])
            {
                if (!(key.By == By.Aspect && frame.IsPlan) && !ranges.TryAdd((frame.Article, key), frame.Range) && !ranges[(frame.Article, key)].Meets(frame.Range))
                {
                    several.Add((frame.Article, key));
                }
            }
        }

        return [.. ranges.Keys.Where(key => !several.Contains(key))];
    }

    private enum By : byte
    {
        Topic,
        Aspect,
        Margin,
        Thing,
        ThingDone,
        Doer,
        Word,
    }

    private readonly record struct Key(NumberKind Kind, string? Unit, By By, int What, int Of = -1);
}
