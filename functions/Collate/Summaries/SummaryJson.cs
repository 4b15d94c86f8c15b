namespace Collate.Summaries;

/// <summary>Reads and writes <c>summary.json</c>.</summary>
public static class SummaryJson
{
    /// <summary>The document as UTF-8 without a byte order mark, indented, ending in a newline. Same summary, same bytes.</summary>
    public static byte[] Write(Summary summary) => throw new NotImplementedException();

    /// <summary>Reads what <see cref="Write"/> wrote. Throws <see cref="System.Text.Json.JsonException"/> for anything that is not a summary document.</summary>
    public static Summary Read(ReadOnlySpan<byte> json) => throw new NotImplementedException();
}
