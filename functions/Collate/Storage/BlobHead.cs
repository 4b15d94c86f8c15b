namespace Collate.Storage;

/// <summary>What is known of a blob without reading it.</summary>
/// <param name="Name">Its name within the container.</param>
/// <param name="ETag">The version of its content.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="Metadata">Its metadata; keys are lower-case ASCII identifiers, values ASCII.</param>
public sealed record BlobHead(string Name, string ETag, long Length, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>When it was last written, as far as the store knows: for people and HTTP headers only. No decision and no document may rest on it.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>No metadata.</summary>
    public static IReadOnlyDictionary<string, string> NoMetadata { get; } = new Dictionary<string, string>();
}
