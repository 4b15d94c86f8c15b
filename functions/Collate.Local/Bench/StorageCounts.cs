namespace Collate.Local.Bench;

/// <summary>How often storage was asked for what, and how many bytes went to and fro.</summary>
internal sealed class StorageCounts
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, long> _operations = new(StringComparer.Ordinal);

    /// <summary>Bytes that were read.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Bytes that were written.</summary>
    public long BytesWritten { get; private set; }

    /// <summary>Counts one operation.</summary>
    /// <param name="kind">What kind, such as <c>read</c>.</param>
    /// <param name="read">How many bytes came.</param>
    /// <param name="written">How many bytes went.</param>
    public void Add(string kind, long read = 0, long written = 0)
    {
        lock (_lock)
        {
            _operations[kind] = _operations.GetValueOrDefault(kind) + 1;
            BytesRead += read;
            BytesWritten += written;
        }
    }

    /// <summary>Counts bytes that came with an operation that is counted already.</summary>
    public void AddBytes(long read)
    {
        lock (_lock)
        {
            BytesRead += read;
        }
    }

    /// <summary>The operations by kind.</summary>
    public IReadOnlyDictionary<string, long> Operations()
    {
        lock (_lock)
        {
            return new SortedDictionary<string, long>(_operations, StringComparer.Ordinal);
        }
    }

    /// <summary>Starts from nothing.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _operations.Clear();
            (BytesRead, BytesWritten) = (0, 0);
        }
    }
}
