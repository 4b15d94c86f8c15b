using Collate.Editorial;
using Collate.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Collate.Processing;

/// <summary>The editors' decisions that are in force: <c>editorial/overrides.json</c>, or what it last said while it could be read.</summary>
/// <remarks>
/// A file with a mistake changes nothing: every good one is copied to <c>collate-ledger/editorial/overrides.json</c>, and that counts as long as the file is bad. A look
/// costs one call while the file stays as it is. Where there is no file, nothing is decided.
/// </remarks>
/// <param name="store">The store.</param>
/// <param name="logger">Told of a file that cannot be taken, once for each version of it; optional.</param>
public sealed class OverridesDesk(IBlobStore store, ILogger? logger = null)
{
    /// <summary>The name of the file in the container <c>editorial</c>.</summary>
    public const string FileName = "overrides.json";

    private const string CopyName = "editorial/overrides.json";
    private const string OfKey = "of";
    private const string NoFile = "none";

    private readonly ILogger _logger = logger ?? NullLogger.Instance;
    private readonly SharedLook<BlobHead?> _head = new(() => store.HeadAsync(StoreNames.Editorial, FileName, CancellationToken.None));
    private Known? _known;
    private string? _toldOf;

    /// <summary>What is wrong with the file that is there; empty if nothing is, or there is none. Names places in it, and holds no text of it.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync(CancellationToken cancellationToken)
    {
        var blob = await store.ReadAsync(StoreNames.Editorial, FileName, EditorialOverrides.MaxBytes, cancellationToken).ConfigureAwait(false);
        return blob is null ? [] : Judge(blob).Problems;
    }

    /// <summary>The decisions that were in force when somebody asked last, or none if nobody did.</summary>
    internal EditorialOverrides? LastKnown => Volatile.Read(ref _known)?.Overrides;

    /// <summary>The decisions in force.</summary>
    internal async Task<EditorialOverrides> CurrentAsync(CancellationToken cancellationToken)
    {
        var head = await _head.GetAsync(cancellationToken).ConfigureAwait(false);
        if (Volatile.Read(ref _known) is { } known && string.Equals(known.Of, head?.ETag ?? NoFile, StringComparison.Ordinal))
        {
            return known.Overrides;
        }

        // The copy is seen before the file is read, so that nobody's older view takes the place of a later one.
        var copy = await store.ReadAsync(StoreNames.Ledger, CopyName, OverridesJson.MaxCopyBytes, cancellationToken).ConfigureAwait(false);
        var blob = await store.ReadAsync(StoreNames.Editorial, FileName, EditorialOverrides.MaxBytes, cancellationToken).ConfigureAwait(false);
        var reading = blob is null ? new OverridesReading(EditorialOverrides.None, []) : Judge(blob);
        if (reading.Overrides is not { } overrides)
        {
            Tell(blob!.Head.ETag, reading.Problems);
            return copy is null ? EditorialOverrides.None : OverridesJson.ReadCopy(copy.Content) ?? EditorialOverrides.None;
        }

        var of = blob?.Head.ETag ?? NoFile;
        if (!string.Equals(copy?.Head.Metadata.GetValueOrDefault(OfKey) ?? NoFile, Stored(of), StringComparison.Ordinal))
        {
            var metadata = new Dictionary<string, string> { [OfKey] = Stored(of) };
            if (await store.WriteAsync(StoreNames.Ledger, CopyName, OverridesJson.Write(overrides), "application/json", WriteCondition.Unchanged(copy?.Head), metadata, cancellationToken).ConfigureAwait(false) is null)
            {
                // Somebody else saw another file. What is in force is looked up again next time.
                return overrides;
            }
        }

        Volatile.Write(ref _known, new Known(of, overrides));
        return overrides;
    }

    // Metadata takes no quotation marks everywhere.
    private static string Stored(string etag) => etag == NoFile ? NoFile : Hashes.Of(etag);

    private static OverridesReading Judge(StoredBlob blob) =>
        blob.Truncated ? new OverridesReading(null, [$": is larger than {EditorialOverrides.MaxBytes / 1024} KiB"])
        : blob.Archived ? new OverridesReading(null, [": lies in an archive tier"])
        : OverridesJson.Read(blob.Content);

    private void Tell(string etag, IReadOnlyList<string> problems)
    {
        if (!string.Equals(Interlocked.Exchange(ref _toldOf, etag), etag, StringComparison.Ordinal))
        {
            Log.OverridesRefused(_logger, problems.Count, problems[0]);
        }
    }

    private sealed record Known(string Of, EditorialOverrides Overrides);
}
