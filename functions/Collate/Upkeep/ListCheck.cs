using Collate.Processing;
using Collate.Storage;

namespace Collate.Upkeep;

/// <summary>Holds the list of stories to the summaries that stand.</summary>
internal sealed class ListCheck(IBlobStore store, StoryCheck stories, Chart chart)
{
    /// <summary>Looks at all of it.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var listed = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var card in store.ListAsync(StoreNames.State, StateLayout.Stories, cancellationToken).ConfigureAwait(false))
        {
            var key = card.Name[StateLayout.Stories.Length..];
            var story = key[(key.IndexOf('-', StringComparison.Ordinal) + 1)..];
            if (!stories.Stories.TryGetValue(story, out var standing) || !string.Equals(key, $"{standing.Listed}-{story}", StringComparison.Ordinal))
            {
                chart.ToDelete(FindingKind.ListWrong, store, StoreNames.State, card.Name, "It stands for no summary that is there.", card.ETag);
            }
            else if (!string.Equals(card.Metadata.GetValueOrDefault(StoryCard.CardKey), StoryCard.Of(standing.Summary).ToMetadata()[StoryCard.CardKey], StringComparison.Ordinal))
            {
                chart.ToDelete(FindingKind.ListWrong, store, StoreNames.State, card.Name, "It tells otherwise than its summary.", card.ETag);
            }

            listed.Add(key);
        }

        foreach (var (story, (_, at)) in stories.Stories.Where(pair => !listed.Contains($"{pair.Value.Listed}-{pair.Key}")))
        {
            chart.Mendable(FindingKind.ListWrong, StoreNames.State, $"{StateLayout.Stories}{at}-{story}", "A story is missing in the list.");
        }
    }
}
