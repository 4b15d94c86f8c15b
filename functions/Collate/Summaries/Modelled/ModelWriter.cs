using Collate.Evidence;
using Collate.Storage;
using Collate.Stories;
using Collate.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Collate.Summaries.Modelled;

/// <summary>Summarizes with a chat model as writer, over the same evidence and past the same verifier as the extractive writer.</summary>
/// <remarks>
/// Some evidence is asked about once: the answer is kept in <c>collate-ledger</c> under the hash of evidence, prompt and model, and read by whoever has the same evidence.
/// Whatever goes wrong, there is a summary: then the extractive writer stands in, and the document says why.
/// </remarks>
public sealed class ModelWriter
{
    private readonly IChatModel _model;
    private readonly ModelWriterOptions _options;
    private readonly AnswerDesk _desk;
    private readonly StoryPace _pace;
    private readonly DayBudget _budget;
    private readonly ServiceRest _rest;
    private readonly ILogger _logger;

    /// <summary>Works with a model and a ledger.</summary>
    /// <param name="model">The model.</param>
    /// <param name="store">Where the container <c>collate-ledger</c> is.</param>
    /// <param name="options">What the user set.</param>
    /// <param name="time">Tells when a story was quiet for long enough, and which day it is; the system's if none is given.</param>
    /// <param name="logger">Told what came of it; optional.</param>
    public ModelWriter(IChatModel model, IBlobStore store, ModelWriterOptions options, TimeProvider? time = null, ILogger<ModelWriter>? logger = null)
    {
        (_model, _options, _logger) = (model, options, logger ?? NullLogger<ModelWriter>.Instance);
        var ledger = new Ledger(store, time ?? TimeProvider.System);
        (_desk, _pace, _budget, _rest) = (new(ledger, options), new(ledger, options), new(ledger, options.MaxTokensPerDay), new(ledger.Time));
    }

    /// <summary>What is part of every basis: the model and the version of the prompt.</summary>
    public string Identity => $"azure-openai/{PromptFiles.Version}/{_options.Model}";

    /// <summary>What is wrong with the settings as far as the last question told, for a health report; none if nothing is known to be wrong. Holds no key.</summary>
    public string? Problem => _rest.Problem;

    /// <summary>Summarizes a story.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="articles">Its articles, in any order; at least one.</param>
    /// <param name="options">What the user set about summaries; <see cref="SummaryOptions.Writer"/> is taken for this writer, whatever it says.</param>
    /// <param name="ask">When to ask the model.</param>
    /// <param name="cancellationToken">Abandons the work; a later call takes it up.</param>
    public async Task<Summary> SummarizeAsync(string story, IReadOnlyCollection<StoryArticle> articles, SummaryOptions options, Ask ask, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfZero(articles.Count, nameof(articles));
        var inputs = StorySummarizer.BasisOf(articles.Select(item => (item.Article.Sha256, item.Article.Format, item.Names)), options with { Writer = Identity });
        var evidence = EvidenceBuilder.Build(articles, options.Words);
        if (PromptBuilder.Build(evidence, options.Words) is not { } prompt)
        {
            return AnswerSummary.WithoutAnswer(story, inputs, evidence, _options.Model, StandIn.NoEvidence);
        }

        var (answer, reason) = await AnswerAsync(story, prompt, ask, cancellationToken).ConfigureAwait(false);
        return answer is not null
            ? AnswerSummary.Of(story, inputs, prompt, answer)
            : AnswerSummary.WithoutAnswer(story, inputs, evidence, _options.Model, reason!);
    }

    /// <summary>Whether it is time to ask the model about a story for which the extractive writer stands in.</summary>
    internal Task<bool> IsDueAsync(string story, CancellationToken cancellationToken) => _pace.IsDueAsync(story, cancellationToken);

