using Collate.Editorial;
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
    public static async Task<(LogView View, IReadOnlySet<string> Around, Reach Reach)> FindAsync(ArticleLog log, string article, IReadOnlyList<ShardKey> shards, EditorialOverrides overrides, CancellationToken cancellationToken)
    {
        var reach = new Reach();
        foreach (var shard in shards)
        {
            reach.Extend(shard.Day);
        }

        while (true)
        {
            var view = (await log.ReadAsync(reach, cancellationToken).ConfigureAwait(false)).Without(overrides.Ignore);
            var (around, grew) = Find(view, article, reach);
            grew |= Pin(view, Pins.Of(overrides, view), article, around, reach);
            if (!grew)
            {
                return (view, around, reach);
            }
        }
    }

    private static (HashSet<string> Around, bool Grew) Find(LogView view, string article, Reach reach)
    {
        var others = Others(view)
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

    /// <summary>Takes in what the editors put together with anything that is around, and what is around that. Answers whether the log has to be read further.</summary>
    private static bool Pin(LogView view, Pins pins, string article, HashSet<string> around, Reach reach)
    {
        var absent = view.Live.ContainsKey(article) ? null : article;
        CandidateIndex? index = null;
        while (true)
        {
            var touched = pins.Touching(around, absent).ToArray();

            // An article can be named that is far away in time, and only the whole log tells whether it is there.
            if (!touched.All(pinned => pinned.IsComplete) && reach.Extend(null))
            {
                return true;
            }

            var grew = false;
            foreach (var sha256 in touched.SelectMany(pinned => pinned.Hashes).Where(around.Add).ToArray())
            {
                foreach (var neighbour in (index ??= IndexOf(view)).Neighbourhood(sha256))
                {
                    around.Add(neighbour.Sha256);
                    grew |= reach.Extend(neighbour.Day);
                }
            }

            if (grew || touched.SelectMany(pinned => pinned.Hashes).All(around.Contains) && !pins.Touching(around, absent).Except(touched).Any())
            {
                return grew;
            }
        }
    }

    private static CandidateIndex IndexOf(LogView view)
    {
        var index = new CandidateIndex();
        foreach (var candidate in Others(view))
        {
            index.Add(candidate);
        }

        return index;
    }

    /// <summary>What is present and, of what is not, the first articles of former stories.</summary>
    private static IEnumerable<Candidate> Others(LogView view) => view.Live.Values.Select(live => live.Candidate)
        .Concat(view.Written.Where(first => !view.Live.ContainsKey(first)).SelectMany(first => view.Seen[first].Take(1)));
}
