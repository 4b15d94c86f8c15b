using System.Collections.Concurrent;
using Collate.Storage;

namespace Collate.Processing;

/// <summary>The log of which name holds which article: append blobs by day of publication, read by their tails and kept in memory.</summary>
/// <remarks>
/// <para>Blobs <c>log/v{engine}/{generation}/{yyyy-MM-dd|undated}/{part}-{roll}</c> in <see cref="StoreNames.State"/>, one record a line and a block. Share one instance per process.</para>
/// <para>Beside them, <c>log/v{engine}/{generation}/grown/{roll}</c> says in the order of arrival which of them was appended to, a line for each record with the beginning of its hash, written after the
/// record: who has read the log once reads on there, and then what grew and is not their own, however many days there are.</para>
/// <para>The generation derives from the version of the blob <c>log/v{engine}/generation</c>: once somebody threw the state away there is another, and whatever a process
/// kept of the old log, or still appends to it, counts no more.</para>
/// <para>A read sees at least what was appended before it began, by any process. Those that come while one is under way share the next one.</para>
/// </remarks>
public sealed class ArticleLog : IDisposable
{
    private const int Rounds = 20;
    private const int GenerationLength = 16;
    private const long CachedCharacters = 16_000_000;

    private static readonly string GenerationName = StateLayout.Log + "generation";

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Lock _lock = new();
    private readonly IBlobStore _store;
    private readonly int _blocksPerRoll;
    private LogReader _reader;
    private string? _generation, _lastGeneration;
    private LogFold _fold = new();
    private readonly ConcurrentQueue<(string Generation, ShardKey Shard, int Roll, string Tag)> _untold = new();
    private long _begun, _done;

