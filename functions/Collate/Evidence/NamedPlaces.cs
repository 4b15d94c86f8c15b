namespace Collate.Evidence;

/// <summary>The places that sentences of a story name behind a preposition.</summary>
/// <remarks>Not safe for concurrent use.</remarks>
internal sealed class NamedPlaces(StoryText story)
{
    private static readonly HashSet<string> Prepositions = new(["in", "at", "near", "from"], StringComparer.Ordinal);

    private readonly (string Preposition, int Place)[]?[] _known = new (string, int)[]?[story.Sentences.Count];

    /// <summary>"in Dallas" and "in Austin": a place of each that the other does not name, though both places follow the same word.</summary>
    public bool Differ(int pivot, int[] numbers)
    {
        if (Of(pivot).Length == 0)
        {
            return false;
        }

        var sentence = story.Sentences[pivot];
        var others = Array.ConvertAll(numbers, number => story.Sentences[number]);
        foreach (var (preposition, place) in Of(pivot))
        {
            if (!Array.Exists(others, other => other.Features.AsSpan().Contains(place))
                && numbers.SelectMany(Of).Any(other => other.Preposition == preposition && !sentence.Features.AsSpan().Contains(other.Place))
                && SharePlainWords(sentence, others))
            {
                return true;
            }
        }

        return false;
    }

    private (string Preposition, int Place)[] Of(int number)
    {
        if (_known[number] is { } known)
        {
            return known;
        }

        var sentence = story.Sentences[number];
        var found = new List<(string, int)>();
        for (var i = 1; i < sentence.Tokens.Count; i++)
        {
            if (sentence.FeatureAt[i] >= 0 && sentence.Tokens.IsCapitalised(i) && Prepositions.Contains(sentence.Tokens[i - 1]) && !sentence.IsInDate(i))
            {
                found.Add((sentence.Tokens[i - 1], sentence.FeatureAt[i]));
            }
        }

        return _known[number] = [.. found];
    }

    /// <summary>Whether the sentences share nearly all their words but names, so that a different name is all there is between them.</summary>
    private static bool SharePlainWords(AnalyzedSentence sentence, AnalyzedSentence[] others)
    {
        var plain = sentence.Features.Where(feature => !sentence.IsName(feature)).ToArray();
        return 10 * plain.Count(feature => others.Any(other => other.Features.Contains(feature))) >= 7 * plain.Length;
    }
}
