using System.Text.Json;
using System.Text.Json.Serialization;
using Collate.History;
using Collate.Summaries;

namespace Collate.Digests;

/// <summary>Reads and writes a digest's <c>.json</c>.</summary>
/// <remarks>Written like <see cref="SummaryJson"/>; each summary in it is a <c>collate/summary/1</c> document.</remarks>
public static class DigestJson
{
    /// <summary>The document as UTF-8 without a byte order mark, indented, ending in a newline. Same digest, same bytes.</summary>
    public static byte[] Write(Digest digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        return SummaryJson.Write(digest, DigestJsonContext.Default.Digest);
    }

    /// <summary>Reads what <see cref="Write"/> wrote. Members it does not know are passed over. Throws <see cref="JsonException"/> for anything that is no digest.</summary>
    public static Digest Read(ReadOnlySpan<byte> json)
    {
        var digest = JsonSerializer.Deserialize(json, DigestJsonContext.Default.Digest) ?? throw new JsonException("This is not a digest: it is null.");
        if (!string.Equals(digest.Schema, Digest.SchemaName, StringComparison.Ordinal))
        {
            throw new JsonException($"This document's \"schema\" is not \"{Digest.SchemaName}\", the only one this version reads.");
        }

        foreach (var story in digest.Stories)
        {
            SummaryRules.Require(story.Summary);
        }

        return digest;
    }
}

/// <summary>How a digest, and what is remembered of digests, are written as JSON: generated code, no reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    MaxDepth = SummaryJson.MaxDepth,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    Converters = [typeof(DisagreementKindConverter), typeof(WriterKindConverter), typeof(WithdrawalConverter), typeof(SettlementConverter)])]
[JsonSerializable(typeof(Digest))]
[JsonSerializable(typeof(DigestHistory))]
internal sealed partial class DigestJsonContext : JsonSerializerContext;
