using Collate.Articles.Dates;
using Collate.Language;

namespace Collate.Articles.Cleaning;

/// <summary>Reads a line that names a source and a date: <c>La Provence — 13 juillet 2025</c>, <c>Financial Desk, 15 January 2025</c>.</summary>
/// <param name="Name">Who it names: at most six words with capitals.</param>
/// <param name="Date">The date.</param>
/// <param name="IsPublisher">Whether the name may stand for a publisher; after a comma one word, or a city, may as well be a place.</param>
internal readonly record struct SourceLine(string Name, DateReading Date, bool IsPublisher)
{
    private const int MaxWords = 6;

    private static readonly WordSet SmallWords = "of the and & de la le les du des di del der die das van von für à et y e".Split(' ').ToWordSet(ignoreCase: true);

    private static readonly WordSet Cities =
        "new york|new york city|los angeles|san francisco|san diego|las vegas|new orleans|tel aviv|hong kong|new delhi|buenos aires|mexico city|sao paulo|são paulo|rio de janeiro|kuala lumpur|cape town|addis ababa|abu dhabi|the hague|den haag|united nations|la paz|santo domingo|phnom penh|port moresby|saint petersburg|salt lake city|kansas city"
            .Split('|').ToWordSet(ignoreCase: true);

    /// <summary>Reads the line, without emphasis; none if it is anything else.</summary>
    public static SourceLine? Parse(string line)
    {
        foreach (var dash in (ReadOnlySpan<string>)[" — ", " – ", " - "])
        {
            var at = line.IndexOf(dash, StringComparison.Ordinal);
            if (at > 0 && DateText.Parse(line[(at + dash.Length)..]) is { } date)
            {
                return IsName(line[..at]) ? new SourceLine(line[..at].Trim(), date, IsPublisher: true) : null;
            }
        }

        // "Desk, Tuesday, 15 January 2025": the name ends at the first comma that leaves a date.
        var commas = 0;
        for (var at = line.IndexOf(','); at > 0 && commas < 3; at = line.IndexOf(',', at + 1), commas++)
        {
            if (DateText.Parse(line[(at + 1)..]) is { } date)
            {
                var name = line[..at].Trim();
                return IsName(name) ? new SourceLine(name, date, name.Contains(' ', StringComparison.Ordinal) && !Cities.Contains(name)) : null;
            }
        }

        return null;
    }

    private static bool IsName(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= MaxWords && char.IsUpper(words[0][0]) && !text.Contains(':', StringComparison.Ordinal)
            && Array.TrueForAll(words, word => char.IsUpper(word[0]) || char.IsDigit(word[0]) || SmallWords.Contains(word));
    }
}
