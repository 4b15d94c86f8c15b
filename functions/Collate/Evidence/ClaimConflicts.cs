using System.Globalization;
using Collate.Language.Values;
using Collate.Summaries;

namespace Collate.Evidence;

/// <summary>Finds sentences that agree in nearly everything but one value: a number, a date, or whether it is so.</summary>
/// <remarks>
/// Where the wording is the same on both sides, what differs is what the sources disagree on. Numbers are compared within one day only, since counts grow; a pair that
/// differs in more than one value is left alone.
/// </remarks>
internal static class ClaimConflicts
{
    /// <summary>How much of each sentence the other has to cover, values aside, in per cent.</summary>
    private const int EnoughPercent = 72;

    /// <summary>The same where the sentences differ in a place, which is among their words.</summary>
    private const int EnoughWithoutPlace = 58;

    private const int FewestWords = 4;

    private const int DeepestSentence = 40;

    private const int MostPivots = 600;

    private static readonly HashSet<string> Updates = new(
        ["rose", "risen", "rises", "climbed", "updated", "revised", "earlier", "previously", "initial", "initially", "longer", "now", "later", "then", "another"], StringComparer.Ordinal);

    /// <summary>The conflicts, in order of their first sentence.</summary>
    public static IEnumerable<Conflict> Find(StoryText story, IReadOnlyList<int> lineages, ClaimFinder claims)
    {
        var taken = new HashSet<int>();
        bool[] candidates = [.. story.Sentences.Select(IsCandidate)];
        var pivots = Enumerable.Range(0, story.Sentences.Count).Where(i => story.Sentences[i].Index < DeepestSentence && candidates[i]).Take(MostPivots);
        foreach (var pivot in pivots)
        {
            if (taken.Contains(pivot))
            {
                continue;
            }

            foreach (var other in claims.Neighbours(pivot, EnoughWithoutPlace))
            {
                if (other > pivot && candidates[other] && !taken.Contains(other) && Compare(story, lineages, claims, pivot, other) is { } conflict)
                {
                    taken.Add(pivot);
                    taken.Add(other);
                    yield return conflict;
                    break;
                }
            }
        }
    }

    private static Conflict? Compare(StoryText story, IReadOnlyList<int> lineages, ClaimFinder claims, int one, int other)
    {
        var (a, b) = (story.Sentences[one], story.Sentences[other]);
        if (lineages[a.Article] == lineages[b.Article])
        {
            return null;
        }

        var covered = Math.Min(claims.Coverage(a, b, values: false), claims.Coverage(b, a, values: false));
        // Whether it is places that differ is told soonest. Without that the rest of the words has to be nearly the same, and of one day, where it is not dates.
        var mayBeOther = covered >= EnoughPercent && (OneNews.IsOfOneDay(story, a.Article, b.Article) || (a.Dates.Count == 1 && b.Dates.Count == 1));
        if (covered < EnoughWithoutPlace || (!mayBeOther && !claims.PlacesDiffer(one, other)))
        {
            return null;
        }

        var difference = claims.Compare(one, other);
        return covered < EnoughPercent && difference != Difference.Name ? null : difference switch
        {
            Difference.Number => Number(story, lineages, one, other),
            Difference.Date => Date(story, lineages, one, other),
            Difference.Name => Place(story, lineages, one, other),
            Difference.Polarity => Polarity(story, lineages, one, other),
            _ => null,
        };
    }

    private static Conflict? Number(StoryText story, IReadOnlyList<int> lineages, int one, int other)
    {
        var (a, b) = (story.Sentences[one], story.Sentences[other]);
        if (a.Numbers.Count != b.Numbers.Count || !OneNews.IsOfOneDay(story, a.Article, b.Article) || Plans.IsIn(a.Tokens, 0, a.Tokens.Count) != Plans.IsIn(b.Tokens, 0, b.Tokens.Count))
        {
            return null;
        }

        var differing = Enumerable.Range(0, a.Numbers.Count).Where(i => !NumberRange.Of(a.Numbers[i]).Meets(NumberRange.Of(b.Numbers[i]))).ToArray();
        if (differing is not [var at] || !NumberComparison.AreComparable(a.Numbers[at], b.Numbers[at]) || a.Numbers[at].Head != b.Numbers[at].Head
            || a.Numbers[at].Additional || b.Numbers[at].Additional || PartsAndWholes.MakeUp(story, (one, a.Numbers[at]), (other, b.Numbers[at])))
        {
            return null;
        }

        var kind = a.Numbers[at].Kind is NumberKind.Count or NumberKind.Ordinal ? DisagreementKind.Number : DisagreementKind.Amount;
        return Conflict(
            story, lineages, kind, NumberWording.About(a, a.Numbers[at]),
            (NumberWording.Value(a, a.Numbers[at]), one), (NumberWording.Value(b, b.Numbers[at]), other));
    }

