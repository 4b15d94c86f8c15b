using System.Text.Json.Serialization;
using Collate.Summaries;

namespace Collate.History;

/// <summary>What changed from one summary of a story to another: the document <c>collate/diff/1</c>, described in <c>docs/versions.md</c>.</summary>
/// <remarks>A pure function of the two summaries and of what <see cref="DiffContext"/> answers. Takes time quadratic in the number of sentences that changed, and no more.</remarks>
public sealed record SummaryDiff
{
    /// <summary>The name of this version of the document's schema.</summary>
    public const string SchemaName = "collate/diff/1";

    /// <summary>Always <see cref="SchemaName"/>.</summary>
    [JsonRequired]
    public string Schema { get; init; } = SchemaName;

    /// <summary>The story's id.</summary>
    public required string Story { get; init; }

    /// <summary>The number of the version that this change led to; none if it is between summaries that are no versions.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Version { get; init; }

    /// <summary>The basis of the earlier summary; none in a first version.</summary>
    [JsonRequired]
    public string? From { get; init; }

    /// <summary>The basis of the later summary; none where the story ended.</summary>
    [JsonRequired]
    public string? To { get; init; }

    /// <summary>The change in plain words, a sentence or two to the line, what matters most first; never empty.</summary>
    public required IReadOnlyList<string> Account { get; init; }

    /// <summary>The headlines, if they differ.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public HeadlineChange? Headline { get; init; }

    /// <summary>That the story ended; none while it goes on.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StoryEnd? Ended { get; init; }

    /// <summary>What changed about the sources.</summary>
    public required SourceChanges Sources { get; init; }

    /// <summary>What changed about that on which the sources disagree.</summary>
    public required DisagreementChanges Disagreements { get; init; }

    /// <summary>Numbers that changed, in reading order.</summary>
    public required IReadOnlyList<NumberChange> Numbers { get; init; }

    /// <summary>What changed in the sentences.</summary>
    public required SentenceChanges Sentences { get; init; }

    /// <summary>Whether a reader of both summaries would find them the same: only the basis, the writer's record, or the timeline may differ.</summary>
    [JsonIgnore]
    public bool IsEmpty => this is
    {
        Headline: null,
        Ended: null,
        Sources: { Added.Count: 0, Withdrawn.Count: 0, Renamed.Count: 0 },
        Disagreements: { Opened.Count: 0, Settled.Count: 0, Changed.Count: 0 },
        Sentences: { Added.Count: 0, Dropped.Count: 0, Reworded.Count: 0, Supported.Count: 0 },
    };

    /// <summary>What changed between two summaries.</summary>
    /// <param name="from">The earlier, or none if the later is the first.</param>
    /// <param name="to">The later, or none if the story ended.</param>
    /// <param name="context">What else is known; nothing if none is given.</param>
    /// <exception cref="ArgumentException">Neither is given.</exception>
    public static SummaryDiff Between(Summary? from, Summary? to, DiffContext? context = null)
    {
        var story = to?.Story ?? from?.Story ?? throw new ArgumentException("One of two summaries is needed.", nameof(to));
        context ??= DiffContext.None;
        var language = to?.Language ?? from!.Language;
        var sources = SourceDiff.Between(from?.Sources ?? [], to?.Sources ?? [], context);
        var (sentences, numbers) = SentenceDiff.Between(from?.Sentences ?? [], to?.Sentences ?? [], sources, language);
        var diff = new SummaryDiff
        {
            Story = story,
            Version = context.Version,
            From = from?.Basis,
            To = to?.Basis,
            Account = [],
            Headline = string.Equals(from?.Headline, to?.Headline, StringComparison.Ordinal) ? null : new HeadlineChange { From = from?.Headline, To = to?.Headline },
            Ended = to is null ? new StoryEnd(context.To is null ? EndOf(sources) : Withdrawal.Moved) { To = context.To } : null,
            Sources = sources,
            Disagreements = DisagreementDiff.Between(from, to, sources, context),
            Numbers = numbers,
            Sentences = sentences,
        };
        return diff with { Account = DiffWords.Of(diff) };
    }

    // What became of most of its sources; of equally many the first.
    private static Withdrawal EndOf(SourceChanges sources) =>
        sources.Withdrawn.GroupBy(source => source.Because).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key).FirstOrDefault();
}
