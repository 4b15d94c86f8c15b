using Collate.Storage;
using Collate.Summaries;
using Collate.Upkeep;

namespace Collate.Convergence.Storms;

/// <summary>Holds what stands after a storm to what one host makes of the same files, fed in order and without faults; and to what the doctor knows of.</summary>
internal sealed class StormCheck(IBlobStore store, IMessageQueue queue, SortedDictionary<string, int> files, int decision)
{
    /// <summary>What the doctor found; none if it did not come to that.</summary>
    public DoctorReport? Report { get; private set; }

    /// <summary>What is wrong, or none.</summary>
    public async Task<string?> RunAsync(CancellationToken cancellationToken) =>
        await FilesAsync(cancellationToken) ?? await AccountedForAsync(cancellationToken) ?? await BytesAsync(cancellationToken) ?? await DoctorAsync(cancellationToken);

    // First of all the storage itself must hold what the script dropped.
    private async Task<string?> FilesAsync(CancellationToken cancellationToken)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var head in store.ListAsync(StoreNames.Articles, "", cancellationToken))
        {
            names.Add(head.Name);
            var content = (await store.ReadAsync(StoreNames.Articles, head.Name, long.MaxValue, cancellationToken))!.Content;
            if (!files.TryGetValue(head.Name, out var file) || !content.Span.SequenceEqual(StormCorpus.Files[file].Span))
            {
                return $"Azurite: {head.Name} is not what was dropped last";
            }
        }

        return names.SetEquals(files.Keys) ? null : "Azurite: a file is missing that was dropped";
    }

    // Each file in exactly one place: a summary, or quarantine. What editors ignore is compared with all else, below.
    private async Task<string?> AccountedForAsync(CancellationToken cancellationToken)
    {
        var places = files.Keys.ToDictionary(name => name, _ => new List<string>(), StringComparer.Ordinal);
        await foreach (var head in store.ListAsync(StoreNames.Summaries, "", cancellationToken))
        {
            if (head.Name.EndsWith("/summary.json", StringComparison.Ordinal))
            {
                var summary = SummaryJson.Read((await store.ReadAsync(StoreNames.Summaries, head.Name, long.MaxValue, cancellationToken))!.Content.Span);
                foreach (var name in summary.Sources.SelectMany(source => source.Names))
                {
                    if (!places.TryGetValue(name, out var found))
                    {
                        return $"{head.Name} tells of {name}, which is not there";
                    }

                    found.Add(head.Name);
                }
            }
        }

        await foreach (var head in store.ListAsync(StoreNames.Quarantine, "", cancellationToken))
        {
            if (head.Name.EndsWith(".json", StringComparison.Ordinal))
            {
                using var note = System.Text.Json.JsonDocument.Parse((await store.ReadAsync(StoreNames.Quarantine, head.Name, long.MaxValue, cancellationToken))!.Content);
                foreach (var name in note.RootElement.GetProperty("names").EnumerateArray().Select(name => name.GetString()!))
                {
                    places.GetValueOrDefault(name)?.Add(head.Name);
                }
            }
        }

        var ignores = Corpus.Decisions[decision].Contains("\"ignore\":[{", StringComparison.Ordinal);
        return places.FirstOrDefault(place => place.Value.Count > 1 || (place.Value.Count == 0 && !ignores)) is { Key: { } wrong, Value: var at }
            ? $"{wrong} is {(at.Count == 0 ? "nowhere" : "in " + string.Join(" and ", at))}" : null;
    }

    private async Task<string?> BytesAsync(CancellationToken cancellationToken) => Standing.Difference(
        await Standing.ExpectedAsync(files.ToDictionary(file => file.Key, file => StormCorpus.Files[file.Value]), Corpus.Decision(decision), cancellationToken),
        await Standing.ReadAsync(store, cancellationToken));

    private async Task<string?> DoctorAsync(CancellationToken cancellationToken)
    {
        Report = await new StoreDoctor(store, queue, new SummaryOptions()).CheckAsync(cancellationToken);
        return Report.IsSound && Report.Pending == 0 ? null
            : $"the doctor finds {Report.Pending} files on their way; {string.Join("; ", Report.Findings.Take(3).Select(finding => $"{finding.KindName} {finding.Blob}: {finding.Says}"))}";
    }
}
