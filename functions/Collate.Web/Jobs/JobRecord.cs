using Collate.Web.Problems;

namespace Collate.Web.Jobs;

/// <summary>A job as it is stored: <c>collate-ledger/jobs/{id}/job.json</c>.</summary>
internal sealed record JobRecord
{
    /// <summary>What <see cref="Schema"/> always is.</summary>
    public const string SchemaName = "collate/job/1";

    public string Schema { get; init; } = SchemaName;

    /// <summary>Its id: 32 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>The folder with its articles and its result: a job that took the place of an expired one of the same id has another.</summary>
    public required string Upload { get; init; }

    /// <summary>In how many packs the articles are.</summary>
    public required int Packs { get; init; }

    /// <summary>How many articles there are.</summary>
    public required int Articles { get; init; }

    /// <summary>The hash of everything that was asked for.</summary>
    public required string Request { get; init; }

    /// <summary>The word budget, or none for that of the settings.</summary>
    public int? Words { get; init; }

    /// <summary>Take all articles for one story.</summary>
    public bool SingleStory { get; init; }

    /// <summary>When it was sent.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>When it is no longer there.</summary>
    public required DateTimeOffset Expires { get; init; }

    /// <summary>How far it is.</summary>
    public JobStatus Status { get; init; }

    /// <summary>When somebody last worked on it, or it was sent.</summary>
    public required DateTimeOffset Touched { get; init; }

    /// <summary>How often somebody began to work on it without coming to an end that it was to be taken up after.</summary>
    public int Attempts { get; init; }

    /// <summary>What has been done of the work.</summary>
    public CollateProgress Progress { get; init; } = new(0, 0, 0);

    /// <summary>Why it failed.</summary>
    public JobProblem? Problem { get; init; }

    /// <summary>Whether nothing is left to do.</summary>
    internal bool IsFinished => Status is JobStatus.Succeeded or JobStatus.Failed;
}

/// <summary>How far a job is.</summary>
internal enum JobStatus
{
    /// <summary>Waits for its turn.</summary>
    Queued,

    /// <summary>Is being worked on.</summary>
    Running,

    /// <summary>There is a result.</summary>
    Succeeded,

    /// <summary>There will be no result.</summary>
    Failed,
}

/// <summary>Why a job failed.</summary>
/// <param name="Name">The name of a <see cref="ProblemType"/>.</param>
/// <param name="Detail">What went wrong and what to do.</param>
internal sealed record JobProblem(string Name, string Detail)
{
    /// <summary>The kind of problem.</summary>
    internal ProblemType Type => ProblemType.All.FirstOrDefault(type => type.Name == Name) ?? ProblemType.Failed;
}
