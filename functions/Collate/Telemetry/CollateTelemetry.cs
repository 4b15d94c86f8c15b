using System.Diagnostics;
using System.Diagnostics.Metrics;
using Collate.Processing;
using Collate.Summaries;
using Collate.Summaries.Modelled;

namespace Collate.Telemetry;

/// <summary>What can be watched of Collate from outside: one source of traces, one meter. Described in <c>docs/observability.md</c>.</summary>
/// <remarks>Nothing is measured unless somebody listens, and nothing of it reaches a document. Tags are words of ours: no name, title or text of an article is among them.</remarks>
public static class CollateTelemetry
{
    /// <summary>The source of traces.</summary>
    public static ActivitySource Source { get; } = new(TelemetryNames.Source);

    /// <summary>The meter.</summary>
    public static Meter Meter { get; } = new(TelemetryNames.Source);

    private static readonly Counter<long> s_articles = Meter.CreateCounter<long>(TelemetryNames.Articles, "{article}", "Names looked at, by outcome.");
    private static readonly Histogram<double> s_latency = Meter.CreateHistogram<double>(TelemetryNames.DropToSummary, "s", "From the first look at a dropped article to its story being as it must be.");
    private static readonly Histogram<double> s_queueAge = Meter.CreateHistogram<double>(TelemetryNames.QueueAge, "s", "How long a message waited for its handler.");
    private static readonly Counter<long> s_summaries = Meter.CreateCounter<long>(TelemetryNames.Summaries, "{summary}", "Summaries written.");
    private static readonly Counter<long> s_claims = Meter.CreateCounter<long>(TelemetryNames.Claims, "{claim}", "Claims told in written summaries; each sentence is one.");
    private static readonly Counter<long> s_disagreements = Meter.CreateCounter<long>(TelemetryNames.Disagreements, "{disagreement}", "Disagreements in written summaries, by kind.");
    private static readonly Counter<long> s_dropped = Meter.CreateCounter<long>(TelemetryNames.SentencesDropped, "{sentence}", "Sentences the verifier dropped from written summaries, by reason.");
    private static readonly Counter<long> s_requests = Meter.CreateCounter<long>(TelemetryNames.ModelRequests, "{request}", "Questions to the model, by outcome.");
    private static readonly Counter<long> s_tokens = Meter.CreateCounter<long>(TelemetryNames.ModelTokens, "{token}", "Tokens the model counted, by direction.");
    private static readonly Counter<long> s_retries = Meter.CreateCounter<long>(TelemetryNames.Retries, "{retry}", "What was tried again, by what.");

    /// <summary>A question to the model is repeated.</summary>
    public static void ModelRetried() => Retried("model");

    /// <summary>Others were at work on a story, and it is started over.</summary>
    internal static void StoryRetried() => Retried("story");

    internal static void Looked(IntakeOutcome outcome) => s_articles.Add(1, new KeyValuePair<string, object?>(TelemetryNames.Outcome, Word(outcome.ToString())));

    internal static void Waited(TimeSpan time) => s_queueAge.Record(Seconds(time));

    internal static void Arrived(TimeSpan time) => s_latency.Record(Seconds(time));

    internal static void Answered(ChatReply reply)
    {
        s_requests.Add(1, new KeyValuePair<string, object?>(TelemetryNames.Outcome, Word(reply.Outcome.ToString())));
        s_tokens.Add(reply.TokensIn, new KeyValuePair<string, object?>(TelemetryNames.Direction, "in"));
        s_tokens.Add(reply.TokensOut, new KeyValuePair<string, object?>(TelemetryNames.Direction, "out"));
    }

    internal static void Wrote(Summary summary)
    {
        s_summaries.Add(1);
        s_claims.Add(summary.Sentences.Count);
        foreach (var about in summary.Disagreements)
        {
            s_disagreements.Add(1, new KeyValuePair<string, object?>(TelemetryNames.Kind, Word(about.Kind.ToString())));
        }

        foreach (var dropped in summary.Verification.Dropped)
        {
            s_dropped.Add(1, new KeyValuePair<string, object?>(TelemetryNames.Reason, dropped.Reason));
        }
    }

    /// <summary>A part of the way of an article, under what called for it: what runs now, or what a message brings along.</summary>
    internal static Activity? Begin(string name, ActivityKind kind, string? parent = null) =>
        ActivityContext.TryParse(parent, null, isRemote: true, out var context) ? Source.StartActivity(name, kind, context) : Source.StartActivity(name, kind);

    private static void Retried(string what) => s_retries.Add(1, new KeyValuePair<string, object?>(TelemetryNames.What, what));

    // Clocks of two machines may differ.
    private static double Seconds(TimeSpan time) => Math.Max(0, time.TotalSeconds);

    private static string Word(string name) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
