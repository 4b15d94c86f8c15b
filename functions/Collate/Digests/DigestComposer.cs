using Collate.History;

namespace Collate.Digests;

/// <summary>Puts a digest together from the stories that there are to tell. Pure.</summary>
internal static class DigestComposer
{
    /// <summary>The digest.</summary>
    /// <param name="frame">Everything but the stories: id, zone, ends, previous digest, departures and counts. What it says of stories is left out, but for <see cref="Digest.More"/> and <see cref="Digest.Seen"/>, which are added to.</param>
    /// <param name="candidates">The stories that were looked at, in any order.</param>
    public static Digest Compose(Digest frame, IEnumerable<DigestCandidate> candidates)
    {
        var all = candidates.ToArray();
        var news = DigestCandidate.InOrder(all.Where(candidate => candidate.IsNews));
        return frame with
        {
            Stories = [.. news.Take(DigestOptions.MaxStories).Select(Tell)],
            Also = [.. news.Skip(DigestOptions.MaxStories).Take(DigestOptions.MaxMentions).Select(Name)],
            More = frame.More + Math.Max(0, news.Count - DigestOptions.MaxStories - DigestOptions.MaxMentions),
            Unchanged = frame.Unchanged + all.Length - news.Count,
            Seen = [.. frame.Seen.Concat(all.Select(candidate => candidate.Sight)).OrderBy(sight => sight.Story, StringComparer.Ordinal)],
        };
    }

    private static DigestStory Tell(DigestCandidate candidate) => new()
    {
        Story = candidate.Summary.Story,
        Since = candidate.Before?.Since,
        Merged = candidate.Merged,
        Changes = candidate.Told is { } told ? SummaryDiff.Between(told, candidate.Summary, ContextOf(candidate)) : null,
        Summary = candidate.Summary,
    };

    private static DiffContext ContextOf(DigestCandidate candidate) => new()
    {
        TextOf = source => candidate.Texts.GetValueOrDefault(source.Sha256),
        Why = source => candidate.Why.GetValueOrDefault(source.Sha256, Withdrawal.Left),
    };

    private static DigestMention Name(DigestCandidate candidate) => new(
        candidate.Summary.Story,
        candidate.Before?.Since,
        candidate.Summary.Headline,
        candidate.Summary.Sentences[0].Text,
        candidate.Summary.Language,
        candidate.Summary.Sources.Count,
        candidate.Lineages,
        candidate.Summary.Disagreements.Count);
}
