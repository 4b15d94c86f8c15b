using System.Text.Json.Serialization;

namespace Collate.Editorial;

/// <summary>How decisions are written as JSON: generated code, no reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(EditorialOverrides))]
internal sealed partial class OverridesJsonContext : JsonSerializerContext;
