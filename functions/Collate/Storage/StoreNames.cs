namespace Collate.Storage;

/// <summary>The containers and queues, by name. Every host, test and template uses these.</summary>
public static class StoreNames
{
    /// <summary>Container: dropped files. Written by the user, never changed or deleted by Collate.</summary>
    public const string Articles = "articles";

    /// <summary>Container: <c>overrides.json</c>. Written by the user.</summary>
    public const string Editorial = "editorial";

    /// <summary>Container: the summaries.</summary>
    public const string Summaries = "summaries";

    /// <summary>Container: the digests.</summary>
    public const string Digests = "digests";

    /// <summary>Container: copies of what could not be read, each with its reason.</summary>
    public const string Quarantine = "quarantine";

    /// <summary>Container: log, names, cleaned articles. A cache that can be rebuilt from <see cref="Articles"/>.</summary>
    public const string State = "collate-state";

    /// <summary>Container: what cannot be derived. Never deleted by a rebuild.</summary>
    public const string Ledger = "collate-ledger";

    /// <summary>Queue: "look at this story again".</summary>
    public const string Stories = "collate-stories";

    /// <summary>Queue: messages of <see cref="Stories"/> that failed again and again. The Functions host gives it this name.</summary>
    public const string StoriesPoison = Stories + "-poison";

    /// <summary>Queue: deletions of dropped files, as Event Grid events.</summary>
    public const string Deletions = "collate-deletions";

    /// <summary>Queue: "look at this job".</summary>
    public const string Jobs = "collate-jobs";

    /// <summary>Queue: messages of <see cref="Jobs"/> that failed again and again. The Functions host gives it this name.</summary>
    public const string JobsPoison = Jobs + "-poison";

    /// <summary>Every container, in the order of creation.</summary>
    public static IReadOnlyList<string> Containers { get; } = [Articles, Editorial, Summaries, Digests, Quarantine, State, Ledger];

    /// <summary>Every queue.</summary>
    public static IReadOnlyList<string> Queues { get; } = [Stories, StoriesPoison, Deletions, Jobs, JobsPoison];
}
