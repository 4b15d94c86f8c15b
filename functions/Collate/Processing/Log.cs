using Microsoft.Extensions.Logging;

namespace Collate.Processing;

/// <summary>What the engine logs: hashes, ids and counts, never names' or articles' text.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Looked at name {NameHash}: {Outcome}")]
    public static partial void Looked(ILogger logger, string nameHash, IntakeOutcome outcome);

    [LoggerMessage(2, LogLevel.Information, "Wrote story {Story} from {Articles} articles, basis {Basis}")]
    public static partial void Wrote(ILogger logger, string story, int articles, string basis);

    [LoggerMessage(3, LogLevel.Information, "Retired story {Story}, now {To}")]
    public static partial void Retired(ILogger logger, string story, string? to);

    [LoggerMessage(4, LogLevel.Debug, "Started over on article {Article}: others were at work, round {Round}")]
    public static partial void StartedOver(ILogger logger, string article, int round);

    [LoggerMessage(5, LogLevel.Information, "Reconciled {Phase}: {Found} of {Walked} needed work")]
    public static partial void Reconciled(ILogger logger, string phase, int found, int walked);

    [LoggerMessage(6, LogLevel.Error, "Reconcile could not deal with {What} {Hash}; the next walk tries again")]
    public static partial void ReconcileFailed(ILogger logger, Exception exception, string what, string hash);

    [LoggerMessage(7, LogLevel.Information, "Others kept changing what is around {What}: put off for {Seconds:0} s")]
    public static partial void PutOff(ILogger logger, string what, double seconds);

    [LoggerMessage(8, LogLevel.Warning, "Gave {Count} messages that had failed again and again another chance")]
    public static partial void ResentPoison(ILogger logger, int count);

    [LoggerMessage(9, LogLevel.Error, "editorial/overrides.json is not taken, and what it said before stays in force: {Problems} problems, the first at {First}")]
    public static partial void OverridesRefused(ILogger logger, int problems, string first);

    [LoggerMessage(10, LogLevel.Information, "The editors decided otherwise: {Articles} articles are looked at again")]
    public static partial void OverridesChanged(ILogger logger, int articles);

    [LoggerMessage(11, LogLevel.Information, "Story {Story} was written a moment ago: looked at again in {Seconds:0} s")]
    public static partial void Paced(ILogger logger, string story, double seconds);
}
