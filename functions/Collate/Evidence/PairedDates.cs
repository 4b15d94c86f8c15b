using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Tells which dates of two articles are of one event, both of them ahead or both behind.</summary>
/// <remarks>
/// The sentences are each other's nearest in their articles, or one is and both say nearly the same; the dates are as exact as each other, neither article gives the other's, and no other date fits as well. Only in English, where the direction of a sentence's meaning is known.
/// Not safe for use by several threads at once.
/// </remarks>
internal sealed class PairedDates(StoryText story, ILookup<int, PairedValue> byArticle, PairWeighing weighing)
{
    /// <summary>How alike the sentences' directions have to be.</summary>
    private const int LeastCosine = SentenceVector.One * 47 / 100;

    /// <summary>The same where only one of the sentences is the other's nearest.</summary>
    private const int LeastOneSided = SentenceVector.One * 55 / 100;

    /// <summary>What is within so many days before an article is its news, and dated in passing.</summary>
    private const int RecentDays = 5;

    private const int DaysOfWeek = 7;

    /// <summary>Where the two articles give more other dates than these, chance brings two of them together.</summary>
    private const int MostRivals = 3;

    /// <summary>How many sentences of an article are looked at for the nearest, and how often.</summary>
    private const int MostSentences = 200;
    private const int MostLooks = 500;

    private static readonly HashSet<string> Moves = WordPairs.Set("postponed postpone postponing rescheduled deferred delayed adjourned");

    private readonly Dictionary<(int Sentence, int Article), int> _nearest = [];
    private readonly int[] _weights = FeatureWeights.Of(story);

    /// <summary>Whether they contradict each other.</summary>
    public bool AreOfOne(PairedValue a, PairedValue b) =>
        story.Language == "en" && a.Date is not null && a.Class == b.Class && a.Article != b.Article && !a.Meets(b) && !MayBeOneWeekday(a, b) && !IsMoved(a) && !IsMoved(b) && OneNews.IsWithin(story, a.Article, b.Article, 1)
        && Side(a) is var side and not 0 && side == Side(b) && !IsGiven(a, b.Article) && !IsGiven(b, a.Article) && Plans.IsOpen(story.Sentences[a.Sentence].Tokens) == Plans.IsOpen(story.Sentences[b.Sentence].Tokens)
        && (side > 0 || a.Date.Precision == DatePrecision.Day) && Cosine(a.Sentence, b.Sentence) is var cosine and >= LeastCosine && RivalsOf(a, b) <= MostRivals && weighing.Margin(a, b) >= 0
        && (IsNearest(a, b), IsNearest(b, a)) is var (there, back) && ((there && back) || ((there || back) && cosine >= LeastOneSided));

    /// <summary>One day of the week of two weeks, where one of them is named without its date: "on Friday" may be this one or the next.</summary>
    private bool MayBeOneWeekday(PairedValue a, PairedValue b) => Math.Abs(a.From - b.From) == DaysOfWeek && !(IsInNumbers(a) && IsInNumbers(b));

    private bool IsInNumbers(PairedValue value) => story.Sentences[value.Sentence].Text.AsSpan(value.Date!.Start..value.Date.End).ContainsAnyInRange('0', '9');

    /// <summary>"Put off to 3 May" knows of another day, and replaces it.</summary>
    private bool IsMoved(PairedValue value)
    {
        var tokens = story.Sentences[value.Sentence].Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Moves.Contains(tokens[i]) || (tokens[i] is "put" or "pushed" && tokens[i + 1] is "off" or "back") || (tokens[i] is "brought" or "moved" && tokens[i + 1] is "forward" or "to"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>1 for what is to come, -1 for what is past, 0 for the news itself and where it is not known.</summary>
    private int Side(PairedValue value) => story.Articles[value.Article].Article.Published?.Day is not { } day ? 0
        : value.From > day.DayNumber ? 1 : value.To < day.DayNumber - RecentDays ? -1 : 0;

    private int RivalsOf(PairedValue a, PairedValue b) => byArticle[a.Article].Count(a.IsRivalOf) + byArticle[b.Article].Count(b.IsRivalOf);

    private bool IsGiven(PairedValue value, int article) => byArticle[article].Any(other => other.Class == value.Class && other.Meets(value));

    private int Cosine(int a, int b) => story.Sentences[a].Vector is { } one && story.Sentences[b].Vector is { } other ? SentenceVector.Cosine(one, other) : 0;

    private bool IsNearest(PairedValue value, PairedValue other)
    {
        if (!_nearest.TryGetValue((value.Sentence, other.Article), out var nearest))
        {
            nearest = -1;
            var best = -1;
            var (first, end) = (story.FirstSentence[other.Article], story.FirstSentence[other.Article + 1]);
            for (var i = first; i < Math.Min(end, first + MostSentences) && _nearest.Count < MostLooks; i++)
            {
                if (Nearness(story.Sentences[value.Sentence], story.Sentences[i]) is var found && found > best)
                {
                    (best, nearest) = (found, i);
                }
            }

            _nearest.Add((value.Sentence, other.Article), nearest);
        }

        return nearest == other.Sentence;
    }

    /// <summary>What two sentences share by weight, values aside, and half as much again for their direction.</summary>
    private int Nearness(AnalyzedSentence a, AnalyzedSentence b)
    {
        long shared = 0, all = 0;
        foreach (var feature in a.Features)
        {
            if (story.Vocabulary.TextOf(feature)[0] != '#')
            {
                all += _weights[feature];
                shared += b.Features.AsSpan().Contains(feature) ? _weights[feature] : 0;
            }
        }

        foreach (var feature in b.Features)
        {
            all += story.Vocabulary.TextOf(feature)[0] == '#' ? 0 : _weights[feature];
        }

        return (all == 0 ? 0 : (int)(2 * SentenceVector.One * shared / all)) + (a.Vector is null || b.Vector is null ? 0 : SentenceVector.Cosine(a.Vector, b.Vector) / 2);
    }
}
