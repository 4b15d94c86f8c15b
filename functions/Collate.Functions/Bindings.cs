namespace Collate.Functions;

/// <summary>What the triggers share: constants, since an attribute takes nothing else.</summary>
internal static class Bindings
{
    /// <summary>The connection of every storage trigger; the app's own clients read the same settings.</summary>
    public const string Connection = "CollateStorage";

    /// <summary>Every five minutes: second, minute, hour, day, month, day of week, in UTC. A pulse, not a schedule: what is due follows from settings and stored history.</summary>
    public const string EveryFiveMinutes = "0 */5 * * * *";
}
