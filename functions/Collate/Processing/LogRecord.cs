using System.Text.Json;
using System.Text.Json.Serialization;
using Collate.Articles;
using Collate.Storage;
using Collate.Stories;

namespace Collate.Processing;

/// <summary>One line of the log. Either: a name at a revision holds an article, or nothing that can be read; or: a story with this first article was written at some time.</summary>
/// <remarks>Of a name the highest revision counts; the rest is history. Lines may be repeated and come in any order.</remarks>
internal sealed record LogRecord
{
    /// <summary>The name, unless the line is about a story.</summary>
    public string? Name { get; init; }

    /// <summary>Which of the name's states this is, counted from 1.</summary>
    public int Revision { get; init; }

    /// <summary>The hash of the article that the name holds, or none.</summary>
    public string? Article { get; init; }

    /// <summary>How the article is read under this name.</summary>
    public string? Format { get; init; }

    /// <summary>The instant of publication, if the article says one, with its offset as written: it tells the day.</summary>
    public string? Published { get; init; }

    /// <summary>Who published it, if it says so.</summary>
    public string? Publisher { get; init; }

    /// <summary>The article's fingerprint.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The hash of the first article of a story that was, or was about to be, written.</summary>
    public string? Story { get; init; }

    /// <summary>What grouping needs to know of the article, or none.</summary>
    [JsonIgnore]
    public Candidate? Candidate { get; private init; }

    /// <summary>A name holds this article.</summary>
    public static LogRecord Holds(string name, int revision, Article article, Fingerprint fingerprint)
    {
        return new()
        {
            Name = name,
            Revision = revision,
            Article = article.Sha256,
            Format = Formats.NameOf(article.Format),
            Published = Publication.Stored(article.Published),
            Publisher = article.Publisher,
            Fingerprint = fingerprint.ToString(),
            Candidate = new Candidate(article.Sha256, article.Published?.Day, article.Published?.Instant, fingerprint),
        };
    }

    /// <summary>A name holds nothing that can be read.</summary>
    public static LogRecord HoldsNothing(string name, int revision) => new() { Name = name, Revision = revision };

    /// <summary>A story with this first article is about to be written.</summary>
    public static LogRecord Wrote(string firstArticle) => new() { Story = firstArticle };

    /// <summary>The line, with its line feed.</summary>
    public byte[] ToLine() => [.. JsonSerializer.SerializeToUtf8Bytes(this, StateJson.Compact.LogRecord), (byte)'\n'];

    /// <summary>Reads a line without its line feed.</summary>
    /// <exception cref="InvalidDataException">The line is none that this version of the engine writes: passing over it would lose an article without a word.</exception>
    public static LogRecord Parse(ReadOnlySpan<byte> line)
    {
        LogRecord? record;
        try
        {
            record = JsonSerializer.Deserialize(line, StateJson.Compact.LogRecord) switch
            {
                { Story: { } story } marked when Hashes.IsHash(story) => marked,
                { Story: null, Name: not null, Article: null } nothing => nothing,
                { Story: null, Name: not null, Fingerprint: { } fingerprint } holds when Hashes.IsHash(holds.Article) && Formats.Of(holds.Format) is not null => holds.WithCandidate(fingerprint),
                _ => null,
            };
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            throw Damaged(exception);
        }

        return record ?? throw Damaged(null);
    }

    private static InvalidDataException Damaged(Exception? exception) =>
        new($"A line of the log in '{StoreNames.State}/{StateLayout.Log}' cannot be read. The state is a cache: delete all of it, and reconcile builds it anew.", exception);

    private LogRecord WithCandidate(string fingerprint)
    {
        DateTimeOffset? instant = Published is null ? null : Publication.InstantOf(Published);
        DateOnly? day = instant is { } known ? DateOnly.FromDateTime(known.DateTime) : null;

        // The text of the fingerprint is kept as well: the record may have to be copied to another shard.
        return this with { Candidate = new Candidate(Article!, day, instant, Stories.Fingerprint.Parse(fingerprint)) };
    }
}
