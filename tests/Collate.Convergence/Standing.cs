using System.Text;
using Collate.Processing;
using Collate.Storage;
using Collate.TestKit;

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

    /// <summary>What one host makes of files that are fed to it in order, without faults.</summary>
    /// <param name="files">The files, by name.</param>
    /// <param name="decision">What the editors decided.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<SortedDictionary<string, string>> ExpectedAsync(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, ReadOnlyMemory<byte> decision, CancellationToken cancellationToken)
    {
        var clock = new SetTime("2025-06-20T05:00:00Z");
        var store = new MemoryBlobStore();
        var queue = new MemoryMessageQueue(clock);
        await store.CreateContainersAsync(cancellationToken);
        await queue.CreateQueuesAsync(cancellationToken);
        using var host = new Machine(store, queue, new LocalClock(clock, TimeSpan.Zero), paced: false);
        await store.WriteAsync(StoreNames.Editorial, "overrides.json", decision, "application/json", WriteCondition.Absent, null, cancellationToken);
        foreach (var name in files.Keys.Order(StringComparer.Ordinal))
        {
            await store.WriteAsync(StoreNames.Articles, name, files[name], "application/octet-stream", WriteCondition.Absent, null, cancellationToken);
            await host.Intake.HandleAsync(name, cancellationToken);
            while (await queue.ReceiveAsync(StoreNames.Stories, 1, TimeSpan.FromMinutes(5), cancellationToken) is [var message])
            {
                await host.Processor.HandleAsync(message.Body, isFirst: message.Deliveries == 1, cancellationToken);
                await queue.DeleteAsync(StoreNames.Stories, message, cancellationToken);
            }
        }

        return await ReadAsync(store, cancellationToken);
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
