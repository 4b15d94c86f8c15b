namespace Collate.Azure;

/// <summary>The names of the settings that tell where the storage is. In environment variables <c>__</c> stands for <c>:</c>.</summary>
public static class CollateSettings
{
    /// <summary>The connection: a connection string here (only for Azurite), or the settings below it. The Function App's triggers use the same name.</summary>
    public const string Storage = "CollateStorage";

    /// <summary>Where the blobs are: <c>https://{account}.blob.core.windows.net</c>.</summary>
    public const string BlobServiceUri = "CollateStorage:blobServiceUri";

    /// <summary>Where the queues are: <c>https://{account}.queue.core.windows.net</c>.</summary>
    public const string QueueServiceUri = "CollateStorage:queueServiceUri";

    /// <summary>The client id of a user-assigned managed identity; optional.</summary>
    public const string ClientId = "CollateStorage:clientId";

    /// <summary>The section that holds <see cref="Collate.Summaries.SummaryOptions"/>.</summary>
    public const string Summary = "Summary";

    /// <summary>The section that says who writes: <see cref="Collate.Summaries.Modelled.ModelWriterOptions"/>, and where the model is.</summary>
    public const string Writer = "Writer";

    /// <summary>When digests are due: a cron expression of six fields.</summary>
    public const string DigestSchedule = "Digest:Schedule";

    /// <summary>By the clocks of which time zone; an IANA name.</summary>
    public const string DigestTimeZone = "Digest:TimeZone";

    /// <summary>How long a digest's period is: <c>daily</c> or <c>weekly</c>.</summary>
    public const string DigestPeriod = "Digest:Period";

    /// <summary>Where the pages can be reached, for the links in digests and in the feed.</summary>
    public const string SiteBaseAddress = "Site:BaseAddress";

    /// <summary>A setting's name as it stands in environment variables and in <c>local.settings.json</c>.</summary>
    internal static string AsWritten(string setting) => setting.Replace(":", "__", StringComparison.Ordinal);
}
