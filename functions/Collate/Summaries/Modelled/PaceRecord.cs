namespace Collate.Summaries.Modelled;

/// <summary>When a story may be asked about: <c>collate-ledger/pace/{story}.json</c>.</summary>
internal sealed record PaceRecord
{
    /// <summary>The evidence as it was last seen: the key of its answer.</summary>
    public required string Key { get; init; }

    /// <summary>Since when it is that.</summary>
    public required DateTimeOffset Changed { get; init; }

    /// <summary>Since when there is evidence without an answer.</summary>
    public required DateTimeOffset Waiting { get; init; }

    /// <summary>When the model was last asked, or none.</summary>
    public DateTimeOffset? Asked { get; init; }

    /// <summary>Before this it is not to be asked again: a question failed, or a budget is spent.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>For when a message is under way that has the story looked at again, or none.</summary>
    public DateTimeOffset? Wake { get; init; }

    /// <summary>When the model may be asked about what is waiting.</summary>
    public DateTimeOffset Due(ModelWriterOptions options)
    {
        var due = Earlier(Changed + options.QuietPeriod, Waiting + Longer(options.QuietPeriod, options.MinInterval));
        due = Asked is { } asked ? Later(due, asked + options.MinInterval) : due;
        return NotBefore is { } notBefore ? Later(due, notBefore) : due;
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
