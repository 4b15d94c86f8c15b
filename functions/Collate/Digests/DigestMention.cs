using System.Text.Json.Serialization;

namespace Collate.Digests;

/// <summary>A story that a digest names without telling it.</summary>
/// <param name="Story">The story's id.</param>
/// <param name="Since">The digest that last told or named it; none for a new story.</param>
/// <param name="Headline">The summary's headline.</param>
/// <param name="Lead">The summary's first sentence.</param>
/// <param name="Language">The summary's language as a BCP 47 tag.</param>
/// <param name="Articles">How many articles it has.</param>
/// <param name="Lineages">How many of them are independent.</param>
/// <param name="Disagreements">On how many points its sources disagree.</param>
public sealed record DigestMention(string Story, [property: JsonRequired] string? Since, string Headline, string Lead, string Language, int Articles, int Lineages, int Disagreements);
