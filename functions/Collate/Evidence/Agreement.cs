using System.Globalization;
using Collate.Language.Values;
using Collate.Summaries;
using Collate.Summaries.Verifying;

namespace Collate.Evidence;

/// <summary>Tells whether words that speak of the same as a sentence also assert the same.</summary>
/// <remarks>
/// Covering a sentence's words is not enough: "fell 4 percent" covers "rose 4 percent". Each article is held against the sentence alone, with the
/// verifier's own checks of numbers and negation, and with what only matters between two sources: dates, certainty, roles and places.
/// </remarks>
internal sealed class Agreement(StoryText story)
{
    private static readonly HashSet<string> Hedges = new(["may", "might", "could", "possibly", "perhaps", "considering", "considers", "reportedly", "rumored", "rumoured"], StringComparer.Ordinal);

    private readonly int[] _twins = TwinsOf(story);
    private readonly Dictionary<(int Pivot, int First, int Second), Difference> _known = [];
    private readonly Dictionary<(int Pivot, int First, int Second), bool> _agreed = [];
    private readonly Reading?[] _readings = new Reading?[story.Sentences.Count];
    private readonly bool?[] _hedged = new bool?[story.Sentences.Count];
    private readonly NamedPlaces _places = new(story);

    /// <summary>What differs between a sentence and neighbouring sentences of another article that speak of the same.</summary>
    public Difference Find(int pivot, int first, int count)
    {
        var key = KeyOf(pivot, first, count);
        if (!_known.TryGetValue(key, out var difference))
        {
            _known.Add(key, difference = Find(key.Item1, NumbersOf(key)));
        }

        return difference;
    }

    /// <summary>Whether nothing differs: the same as asking <see cref="Find(int, int, int)"/>, but what is told sooner is asked first.</summary>
    public bool Is(int pivot, int first, int count)
    {
        var key = KeyOf(pivot, first, count);
        if (!_agreed.TryGetValue(key, out var agreed))
        {
            _agreed.Add(key, agreed = !_known.TryGetValue(key, out var difference) ? Is(key.Item1, NumbersOf(key)) : difference == Difference.None);
        }

        return agreed;
    }

    /// <summary>Copies differ in nothing that is asked here, and a large story is full of them: each pair of wordings is looked at once.</summary>
    private (int Pivot, int First, int Second) KeyOf(int pivot, int first, int count) => (_twins[pivot], _twins[first], count > 1 ? _twins[first + 1] : -1);

    private static int[] NumbersOf((int Pivot, int First, int Second) key) => key.Second < 0 ? [key.First] : [key.First, key.Second];

    private Difference Find(int pivot, int[] numbers)
    {
        var others = Array.ConvertAll(numbers, number => story.Sentences[number]);
        var sentence = story.Sentences[pivot];
        return NumbersDiffer(pivot, numbers) ? Difference.Number
            : PolarityDiffers(pivot, numbers) ? Difference.Polarity
            : DatesDiffer(sentence, others) ? Difference.Date
            : CertaintyDiffers(pivot, numbers) ? Difference.Certainty
            : Array.Exists(others, other => SwappedRoles.Are(sentence, other)) ? Difference.Roles
            : _places.Differ(pivot, numbers) ? Difference.Name
            : Difference.None;
    }

    private bool Is(int pivot, int[] numbers)
    {
        var others = Array.ConvertAll(numbers, number => story.Sentences[number]);
        var sentence = story.Sentences[pivot];
        return !(CertaintyDiffers(pivot, numbers) || DatesDiffer(sentence, others) || _places.Differ(pivot, numbers) || Array.Exists(others, other => SwappedRoles.Are(sentence, other))
            || PolarityDiffers(pivot, numbers) || NumbersDiffer(pivot, numbers));
    }

    private bool NumbersDiffer(int pivot, int[] numbers)
    {
        var claim = ReadingOf(pivot);
        if (claim.Values.Numbers.Count == 0)
        {
            return false;
        }

        List<Reading> cited = [.. numbers.Select(ReadingOf)];
        return KindsDiffer(claim, cited) || NumberCheck.Run(claim, cited) is not null;
    }

