namespace Collate.Summaries.Modelled;

/// <summary>What a chat model answered, or why it did not.</summary>
/// <param name="Outcome">What came of the question.</param>
/// <param name="Text">The answer; none unless it was answered.</param>
/// <param name="TokensIn">How many tokens the question had by the service's count; 0 if it does not say.</param>
/// <param name="TokensOut">How many tokens the answer had by the service's count; 0 if it does not say.</param>
/// <param name="RetryAfter">How long the service wants to be left alone, if it says so.</param>
/// <param name="Detail">For the log: status and remedy, never a key and never text of an article.</param>
public sealed record ChatReply(ChatOutcome Outcome, string? Text = null, int TokensIn = 0, int TokensOut = 0, TimeSpan? RetryAfter = null, string? Detail = null);
