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

    private static readonly HashSet<string> Places = new(["in", "at", "near", "from"], StringComparer.Ordinal);

    /// <summary>How many words on either side of a word are looked at for who did it and to whom.</summary>
    private const int NamesNear = 4;

    private readonly int[] _twins = TwinsOf(story);
    private readonly Dictionary<(int Pivot, int First, int Second), Difference> _known = [];
    private readonly Dictionary<(int Pivot, int First, int Second), bool> _agreed = [];
    private readonly Reading?[] _readings = new Reading?[story.Sentences.Count];
    private readonly bool?[] _hedged = new bool?[story.Sentences.Count];
    private readonly (string Preposition, int Place)[]?[] _places = new (string, int)[]?[story.Sentences.Count];

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
            : Array.Exists(others, other => RolesDiffer(sentence, other)) ? Difference.Roles
            : PlacesDiffer(pivot, numbers) ? Difference.Name
            : Difference.None;
    }

    private bool Is(int pivot, int[] numbers)
    {
        var others = Array.ConvertAll(numbers, number => story.Sentences[number]);
        var sentence = story.Sentences[pivot];
        return !(CertaintyDiffers(pivot, numbers) || DatesDiffer(sentence, others) || PlacesDiffer(pivot, numbers) || Array.Exists(others, other => RolesDiffer(sentence, other))
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

    private bool PolarityDiffers(int pivot, int[] numbers) => NegationCheck.Run(ReadingOf(pivot), [.. numbers.Select(ReadingOf)], isClose: true) is not null;

    private bool CertaintyDiffers(int pivot, int[] numbers) => !IsHedged(pivot) && Array.Exists(numbers, IsHedged);

    /// <summary>Whether the sentences name different places: without that, <see cref="Find(int, int, int)"/> does not answer <see cref="Difference.Name"/>.</summary>
    public bool PlacesDiffer(int pivot, int other) => PlacesDiffer(_twins[pivot], [_twins[other]]);

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

    /// <summary>"Smith sued Delmar" and "Delmar sued Smith": the same word between the same two names, the other way round.</summary>
    private static bool RolesDiffer(AnalyzedSentence sentence, AnalyzedSentence other)
    {
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            var feature = sentence.FeatureAt[i];
            var at = feature < 0 || sentence.IsName(feature) ? -1 : Array.IndexOf(other.FeatureAt, feature);
            if (at >= 0 && IsPassive(sentence, i) == IsPassive(other, at) && AreSwapped(sentence, i, other, at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreSwapped(AnalyzedSentence sentence, int token, AnalyzedSentence other, int at)
    {
        var subject = Names(sentence, token, -1, stackalloc int[NamesNear]);
        var target = Names(sentence, token, 1, stackalloc int[NamesNear]);
        return !subject.IsEmpty && !target.IsEmpty && !subject.ContainsAny(target)
            && subject.ContainsAny(Names(other, at, 1, stackalloc int[NamesNear])) && target.ContainsAny(Names(other, at, -1, stackalloc int[NamesNear]));
    }

    /// <summary>The capitalised words on one side within a few words, up to a mark.</summary>
    private static ReadOnlySpan<int> Names(AnalyzedSentence sentence, int at, int step, Span<int> names)
    {
        var count = 0;
        for (var i = at + step; i >= 0 && i < sentence.Tokens.Count && Math.Abs(i - at) <= NamesNear && !sentence.Tokens.Is(i, Language.TokenKind.Mark); i += step)
        {
            if (sentence.FeatureAt[i] >= 0 && sentence.Tokens.IsCapitalised(i) && !IsInDate(sentence, i))
            {
                names[count++] = sentence.FeatureAt[i];
            }
        }

        return names[..count];
    }

    private static bool IsPassive(AnalyzedSentence sentence, int at) => sentence.Tokens[at + 1] == "by" || sentence.Tokens[at + 2] == "by";

    /// <summary>"in Dallas" and "in Austin": a place of each that the other does not name, though both places follow the same word.</summary>
    private bool PlacesDiffer(int pivot, int[] numbers)
    {
        if (PlacesOf(pivot).Length == 0)
        {
            return false;
        }

        var sentence = story.Sentences[pivot];
        var others = Array.ConvertAll(numbers, number => story.Sentences[number]);
        foreach (var (preposition, place) in PlacesOf(pivot))
        {
            if (!Array.Exists(others, other => other.Features.AsSpan().Contains(place))
                && numbers.SelectMany(PlacesOf).Any(other => other.Preposition == preposition && !sentence.Features.AsSpan().Contains(other.Place))
                && SharePlainWords(sentence, others))
            {
                return true;
            }
        }

        return false;
    }

    private (string Preposition, int Place)[] PlacesOf(int number)
    {
        if (_places[number] is { } known)
        {
            return known;
        }

        var sentence = story.Sentences[number];
        var found = new List<(string, int)>();
        for (var i = 1; i < sentence.Tokens.Count; i++)
        {
            if (sentence.FeatureAt[i] >= 0 && sentence.Tokens.IsCapitalised(i) && Places.Contains(sentence.Tokens[i - 1]) && !IsInDate(sentence, i))
            {
                found.Add((sentence.Tokens[i - 1], sentence.FeatureAt[i]));
            }
        }

        return _places[number] = [.. found];
    }

    private static bool IsInDate(AnalyzedSentence sentence, int token) =>
        sentence.Dates.Any(date => date.Start <= sentence.Tokens.Tokens[token].Start && sentence.Tokens.Tokens[token].Start < date.End);

    /// <summary>Whether the sentences share nearly all their words but names, so that a different name is all there is between them.</summary>
    private static bool SharePlainWords(AnalyzedSentence sentence, AnalyzedSentence[] others)
    {
        var plain = sentence.Features.Where(feature => !sentence.IsName(feature)).ToArray();
        return 10 * plain.Count(feature => others.Any(other => other.Features.Contains(feature))) >= 7 * plain.Length;
    }
}
