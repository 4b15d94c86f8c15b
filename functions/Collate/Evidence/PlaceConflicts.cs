using Collate.Language;
using Collate.Language.Values;
using Collate.Summaries;

namespace Collate.Evidence;

/// <summary>Finds places that sources put in different countries: "the Kursk region in occupied Ukraine", "Russia's Kursk region".</summary>
internal static class PlaceConflicts
{
    private const int MostAdjectives = 3;

    private const int MostCountryWords = 3;

    private static readonly HashSet<string> Kinds = new(
        [
            "region", "province", "oblast", "district", "county", "city", "town", "village", "state", "area", "island", "peninsula", "port", "airport", "governorate",
            "municipality", "territory", "valley", "border", "coast", "capital", "suburb", "prefecture", "canton", "department",
        ],
        StringComparer.Ordinal);

    /// <summary>The conflicts, ordered by their subject.</summary>
    public static IEnumerable<Conflict> Find(StoryText story, IReadOnlyList<int> lineages)
    {
        var located = new SortedDictionary<string, List<Location>>(StringComparer.Ordinal);
        var places = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < story.Sentences.Count; i++)
        {
            Read(story.Sentences[i].Tokens, i, located, places);
        }

        foreach (var (place, locations) in located.Where(entry => places.Contains(entry.Key)))
        {
            var sides = ConflictSides.Of(
                story, lineages, locations.Select(location => (location.Country, location.Value, Passage.Whole(story, location.Sentence))));
            if (sides.Count > 1)
            {
                yield return new Conflict(DisagreementKind.Place, locations[0].Place, sides);
            }
        }
    }

    private static void Read(TokenizedSentence sentence, int number, SortedDictionary<string, List<Location>> located, HashSet<string> places)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!sentence.IsCapitalised(i) || CountryAt(sentence, i, out var words) is not { } country)
            {
                if (sentence.IsCapitalised(i) && Kinds.Contains(sentence[i + 1]))
                {
                    places.Add(sentence[i]);
                }

                continue;
            }

            if (Possessed(sentence, i + words - 1) is { } owned)
            {
                Add(owned, country, sentence.Text[sentence.Tokens[i].Start..EndWithoutPossessive(sentence, i + words - 1)]);
            }
            else if (Inside(sentence, i, out var from) is { } inside)
            {
                Add(inside, country, sentence.Text[sentence.Tokens[from].Start..EndWithoutPossessive(sentence, i + words - 1)]);
            }

            i += words - 1;
        }

        void Add((int Name, int End) place, string country, string value)
        {
            var name = sentence[place.Name];
            if (!located.TryGetValue(name, out var locations))
            {
                located.Add(name, locations = []);
            }

            locations.Add(new Location(country, value, sentence.Text[sentence.Tokens[place.Name].Start..sentence.Tokens[place.End].End], number));
        }
    }

    /// <summary>"Russia's southwestern Kursk region": the place that a country has.</summary>
    private static (int Name, int End)? Possessed(TokenizedSentence sentence, int country)
    {
        var raw = sentence.Raw(country);
        if (WordForm.WithoutPossessive(raw).Length == raw.Length)
        {
            return null;
        }

        var name = country + 1;
        while (name <= country + MostAdjectives && sentence.Is(name, TokenKind.Word) && !sentence.IsCapitalised(name) && !FunctionWords.Contains(sentence[name]))
        {
            name++;
        }

        return sentence.IsCapitalised(name) && Kinds.Contains(sentence[name + 1]) ? (name, name + 1) : null;
    }

    /// <summary>"the Kursk region in occupied Ukraine": the place that a country holds.</summary>
    private static (int Name, int End)? Inside(TokenizedSentence sentence, int country, out int from)
    {
        from = country;
        while (from > 0 && country - from < MostAdjectives && sentence.Is(from - 1, TokenKind.Word) && !sentence.IsCapitalised(from - 1)
            && !FunctionWords.Contains(sentence[from - 1]))
        {
            from--;
        }

        var before = sentence[from - 1] == "the" ? from - 2 : from - 1;
        if (sentence[before] is not ("in" or "of" or ","))
        {
            return null;
        }

        var end = before - 1;
        var name = Kinds.Contains(sentence[end]) ? end - 1 : end;
        return name >= 0 && sentence.IsCapitalised(name) && (name != end || sentence[before] != ",") ? (name, end) : null;
    }

    private static string? CountryAt(TokenizedSentence sentence, int at, out int words)
    {
        for (words = Math.Min(MostCountryWords, sentence.Count - at); words > 0; words--)
        {
            var name = words == 1 ? sentence[at] : string.Join(' ', Enumerable.Range(at, words).Select(i => sentence[i]));
            if (Countries.ByName(name) is { } country && !Countries.IsAdjective(name))
            {
                return country;
            }
        }

        return null;
    }

    private static int EndWithoutPossessive(TokenizedSentence sentence, int token) =>
        sentence.Tokens[token].Start + WordForm.WithoutPossessive(sentence.Raw(token)).Length;

    private readonly record struct Location(string Country, string Value, string Place, int Sentence);
}
