using System.Globalization;
using System.Text;
using Collate.Storage;

namespace Collate.Processing;

/// <summary>Reads the blobs of one log as they grow. One reader at a time.</summary>
/// <remarks>
/// The first read lists what there is. After that, each reads the blob that says what grew, from where it was read last, and the tails of what it names. That blob is followed by another one only once the
/// store takes no more blocks of it, and then never grows again; it is asked for in good time before.
/// </remarks>
internal sealed class LogReader(IBlobStore store, string generation, int blocksPerRoll)
{
    private const int ReadsAtOnce = 8;
    private const int LongestLine = 64;
    private const int TagLength = 16;
    private const string Grown = "grown/";

    private readonly Dictionary<ShardKey, LogShard> _shards = [];
    private readonly HashSet<ShardKey> _unread = [];
    private readonly HashSet<ShardKey> _grown = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private bool _isListed;
    private int _readRoll;
    private long _grownOffset;
    private int _grownLines;

    /// <summary>Which of the blobs that say what grew is appended to.</summary>
    public int GrownRoll { get; set; }

    /// <summary>The name of a shard's blob.</summary>
    public static string NameOf(string generation, ShardKey shard, int roll) => string.Create(CultureInfo.InvariantCulture, $"{FolderOf(generation)}{shard}-{roll:0000}");

    /// <summary>The name of a blob that says what grew.</summary>
    public static string GrownName(string generation, int roll) => string.Create(CultureInfo.InvariantCulture, $"{FolderOf(generation)}{Grown}{roll:0000}");

    /// <summary>What tells of some record that it is any.</summary>
    public static string AnyTag { get; } = new('0', TagLength);

    /// <summary>What tells a record from others: the beginning of its hash.</summary>
    public static string TagOf(ReadOnlySpan<byte> record) => Hashes.Of(record)[..TagLength];

    /// <summary>What it says of a shard's blob that was appended to.</summary>
    public static byte[] GrownLine(ShardKey shard, int roll, string tag) => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{shard}-{roll:0000} {tag}\n"));

    /// <summary>A record need not be read: it was taken in when it was appended.</summary>
    public void Knows(string tag) => _known.Add(tag);

    /// <summary>To which blob of a shard something has to be appended, as far as it was read.</summary>
    public int RollOf(ShardKey shard) =>
        _shards.TryGetValue(shard, out var known) ? known.LastRoll + (known.LinesOfLastRoll >= blocksPerRoll ? 1 : 0) : 0;

    /// <summary>Whether everything that is wanted was read at least once.</summary>
    public bool HasRead(Func<ShardKey, bool> wanted) => _isListed && !_unread.Any(wanted);

    /// <summary>Whether a shard was read at least once.</summary>
    public bool HasRead(ShardKey shard) => _shards.TryGetValue(shard, out var known) && known.IsLoaded && !_unread.Contains(shard);

    /// <summary>Begins to read what grew, for <see cref="ReadOnAsync"/>; none if nothing was read before.</summary>
    public Task<ReadOnlyMemory<byte>>? BeginToReadOn(CancellationToken cancellationToken) => _isListed ? ReadGrownAsync(_readRoll, _grownOffset, cancellationToken) : null;

