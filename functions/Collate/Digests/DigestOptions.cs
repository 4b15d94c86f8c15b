namespace Collate.Digests;

/// <summary>What the user set about digests.</summary>
/// <param name="Schedule">When they are due.</param>
/// <param name="Site">Where the pages are, ending in a slash, for links; none for links that start at the root of whatever site shows them.</param>
public sealed record DigestOptions(DigestSchedule Schedule, Uri? Site = null)
{
    /// <summary>How many stories a digest tells in full.</summary>
    public const int MaxStories = 50;

    /// <summary>How many further stories a digest names.</summary>
    public const int MaxMentions = 200;

    /// <summary>How many stories a digest looks at: the newest by the list of stories.</summary>
    public const int MaxCards = 200_000;

    /// <summary>How many stories of earlier digests that are no longer in the list one digest looks for; the next one looks for further ones.</summary>
    public const int MaxDepartures = 500;

    /// <summary>How many missed digests one run makes up for; the next run goes on.</summary>
    public const int MaxPerRun = 10;

    /// <summary>How many stories the feed has: those that changed last.</summary>
    public const int MaxEntries = 100;
}
