using Collate.Editorial;

namespace Collate.Processing;

/// <summary>The articles that must be looked at together with one, and what the log says of them.</summary>
/// <param name="View">What the log says.</param>
/// <param name="Around">The articles that are connected to the one looked at: those that are present and, so that nothing is left behind, the first articles of former stories.</param>
/// <param name="Pins">What the editors decided, held against the articles that are there.</param>
/// <param name="Past">What happened to them before.</param>
internal sealed record Neighbourhood(LogView View, IReadOnlySet<string> Around, Pins Pins, Neighbourhood.Changes Past)
{
    /// <summary>Reads the log as far as it can matter, and finds what is around an article.</summary>
    /// <remarks>The article itself counts in every way it was ever read, present or not: what it left has to be looked at, too.</remarks>
    /// <param name="log">The log.</param>
    /// <param name="article">The article.</param>
    /// <param name="overrides">What the editors decided.</param>
    /// <param name="last">What was found a moment ago: it is answered again if nothing of it changed.</param>
    /// <param name="since">After which moment the log must have been read, see <see cref="ArticleLog.Now"/>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<Neighbourhood> FindAsync(ArticleLog log, string article, EditorialOverrides overrides, Neighbourhood? last, long since, CancellationToken cancellationToken)
    {
        var (reach, ignored) = (new Reach(), new IgnoredArticles(overrides.Ignore));
        var isLocated = false;
        while (true)
        {
            var (isKnown, found) = await log.LookAsync(reach, look => Find(log, look, article, overrides, ignored, reach, last, isLocated), since, cancellationToken).ConfigureAwait(false);
            if (found is not null)
            {
                return found;
            }

            // Every shard of an article tells of all ways in which it was read, so one of them will do.
            if (!isKnown && !isLocated)
            {
                isLocated = true;
                foreach (var shard in await log.Articles.ShardsOfAsync(article, cancellationToken).ConfigureAwait(false))
                {
                    reach.Extend(shard.Day);
                }
            }
        }
    }

    /// <summary>As <see cref="FindAsync"/>, by what was read of the log before: none if that is not enough, or the editors put articles together.</summary>
    public static Neighbourhood? FindKnown(ArticleLog log, string article, EditorialOverrides overrides) => overrides.Together.Count > 0 || overrides.Apart.Count > 0 ? null
        : log.LookAtKnown(look => Find(log, look, article, overrides, new IgnoredArticles(overrides.Ignore), new Reach(), null, isLocated: false).Found);

    // None if the log has to be read further.
    private static (bool IsKnown, Neighbourhood? Found) Find(ArticleLog log, LogLook look, string article, EditorialOverrides overrides, IgnoredArticles ignored, Reach reach, Neighbourhood? last, bool isLocated)
    {
        var (fold, generation, hasRead) = look;
        var known = fold.Find(article);
        if (known is null or { Readings.Count: 0 } && !isLocated)
        {
            return (false, null);
        }

        foreach (var reading in known?.Readings ?? [])
        {
            reach.Extend(reading.Candidate.Day);
        }

        if (!hasRead(reach))
        {
            return (true, null);
        }

        var around = new HashSet<string>(StringComparer.Ordinal);
        foreach (var neighbour in fold.Around(article, ignored))
        {
            around.Add(neighbour.Sha256);
            reach.Extend(neighbour.Day);
        }

        var pins = Pins.Of(overrides, name => fold.HolderOf(name, ignored));
        if (!hasRead(reach) || (!pins.IsEmpty && !TryPin(fold, pins, article, around, reach, ignored, hasRead)))
        {
            return (true, null);
        }

        return (true, last is not null && IsStill(last, fold, generation, around, pins) ? last : new Neighbourhood(new LogView(log, fold, generation, around, ignored), around, pins, ChangesOf(fold, article, around)));
    }

    private static Changes ChangesOf(LogFold fold, string article, HashSet<string> around) => new(
        around.Where(sha256 => !string.Equals(sha256, article, StringComparison.Ordinal)).Select(sha256 => fold.Find(sha256)!.Stamp).DefaultIfEmpty().Max(),
        fold.Departures,
        fold.Find(article)?.IsUntouched == true);

    private static bool IsStill(Neighbourhood last, LogFold fold, string? generation, HashSet<string> around, Pins pins) =>
        pins.IsEmpty && last.Pins.IsEmpty && string.Equals(generation, last.View.Generation, StringComparison.Ordinal)
        && (fold.Stamp == last.View.Stamp || (around.SetEquals(last.Around) && around.All(sha256 => fold.Find(sha256)!.Stamp <= last.View.Stamp)));

    /// <summary>Takes in what the editors put together with anything that is around, and what is around that. Answers false if the log has to be read further.</summary>
    private static bool TryPin(LogFold fold, Pins pins, string article, HashSet<string> around, Reach reach, IgnoredArticles ignored, Predicate<Reach> hasRead)
    {
        var absent = string.Equals(fold.HolderOf(article, ignored), article, StringComparison.Ordinal) ? null : article;
        while (true)
        {
            var touched = pins.Touching(around, absent).ToArray();

            // An article can be named that is far away in time, and only the whole log tells whether it is there.
            if (!touched.All(pinned => pinned.IsComplete))
            {
                reach.Extend(null);
            }

            foreach (var sha256 in touched.SelectMany(pinned => pinned.Hashes).Where(around.Add).ToArray())
            {
                foreach (var neighbour in fold.AroundOther(sha256, ignored))
                {
                    around.Add(neighbour.Sha256);
                    reach.Extend(neighbour.Day);
                }
            }

            if (!hasRead(reach))
            {
                return false;
            }

            if (touched.SelectMany(pinned => pinned.Hashes).All(around.Contains) && !pins.Touching(around, absent).Except(touched).Any())
            {
                return true;
            }
        }
    }

    /// <summary>What happened to the articles around one.</summary>
    /// <param name="Last">When any but the one itself changed last, as <see cref="LogFold.Stamp"/> counts.</param>
    /// <param name="Departures">How many articles, of all, had gone by then.</param>
    /// <param name="IsArrival">Whether all that ever happened to the one is that it was dropped.</param>
    internal readonly record struct Changes(long Last, int Departures, bool IsArrival);
}
