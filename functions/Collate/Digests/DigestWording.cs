using System.Globalization;
using Collate.History;
using Collate.Summaries;

namespace Collate.Digests;

/// <summary>The phrases that the Markdown, the page and the feed share, so that all say the same. In English; what stands in quotation marks comes from articles.</summary>
internal static class DigestWording
{
    private static readonly SentenceChanges NoSentences = new(0, [], [], [], []);

    /// <summary><c>Digest of 21 November 2026</c>, <c>Digest of week 47 of 2026</c>, or that of a stretch of time.</summary>
    public static string Title(Digest digest) =>
        DateOnly.TryParseExact(digest.Id, "yyyy'/'MM'/'dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? $"Digest of {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}"
        : digest.Id is [var a, var b, var c, var d, '/', 'W', .. var week] && int.TryParse(week, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? string.Create(CultureInfo.InvariantCulture, $"Digest of week {number} of {a}{b}{c}{d}")
        : "Digest";

    /// <summary><c>From … to …</c>, in UTC.</summary>
    public static string Stretch(Digest digest) => digest.From is { } from ? $"{Wording.Date(from)} to {Wording.Date(digest.To)}" : $"Up to {Wording.Date(digest.To)}";

    /// <summary><c>3 stories, 1 of them continuing; 12 unchanged</c>, or that nothing is new.</summary>
    public static string Counts(Digest digest)
    {
        var continuing = digest.Stories.Count(story => story.IsContinuing) + digest.Also.Count(mention => mention.Since is not null);
        var all = digest.Stories.Count + digest.Also.Count + digest.More;
        var told = (all, continuing) switch
        {
            (0, _) => "Nothing new",
            (_, 0) => $"{Of(all, "story", "stories")}",
            var (_, some) => string.Create(CultureInfo.InvariantCulture, $"{Of(all, "story", "stories")}, {some} of them continuing"),
        };
        return digest.Unchanged == 0 ? told : $"{told}; {Of(digest.Unchanged, "story", "stories")} unchanged";
    }

    /// <summary><c>New</c>, or <c>Continues from 2026/11/20</c>; in a digest of any stretch of time, from before it.</summary>
    public static string Status(string? since) => since switch
    {
        null => "New",
        _ when since.Contains('T', StringComparison.Ordinal) => $"Continues from before {Wording.Date(since)}",
        _ => $"Continues from {since}",
    };

    /// <summary><c>5 articles, 4 independent</c>, and on how many points they disagree.</summary>
    public static string Counts(DigestMention mention) => Wording.Of(new Support(mention.Articles, mention.Lineages), ", ")
        + (mention.Disagreements == 0 ? "" : $"; {Of(mention.Disagreements, "disagreement", "disagreements")}");

    /// <summary>What is new in a story, a phrase for each change; nothing for a new story.</summary>
    public static IReadOnlyList<string> News(DigestStory story)
    {
        var notes = new List<string>();
        if (story.Merged.Count > 0)
        {
            notes.Add($"{Of(story.Merged.Count, "story that was told before has", "stories that were told before have")} become part of this one.");
        }

        // What changed in the sentences can be read in them, and names are not shown.
        if (story.Changes is { } changes && changes with { Headline = null, Sentences = NoSentences, Sources = changes.Sources with { Renamed = [] } } is { IsEmpty: false } told)
        {
            notes.AddRange(DiffWords.Of(told));
        }

        return notes;
    }

    /// <summary>What is new in a story, and where else its sources disagree: for the feed.</summary>
    public static IReadOnlyList<string> Notes(DigestStory story)
    {
        var opened = (story.Changes?.Disagreements.Opened ?? []).Select(one => (one.About, one.Kind)).ToHashSet();
        return
        [
            $"{Status(story.Since)}; {Wording.Of(story.Summary.Sources, ", ")}",
            .. News(story),
            .. story.Summary.Disagreements.Where(one => !opened.Contains((one.About, one.Kind))).Select(one => $"Disputed: {Sides(one)}."),
        ];
    }

    private static string Sides(Disagreement disagreement) => $"{disagreement.About}: {string.Join(" or ", disagreement.Values.Select(value => Quoted(value.Value)))}";

    private static string Quoted(string text) => $"“{text}”";

    private static string Of(int count, string one, string several) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : several)}");
}
