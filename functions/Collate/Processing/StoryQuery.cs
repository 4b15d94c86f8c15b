namespace Collate.Processing;

/// <summary>Which stories of the list are wanted.</summary>
/// <param name="Limit">The most stories to answer, 1 to <see cref="MaxLimit"/>.</param>
/// <param name="Since">Only stories whose newest article is from then or later.</param>
/// <param name="Until">Only stories whose newest article is from before then.</param>
/// <param name="Words">Only stories whose headline or publishers have all of these words, in any case, whole or as a part of a word.</param>
/// <param name="Publisher">Only stories with this publisher; case does not matter.</param>
/// <remarks>A story without any dated article is listed last, and neither <paramref name="Since"/> nor <paramref name="Until"/> holds for it.</remarks>
public sealed record StoryQuery(int Limit, DateTimeOffset? Since = null, DateTimeOffset? Until = null, string? Words = null, string? Publisher = null)
{
    /// <summary>The most stories that one page may have.</summary>
    public const int MaxLimit = 200;

    /// <summary>Whether every story is wanted.</summary>
    internal bool TakesAll => this is { Since: null, Until: null, Words: null or "", Publisher: null or "" };

    /// <summary>Whether a card answers the query.</summary>
    internal bool Takes(StoryCard card) =>
        (Until is null || string.CompareOrdinal(card.Listed, StoryCard.RankOf(Until)) > 0)
        && (Publisher is null or "" || card.Publishers.Contains(Publisher, StringComparer.OrdinalIgnoreCase))
        && (Words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word =>
            card.Headline.Contains(word, StringComparison.OrdinalIgnoreCase) || card.Publishers.Any(publisher => publisher.Contains(word, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether this card and all that follow it in the list are too old.</summary>
    internal bool EndsAt(string listed) =>
        (Since is not null && string.CompareOrdinal(listed, StoryCard.RankOf(Since)) > 0)
        || ((Since is not null || Until is not null) && string.Equals(listed, StoryCard.RankOf(null), StringComparison.Ordinal));
}
