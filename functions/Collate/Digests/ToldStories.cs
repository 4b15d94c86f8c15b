using System.Text;
using Collate.History;
using Collate.Processing;
using Collate.Storage;
using Collate.Summaries;

namespace Collate.Digests;

/// <summary>Finds what earlier digests told of stories, and what has become of the articles since.</summary>
internal sealed class ToldStories(IBlobStore store, DigestStore digests)
{
    private const int MostAsked = 64;

    private readonly StoryLibrary _library = new(store);
    private readonly NameStore _names = new(store);

    /// <summary>Adds to each story that is going to be told in full, and was before, what it was told with then.</summary>
    public async Task<IReadOnlyList<DigestCandidate>> CompleteAsync(IReadOnlyList<DigestCandidate> candidates, CancellationToken cancellationToken)
    {
        var told = DigestCandidate.InOrder(candidates.Where(candidate => candidate.IsNews)).Take(DigestOptions.MaxStories)
            .Where(candidate => candidate.Before?.Told is not null)
            .GroupBy(candidate => candidate.Before!.Told!, StringComparer.Ordinal);
        var completed = new Dictionary<string, DigestCandidate>(StringComparer.Ordinal);
        foreach (var group in told.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var digest = await TryReadAsync(group.Key, cancellationToken).ConfigureAwait(false);
            foreach (var candidate in group)
            {
                if (digest?.Stories.FirstOrDefault(story => string.Equals(story.Story, candidate.Before!.Under ?? candidate.Summary.Story, StringComparison.Ordinal)) is { } story)
                {
                    completed[candidate.Summary.Story] = candidate with
                    {
                        Told = story.Summary,
                        Texts = await TextsAsync(story.Summary, candidate.Summary, cancellationToken).ConfigureAwait(false),
                        Why = await WhyAsync(story.Summary, candidate.Summary, cancellationToken).ConfigureAwait(false),
                    };
                }
            }
        }

        return [.. candidates.Select(candidate => completed.GetValueOrDefault(candidate.Summary.Story, candidate))];
    }

    // Deleted or changed by somebody: then it is not known what was told.
    private async Task<Digest?> TryReadAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            return await digests.ReadAsync(id, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private async Task<IReadOnlyDictionary<string, string>> TextsAsync(Summary told, Summary now, CancellationToken cancellationToken)
    {
        var known = told.Sources.Select(source => source.Sha256).ToHashSet(StringComparer.Ordinal);
        var names = told.Sources.SelectMany(source => source.Names).ToHashSet(StringComparer.Ordinal);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in now.Sources.Where(source => !known.Contains(source.Sha256) && source.Names.Any(names.Contains)))
        {
            if (await _library.ReadSourceAsync(now.Story, source, cancellationToken).ConfigureAwait(false) is { } text)
            {
                texts[source.Sha256] = Encoding.UTF8.GetString(text.Content.Span);
            }
        }

        return texts;
    }

    // What the name that an article had holds now tells why it is gone. Of very many articles only the first are looked at.
    private async Task<IReadOnlyDictionary<string, Withdrawal>> WhyAsync(Summary told, Summary now, CancellationToken cancellationToken)
    {
        var present = now.Sources.Select(source => source.Sha256).ToHashSet(StringComparer.Ordinal);
        var why = new Dictionary<string, Withdrawal>(StringComparer.Ordinal);
        foreach (var source in told.Sources.Where(source => !present.Contains(source.Sha256)).Take(MostAsked))
        {
            var (record, _) = await _names.ReadAsync(source.Name, cancellationToken).ConfigureAwait(false);
            why[source.Sha256] = string.Equals(record?.Article, source.Sha256, StringComparison.Ordinal) ? Withdrawal.Left
                : record?.Article is not null || record?.Quarantine is not null ? Withdrawal.Replaced
                : Withdrawal.Removed;
        }

        return why;
    }
}
