using System.Text.Json.Serialization.Metadata;
using Collate.Storage;
using Collate.Summaries.Modelled;

namespace Collate.Upkeep;

/// <summary>Holds what is kept of asking a model to what is promised of it: some evidence is asked about once, and no day takes more tokens than were set for it.</summary>
/// <remarks>Whoever asks takes a record that cannot be read for none. So nothing stops, but evidence is asked about again, or a day's count begins again; here it is said.</remarks>
internal sealed class AnswerCheck(IBlobStore store, TimeProvider time, Chart chart)
{
    private readonly Ledger _ledger = new(store, time);

    /// <summary>Looks at all of it.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var answer in await UnreadableAsync(AnswerDesk.Prefix, ModelJson.Default.StoredAnswer, cancellationToken).ConfigureAwait(false))
        {
            chart.ToDelete(FindingKind.AnswerWrong, store, StoreNames.Ledger, answer.Name, "It cannot be read: its evidence is asked about again.", answer.ETag);
        }

        foreach (var pace in await UnreadableAsync(StoryPace.Prefix, ModelJson.Default.PaceRecord, cancellationToken).ConfigureAwait(false))
        {
            chart.ToDelete(FindingKind.AnswerWrong, store, StoreNames.Ledger, pace.Name, "It cannot be read: the story does not wait for its turn.", pace.ETag);
        }

        foreach (var day in await UnreadableAsync(DayBudget.Prefix, ModelJson.Default.DaySpending, cancellationToken).ConfigureAwait(false))
        {
            chart.Lost(FindingKind.AnswerWrong, StoreNames.Ledger, day.Name, "It cannot be read: what was spent on that day is not known.");
        }
    }

    private async Task<IReadOnlyList<BlobHead>> UnreadableAsync<T>(string prefix, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var unreadable = new List<BlobHead>();
        await foreach (var head in store.ListAsync(StoreNames.Ledger, prefix, cancellationToken).ConfigureAwait(false))
        {
            if (await _ledger.ReadAsync(head.Name, type, cancellationToken).ConfigureAwait(false) is (null, { } seen))
            {
                unreadable.Add(seen);
            }
        }

        return unreadable;
    }
}
