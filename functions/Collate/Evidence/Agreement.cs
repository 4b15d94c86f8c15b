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

    private readonly Reading?[] _readings = new Reading?[story.Sentences.Count];

    /// <summary>What differs between a sentence and neighbouring sentences of another article that speak of the same.</summary>
    public Difference Find(int pivot, int first, int count)
    {
        var claim = ReadingOf(pivot);
        var cited = Enumerable.Range(first, count).Select(ReadingOf).ToList();
        var others = Enumerable.Range(first, count).Select(i => story.Sentences[i]).ToArray();
        var sentence = story.Sentences[pivot];
        return NumberCheck.Run(claim, cited) is not null || KindsDiffer(claim, cited) ? Difference.Number
            : NegationCheck.Run(claim, cited) is not null ? Difference.Polarity
            : DatesDiffer(sentence, others) ? Difference.Date
            : !IsHedged(sentence) && others.Any(IsHedged) ? Difference.Certainty
            : others.Any(other => RolesDiffer(sentence, other)) ? Difference.Roles
            : PlacesDiffer(sentence, others) ? Difference.Name
            : Difference.None;
    }

    private Reading ReadingOf(int number)
    {
        var sentence = story.Sentences[number];
        return _readings[number] ??= Reading.Of(
            new VerifierEvidence(sentence.Text, story.Articles[sentence.Article].Article.Published?.Day, Language: story.Language), null);
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

    private static bool IsHedged(AnalyzedSentence sentence) => Enumerable.Range(0, sentence.Tokens.Count).Any(i => Hedges.Contains(sentence.Tokens[i]));

    /// <summary>"Smith sued Delmar" and "Delmar sued Smith": the same word between the same two names, the other way round.</summary>
    private static bool RolesDiffer(AnalyzedSentence sentence, AnalyzedSentence other)
    {
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            var feature = sentence.FeatureAt[i];
            var at = feature < 0 || sentence.IsName(feature) ? -1 : Array.IndexOf(other.FeatureAt, feature);
            if (at >= 0 && IsPassive(sentence, i) == IsPassive(other, at))
            {
                var (subject, target) = (Names(sentence, i, -1), Names(sentence, i, 1));
                if (!subject.Overlaps(target) && subject.Overlaps(Names(other, at, 1)) && target.Overlaps(Names(other, at, -1)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The capitalised words on one side within a few words, up to a mark.</summary>
    private static HashSet<int> Names(AnalyzedSentence sentence, int at, int step)
    {
        var names = new HashSet<int>();
        for (var i = at + step; i >= 0 && i < sentence.Tokens.Count && Math.Abs(i - at) <= 4 && !sentence.Tokens.Is(i, Language.TokenKind.Mark); i += step)
        {
            if (sentence.FeatureAt[i] >= 0 && sentence.Tokens.IsCapitalised(i) && !IsInDate(sentence, i))
            {
                names.Add(sentence.FeatureAt[i]);
            }
        }

        return names;
    }

    private static bool IsPassive(AnalyzedSentence sentence, int at) => sentence.Tokens[at + 1] == "by" || sentence.Tokens[at + 2] == "by";

    /// <summary>"in Dallas" and "in Austin": a place of each that the other does not name, though both places follow the same word.</summary>
    private static bool PlacesDiffer(AnalyzedSentence sentence, AnalyzedSentence[] others)
    {
        foreach (var (preposition, place) in PlacesOf(sentence))
        {
            if (!others.Any(other => other.Features.Contains(place))
                && others.SelectMany(PlacesOf).Any(other => other.Preposition == preposition && !sentence.Features.Contains(other.Place))
                && SharePlainWords(sentence, others))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<(string Preposition, int Place)> PlacesOf(AnalyzedSentence sentence)
    {
        for (var i = 1; i < sentence.Tokens.Count; i++)
        {
            if (sentence.FeatureAt[i] >= 0 && sentence.Tokens.IsCapitalised(i) && Places.Contains(sentence.Tokens[i - 1])
                && !IsInDate(sentence, i))
            {
                yield return (sentence.Tokens[i - 1], sentence.FeatureAt[i]);
            }
        }
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
