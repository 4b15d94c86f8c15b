using System.Text.Json;

namespace Collate.Editorial;

/// <summary>Reads and writes <c>overrides.json</c>.</summary>
/// <remarks>Strict: a file is taken as a whole or not at all, and every problem is named with its place, up to <see cref="MaxProblems"/>.</remarks>
public static class OverridesJson
{
    /// <summary>How many problems are named at most.</summary>
    public const int MaxProblems = 20;

    /// <summary>The largest copy of a file of the largest size.</summary>
    internal const int MaxCopyBytes = 8 * EditorialOverrides.MaxBytes;

    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    /// <summary>Reads a file as an editor wrote it: UTF-8, with or without a byte order mark.</summary>
    public static OverridesReading Read(ReadOnlyMemory<byte> json) =>
        json.Length > EditorialOverrides.MaxBytes ? new OverridesReading(null, [$": is larger than {EditorialOverrides.MaxBytes / 1024} KiB"]) : ReadAnySize(json);

    /// <summary>Reads what <see cref="Write"/> wrote, which may be larger than what an editor wrote.</summary>
    internal static EditorialOverrides? ReadCopy(ReadOnlyMemory<byte> json) => ReadAnySize(json).Overrides;

    private static OverridesReading ReadAnySize(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json, s_options);
            var reader = new OverridesReader();
            var overrides = reader.Read(document.RootElement);
            return reader.Problems.Count == 0 ? new OverridesReading(overrides, []) : new OverridesReading(null, [.. reader.Problems.Take(MaxProblems)]);
        }
        catch (JsonException exception)
        {
            return new OverridesReading(null, [$": is no JSON, or has a member twice (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1})"]);
        }
        catch (InvalidOperationException)
        {
            return new OverridesReading(null, [": has text that is no Unicode"]);
        }
    }

    /// <summary>The document as UTF-8. <see cref="Read"/> reads it back.</summary>
    public static byte[] Write(EditorialOverrides overrides) => JsonSerializer.SerializeToUtf8Bytes(overrides, OverridesJsonContext.Default.EditorialOverrides);
}
