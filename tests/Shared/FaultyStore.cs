using System.Runtime.CompilerServices;
using Collate.Storage;

namespace Collate.TestKit;

/// <summary>A store that fails at a chosen call, before it did anything, or after, so that the answer is lost; once, or from then on as if the process had ended.</summary>
internal sealed class FaultyStore(IBlobStore inner) : IBlobStore
{
    private int _calls;

    /// <summary>Which call fails, counted from 1; 0 for none.</summary>
    public int FailAt { get; set; }

    /// <summary>The call does its work, and the answer is lost.</summary>
    public bool After { get; set; }

    /// <summary>From the chosen call on every call fails, until <see cref="Revive"/>.</summary>
    public bool Dies { get; init; }

    /// <summary>The store that never fails.</summary>
    public IBlobStore Inner => inner;

    /// <summary>Counts calls from now on, and fails at one of them.</summary>
    public void Restart(int failAt) => (_calls, FailAt, Failed) = (0, failAt, false);

    /// <summary>Another process takes over: nothing fails any more.</summary>
    public void Revive() => FailAt = 0;

    /// <summary>Whether the chosen call came.</summary>
    public bool Failed { get; private set; }

    /// <summary>Which containers and names fail always: when they are looked at or written, and dropped files when they are read; none if not set.</summary>
    public Func<string, string, bool>? FailOn { get; set; }

    /// <summary>Which names somebody else always was quicker to write; none if not set.</summary>
    public Func<string, bool>? RefuseOn { get; set; }

    /// <summary>Which names lie in an archive tier; none if not set.</summary>
    public Func<string, bool>? ArchiveOn { get; set; }

    /// <summary>Called before each call: for what happens in between.</summary>
    public Func<int, Task>? Meanwhile { get; set; }

    public bool CanAddress(string name) => inner.CanAddress(name);

    public Task CreateContainersAsync(CancellationToken cancellationToken) => inner.CreateContainersAsync(cancellationToken);

    public Task<BlobHead?> HeadAsync(string container, string name, CancellationToken cancellationToken) => FailOn?.Invoke(container, name) == true
        ? throw new IOException("The store fails on this name.")
        : CallAsync(() => inner.HeadAsync(container, name, cancellationToken));

    public Task<StoredBlob?> ReadAsync(string container, string name, long maxBytes, CancellationToken cancellationToken) => FailOn?.Invoke(container, name) == true && container == StoreNames.Articles
        ? throw new IOException("The store fails on this name.")
        : CallAsync(async () =>
        await inner.ReadAsync(container, name, maxBytes, cancellationToken) is { } blob && ArchiveOn?.Invoke(name) == true ? new StoredBlob(blob.Head, default, Archived: true)
        : await inner.ReadAsync(container, name, maxBytes, cancellationToken));

    public Task<string?> WriteAsync(string container, string name, ReadOnlyMemory<byte> content, string contentType, WriteCondition condition, IReadOnlyDictionary<string, string>? metadata, CancellationToken cancellationToken) =>
        FailOn?.Invoke(container, name) == true ? throw new IOException("The store fails on this name.")
        : RefuseOn?.Invoke(name) == true ? Task.FromResult<string?>(null)
        : CallAsync(() => inner.WriteAsync(container, name, content, contentType, condition, metadata, cancellationToken));

    public Task<bool> DeleteAsync(string container, string name, string etag, CancellationToken cancellationToken) => CallAsync(() => inner.DeleteAsync(container, name, etag, cancellationToken));

    public async IAsyncEnumerable<BlobHead> ListAsync(string container, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await CallAsync(() => Task.FromResult(true));
        await foreach (var head in inner.ListAsync(container, prefix, cancellationToken))
        {
            yield return head;
        }
    }

    public Task<BlobPage?> ListPageAsync(string container, string prefix, string? token, int size, CancellationToken cancellationToken) =>
        CallAsync(() => inner.ListPageAsync(container, prefix, token, size, cancellationToken));

    public Task<bool> AppendAsync(string container, string name, ReadOnlyMemory<byte> block, CancellationToken cancellationToken) => CallAsync(() => inner.AppendAsync(container, name, block, cancellationToken));

    public Task<ReadOnlyMemory<byte>> ReadFromAsync(string container, string name, long offset, CancellationToken cancellationToken) => CallAsync(() => inner.ReadFromAsync(container, name, offset, cancellationToken));

    private async Task<T> CallAsync<T>(Func<Task<T>> call)
    {
        var number = Interlocked.Increment(ref _calls);
        if (Meanwhile is { } meanwhile)
        {
            await meanwhile(number);
        }

        var fails = number == FailAt;
        if (Dies && FailAt > 0 && number > FailAt)
        {
            throw new IOException("The process has ended.");
        }

        if (fails && !After)
        {
            Failed = true;
            throw new IOException("The store failed before the call.");
        }

        var answer = await call();
        if (fails)
        {
            Failed = true;
            throw new IOException("The store failed after the call.");
        }

        return answer;
    }
}
