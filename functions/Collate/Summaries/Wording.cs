using System.Globalization;
using System.Text;

namespace Collate.Summaries;

/// <summary>The phrases that the Markdown and the HTML document share, so that both say the same.</summary>
public static class Wording
{
    /// <summary>Who a source is: its publisher, else its title in quotation marks, else the name it was dropped under.</summary>
    public static string Of(Source source) => source.Publisher ?? (source.Title is null ? Line(source.Name) : $"“{source.Title}”");

    /// <summary><c>5 articles, 4 independent</c>; with one lineage <c>2 articles of one lineage</c>; or <c>1 article</c>.</summary>
    public static string Of(Support support, string separator) => support switch
    {
        { Articles: 1 } => "1 article",
        { Lineages: 1 } => string.Create(CultureInfo.InvariantCulture, $"{support.Articles} articles of one lineage"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{support.Articles} articles{separator}{support.Lineages} independent"),
    };

    /// <summary>What kind of value differs; nothing when it is none in particular.</summary>
    public static string? Of(DisagreementKind kind) => kind switch
    {
        DisagreementKind.Number => "number",
        DisagreementKind.Amount => "amount",
        DisagreementKind.Date => "date",
        DisagreementKind.Place => "place",
        DisagreementKind.Polarity => "whether",
        _ => null,
    };

    /// <summary>Who wrote the prose, and how.</summary>
    public static string Of(WriterInfo writer) => (writer.Kind, writer.Fallback) switch
    {
        (WriterKind.AzureOpenAI, _) => "Written by a model on Azure OpenAI from the quoted evidence",
        (_, { Reason: var reason }) => $"Written in the sources’ own sentences, which stand in for a model’s ({reason})",
        _ => "Written in the sources’ own sentences",
    };

    /// <summary><c>linked to source 2, 4 days apart, by Phoenix, Denk, 4.5 (similarity 412 of 1000)</c>.</summary>
    public static string Of(JoinedBy joined)
    {
        var days = joined.Days switch
        {
            null => "",
            0 => ", same day",
            1 => ", 1 day apart",
            var apart => string.Create(CultureInfo.InvariantCulture, $", {apart} days apart"),
        };
        var shared = joined.Shared.Count == 0 ? "" : $"{(joined.Days is null ? "" : ",")} by {string.Join(", ", joined.Shared)}";
        return string.Create(CultureInfo.InvariantCulture, $"linked to source {joined.Source}{days}{shared} (similarity {joined.Similarity} of 1000)");
    }

    /// <summary>What the editors decided: <c>the editors put sources 1 and 3 together: one event</c>, <c>the editors keep source 2 apart from b.txt</c>.</summary>
    public static string Of(EditorialNote note)
    {
        var numbers = note.Sources.Select(n => n.ToString(CultureInfo.InvariantCulture)).ToArray();
        var sources = numbers.Length == 1 ? $"source {numbers[0]}" : $"sources {string.Join(", ", numbers[..^1])} and {numbers[^1]}";
        var what = note.Kind == EditorialKind.Together ? $"the editors put {sources} together" : $"the editors keep {sources} apart from {string.Join(", ", note.Others)}";
        return note.Because is null ? what : $"{what}: {note.Because}";
    }

    /// <summary>What the verifier did, in one sentence.</summary>
    public static string Of(Verification verification) => Counts(verification) + (verification.Replaced is > 0 and var replaced
        ? string.Create(CultureInfo.InvariantCulture, $"; the sources’ own {(replaced == 1 ? "sentence stands" : "sentences stand")} in {replaced} {(replaced == 1 ? "place" : "places")}") : "");

    private static string Counts(Verification verification) => (verification.Checked, verification.Dropped.Count) switch
    {
        (1, 0) => "one sentence was checked against what it cites, and it stands",
        (var all, 0) => string.Create(CultureInfo.InvariantCulture, $"{all} sentences were checked against what they cite, and all stand"),
        (var all, 1) => string.Create(CultureInfo.InvariantCulture, $"of {all} sentences checked against what they cite, 1 was dropped"),
        var (all, dropped) => string.Create(CultureInfo.InvariantCulture, $"of {all} sentences checked against what they cite, {dropped} were dropped"),
    };

    /// <summary><c>5 sources, 4 independent</c>.</summary>
    public static string Of(IReadOnlyList<Source> sources, string separator)
    {
        var lineages = sources.Select(source => source.Lineage).Distinct().Count();
        return (sources.Count, lineages) switch
        {
            (1, _) => "1 source",
            (_, 1) => string.Create(CultureInfo.InvariantCulture, $"{sources.Count} sources of one lineage"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{sources.Count} sources{separator}{lineages} independent"),
        };
    }

    /// <summary>A date as people read it: <c>2024</c>, <c>October 2024</c>, <c>17 June 2025</c>, <c>17 June 2025, 08:30 UTC</c>, <c>17 June 2025, 21:30 UTC-07:00</c>; what is no such date stays as it is.</summary>
    public static string Date(string iso)
    {
        var culture = CultureInfo.InvariantCulture;
        return DateTime.TryParseExact(iso, "yyyy-MM", culture, DateTimeStyles.None, out var month) ? month.ToString("MMMM yyyy", culture)
            : DateTime.TryParseExact(iso, "yyyy-MM-dd", culture, DateTimeStyles.None, out var day) ? day.ToString("d MMMM yyyy", culture)
            : DateTime.TryParseExact(iso, "yyyy-MM-dd'T'HH:mm:ss'Z'", culture, DateTimeStyles.None, out var time) ? time.ToString("d MMMM yyyy, HH:mm 'UTC'", culture)
            : DateTimeOffset.TryParseExact(iso, "yyyy-MM-dd'T'HH:mm:sszzz", culture, DateTimeStyles.None, out var instant) ? instant.ToString("d MMMM yyyy, HH:mm 'UTC'zzz", culture)
            : iso;
    }

    /// <summary>Text of a source as one line: white space is one space, none at the ends, and what cannot be shown is U+FFFD. Formatting characters, which hide or turn the direction of what follows, go; joiners stay.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) && rune.Value is not 0xA0 and not 0x202F)
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (rune.Value is 0x200C or 0x200D || Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
            {
                line.Append((Rune.IsControl(rune) ? Rune.ReplacementChar : rune).ToString());
            }
        }

        return line.ToString().Trim();
    }

    /// <summary>The address, if it is absolute and of the web; else none.</summary>
    public static string? WebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;
}
