using System.Security.Cryptography;
using System.Text;
using Collate.History;
using Collate.Summaries;

namespace Collate.Digests;

/// <summary>A story that a digest may tell.</summary>
/// <param name="Summary">The summary as it stands.</param>
/// <param name="Before">What is remembered of it, or none for a new one.</param>
/// <param name="Merged">Stories that have become part of it, in ordinal order.</param>
internal sealed record DigestCandidate(Summary Summary, DigestedStory? Before, IReadOnlyList<string> Merged)
{
    /// <summary>The summary that a digest told last, or none.</summary>
    public Summary? Told { get; init; }

    /// <summary>The cleaned texts of articles that came in the place of others, by their hashes: they tell whether a source that was corrected now says what the others say.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    /// <summary>Why articles that it was told from are there no longer, by their hashes, as far as that is known.</summary>
    public IReadOnlyDictionary<string, Withdrawal> Why { get; init; } = new Dictionary<string, Withdrawal>();

    /// <summary>How many of its articles are independent.</summary>
    public int Lineages { get; } = Summary.Sources.Select(source => source.Lineage).Distinct().Count();

    /// <summary>The hash of its set of articles.</summary>
    public string Sources { get; } = HashOf(Summary);

    /// <summary>Whether its articles are others than when a digest last saw it.</summary>
    public bool IsNews => Before switch
    {
        null => true,
        { Sources: { } sources } => !string.Equals(sources, Sources, StringComparison.Ordinal),
        _ => Before.Articles != Summary.Sources.Count || Before.Lineages != Lineages,
    };

    /// <summary>What the next digest has to know.</summary>
    public DigestSight Sight => new(Summary.Story, Summary.Basis, Sources, Summary.Sources.Count, Lineages);

    /// <summary>The weightiest first: most independent sources, most of them new, most new articles, most publishers; then in ordinal order of ids.</summary>
    public static IReadOnlyList<DigestCandidate> InOrder(IEnumerable<DigestCandidate> candidates) =>
    [
        .. candidates
            .OrderByDescending(candidate => candidate.Lineages)
            .ThenByDescending(candidate => candidate.Lineages - (candidate.Before?.Lineages ?? 0))
            .ThenByDescending(candidate => candidate.Summary.Sources.Count - (candidate.Before?.Articles ?? 0))
            .ThenByDescending(candidate => candidate.Summary.Sources.Select(source => source.Publisher).OfType<string>().Distinct(StringComparer.Ordinal).Count())
            .ThenBy(candidate => candidate.Summary.Story, StringComparer.Ordinal),
    ];

    private static string HashOf(Summary summary)
    {
        var articles = string.Join('\n', summary.Sources.Select(source => source.Sha256).Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(articles)).AsSpan(0, 16));
    }
}
