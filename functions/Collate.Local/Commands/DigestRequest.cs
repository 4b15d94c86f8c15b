namespace Collate.Local.Commands;

/// <summary>What <c>collate digest</c> was asked for.</summary>
/// <param name="From">When the stretch begins: a day or an instant.</param>
/// <param name="To">When it ends, or none for now.</param>
/// <param name="Folder">A folder of articles, or none for the storage.</param>
/// <param name="Format"><c>md</c>, <c>json</c> or <c>html</c>.</param>
internal sealed record DigestRequest(string From, string? To, string? Folder, string Format);
