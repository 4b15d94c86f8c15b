using System.Globalization;

namespace Collate.Convergence.Storms;

/// <summary>What came of a storm.</summary>
internal sealed record StormOutcome
{
    /// <summary>What went wrong, or none.</summary>
    public string? Fault { get; init; }

    /// <summary>How many storms this tells of.</summary>
    public int Runs { get; init; } = 1;

    /// <summary>How many hosts were killed with SIGKILL.</summary>
    public int Kills { get; init; }

    /// <summary>How many hosts ended before they began, since the storage did not answer.</summary>
    public int GaveUp { get; init; }

    /// <summary>How often Azurite was stopped and started again.</summary>
    public int Outages { get; init; }

    /// <summary>How many requests there were, and how many met with which fault.</summary>
    public IReadOnlyDictionary<Fault, int> Faults { get; init; } = new Dictionary<Fault, int>();

    /// <summary>How many files hosts took in, and messages they handled: in the storm, and until all had settled.</summary>
    public (int Storm, int Settling) Done { get; init; }

    /// <summary>How many files were dropped.</summary>
    public int Dropped { get; init; }

    /// <summary>How many were there in the end.</summary>
    public int Files { get; init; }

    /// <summary>How many stories, versions and digests there were in the end.</summary>
    public (int Stories, int Versions, int Digests) Stands { get; init; }

    /// <summary>How long it took until all had been done, and from then on until all had settled.</summary>
    public (TimeSpan Storm, TimeSpan Settling) Took { get; init; }

    /// <summary>Both together, but for what went wrong.</summary>
    public StormOutcome With(StormOutcome other) => new()
    {
        Runs = Runs + other.Runs,
        Kills = Kills + other.Kills,
        GaveUp = GaveUp + other.GaveUp,
        Outages = Outages + other.Outages,
        Faults = Enum.GetValues<Fault>().ToDictionary(fault => fault, fault => Faults.GetValueOrDefault(fault) + other.Faults.GetValueOrDefault(fault)),
        Done = (Done.Storm + other.Done.Storm, Done.Settling + other.Done.Settling),
        Dropped = Dropped + other.Dropped,
        Files = Files + other.Files,
        Stands = (Stands.Stories + other.Stands.Stories, Stands.Versions + other.Stands.Versions, Stands.Digests + other.Stands.Digests),
        Took = (Took.Storm + other.Took.Storm, Took.Settling + other.Took.Settling),
    };

    /// <summary>What happened, in numbers.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Kills} hosts killed; {GaveUp} gave up; {Outages} outages; {Faults.Values.Sum()} requests ({string.Join(", ", Faults.Where(pair => pair.Key != Storms.Fault.None).Select(pair => $"{pair.Value} {pair.Key}"))}); {Dropped} dropped; {Done.Storm} taken in or handled in the storm, {Done.Settling} after it; {Files} files, {Stands.Stories} stories, {Stands.Versions} versions, {Stands.Digests} digests in the end; {Took.Storm.TotalSeconds:0} s of storm, {Took.Settling.TotalSeconds:0} s until settled");
}
