using System.Text.Json;
using System.Text.Json.Serialization;

namespace Collate.Web.Pages;

/// <summary>Files that were dropped together: <c>collate-ledger/drops/{id}.json</c>, which goes after a day.</summary>
/// <param name="Files">The files, in the order in which they came.</param>
internal sealed record DropBatch(IReadOnlyList<DropBatchFile> Files)
{
    /// <summary>What the names of all of them start with.</summary>
    public const string Prefix = "drops/";

    /// <summary>How long one can be looked at.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <summary>The name of one.</summary>
    public static string NameOf(string id) => $"{Prefix}{id}.json";

    /// <summary>As bytes.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, DropJson.Default.DropBatch);

    /// <summary>Of bytes, or none.</summary>
    public static DropBatch? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, DropJson.Default.DropBatch) is { Files: not null } batch ? batch : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A file of a batch.</summary>
/// <param name="Name">The name it was dropped under, or as much of it as is shown.</param>
/// <param name="Sha256">The hash of its content.</param>
internal sealed record DropBatchFile(string Name, string Sha256);

/// <summary>How batches are written. Reflection-free.</summary>
[JsonSerializable(typeof(DropBatch))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class DropJson : JsonSerializerContext;
