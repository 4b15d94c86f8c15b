using System.Text.Json.Serialization;

namespace Collate.History;

/// <summary>What changed about the sources. Each list is in the order in which the summaries number them.</summary>
/// <param name="Added">Sources that are new.</param>
/// <param name="Withdrawn">Sources that no longer count. No current summary cites them.</param>
/// <param name="Renamed">Sources whose text stayed and that go by other names now.</param>
public sealed record SourceChanges(IReadOnlyList<SourceAdded> Added, IReadOnlyList<SourceWithdrawn> Withdrawn, IReadOnlyList<SourceRenamed> Renamed);

/// <summary>A new source.</summary>
/// <param name="N">Its number in the later summary.</param>
/// <param name="Name">The name it was dropped under.</param>
/// <param name="Shown">Who it is, in words: its publisher, else its title in quotation marks, else its name.</param>
/// <param name="Sha256">The hash of the dropped file.</param>
public sealed record SourceAdded(int N, string Name, string Shown, string Sha256)
{
    /// <summary>The hash of what one of its names held before; none if it replaces no source.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Replaces { get; init; }
}

/// <summary>A source that no longer counts.</summary>
/// <param name="N">Its number in the earlier summary.</param>
/// <param name="Name">The name it was dropped under.</param>
/// <param name="Shown">Who it was, in words.</param>
/// <param name="Sha256">The hash of the dropped file.</param>
/// <param name="Because">Why it no longer counts.</param>
public sealed record SourceWithdrawn(int N, string Name, string Shown, string Sha256, Withdrawal Because);

/// <summary>A source that goes by other names.</summary>
/// <param name="N">Its number in the later summary.</param>
/// <param name="From">Its names before, in ordinal order.</param>
/// <param name="To">Its names now, in ordinal order.</param>
public sealed record SourceRenamed(int N, IReadOnlyList<string> From, IReadOnlyList<string> To);
