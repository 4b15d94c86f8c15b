namespace Collate.Digests;

/// <summary>How long a digest's period is.</summary>
public enum DigestCadence
{
    /// <summary>One digest for each day on which the schedule comes around, named after the day: <c>2026/11/21</c>.</summary>
    Daily,

    /// <summary>One digest for each ISO 8601 week in which the schedule comes around, named after the week: <c>2026/W47</c>.</summary>
    Weekly,
}
