using Collate.Storage;

namespace Collate.Upkeep;

/// <summary>What was found so far, and how each can be repaired. Not safe for use by several threads at once.</summary>
internal sealed class Chart
{
    private readonly List<(Finding Finding, Func<CancellationToken, Task>? Repair)> _cases = [];

    /// <summary>What is wrong, in ordinal order of blobs.</summary>
    public IReadOnlyList<Finding> Findings => [.. _cases.Select(one => one.Finding).Distinct().OrderBy(finding => finding.Blob, StringComparer.Ordinal).ThenBy(finding => finding.Kind).ThenBy(finding => finding.Says, StringComparer.Ordinal)];

    /// <summary>What to do before reconcile does the rest.</summary>
    public IEnumerable<Func<CancellationToken, Task>> Repairs => _cases.Select(one => one.Repair).OfType<Func<CancellationToken, Task>>();

    /// <summary>Whether something is wrong that only another state can mend.</summary>
    public bool NeedsRebuild { get; private set; }

    public int Files { get; set; }

    public int Summarized { get; set; }

    public int Quarantined { get; set; }

    public int Pending { get; set; }

    public int Stories { get; set; }

    public int Citations { get; set; }

    public int Versions { get; set; }

    public int Digests { get; set; }

    /// <summary>Something that cannot be derived from what is there.</summary>
    public void Lost(FindingKind kind, string container, string name, string says) => _cases.Add((new Finding(kind, $"{container}/{name}", says, false), null));

    /// <summary>Something that reconcile mends, once <paramref name="repair"/> is done.</summary>
    public void Mendable(FindingKind kind, string container, string name, string says, Func<CancellationToken, Task>? repair = null) => _cases.Add((new Finding(kind, $"{container}/{name}", says, true), repair));

    /// <summary>Something in the state: it is built anew.</summary>
    public void InState(FindingKind kind, string container, string name, string says)
    {
        Mendable(kind, container, name, says);
        NeedsRebuild = true;
    }

    /// <summary>Something that is to go, whether or not it is written again.</summary>
    public void ToDelete(FindingKind kind, IBlobStore store, string container, string name, string says, string? etag) => Mendable(kind, container, name, says,
        etag is null ? null : cancellationToken => store.DeleteAsync(container, name, etag, cancellationToken));

    /// <summary>Something that a check from outside the engine found.</summary>
    public void Add(Diagnosis diagnosis) => _cases.Add((diagnosis.Finding, diagnosis.Repair));

    /// <summary>What it comes to.</summary>
    public DoctorReport Report() => new()
    {
        Findings = Findings,
        Files = Files,
        Summarized = Summarized,
        Quarantined = Quarantined,
        Pending = Pending,
        Stories = Stories,
        Citations = Citations,
        Versions = Versions,
        Digests = Digests,
    };
}
