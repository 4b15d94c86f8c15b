using Collate.Articles;
using Collate.Stories;

namespace Collate.Processing;

/// <summary>What a name was found to hold.</summary>
internal sealed record Holding
{
    /// <summary>The name holds nothing.</summary>
    public static Holding Nothing { get; } = new();

    /// <summary>The version of the blob, or none if there is none.</summary>
    public string? Seen { get; init; }

    /// <summary>The article, if it could be read.</summary>
    public Article? Article { get; init; }

    /// <summary>Its fingerprint.</summary>
    public Fingerprint? Fingerprint { get; init; }

    /// <summary>The key in quarantine, if it could not.</summary>
    public string? Quarantine { get; init; }

    /// <summary>Why not, in kebab case.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Why not, in a sentence.</summary>
    public string Explanation { get; init; } = "";

    /// <summary>The size in bytes.</summary>
    public long Length { get; init; }

    /// <summary>The bytes, or none if they were not read.</summary>
    public ReadOnlyMemory<byte>? Content { get; init; }
}
