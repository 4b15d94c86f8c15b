namespace Collate.Web.Jobs;

/// <summary>What can be set about jobs.</summary>
public sealed record JobOptions
{
    /// <summary>The shortest lifetime.</summary>
    public static readonly TimeSpan LeastLifetime = TimeSpan.FromMinutes(5);

    /// <summary>The longest lifetime.</summary>
    public static readonly TimeSpan MostLifetime = TimeSpan.FromDays(30);

    /// <summary>How long a job, its articles and its result are kept, from when it was sent: setting <c>Jobs__Lifetime</c>, default one day.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How long the body of a request may take to come.</summary>
    internal TimeSpan BodyTime { get; init; } = TimeSpan.FromSeconds(150);

    /// <summary>How long a caller waits for an answer at once; then it becomes a job. Together with <see cref="BodyTime"/> well below the 230 seconds that the platform gives a request.</summary>
    internal TimeSpan AnswerTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a job at work says so.</summary>
    internal TimeSpan Pulse { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>After how long without a pulse a job counts as left alone. Several pulses.</summary>
    internal TimeSpan Stale { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>How long a job works at a stretch: less than <c>functionTimeout</c> of <c>host.json</c>.</summary>
    internal TimeSpan Stretch { get; init; } = TimeSpan.FromMinutes(8);
}