    private bool PolarityDiffers(int pivot, int[] numbers) => NegationCheck.Run(ReadingOf(pivot), [.. numbers.Select(ReadingOf)], order: 100) is not null;

    private bool CertaintyDiffers(int pivot, int[] numbers) => !IsHedged(pivot) && Array.Exists(numbers, IsHedged);

    /// <summary>Whether the sentences name different places: without that, <see cref="Find(int, int, int)"/> does not answer <see cref="Difference.Name"/>.</summary>
    public bool PlacesDiffer(int pivot, int other) => _places.Differ(_twins[pivot], [_twins[other]]);

    /// <summary>For each sentence the first that has its words and was published on its day.</summary>
    private static int[] TwinsOf(StoryText story)
    {
        var first = new Dictionary<(string Text, DateOnly? Day), int>();
        var twins = new int[story.Sentences.Count];
        for (var i = 0; i < twins.Length; i++)
        {
            var sentence = story.Sentences[i];
            var wording = (sentence.Text, story.Articles[sentence.Article].Article.Published?.Day);
            twins[i] = first.TryAdd(wording, i) ? i : first[wording];
        }

        return twins;
    }

    /// <summary>The sentence as the verifier's checks need it, with the values that the analysis has read. Names and quotations, which the checks used here do not ask for, are left out.</summary>
    private Reading ReadingOf(int number)
    {
        if (_readings[number] is { } known)
        {
            return known;
        }

        var sentence = story.Sentences[number];
        var negations = new List<NegationCue>();
        NegationReader.Read(sentence.Tokens, story.Language, negations);
        return _readings[number] = Reading.Of(
            new VerifierEvidence(sentence.Text, story.Articles[sentence.Article].Article.Published?.Day, Language: story.Language),
            new SentenceValues(sentence.Tokens, sentence.Numbers, sentence.Dates, [], [], negations));
    }

    /// <summary>"two fires" and "its second fire": the verifier lets them pass, two sources do not mean the same by them.</summary>
    private static bool KindsDiffer(Reading claim, List<Reading> cited) => claim.Values.Numbers.Any(number =>
        number.Kind is NumberKind.Count or NumberKind.Ordinal
        && cited.Exists(other => other.Values.Numbers.Any(found => found.Value == number.Value))
        && !cited.Exists(other => other.Values.Numbers.Any(found => found.Value == number.Value && found.Kind == number.Kind)));

    /// <summary>Whether a date of the sentence meets dates as exact in the others, and none that it could be.</summary>
    private static bool DatesDiffer(AnalyzedSentence sentence, AnalyzedSentence[] others)
    {
        foreach (var date in sentence.Dates)
        {
            var found = others.SelectMany(other => other.Dates).Where(other => other.Precision == date.Precision).ToArray();
            if (found.Length > 0 && !others.SelectMany(other => other.Dates).Any(other => CanBeOne(date, other)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool CanBeOne(DateMention a, DateMention b) =>
        a.When is { } one && b.When is { } other ? one.Overlaps(other) : WeekdayOf(a) is { } day && WeekdayOf(b) is { } otherDay ? day == otherDay : a.Form == b.Form;

    private static string? WeekdayOf(DateMention date) => date.When is { } when
        ? when.From == when.To ? when.From.ToString("dddd", CultureInfo.InvariantCulture).ToLowerInvariant() : null
        : date.Form.EndsWith("day", StringComparison.Ordinal) ? date.Form : null;

    private bool IsHedged(int number)
    {
        if (_hedged[number] is not { } hedged)
        {
            var tokens = story.Sentences[number].Tokens;
            hedged = false;
            for (var i = 0; i < tokens.Count && !hedged; i++)
            {
                hedged = Hedges.Contains(tokens[i]);
            }

            _hedged[number] = hedged;
        }

        return hedged;
    }
}
