using System.Text;
using Collate.Processing;
using Collate.Storage;

namespace Collate.Convergence;

/// <summary>Everything that the promise covers, by name: summaries with their sources, quarantine, and the list of stories.</summary>
internal static class Standing
{
    /// <summary>Reads it. Versions and redirects are history, and stand outside of the promise.</summary>
    public static async Task<SortedDictionary<string, string>> ReadAsync(IBlobStore store, CancellationToken cancellationToken)
    {
        var standing = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var container in (string[])[StoreNames.Summaries, StoreNames.Quarantine])
        {
            await foreach (var head in store.ListAsync(container, "", cancellationToken))
            {
                if (!head.Name.Contains("/versions/", StringComparison.Ordinal) && !head.Name.EndsWith("/redirect.json", StringComparison.Ordinal))
                {
                    standing[$"{container}/{head.Name}"] = Convert.ToHexString((await store.ReadAsync(container, head.Name, long.MaxValue, cancellationToken))!.Content.Span);
                }
            }
        }

        var cards = await new StoryLibrary(store).ListAsync(new StoryQuery(StoryQuery.MaxLimit), null, cancellationToken);
        foreach (var (place, card) in cards!.Stories.Index())
        {
            standing[$"list/{place:000}"] = $"{card.Story} {card.Basis} {card.Headline}";
        }

        return standing;
    }

    /// <summary>The first difference in words, or none.</summary>
    public static string? Difference(SortedDictionary<string, string> expected, SortedDictionary<string, string> actual)
    {
        foreach (var name in expected.Keys.Union(actual.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!actual.TryGetValue(name, out var there))
            {
                return $"{name} is missing";
            }

            if (!expected.TryGetValue(name, out var wanted))
            {
                return $"{name} is there and should not be";
            }

            if (!string.Equals(there, wanted, StringComparison.Ordinal))
            {
                return $"{name} differs: {Words(wanted)} was expected, {Words(there)} is there";
            }
        }

        return null;
    }

    private static string Words(string content) => content.Length > 200 || content.Contains(' ', StringComparison.Ordinal) ? content[..Math.Min(120, content.Length)] : Encoding.UTF8.GetString(Convert.FromHexString(content));
}
