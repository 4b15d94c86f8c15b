namespace Collate.Processing;

/// <summary>What a name holds: <c>collate-state/names/v{engine}/{sha256 of the name}</c>, changed by compare-and-swap only.</summary>
internal sealed record NameRecord
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Counts the states of the name from 1. The log tells newer from older by it.</summary>
    public int Revision { get; init; }

    /// <summary>The version of the blob that was looked at, or none if there was no blob.</summary>
    public string? Seen { get; init; }

    /// <summary>The hash of the article it holds, or none.</summary>
    public string? Article { get; init; }

    /// <summary>Under which key its content is in quarantine, or none.</summary>
    public string? Quarantine { get; init; }

    /// <summary>In which log this state is recorded. A state that is recorded in another than the present one counts as not known.</summary>
    public string? Log { get; init; }

    /// <summary>Whether everything that follows from this state was done: log, quarantine, messages. If not, whoever comes next does it (again).</summary>
    public bool Settled { get; init; }

    /// <summary>Until settled: the articles whose stories have to be looked at, those that the name left included.</summary>
    public IReadOnlyList<string> Pending { get; init; } = [];

    /// <summary>Until settled: the keys in quarantine that the name left.</summary>
    public IReadOnlyList<string> Leaving { get; init; } = [];

    /// <summary>The next state: the name holds something else.</summary>
    public NameRecord Next(string? article, string? quarantine) => this with
    {
        Revision = Revision + 1,
        Article = article,
        Quarantine = quarantine,
        Settled = false,
        Pending = Union(Pending, Article, article),
        Leaving = [.. Union(Leaving, Quarantine).Where(key => !string.Equals(key, quarantine, StringComparison.Ordinal))],
    };

    /// <summary>The same state, with everything done.</summary>
    public NameRecord Done(string? seen) => this with { Seen = seen, Settled = true, Pending = [], Leaving = [] };

    private static List<string> Union(IReadOnlyList<string> known, params ReadOnlySpan<string?> more)
    {
        var all = new List<string>(known);
        foreach (var item in more)
        {
            if (item is not null && !all.Contains(item, StringComparer.Ordinal))
            {
                all.Add(item);
            }
        }

        return all;
    }
}