    /// <summary>When such a story is to be looked at again, by a message that the caller sends, and after how long that is; none if one is under way.</summary>
    internal Task<(DateTimeOffset At, TimeSpan Wait)?> NextWakeAsync(string story, CancellationToken cancellationToken) => _pace.NextWakeAsync(story, cancellationToken);

    /// <summary>Takes note that such a message was sent.</summary>
    internal Task WillWakeAsync(string story, DateTimeOffset wake, CancellationToken cancellationToken) => _pace.WillWakeAsync(story, wake, cancellationToken);

    /// <summary>Takes note that such a message came.</summary>
    internal Task WokeAsync(string story, DateTimeOffset wake, CancellationToken cancellationToken) => _pace.WokeAsync(story, wake, cancellationToken);

    private async Task<(StoredAnswer? Answer, string? Reason)> AnswerAsync(string story, Prompt prompt, Ask ask, CancellationToken cancellationToken)
    {
        var key = prompt.KeyFor(_options.Model);
        var work = await _desk.LookAsync(key, cancellationToken).ConfigureAwait(false);
        if (work.Answer is { IsFinal: true } known)
        {
            return (known, null);
        }

        var paced = ask == Ask.WhenQuiet;
        if (paced && !await _pace.SeeAsync(story, key, cancellationToken).ConfigureAwait(false))
        {
            Log.Waits(_logger, story, StandIn.NotYet);
            return (null, StandIn.NotYet);
        }

        if (_rest.Now is var (resting, left))
        {
            return await StandInAsync(story, paced, resting, left, null, cancellationToken).ConfigureAwait(false);
        }

        if (!await _desk.TakeAsync(work, cancellationToken).ConfigureAwait(false))
        {
            // Somebody else is asking, or has just been answered.
            work = await _desk.LookAsync(key, cancellationToken).ConfigureAwait(false);
            return work.Answer is { IsFinal: true } theirs ? (theirs, null)
                : await StandInAsync(story, paced, StandIn.NotYet, _desk.Lease, null, cancellationToken).ConfigureAwait(false);
        }

        var answer = work.Answer is { Answer: not null } begun ? begun : null;
        if (answer is null)
        {
            var (reply, problem) = await AskAsync(Question(prompt), 0, cancellationToken).ConfigureAwait(false);
            if (reply is null)
            {
                await _desk.LeaveAsync(work, cancellationToken).ConfigureAwait(false);
                return await StandInAsync(story, paced, problem!, problem == StandIn.DayBudget ? _budget.UntilTomorrow() : _options.MinInterval, null, cancellationToken).ConfigureAwait(false);
            }

            answer = new StoredAnswer { Model = _options.Model, Prompt = PromptFiles.Version, TokensIn = reply.TokensIn, TokensOut = reply.TokensOut, Problem = StandIn.Of(reply.Outcome) };
            if (answer.Problem is { } outcome && !StandIn.IsAnAnswer(outcome))
            {
                await _desk.LeaveAsync(work, cancellationToken).ConfigureAwait(false);
                await NoteAskedAsync(story, paced, failed: true, reply.RetryAfter, cancellationToken).ConfigureAwait(false);
                return StoodIn(story, outcome, reply.Detail);
            }

            if (answer.Problem is null)
            {
                var (read, unreadable) = AnswerReader.Read(reply.Text, prompt.Words);
                answer = answer with { Answer = read, Problem = unreadable };
            }

            if (answer.Problem is not null)
            {
                StoodIn(story, answer.Problem, reply.Detail);
            }
        }

        answer = await RepairAsync(story, prompt, work, answer, cancellationToken).ConfigureAwait(false);
        answer = await _desk.KeepAsync(work, answer, cancellationToken).ConfigureAwait(false);
        await NoteAskedAsync(story, paced, failed: false, null, cancellationToken).ConfigureAwait(false);
        return (answer, null);
    }

    /// <summary>Sends back what failed, once.</summary>
    private async Task<StoredAnswer> RepairAsync(string story, Prompt prompt, AnswerDesk.Work work, StoredAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.Answer is null)
        {
            return answer;
        }