    /// <summary>Reads on: what grew of all that was ever read, and all of what is wanted and was not.</summary>
    /// <param name="begun">What <see cref="BeginToReadOn"/> answered a moment ago.</param>
    /// <param name="fold">Takes in the records.</param>
    /// <param name="held">Held while it does.</param>
    /// <param name="wanted">The shards that are wanted.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task ReadOnAsync(Task<ReadOnlyMemory<byte>>? begun, LogFold fold, Lock held, Func<ShardKey, bool> wanted, CancellationToken cancellationToken)
    {
        await (begun is not null ? ReadGrownAsync(await begun.ConfigureAwait(false), held, cancellationToken) : ListAsync(held, cancellationToken)).ConfigureAwait(false);
        var blobs = _unread.Where(wanted).Concat(_grown).SelectMany(shard => _shards[shard].Grown.Select(roll => (Shard: shard, Roll: roll))).ToArray();
        var tails = new ReadOnlyMemory<byte>[blobs.Length];
        await Parallel.ForAsync(0, blobs.Length, new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellationToken }, async (i, cancel) =>
            tails[i] = await store.ReadFromAsync(StoreNames.State, NameOf(generation, blobs[i].Shard, blobs[i].Roll), _shards[blobs[i].Shard].OffsetOf(blobs[i].Roll), cancel).ConfigureAwait(false)).ConfigureAwait(false);
        for (var i = 0; i < blobs.Length; i++)
        {
            // A lock for each blob, so that nobody who looks waits long.
            var (key, shard) = (blobs[i].Shard, _shards[blobs[i].Shard]);
            lock (held)
            {
                if (tails[i].Length > 0)
                {
                    fold.Begin(key);
                }

                shard.Take(blobs[i].Roll, tails[i].Span, record => fold.Take(key, record));
                if (shard.Grown.Count == 0)
                {
                    _unread.Remove(key);
                    _grown.Remove(key);
                }
            }
        }
    }

    /// <summary>The blobs that a shard has.</summary>
    public async Task<IReadOnlyList<int>> RollsOfAsync(ShardKey shard, CancellationToken cancellationToken)
    {
        var rolls = new List<int>();
        await foreach (var head in store.ListAsync(StoreNames.State, $"{FolderOf(generation)}{shard}-", cancellationToken).ConfigureAwait(false))
        {
            if (TryParse(head.Name.AsSpan(FolderOf(generation).Length), out _, out var roll))
            {
                rolls.Add(roll);
            }
        }

        return rolls;
    }

    /// <summary>Reads a shard from its beginning, and answers the latest record of every name.</summary>
    public async Task<IReadOnlyDictionary<string, LogRecord>> ReadNamesAsync(ShardKey shard, CancellationToken cancellationToken)
    {
        var names = new Dictionary<string, LogRecord>(StringComparer.Ordinal);
        var read = new LogShard();
        foreach (var roll in await RollsOfAsync(shard, cancellationToken).ConfigureAwait(false))
        {
            var content = await store.ReadFromAsync(StoreNames.State, NameOf(generation, shard, roll), 0, cancellationToken).ConfigureAwait(false);
            read.Take(roll, content.Span, record =>
            {
                if (record.Name is { } name && (!names.TryGetValue(name, out var other) || other.Revision < record.Revision))
                {
                    names[name] = record;
                }
            });
        }

        return names;
    }

    private static string FolderOf(string generation) => $"{StateLayout.Log}{generation}/";

    private static bool TryParse(ReadOnlySpan<char> blob, out ShardKey shard, out int roll)
    {
        (shard, roll) = (default, 0);
        var dash = blob.LastIndexOf('-');
        return dash > 0
            && int.TryParse(blob[(dash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out roll)
            && ShardKey.TryParse(blob[..dash], out shard);
    }

    private async Task ListAsync(Lock held, CancellationToken cancellationToken)
    {
        // First how far it is said what grew: what is appended from then on is found by it.
        var folder = FolderOf(generation);
        var (last, offset) = (0, 0L);
        await foreach (var head in store.ListAsync(StoreNames.State, folder + Grown, cancellationToken).ConfigureAwait(false))
        {
            if (int.TryParse(head.Name.AsSpan(folder.Length + Grown.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var roll) && roll >= last)
            {
                (last, offset) = (roll, head.Length);
            }
        }

        var blobs = new List<(ShardKey Shard, int Roll)>();
        await foreach (var head in store.ListAsync(StoreNames.State, folder, cancellationToken).ConfigureAwait(false))
        {
            if (TryParse(head.Name.AsSpan(folder.Length), out var shard, out var roll))
            {
                blobs.Add((shard, roll));
            }
        }

        lock (held)
        {
            blobs.ForEach(blob => Grew(blob.Shard, blob.Roll, AnyTag));
            (_readRoll, GrownRoll, _grownOffset, _isListed) = (last, Math.Max(last, GrownRoll), offset, true);
        }

        // How many lines are before it does not matter much: the next one is only asked for a little early.
        _grownLines = (int)(offset / GrownLine(default, 0, AnyTag).Length);
    }

    private async Task ReadGrownAsync(ReadOnlyMemory<byte> tail, Lock held, CancellationToken cancellationToken)
    {
        while (true)
        {
            TakeGrown(tail, held);
            if ((_grownLines < blocksPerRoll && GrownRoll <= _readRoll) || (await ReadGrownAsync(_readRoll + 1, 0, cancellationToken).ConfigureAwait(false)).IsEmpty)
            {
                return;
            }

            // There is a next one, so this one grows no more; but it may have before that was begun.
            TakeGrown(await ReadGrownAsync(_readRoll, _grownOffset, cancellationToken).ConfigureAwait(false), held);
            (_readRoll, _grownOffset, _grownLines) = (_readRoll + 1, 0, 0);
            lock (held)
            {
                GrownRoll = Math.Max(GrownRoll, _readRoll);
            }

            tail = await ReadGrownAsync(_readRoll, _grownOffset, cancellationToken).ConfigureAwait(false);
        }
    }

    private Task<ReadOnlyMemory<byte>> ReadGrownAsync(int roll, long offset, CancellationToken cancellationToken) =>
        store.ReadFromAsync(StoreNames.State, GrownName(generation, roll), offset, cancellationToken);

    private void TakeGrown(ReadOnlyMemory<byte> tail, Lock held)
    {
        var lines = tail.Span[..(tail.Span.LastIndexOf((byte)'\n') + 1)];
        _grownOffset += lines.Length;
        Span<char> text = stackalloc char[LongestLine];
        lock (held)
        {
            while (lines.IndexOf((byte)'\n') is >= 0 and var end)
            {
                _grownLines++;
                if (end <= LongestLine && Encoding.ASCII.GetChars(lines[..end], text) is var length && text[..length].IndexOf(' ') is >= 0 and var space && TryParse(text[..space], out var shard, out var roll))
                {
                    Grew(shard, roll, text[(space + 1)..length].ToString());
                }
                else
                {
                    // Whatever that is, a listing tells what there is.
                    _isListed = false;
                }

                lines = lines[(end + 1)..];
            }
        }
    }

    private void Grew(ShardKey key, int roll, string tag)
    {
        if (!_shards.TryGetValue(key, out var shard))
        {
            _shards.Add(key, shard = new LogShard());
        }

        if (_known.Remove(tag) && shard.Passed(roll))
        {
            return;
        }

        if (!shard.IsLoaded)
        {
            _unread.Add(key);
        }
        else
        {
            _grown.Add(key);
        }

        shard.Grew(roll);
    }
}
