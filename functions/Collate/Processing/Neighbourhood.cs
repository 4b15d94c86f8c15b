using Collate.Stories;

namespace Collate.Processing;

/// <summary>Finds the articles that must be looked at together with one.</summary>
internal static class Neighbourhood
{
    /// <summary>
    /// Reads the log as far as it can matter, and answers it together with the articles that are connected to one: those that are present and, so that
    /// nothing is left behind, the first articles of former stories.
    /// </summary>
    /// <remarks>The article itself counts in every way it was ever read, present or not: what it left has to be looked at, too.</remarks>
    public static async Task<(LogView View, IReadOnlySet<string> Around)> FindAsync(ArticleLog log, string article, IReadOnlyList<ShardKey> shards, CancellationToken cancellationToken)
    {
        var reach = new Reach();
        foreach (var shard in shards)
        {
            reach.Extend(shard.Day);
        }

        while (true)
        {
            var view = await log.ReadAsync(reach, cancellationToken).ConfigureAwait(false);
            var (around, grew) = Find(view, article, reach);
            if (!grew)
            {
                return (view, around);
            }
        }
    }

    private static (IReadOnlySet<string> Around, bool Grew) Find(LogView view, string article, Reach reach)
    {
        var others = view.Live.Values.Select(live => live.Candidate)
            .Concat(view.Written.Where(first => !view.Live.ContainsKey(first)).SelectMany(first => view.Seen[first].Take(1)))
            .Where(candidate => !string.Equals(candidate.Sha256, article, StringComparison.Ordinal))
            .ToArray();
        var around = new HashSet<string>(StringComparer.Ordinal);
        var grew = false;
        foreach (var reading in view.Seen[article])
        {
            foreach (var neighbour in StoryGrouper.Neighbourhood([.. others, reading], article))
            {
                around.Add(neighbour.Sha256);
                grew |= reach.Extend(neighbour.Day);
            }
        }

        return (around, grew);
    }
}
