using System.Text.Json.Serialization;

namespace Collate.Digests;

/// <summary>A summary that a digest saw: what the next one has to know of it.</summary>
/// <param name="Story">The story's id.</param>
/// <param name="Basis">The summary's basis.</param>
/// <param name="Sources">The hash of its set of articles, so that the same articles under another basis (a new version of the engine, another word budget) are no news; none if only the list of stories was looked at.</param>
/// <param name="Articles">How many articles it had.</param>
/// <param name="Lineages">How many of them were independent.</param>
public sealed record DigestSight(string Story, string Basis, [property: JsonRequired] string? Sources, int Articles, int Lineages);
