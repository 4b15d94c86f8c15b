namespace Collate.Summaries;

/// <summary>The JSON schema of <c>collate/summary/1</c>, in the dialect of JSON Schema 2020-12.</summary>
/// <remarks>
/// Exact for what this release writes: it names every member and allows no other. A consumer that wants to accept later releases
/// under the same schema name passes over members it does not know, as <see cref="SummaryJson.Read"/> does.
/// </remarks>
public static class SummarySchema
{
    /// <summary>The schema as a JSON text.</summary>
    public static string Json { get; } = EmbeddedText.Read("Collate.summary.schema.json");
}
