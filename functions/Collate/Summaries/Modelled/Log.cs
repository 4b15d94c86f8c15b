using Microsoft.Extensions.Logging;

namespace Collate.Summaries.Modelled;

/// <summary>What is logged of asking a model: ids, counts, reasons; never text of articles or answers, never a key.</summary>
internal static partial class Log
{
    [LoggerMessage(41, LogLevel.Information, "Model {Model} answered for story {Story}: {TokensIn} tokens in, {TokensOut} out, {Failed} sentences sent back")]
    public static partial void Answered(ILogger logger, string model, string story, int tokensIn, int tokensOut, int failed);

    [LoggerMessage(42, LogLevel.Warning, "The extractive writer stands in for model {Model} on story {Story}: {Reason}. {Detail}")]
    public static partial void StoodIn(ILogger logger, string model, string story, string reason, string? detail);

    [LoggerMessage(43, LogLevel.Error, "The model cannot be used, and summaries are extractive until this is put right: {Detail}")]
    public static partial void Misconfigured(ILogger logger, string detail);

    [LoggerMessage(44, LogLevel.Debug, "Story {Story} waits for the model: {Reason}")]
    public static partial void Waits(ILogger logger, string story, string reason);

    [LoggerMessage(45, LogLevel.Warning, "What a question did not cost could not be given back to the day's budget ({Problem})")]
    public static partial void NotSettled(ILogger logger, string problem);
}
