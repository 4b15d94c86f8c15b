namespace Collate.Local.Commands;

/// <summary>What <c>collate verify</c> was asked for.</summary>
/// <param name="Document">The summary document.</param>
/// <param name="Sources">The folder of the sources' cleaned texts, or none for <c>sources/</c> beside the document.</param>
/// <param name="Json">Answer in JSON, not as a table.</param>
internal sealed record VerifyRequest(string Document, string? Sources, bool Json);
