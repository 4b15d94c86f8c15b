using System.Text.Json.Serialization;

namespace Collate.Digests;

/// <summary>A story of an earlier digest that is none any more.</summary>
/// <param name="Story">Its id.</param>
/// <param name="To">The story that it became part of, or as which it goes on; none if its articles were all withdrawn.</param>
public sealed record DigestDeparture(string Story, [property: JsonRequired] string? To);
