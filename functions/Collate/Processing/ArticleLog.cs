using System.Globalization;
using Collate.Storage;

namespace Collate.Processing;

/// <summary>The log of which name holds which article: append blobs by day of publication, read by their tails and kept in memory.</summary>
/// <remarks>
/// Blobs <c>log/v{engine}/{generation}/{yyyy-MM-dd|undated}/{part}-{roll}</c> in <see cref="StoreNames.State"/>, one record a line and a block. Share one instance per process.
/// The generation derives from the version of the blob <c>log/v{engine}/generation</c>: once somebody threw the state away there is another, and whatever a process
/// kept of the old log, or still appends to it, counts no more.
/// A read sees at least what was appended before it began, by any process.
/// </remarks>
public sealed class ArticleLog : IDisposable
{
    private const int ReadsAtOnce = 8;
    private const int Rounds = 20;
    private const int GenerationLength = 16;

    private static readonly string GenerationName = StateLayout.Log + "generation";

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Dictionary<ShardKey, LogShard> _shards = [];
    private readonly IBlobStore _store;
    private readonly int _blocksPerRoll;
    private string? _generation;
    private long _readings;

    /// <summary>The log in a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="blocksPerRoll">After how many blocks a shard goes on in a new blob. Azure takes 50,000; many writers may go over this by a few.</param>
    public ArticleLog(IBlobStore store, int blocksPerRoll = 40_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(blocksPerRoll, 1);
        (_store, _blocksPerRoll) = (store, blocksPerRoll);
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    /// <summary>Which log this is now: another one after the state was thrown away; none before anything was recorded.</summary>
    internal async Task<string?> GenerationAsync(CancellationToken cancellationToken) =>
        await _store.HeadAsync(StoreNames.State, GenerationName, cancellationToken).ConfigureAwait(false) is { } head ? Hashes.Of(head.ETag)[..GenerationLength] : null;

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
        var roll = await RollAsync(generation, shard, cancellationToken).ConfigureAwait(false);
        var line = record.ToLine();
        while (!await _store.AppendAsync(StoreNames.State, BlobName(generation, shard, roll), line, cancellationToken).ConfigureAwait(false))
        {
            roll++;
        }
    }

    /// <summary>Reads on, and answers what the shards within reach hold.</summary>
    internal async Task<LogView> ReadAsync(Reach reach, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await ReadTailsAsync(reach.Includes, cancellationToken).ConfigureAwait(false);
            return LogView.Of(_generation, _readings, _shards.Where(pair => reach.Includes(pair.Key)));
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Reads on, and answers whether nothing was found that a view does not show.</summary>
    internal async Task<bool> IsStillAsync(LogView view, Reach reach, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await ReadTailsAsync(reach.Includes, cancellationToken).ConfigureAwait(false);
            return view.Reading == _readings;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Reads on, and answers the latest records of some shards.</summary>
    internal async Task<IReadOnlyDictionary<ShardKey, IReadOnlyDictionary<string, LogRecord>>> ReadNamesAsync(IReadOnlySet<ShardKey> wanted, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await ReadTailsAsync(wanted.Contains, cancellationToken).ConfigureAwait(false);
            return wanted.ToDictionary(key => key, key => (IReadOnlyDictionary<string, LogRecord>)(_shards.TryGetValue(key, out var shard)
                ? new Dictionary<string, LogRecord>(shard.Names, StringComparer.Ordinal)
                : []));
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Reads on, and answers whether one of an article's shards says that its story was written.</summary>
    internal async Task<bool> IsWrittenAsync(string article, IReadOnlySet<ShardKey> shards, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await ReadTailsAsync(shards.Contains, cancellationToken).ConfigureAwait(false);
            return shards.Any(key => _shards.TryGetValue(key, out var shard) && shard.Written.Contains(article));
        }
        finally
        {
            _gate.Release();
        }
    }

    private static string Folder(string generation) => $"{StateLayout.Log}{generation}/";

    private static string BlobName(string generation, ShardKey shard, int roll) => string.Create(CultureInfo.InvariantCulture, $"{Folder(generation)}{shard}-{roll:0000}");

    private static bool TryParse(ReadOnlySpan<char> blob, out ShardKey shard, out int roll)
    {
        (shard, roll) = (default, 0);
        var dash = blob.LastIndexOf('-');
        return dash > 0
            && int.TryParse(blob[(dash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out roll)
            && ShardKey.TryParse(blob[..dash], out shard);
    }

    private async Task<int> RollAsync(string generation, ShardKey shard, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return string.Equals(generation, _generation, StringComparison.Ordinal) && _shards.TryGetValue(shard, out var known)
                ? known.LastRoll + (known.LinesOfLastRoll >= _blocksPerRoll ? 1 : 0)
                : 0;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task ReadTailsAsync(Func<ShardKey, bool> wanted, CancellationToken cancellationToken)
    {
        var generation = await GenerationAsync(cancellationToken).ConfigureAwait(false);
        if (!string.Equals(generation, _generation, StringComparison.Ordinal))
        {
            _shards.Clear();
            _generation = generation;
            _readings++;
        }

        if (generation is null)
        {
            return;
        }

        // One listing tells the sizes of all blobs, so that only those that grew are read.
        var rolls = new List<(string Name, ShardKey Shard, int Roll, long Length)>();
        var folder = Folder(generation);
        await foreach (var head in _store.ListAsync(StoreNames.State, folder, cancellationToken).ConfigureAwait(false))
        {
            if (TryParse(head.Name.AsSpan(folder.Length), out var shard, out var roll) && wanted(shard))
            {
                rolls.Add((head.Name, shard, roll, head.Length));
            }
        }

        var grown = rolls
            .Select(blob => (blob.Name, blob.Shard, blob.Roll, Offset: _shards.TryGetValue(blob.Shard, out var known) ? known.OffsetOf(blob.Roll) : 0, blob.Length))
            .Where(blob => blob.Offset < blob.Length)
            .ToArray();
        var tails = new ReadOnlyMemory<byte>[grown.Length];
        await Parallel.ForAsync(0, grown.Length, new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellationToken }, async (i, cancel) =>
            tails[i] = await _store.ReadFromAsync(StoreNames.State, grown[i].Name, grown[i].Offset, cancel).ConfigureAwait(false)).ConfigureAwait(false);
        for (var i = 0; i < grown.Length; i++)
        {
            var shard = _shards.TryGetValue(grown[i].Shard, out var known) ? known : _shards[grown[i].Shard] = new LogShard();
            shard.Take(grown[i].Roll, tails[i].Span);
            _readings++;
        }
    }
}
