namespace Collate.Summaries.Modelled;

/// <summary>Decides when the model is asked about a story: once it has been quiet for a while, and not too often.</summary>
/// <remarks>
/// The clock decides only whether the model is asked by now, never what is written. A story that never rests is asked about every <see cref="ModelWriterOptions.MinInterval"/>.
/// </remarks>
internal sealed class StoryPace(Ledger ledger, ModelWriterOptions options)
{
    /// <summary>What the names of all records start with.</summary>
    public const string Prefix = "pace/";

    /// <summary>A message can wait no longer than this; whoever gets it sends the next.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>After a question that failed, at least this long passes before the next.</summary>
    private static readonly TimeSpan LeastPause = TimeSpan.FromMinutes(1);

    /// <summary>Queues count whole seconds.</summary>
    private static readonly TimeSpan LeastWait = TimeSpan.FromSeconds(1);

    /// <summary>Clocks differ: a message that came a moment too early would find that it is not yet time, and nobody would send another.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMilliseconds(500);

    /// <summary>Takes note of what evidence a story has now. Answers whether the model may be asked about it.</summary>
    public async Task<bool> SeeAsync(string story, string key, CancellationToken cancellationToken)
    {
        var now = ledger.Time.GetUtcNow();
        var record = await ledger.ChangeAsync(Name(story), ModelJson.Default.PaceRecord, known =>
            known is not null && string.Equals(known.Key, key, StringComparison.Ordinal) ? known
            : known is null ? new PaceRecord { Key = key, Changed = now, Waiting = now }
            : known with { Key = key, Changed = now, Waiting = known.Asked is { } asked && asked >= known.Waiting ? now : known.Waiting }, cancellationToken).ConfigureAwait(false);
        return record!.Due(options) <= now + Tolerance;
    }

    /// <summary>Whether it is time to ask about a story for which the extractive writer stands in.</summary>
    public async Task<bool> IsDueAsync(string story, CancellationToken cancellationToken)
    {
        var (record, _) = await ledger.ReadAsync(Name(story), ModelJson.Default.PaceRecord, cancellationToken).ConfigureAwait(false);
        return record is null || record.Due(options) <= ledger.Time.GetUtcNow() + Tolerance;
    }

    /// <summary>Takes note that the model was asked, and, if nothing came of it, for how long it is to be left alone.</summary>
    public Task AskedAsync(string story, bool failed, TimeSpan? pause, CancellationToken cancellationToken)
    {
        var now = ledger.Time.GetUtcNow();
        return ledger.ChangeAsync(Name(story), ModelJson.Default.PaceRecord, known => known is null ? null : known with
        {
            Asked = now,
            NotBefore = failed ? now + Longer(pause ?? TimeSpan.Zero, LeastPause) : null,
        }, cancellationToken);
    }

    /// <summary>Takes note that the model cannot be asked for a while, though it was not.</summary>
    public Task PutOffAsync(string story, TimeSpan pause, CancellationToken cancellationToken)
    {
        var until = ledger.Time.GetUtcNow() + Longer(pause, LeastPause);
        return ledger.ChangeAsync(Name(story), ModelJson.Default.PaceRecord, known => known is null ? null : known with { NotBefore = until }, cancellationToken);
    }

    /// <summary>When a message is to come that has the story looked at again, and after how long that is; none if one is under way already. Whoever gets it before it is time asks again.</summary>
    public async Task<(DateTimeOffset At, TimeSpan Wait)?> NextWakeAsync(string story, CancellationToken cancellationToken)
    {
        var (record, _) = await ledger.ReadAsync(Name(story), ModelJson.Default.PaceRecord, cancellationToken).ConfigureAwait(false);
        if (record is null)
        {
            return null;
        }

        // It may have become time while the summary was written.
        var now = ledger.Time.GetUtcNow();
        var left = Longer(record.Due(options) - now, TimeSpan.Zero);
        if (record.Wake is { } wake && wake > now && wake <= now + left + LeastWait + LeastWait)
        {
            return null;
        }

        var wait = left < LongestWait ? Longer(TimeSpan.FromSeconds(Math.Ceiling(left.TotalSeconds)), LeastWait) : LongestWait;
        return (now + wait, wait);
    }

    /// <summary>Takes note that such a message was sent: after it was, so that one that was not is not waited for.</summary>
    public Task WillWakeAsync(string story, DateTimeOffset wake, CancellationToken cancellationToken) =>
        ledger.ChangeAsync(Name(story), ModelJson.Default.PaceRecord, known => known is null ? null : known with { Wake = wake }, cancellationToken);

    /// <summary>Takes note that such a message came: it is under way no more, whatever the clock says.</summary>
    public Task WokeAsync(string story, DateTimeOffset wake, CancellationToken cancellationToken) =>
        ledger.ChangeAsync(Name(story), ModelJson.Default.PaceRecord, known => known is not null && known.Wake == wake ? known with { Wake = null } : known, cancellationToken);

    private static string Name(string story) => $"{Prefix}{story}.json";

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
