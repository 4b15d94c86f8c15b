using Collate.Azure;

namespace Collate.Functions;

/// <summary>What the triggers share: constants, since an attribute takes nothing else.</summary>
internal static class Bindings
{
    /// <summary>The connection of every storage trigger; the app's own clients read the same settings.</summary>
    public const string Connection = CollateSettings.Storage;

    /// <summary>Every five minutes: second, minute, hour, day, month, day of week, in UTC. A pulse, not a schedule: what is due follows from settings and stored history.</summary>
    public const string EveryFiveMinutes = "0 */5 * * * *";

    /// <summary>How often a heartbeat that failed is tried again. Blobs and messages are brought back by their queues, and need no retry here; HTTP has callers of its own.</summary>
    public const int HeartbeatRetries = 2;

    /// <summary>The pause before each of them: all are over well before the next heartbeat.</summary>
    public const string HeartbeatRetryDelay = "00:00:20";
}
