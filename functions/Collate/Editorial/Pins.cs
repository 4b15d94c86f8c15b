using Collate.Summaries;

namespace Collate.Editorial;

/// <summary>Decisions to join and to part, held against the articles that are there.</summary>
internal sealed class Pins
{
    private readonly IReadOnlyList<Pinned> _together;
    private readonly IReadOnlyList<Pinned> _apart;

    private Pins(IReadOnlyList<Pinned> together, IReadOnlyList<Pinned> apart) => (_together, _apart) = (together, apart);

    /// <summary>No decisions.</summary>
    public static Pins None { get; } = new([], []);

    /// <summary>Articles that belong together, by hash.</summary>
    public IEnumerable<IReadOnlyList<string>> Together => _together.Select(pinned => pinned.Hashes);

    /// <summary>Articles of which no two belong together, by hash.</summary>
    public IEnumerable<IReadOnlyList<string>> Apart => _apart.Select(pinned => pinned.Hashes);

    /// <summary>Whether there is no decision.</summary>
    public bool IsEmpty => _together.Count == 0 && _apart.Count == 0;

    /// <summary>Finds the articles that decisions name.</summary>
    /// <param name="overrides">The decisions.</param>
    /// <param name="holderOf">The article that a name holds, or whose hash it is; none if it is not there or does not count.</param>
    public static Pins Of(EditorialOverrides overrides, Func<string, string?> holderOf)
    {
        if (overrides.Together.Count == 0 && overrides.Apart.Count == 0)
        {
            return None;
        }

        Pinned Find(Decision decision) => new(decision, [.. decision.Articles.Select(holderOf)]);
        return new Pins([.. overrides.Together.Select(Find)], [.. overrides.Apart.Select(Find)]);
    }

    /// <summary>The decisions to join that concern any of some articles.</summary>
    /// <param name="articles">Hashes of articles.</param>
    /// <param name="absent">An article that is not there, or none: it may have been whatever a decision names that is not there now.</param>
    public IEnumerable<Pinned> Touching(IReadOnlySet<string> articles, string? absent) =>
        _together.Where(pinned => pinned.Hashes.Any(articles.Contains) || (absent is not null && !pinned.IsComplete));

    /// <summary>What readers of a story are told: the decisions that name any of its articles, in the order of the file.</summary>
    public IReadOnlyList<EditorialPin> NotesOf(IEnumerable<string> articles)
    {
        if (IsEmpty)
        {
            return [];
        }

        var members = articles.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. _together.Where(pinned => pinned.Hashes.Count(members.Contains) > 1).Select(pinned => pinned.ToNote(EditorialKind.Together, members)),
            .. _apart.Where(pinned => pinned.Hashes.Any(members.Contains)).Select(pinned => pinned.ToNote(EditorialKind.Apart, members)),
        ];
    }

    /// <summary>A decision and the articles of it that are there.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="found">The hash for each article that it names, or none if that is not there.</param>
    internal sealed class Pinned(Decision decision, IReadOnlyList<string?> found)
    {
        /// <summary>The articles that are there, each once, in ordinal order of their hashes.</summary>
        public IReadOnlyList<string> Hashes { get; } = [.. found.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

        /// <summary>Whether every article that it names is there.</summary>
        public bool IsComplete => !found.Contains(null);

        /// <summary>What readers of a story are told. Of what is kept apart they are told the others as the editors named them.</summary>
        public EditorialPin ToNote(EditorialKind kind, HashSet<string> members) => new(
            kind,
            [.. Hashes.Where(members.Contains)],
            kind == EditorialKind.Together ? [] : [.. decision.Articles.Where((_, i) => found[i] is not { } sha256 || !members.Contains(sha256))],
            decision.Because);
    }
}
