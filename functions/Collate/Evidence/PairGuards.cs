using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Tells which numbers of two articles cannot contradict each other, however alike their sentences are.</summary>
/// <remarks>Each was asked of some 300 marked disagreements and 18,000 other pairs: what is here removes many of the others and hardly a disagreement.</remarks>
internal sealed class PairGuards(StoryText story, PairedValue[] values, PairLikeness likeness)
{
    /// <summary>How far apart two values of one thing may be; of a crowd more.</summary>
    private const int MostRatio = 2;
    private const int MostCrowdRatio = 3;

    /// <summary>How far things counted have to be the same, in per cent.</summary>
    private const int Alike = 75;

    /// <summary>Smaller counts are mostly of others.</summary>
    private const int SmallCount = 5;

    /// <summary>A number of less than that is given for many things.</summary>
    private const int LeastTelling = 10;

    /// <summary>What was longer ago than that is not the news.</summary>
    private const int RecentDays = 21;

    /// <summary>How many tokens from a number it may be said that it is left.</summary>
    private const int RemainingReach = 5;

    /// <summary>How many tokens apart two counts are one after the other: "117 passengers and 26 crew".</summary>
    private const int JoinedReach = 5;

    private static readonly HashSet<string> Remaining = WordPairs.Set("remain remains remained remaining still yet noch bleiben bleibt blieben verbleiben restent reste restaient encore toujours siguen sigue quedan permanecen todavía zůstává zůstávají zůstalo stále");

    private static readonly HashSet<string> Hours = WordPairs.Set("at um gegen vers las");

    private static readonly HashSet<string> Wholes = WordPairs.Set("the les los las its his their those");

    private readonly HashSet<(int Article, decimal Value)> _given = [.. story.Sentences.SelectMany(sentence => sentence.Numbers.Select(number => (sentence.Article, number.Value)))];

    private readonly HashSet<(int Article, decimal Value, NumberKind Kind, string? Unit, string? Head)> _givenOf =
        [.. story.Sentences.SelectMany(sentence => sentence.Numbers.Select(number => (sentence.Article, number.Value, number.Kind, number.Unit, number.Head)))];
    private readonly bool?[] _provisional = new bool?[story.Sentences.Count];
    private readonly ILookup<int, PairedValue> _bySentence = values.ToLookup(value => value.Sentence);

    /// <summary>Whether nothing speaks against it.</summary>
    public bool MayContradict(PairedValue a, PairedValue b) =>
        a.Class == b.Class && a.Article != b.Article && a.Number is { } one && b.Number is { } other && OneNews.IsWithin(story, a.Article, b.Article, 1) && !a.Meets(b)
        && AreOfOneSize(a, b) && IsPlain(a) && IsPlain(b) && !GivesBoth(a, b) && !GivesBoth(b, a) && MayBeOfOneDay(a, b)
        && (one.Kind == NumberKind.Ordinal ? a.Class.Contains(" minut", StringComparison.Ordinal) : a.Frame is { } first && b.Frame is { } second && AreOfOneState(a, first, b, second))
        && (one.Kind != NumberKind.Count || MayCountTheSame(a, b)) && !PartsAndWholes.MakeUp(story, (a.Sentence, one), (b.Sentence, other));

    /// <summary>Whether both are one of the counts that every report gives.</summary>
    public static bool AreOfOneAspect(PairedValue a, PairedValue b) => a.Frame is { Aspect: >= 0 and var one } && b.Frame?.Aspect == one;

    private static bool AreOfOneSize(PairedValue a, PairedValue b)
    {
        var ratio = AreOfOneAspect(a, b) && a.Frame!.Aspect == NumberAspects.Crowd ? MostCrowdRatio : MostRatio;
        return a.Number!.Value > 0 && b.Number!.Value > 0 && a.Number.Value <= ratio * b.Number.Value && b.Number.Value <= ratio * a.Number.Value;
    }

    /// <summary>Neither bounded nor a fraction in words, an age, a length of time or of way, the rest of others, or a part of them.</summary>
    private bool IsPlain(PairedValue value)
    {
        var tokens = story.Sentences[value.Sentence].Tokens;
        var number = value.Number!;
        return number.Qualifier is NumberQualifier.None or NumberQualifier.About or NumberQualifier.Nearly && number.GivenUnit != "part"
            && !PartsAndWholes.AreOthers(tokens, value.First, value.Last) && tokens[value.Last + 1] is not "aged" && !story.Sentences[value.Sentence].Text.AsSpan(value.Start, number.End - value.Start).EndsWith("old", StringComparison.Ordinal)
            && (number.Kind != NumberKind.Count || !(IsOfThe(tokens, value.Last) || (value.First > 0 && Hours.Contains(tokens[value.First - 1]))));
    }

    private static bool IsOfThe(TokenizedSentence tokens, int last) =>
        tokens[last + 1] is "des" or "der" || (tokens[last + 1] is "of" or "de" or "von" && Wholes.Contains(tokens[last + 2]));

