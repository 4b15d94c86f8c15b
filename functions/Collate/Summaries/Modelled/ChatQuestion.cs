namespace Collate.Summaries.Modelled;

/// <summary>What a chat model is asked.</summary>
/// <param name="Instructions">What it is to do: ours alone, no word of an article.</param>
/// <param name="Data">What it is to do it with: JSON that holds untrusted text.</param>
/// <param name="SchemaName">The name of <paramref name="Schema"/>: letters, digits and <c>_</c>.</param>
/// <param name="Schema">The strict JSON schema of the answer.</param>
/// <param name="MaxTokensOut">The most tokens the answer may have, hidden ones of reasoning included.</param>
public sealed record ChatQuestion(string Instructions, string Data, string SchemaName, string Schema, int MaxTokensOut);