        var check = AnswerCheck.Of(prompt, answer.Answer);
        var failed = check.Repairable;
        Log.Answered(_logger, _options.Model, story, answer.TokensIn, answer.TokensOut, failed.Count);
        if (failed.Count == 0)
        {
            return answer;
        }

        // Kept first, so that a kill in the repair round does not cost the first answer.
        await _desk.ExtendAsync(work, answer, cancellationToken).ConfigureAwait(false);
        var (reply, _) = await AskAsync(check.RepairQuestion(failed, 0), answer.TokensIn + answer.TokensOut, cancellationToken).ConfigureAwait(false);
        return reply is null ? answer : answer with
        {
            Repair = reply.Outcome == ChatOutcome.Answered ? AnswerReader.ReadRepair(reply.Text) : null,
            TokensIn = answer.TokensIn + reply.TokensIn,
            TokensOut = answer.TokensOut + reply.TokensOut,
        };
    }

    private static ChatQuestion Question(Prompt prompt) => new(PromptFiles.Instructions, prompt.Data, PromptFiles.AnswerName, PromptFiles.AnswerSchema, 0);

    /// <summary>Asks within the budgets of the story and of the day; no reply, but the reason, where they do not have it.</summary>
    private async Task<(ChatReply? Reply, string? Problem)> AskAsync(ChatQuestion question, int spent, CancellationToken cancellationToken)
    {
        // Two thirds of what a story may cost are for the first answer, so that something is left for repair.
        var tokensIn = TokenEstimate.Of(question);
        var left = _options.MaxTokensPerStory - spent - tokensIn;
        var tokensOut = spent == 0 ? Math.Min(left, _options.MaxTokensPerStory * 2 / 3) : left;
        if (tokensOut < LeastTokensOut)
        {
            return (null, StandIn.StoryBudget);
        }

        var reserved = tokensIn + tokensOut;
        if (await _budget.ReserveAsync(reserved, cancellationToken).ConfigureAwait(false) is not { } day)
        {
            return (null, StandIn.DayBudget);
        }

        var reply = await _model.AskAsync(question with { MaxTokensOut = tokensOut }, cancellationToken).ConfigureAwait(false);
        _rest.Note(reply);
        CollateTelemetry.Answered(reply);
        if (reply.Outcome == ChatOutcome.Misconfigured)
        {
            Log.Misconfigured(_logger, reply.Detail ?? "");
        }

        try
        {
            await _budget.SettleAsync(day, reserved, SpentOn(reply, reserved), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The answer is paid for. What was set aside for it stays so on that day.
            Log.NotSettled(_logger, exception.GetType().Name);
        }

        return (reply, null);
    }

    // A service that let nobody in, or was not there, did no work. One that did not answer in time may have.
    private static int SpentOn(ChatReply reply, int reserved) => reply.TokensIn + reply.TokensOut is var said and > 0 ? said
        : reply.Outcome is ChatOutcome.Answered or ChatOutcome.TimedOut ? reserved : 0;

    private const int LeastTokensOut = 256;

    private async Task<(StoredAnswer? Answer, string? Reason)> StandInAsync(string story, bool paced, string reason, TimeSpan pause, string? detail, CancellationToken cancellationToken)
    {
        if (paced)
        {
            await _pace.PutOffAsync(story, pause, cancellationToken).ConfigureAwait(false);
        }

        return StoodIn(story, reason, detail);
    }

    private (StoredAnswer? Answer, string? Reason) StoodIn(string story, string reason, string? detail)
    {
        Log.StoodIn(_logger, _options.Model, story, reason, detail);
        return (null, reason);
    }

    private Task NoteAskedAsync(string story, bool paced, bool failed, TimeSpan? pause, CancellationToken cancellationToken) =>
        paced ? _pace.AskedAsync(story, failed, pause, cancellationToken) : Task.CompletedTask;
}