    /// <summary>The log in a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="blocksPerRoll">After how many blocks a shard goes on in a new blob. Azure takes 50,000; many writers may go over this by a few.</param>
    public ArticleLog(IBlobStore store, int blocksPerRoll = 40_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(blocksPerRoll, 1);
        (_store, _blocksPerRoll, Articles) = (store, blocksPerRoll, new ArticleStore(store, new ArticleCache(CachedCharacters)));
        _reader = new LogReader(store, "", blocksPerRoll);
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    /// <summary>The articles that it tells of. Those that this process took in or read lately are kept in memory.</summary>
    internal ArticleStore Articles { get; }

    /// <summary>Which log this is now: another one after the state was thrown away; none before anything was recorded.</summary>
    internal async Task<string?> GenerationAsync(CancellationToken cancellationToken)
    {
        var generation = await _store.HeadAsync(StoreNames.State, GenerationName, cancellationToken).ConfigureAwait(false) is { } head ? Hashes.Of(head.ETag)[..GenerationLength] : null;
        Volatile.Write(ref _lastGeneration, generation);
        return generation;
    }

    /// <summary>Which log it was when somebody looked last, or none.</summary>
    internal string? LastGeneration => Volatile.Read(ref _lastGeneration);

    /// <summary>As <see cref="GenerationAsync"/>, and begins a log if there is none.</summary>
    internal async Task<string> BeginAsync(CancellationToken cancellationToken)
    {
        for (var round = 0; round < Rounds; round++)
        {
            if (await GenerationAsync(cancellationToken).ConfigureAwait(false) is { } generation)
            {
                return generation;
            }

            await _store.WriteAsync(StoreNames.State, GenerationName, default, "text/plain", WriteCondition.Absent, null, cancellationToken).ConfigureAwait(false);
        }

        throw new ContentionException($"{StoreNames.State}/{GenerationName}");
    }

    /// <summary>Appends a record to a shard of one log. If that was thrown away meanwhile, nobody reads the record: see <see cref="GenerationAsync"/>.</summary>
    internal async Task AppendAsync(string generation, ShardKey shard, LogRecord record, CancellationToken cancellationToken)
    {
        var roll = RollOf(generation, reader => reader.RollOf(shard));
        var line = record.ToLine();
        while (!await _store.AppendAsync(StoreNames.State, LogReader.NameOf(generation, shard, roll), line, cancellationToken).ConfigureAwait(false))
        {
            roll++;
        }

        var tag = LogReader.TagOf(line);
        lock (_lock)
        {
            // There is no need to read what this process wrote itself.
            if (string.Equals(generation, _generation, StringComparison.Ordinal) && _reader.HasRead(shard))
            {
                _fold.Begin(shard);
                _fold.Take(shard, record);
                _reader.Knows(tag);
            }
        }

        await TellAsync(generation, shard, roll, tag, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sees to it that whoever reads on finds what a shard holds, though whoever appended it may not have come to say so.</summary>
    internal async Task TellAsync(string generation, ShardKey shard, CancellationToken cancellationToken)
    {
        foreach (var roll in await new LogReader(_store, generation, _blocksPerRoll).RollsOfAsync(shard, cancellationToken).ConfigureAwait(false))
        {
            await TellAsync(generation, shard, roll, LogReader.AnyTag, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>How far this process has come with reading by now: a look that is told to go by this finds what was there by now.</summary>
    internal long Now => Volatile.Read(ref _begun);

    /// <summary>Reads on, and looks at what the shards within reach hold, and perhaps others. What there is to look at must not be kept.</summary>
    /// <param name="reach">The shards.</param>
    /// <param name="look">Looks.</param>
    /// <param name="since">After which moment it must have been read, see <see cref="Now"/>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    internal async Task<T> LookAsync<T>(Reach reach, Func<LogLook, T> look, long since, CancellationToken cancellationToken)
    {
        await ReadOnAsync(reach.Includes, since, cancellationToken).ConfigureAwait(false);
        return LookAtKnown(look);
    }

    /// <summary>As the other, and reads on from now.</summary>
    internal Task<T> LookAsync<T>(Reach reach, Func<LogLook, T> look, CancellationToken cancellationToken) => LookAsync(reach, look, Now, cancellationToken);

    /// <summary>Reads on in what was read before.</summary>
    internal Task ReadOnAsync(CancellationToken cancellationToken) => ReadOnAsync(_ => false, Now, cancellationToken);

    /// <summary>Looks at what was read before, and at what this process itself appended, without reading on.</summary>
    internal T LookAtKnown<T>(Func<LogLook, T> look)
    {
        lock (_lock)
        {
            return look(new LogLook(_fold, _generation, within => _generation is null || _reader.HasRead(within.Includes)));
        }
    }

    /// <summary>Reads on, and answers everything that is present.</summary>
    internal Task<LogView> ReadAllAsync(CancellationToken cancellationToken) =>
        LookAsync(Reach.Everything, look => new LogView(this, look.Fold, look.Generation, [.. look.Fold.Live.Select(live => live.Candidate.Sha256)], IgnoredArticles.None), cancellationToken);

    /// <summary>Reads some shards from their beginnings, and answers the latest records of each.</summary>
    internal async Task<IReadOnlyDictionary<ShardKey, IReadOnlyDictionary<string, LogRecord>>> ReadNamesAsync(string generation, IReadOnlySet<ShardKey> wanted, CancellationToken cancellationToken)
    {
        var names = new Dictionary<ShardKey, IReadOnlyDictionary<string, LogRecord>>();
        foreach (var shard in wanted)
        {
            names[shard] = await new LogReader(_store, generation, _blocksPerRoll).ReadNamesAsync(shard, cancellationToken).ConfigureAwait(false);
        }

        return names;
    }

    /// <summary>Reads on, and answers whether one of an article's shards says that its story was written.</summary>
    internal async Task<bool> IsWrittenAsync(string article, IReadOnlySet<ShardKey> shards, CancellationToken cancellationToken)
    {
        await ReadOnAsync(shards.Contains, Now, cancellationToken).ConfigureAwait(false);
        lock (_lock)
        {
            return shards.Any(shard => _fold.IsMarked(shard, article));
        }
    }

    /// <summary>An article that is present as far as the log was read by now, or none.</summary>
    internal LiveArticle? Known(string sha256)
    {
        lock (_lock)
        {
            return _fold.Find(sha256)?.Live;
        }
    }

    private int RollOf(string generation, Func<LogReader, int> roll)
    {
        lock (_lock)
        {
            return string.Equals(generation, _generation, StringComparison.Ordinal) ? roll(_reader) : 0;
        }
    }

    private async Task TellAsync(string generation, ShardKey shard, int roll, string tag, CancellationToken cancellationToken)
    {
        try
        {
            var at = RollOf(generation, reader => reader.GrownRoll);
            while (!await _store.AppendAsync(StoreNames.State, LogReader.GrownName(generation, at), LogReader.GrownLine(shard, roll, tag), cancellationToken).ConfigureAwait(false))
            {
                at++;
                RollOf(generation, reader => reader.GrownRoll = Math.Max(reader.GrownRoll, at));
            }
        }
        catch
        {
            // This process has taken the record in, so that nobody appends it again: it is told of before anybody reads on.
            _untold.Enqueue((generation, shard, roll, tag));
            throw;
        }
    }

    private async Task TellRestAsync(CancellationToken cancellationToken)
    {
        while (_untold.TryDequeue(out var untold))
        {
            if (string.Equals(untold.Generation, LastGeneration, StringComparison.Ordinal))
            {
                await TellAsync(untold.Generation, untold.Shard, untold.Roll, untold.Tag, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task ReadOnAsync(Func<ShardKey, bool> wanted, long since, CancellationToken cancellationToken)
    {
        await TellRestAsync(cancellationToken).ConfigureAwait(false);
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Somebody who waited, too, may have begun to read after this came.
            if (Volatile.Read(ref _done) > since && (_generation is null || _reader.HasRead(wanted)))
            {
                return;
            }

            var round = Interlocked.Increment(ref _begun);

            // If it is another log by now, what was read of the former one counts no more.
            var (current, begun) = (GenerationAsync(cancellationToken), _reader.BeginToReadOn(cancellationToken));
            await Task.WhenAll(current, begun ?? Task.CompletedTask).ConfigureAwait(false);
            var generation = await current.ConfigureAwait(false);
            if (!string.Equals(generation, _generation, StringComparison.Ordinal))
            {
                begun = null;
                lock (_lock)
                {
                    (_fold, _generation, _reader) = (new LogFold(), generation, new LogReader(_store, generation ?? "", _blocksPerRoll));
                }
            }

            if (generation is not null)
            {
                await _reader.ReadOnAsync(begun, _fold, _lock, wanted, cancellationToken).ConfigureAwait(false);
            }

            Volatile.Write(ref _done, round);
        }
        finally
        {
            _gate.Release();
        }
    }
}