    /// <summary>In one state of the news, with the same limits. A word before what is counted limits many to a part of them; of few it says what they look like.</summary>
    private bool AreOfOneState(PairedValue a, NumberFrame one, PairedValue b, NumberFrame other) =>
        one.Measured is null && other.Measured is null && !one.IsUpdate && !other.IsUpdate && !one.IsOpen && !other.IsOpen && one.Limits == other.Limits && one.Until == other.Until
        && PartsAndWholes.IsShare(story, one) == PartsAndWholes.IsShare(story, other) && (one.Modifiers.AsSpan().SequenceEqual(other.Modifiers) || AreOfOneAspect(a, b) || (likeness.OfHeads(a, b) == Likeness.Same && Math.Max(a.Number!.Value, b.Number!.Value) < LeastTelling))
        && AreLeft(a) == AreLeft(b) && IsLongAgo(a, one) == IsLongAgo(b, other) && !IsProvisional(a.Sentence) && !IsProvisional(b.Sentence);

    /// <summary>Of a time before the news, "last year".</summary>
    private bool IsLongAgo(PairedValue value, NumberFrame frame) =>
        frame.When is { } when && story.Articles[value.Article].Article.Published?.Day is { } day && when.To < day.AddDays(-RecentDays);

    /// <summary>"Thirty-eight patients remain in hospital": no more than are left of all.</summary>
    private bool AreLeft(PairedValue value)
    {
        var tokens = story.Sentences[value.Sentence].Tokens;
        for (var i = Math.Max(0, value.First - RemainingReach); i <= Math.Min(tokens.Count - 1, value.Last + RemainingReach); i++)
        {
            if (Remaining.Contains(tokens[i]) && !(tokens[i] == "remains" && tokens[i - 1] is "the" or "human" or "its"))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsProvisional(int sentence) => _provisional[sentence] ??= StatedUpdates.IsProvisional(story.Sentences[sentence].Tokens);

    /// <summary>Whether an article gives the other's value anywhere, of whatever; a small one, of the same.</summary>
    private bool GivesBoth(PairedValue one, PairedValue other) => other.Number is { } number && _given.Contains((one.Article, number.Value))
        && (number.Value >= LeastTelling || _givenOf.Contains((one.Article, number.Value, number.Kind, number.Unit, number.Head))
            || story.Sentences[one.Sentence].Numbers.Any(beside => beside.Value == number.Value && beside.Kind == number.Kind && beside.Unit == number.Unit));

    /// <summary>Where each sentence names one day, the same.</summary>
    private bool MayBeOfOneDay(PairedValue a, PairedValue b) => DayOf(a) is not { } one || DayOf(b) is not { } other || NumberPairs.MayOverlap(one, other);

    private DateInterval? DayOf(PairedValue value)
    {
        DateInterval? found = null;
        foreach (var date in story.Sentences[value.Sentence].Dates)
        {
            if (date is { Precision: DatePrecision.Day, When: { } when })
            {
                if (found is { } known && known != when)
                {
                    return null;
                }

                found = when;
            }
        }

        return found;
    }

    private bool MayCountTheSame(PairedValue a, PairedValue b)
    {
        if (IsJoined(a) != IsJoined(b) || AreDoneApart(a, b) || !AreInOnePlace(a, b))
        {
            return false;
        }

        var (heads, arePeople) = (likeness.OfHeads(a, b), ArePeople(a) && ArePeople(b));
        return AreOfOneAspect(a, b) || (Math.Min(a.Number!.Value, b.Number!.Value) >= SmallCount ? heads >= Alike || arePeople : heads == Likeness.Same && (!arePeople || likeness.OfDoings(a, b) >= Alike));
    }

    /// <summary>Two doings that are both listed, apart: "killed", "injured".</summary>
    private bool AreDoneApart(PairedValue a, PairedValue b) => a.Frame is { } one && b.Frame is { } other
        && ((one.Aspect >= 0 && other.Aspect >= 0 && one.Aspect != other.Aspect) || (!AreOfOneAspect(a, b) && IsListed(a) && IsListed(b) && !story.Kinship.AreOneDoing(a.Predicate, b.Predicate)));

    private bool IsListed(PairedValue value) => value.Predicate >= 0 && story.Kinship.IsDoing(value.Predicate);

    /// <summary>A place that only one of them names limits it, unless both articles begin with it.</summary>
    private bool AreInOnePlace(PairedValue a, PairedValue b) => a.Frame is not { } one || b.Frame is not { } other
        || (one.Places.Except(other.Places).All(place => IsMain(a, place) && IsMain(b, place)) && other.Places.Except(one.Places).All(place => IsMain(a, place) && IsMain(b, place)));

    private bool IsMain(PairedValue value, int place) =>
        story.Titles[value.Article].AsSpan().Contains(place) || story.Sentences[story.FirstSentence[value.Article]].Features.AsSpan().Contains(place);

    private bool ArePeople(PairedValue value) => value.Frame?.Number.Head is { } head && NumberAspects.IsAnybody(story, head);

    /// <summary>"117 passengers and 26 crew": a part of all on board.</summary>
    private bool IsJoined(PairedValue value)
    {
        foreach (var other in _bySentence[value.Sentence])
        {
            if (other.First != value.First && other.Number is { Kind: NumberKind.Count } && other.Head != value.Head && AreJoined(value, other))
            {
                return true;
            }
        }

        return false;
    }

    private bool AreJoined(PairedValue a, PairedValue b)
    {
        var tokens = story.Sentences[a.Sentence].Tokens;
        var (first, second) = a.First < b.First ? (a, b) : (b, a);
        for (var i = first.Last + 1; i < second.First && second.First - first.Last <= JoinedReach; i++)
        {
            if (tokens[i] is "and" or "plus" or "und" or "et" or "y" or "a")
            {
                return true;
            }
        }

        return false;
    }
}
