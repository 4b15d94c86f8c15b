namespace Collate.Telemetry;

/// <summary>Every name under which something of Collate can be watched. Dashboards and alerts hang on them: they do not change within a major version.</summary>
public static class TelemetryNames
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Source = "Collate";

    /// <summary>Span: a name in <c>articles</c> is looked at.</summary>
    public const string Intake = "collate.intake";

    /// <summary>Span: a story is looked at; a child of the intake that asked for it, across the queue.</summary>
    public const string Story = "collate.story";

    /// <summary>Span, within <see cref="Story"/>: the log, the editors' decisions and the folders are looked at, and what must stand there is worked out.</summary>
    public const string Plan = "collate.plan";

    /// <summary>Span, within <see cref="Story"/>: a summary is worked out, by the engine alone or with a model.</summary>
    public const string Summarize = "collate.summarize";

    /// <summary>Span, within <see cref="Story"/>: a summary is written, until <c>summary.json</c> stands there.</summary>
    public const string Commit = "collate.commit";

    /// <summary>Every span.</summary>
    public static IReadOnlyList<string> Spans { get; } = [Intake, Story, Plan, Summarize, Commit];

    /// <summary>Counter, by <see cref="Outcome"/>.</summary>
    public const string Articles = "collate.articles";

    /// <summary>Histogram, seconds.</summary>
    public const string DropToSummary = "collate.drop_to_summary";

    /// <summary>Histogram, seconds.</summary>
    public const string QueueAge = "collate.queue.age";

    /// <summary>Counter.</summary>
    public const string Summaries = "collate.summaries";

    /// <summary>Counter.</summary>
    public const string Claims = "collate.claims";

    /// <summary>Counter, by <see cref="Kind"/>.</summary>
    public const string Disagreements = "collate.disagreements";

    /// <summary>Counter, by <see cref="Reason"/>.</summary>
    public const string SentencesDropped = "collate.sentences.dropped";

    /// <summary>Counter, by <see cref="Outcome"/>.</summary>
    public const string ModelRequests = "collate.model.requests";

    /// <summary>Counter, by <see cref="Direction"/>: <c>in</c>, <c>out</c>.</summary>
    public const string ModelTokens = "collate.model.tokens";

    /// <summary>Counter, by <see cref="What"/>: <c>story</c>, <c>model</c>.</summary>
    public const string Retries = "collate.retries";

    /// <summary>Tag: what came of it.</summary>
    public const string Outcome = "outcome";

    /// <summary>Tag: the kind of a disagreement.</summary>
    public const string Kind = "kind";

    /// <summary>Tag: why a sentence was dropped.</summary>
    public const string Reason = "reason";

    /// <summary>Tag: to or from the model.</summary>
    public const string Direction = "direction";

    /// <summary>Tag: what was tried again.</summary>
    public const string What = "what";

    /// <summary>Every metric.</summary>
    public static IReadOnlyList<string> Metrics { get; } =
        [Articles, DropToSummary, QueueAge, Summaries, Claims, Disagreements, SentencesDropped, ModelRequests, ModelTokens, Retries];
}
