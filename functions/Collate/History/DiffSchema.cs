using Collate.Summaries;

namespace Collate.History;

/// <summary>The JSON schema of <c>collate/diff/1</c>, in the dialect of JSON Schema 2020-12. Exact for what this release writes.</summary>
public static class DiffSchema
{
    /// <summary>The schema as a JSON text.</summary>
    public static string Json { get; } = EmbeddedText.Read("Collate.diff.schema.json");
}
