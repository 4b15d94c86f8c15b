using Collate.Summaries;

namespace Collate.Digests;

/// <summary>The JSON schema of <c>collate/digest/1</c>, in the dialect of JSON Schema 2020-12. Exact for what this release writes.</summary>
/// <remarks>The summaries and the changes inside are documents of their own: <see cref="SummarySchema"/> and <see cref="History.DiffSchema"/>.</remarks>
public static class DigestSchema
{
    /// <summary>The schema as a JSON text.</summary>
    public static string Json { get; } = EmbeddedText.Read("Collate.digest.schema.json");
}
