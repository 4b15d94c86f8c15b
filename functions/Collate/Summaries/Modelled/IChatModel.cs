namespace Collate.Summaries.Modelled;

/// <summary>A chat model: one question, one answer.</summary>
/// <remarks>
/// What can go wrong with a service is an answer, not an exception: see <see cref="ChatOutcome"/>. Whoever implements this owns time-outs and retries; whoever
/// calls it does not repeat a call. Safe for use by many threads at once.
/// </remarks>
public interface IChatModel
{
    /// <summary>Asks. Answers within the time that the implementation allows itself.</summary>
    /// <exception cref="OperationCanceledException">The caller does not want the answer any more.</exception>
    Task<ChatReply> AskAsync(ChatQuestion question, CancellationToken cancellationToken);
}
