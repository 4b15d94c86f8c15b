namespace Collate.Upkeep;

/// <summary>What a look at a whole store came to.</summary>
public sealed record DoctorReport
{
    /// <summary>What is wrong, in ordinal order of blobs.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What was wrong and is no more, because it was repaired.</summary>
    public IReadOnlyList<Finding> Repaired { get; init; } = [];

    /// <summary>How many files are dropped.</summary>
    public int Files { get; init; }

    /// <summary>How many of them a summary tells of, or the editors leave out.</summary>
    public int Summarized { get; init; }

    /// <summary>How many of them are in quarantine.</summary>
    public int Quarantined { get; init; }

    /// <summary>How many of them are on their way.</summary>
    public int Pending { get; init; }

    /// <summary>How many current summaries there are.</summary>
    public int Stories { get; init; }

    /// <summary>How many citations were held against their sources.</summary>
    public int Citations { get; init; }

    /// <summary>How many versions of stories are kept.</summary>
    public int Versions { get; init; }

    /// <summary>How many digests there are.</summary>
    public int Digests { get; init; }

    /// <summary>Whether every promise holds.</summary>
    public bool IsSound => Findings.Count == 0;
}