    private static Conflict? Date(StoryText story, IReadOnlyList<int> lineages, int one, int other)
    {
        var (a, b) = (story.Sentences[one], story.Sentences[other]);
        if (!OneNews.IsNear(story, a.Article, b.Article) || a.Dates is not [var first] || b.Dates is not [var second] || first.Precision != second.Precision || (first.When is null) != (second.When is null))
        {
            return null;
        }

        var about = string.Create(CultureInfo.InvariantCulture, $"{a.Text[..first.Start]}\u2026{a.Text[first.End..]}").ReplaceLineEndings(" ");
        return Conflict(story, lineages, DisagreementKind.Date, about, (a.Text[first.Start..first.End], one), (b.Text[second.Start..second.End], other));
    }

    /// <summary>One place of each that the other does not name, after the same word. Not where a sentence of the story names both: one may lie in the other; nor a country, for the same reason.</summary>
    private static Conflict? Place(StoryText story, IReadOnlyList<int> lineages, int one, int other)
    {
        var (a, b) = (story.Sentences[one], story.Sentences[other]);
        if (!OneNews.IsNear(story, a.Article, b.Article) || OwnPlaces(a, b) is not [var first] || OwnPlaces(b, a) is not [var second] || first.Preposition != second.Preposition
            || Countries.ByName(first.Name) is not null || Countries.ByName(second.Name) is not null
            || story.Sentences.Any(sentence => sentence.Features.AsSpan().Contains(first.Feature) && sentence.Features.AsSpan().Contains(second.Feature)))
        {
            return null;
        }

        return Conflict(story, lineages, DisagreementKind.Place, Topic(story, a, b), (first.Value, one), (second.Value, other));
    }

    /// <summary>The places of a sentence that another does not name, with the word they follow.</summary>
    private static List<(string Preposition, string Name, int Feature, string Value)> OwnPlaces(AnalyzedSentence sentence, AnalyzedSentence other)
    {
        var found = new List<(string, string, int, string)>();
        var tokens = sentence.Tokens;
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i - 1] is not ("in" or "at" or "near" or "from" or "to") || !tokens.IsCapitalised(i) || sentence.FeatureAt[i] < 0 || sentence.IsInDate(i)
                || other.Features.AsSpan().Contains(sentence.FeatureAt[i]))
            {
                continue;
            }

            var last = i;
            while (tokens.IsCapitalised(last + 1))
            {
                last++;
            }

            found.Add((tokens[i - 1], tokens[i], sentence.FeatureAt[i], sentence.Text[tokens.Tokens[i].Start..tokens.Tokens[last].End]));
        }

        return found;
    }

    private static Conflict? Polarity(StoryText story, IReadOnlyList<int> lineages, int one, int other)
    {
        var (a, b) = (story.Sentences[one], story.Sentences[other]);
        return OneNews.IsOfOneDay(story, a.Article, b.Article) ? Conflict(story, lineages, DisagreementKind.Polarity, Topic(story, a, b), (a.Text, one), (b.Text, other)) : null;
    }

    private static Conflict? Conflict(
        StoryText story, IReadOnlyList<int> lineages, DisagreementKind kind, string about, (string Value, int Sentence) one, (string Value, int Sentence) other)
    {
        var sides = ConflictSides.Of(
            story, lineages, [("one", one.Value, Passage.Whole(story, one.Sentence)), ("other", other.Value, Passage.Whole(story, other.Sentence))]);
        return sides.Count > 1 ? new Conflict(kind, about, sides) : null;
    }

    /// <summary>What both sentences speak of: the words they share, in the order of the first.</summary>
    private static string Topic(StoryText story, AnalyzedSentence a, AnalyzedSentence b)
    {
        var words = new List<string>();
        for (var i = 0; i < a.Tokens.Count; i++)
        {
            if (a.FeatureAt[i] >= 0 && b.Features.Contains(a.FeatureAt[i]) && story.Vocabulary.TextOf(a.FeatureAt[i]) is not ['#', ..])
            {
                words.Add(a.Tokens.Raw(i).ToString());
            }
        }

        return string.Join(' ', words);
    }

    private static bool IsCandidate(AnalyzedSentence sentence) =>
        sentence.Features.Length >= FewestWords && sentence.QuotedPercent < 50 && !HasUpdate(sentence.Tokens);

    private static bool HasUpdate(TokenizedSentence tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Updates.Contains(tokens[i]))
            {
                return true;
            }
        }

        return false;
    }
}
