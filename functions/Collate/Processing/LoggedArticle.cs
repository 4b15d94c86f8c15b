using Collate.Stories;

namespace Collate.Processing;

/// <summary>What the log tells of one article.</summary>
/// <param name="sha256">Its hash.</param>
internal sealed class LoggedArticle(string sha256)
{
    private readonly List<Reading> _readings = [];

    /// <summary>Its hash.</summary>
    public string Sha256 => sha256;

    /// <summary>Every way in which it was ever read, in ordinal order of the formats.</summary>
    public IReadOnlyList<Reading> Readings => _readings;

    /// <summary>The names that hold it, in ordinal order.</summary>
    public List<string> Names { get; } = [];

    /// <summary>The article, if it is present.</summary>
    public LiveArticle? Live { get; set; }

    /// <summary>Whether a story of which it is the first was ever written.</summary>
    public bool IsWritten { get; set; }

    /// <summary>When this changed last, as <see cref="LogFold.Stamp"/> counts.</summary>
    public long Stamp { get; set; }

    /// <summary>Whether all that ever happened to it is that it was dropped, under one name.</summary>
    public bool IsUntouched => _readings.Count == 1 && Live is not null && Turns == 1;

    /// <summary>How often it came, went, or was found under other names.</summary>
    public int Turns { get; set; }

    /// <summary>Whether it was read in this way before.</summary>
    public bool WasReadAs(string format) => _readings.Exists(reading => string.Equals(reading.Format, format, StringComparison.Ordinal));

    /// <summary>Takes note of a way in which it was read.</summary>
    public void Add(Reading reading)
    {
        _readings.Add(reading);
        _readings.Sort((a, b) => string.CompareOrdinal(a.Format, b.Format));
    }

    /// <summary>Takes note that a name holds it.</summary>
    public void AddName(string name)
    {
        var at = Names.BinarySearch(name, StringComparer.Ordinal);
        if (at < 0)
        {
            Names.Insert(~at, name);
        }
    }

    /// <summary>Takes note that a name holds it no longer.</summary>
    public void RemoveName(string name)
    {
        var at = Names.BinarySearch(name, StringComparer.Ordinal);
        if (at >= 0)
        {
            Names.RemoveAt(at);
        }
    }

    /// <summary>The number of the reading as which it stands beside others; none if it is neither present nor the first of a former story.</summary>
    public int? NumberAmongOthers(IgnoredArticles ignored) =>
        Live is { } live && !ignored.Holds(live) ? _readings.Find(reading => ReferenceEquals(reading.Candidate, live.Candidate)).Number
        : IsWritten && _readings.Count > 0 ? _readings[0].Number
        : null;

    /// <summary>A way in which an article was read.</summary>
    /// <param name="Format">The name of the format.</param>
    /// <param name="Candidate">What grouping needs to know.</param>
    /// <param name="Number">Its number in the index of candidates.</param>
    internal readonly record struct Reading(string Format, Candidate Candidate, int Number);
}
