using Collate.Summaries;

namespace Collate.Editorial;

/// <summary>The JSON schema of <c>collate/overrides/1</c>, in the dialect of JSON Schema 2020-12.</summary>
/// <remarks>Says everything but that one decision must not contradict another, which <see cref="OverridesJson"/> checks as well.</remarks>
public static class OverridesSchema
{
    /// <summary>The schema as a JSON text.</summary>
    public static string Json { get; } = EmbeddedText.Read("Collate.overrides.schema.json");
}
