using System.Text.Json;

namespace Collate.Upkeep;

/// <summary>A promise that a store breaks.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Blob">Where, as <c>{container}/{name}</c>; a queue as <c>queues/{name}</c>.</param>
/// <param name="Says">What is wrong, in a sentence. Never holds text of an article.</param>
/// <param name="CanBeRepaired">Whether it follows from what is there how it must be.</param>
public sealed record Finding(FindingKind Kind, string Blob, string Says, bool CanBeRepaired)
{
    /// <summary>The kind as it stands in reports: <c>citation-wrong</c>.</summary>
    public string KindName => JsonNamingPolicy.KebabCaseLower.ConvertName(Kind.ToString());
}
