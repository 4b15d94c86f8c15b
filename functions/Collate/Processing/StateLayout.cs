using System.Globalization;
using Collate.Storage;
using Collate.Summaries;

namespace Collate.Processing;

/// <summary>Where things stand in <see cref="StoreNames.State"/>: a folder for each kind, and below it one for each version of the engine.</summary>
/// <remarks>
/// Everything there derives from the articles by way of this engine: how it reads, cleans and fingerprints. Another version therefore finds nothing and
/// reconcile builds its own; what an older one left is never read again and may be deleted.
/// </remarks>
internal static class StateLayout
{
    private static readonly string Version = string.Create(CultureInfo.InvariantCulture, $"v{StorySummarizer.EngineVersion}");

    /// <summary>The records of names.</summary>
    public static string Names { get; } = $"names/{Version}/";

    /// <summary>The cleaned articles.</summary>
    public static string Articles { get; } = $"articles/{Version}/";

    /// <summary>The log.</summary>
    public static string Log { get; } = $"log/{Version}/";

    /// <summary>What work is about to touch.</summary>
    public static string Open { get; } = $"open/{Version}/";

    /// <summary>Which summaries somebody sent a message for, to have them written again once they were left alone for a while.</summary>
    public static string Paced { get; } = $"paced/{Version}/";

    /// <summary>The list of stories: a card for each, newest first.</summary>
    public static string Stories { get; } = $"stories/{Version}/";

    /// <summary>The blob that holds the editors' decisions that were dealt with.</summary>
    public static string Editorial { get; } = $"editorial/{Version}";

    /// <summary>The blob that says how far reconcile has walked.</summary>
    public static string Reconcile { get; } = $"reconcile/{Version}";
}
