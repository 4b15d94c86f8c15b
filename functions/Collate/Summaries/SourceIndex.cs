using System.Globalization;

namespace Collate.Summaries;

/// <summary>The sources of a summary by number, and who shares a lineage with whom.</summary>
internal sealed class SourceIndex
{
    private readonly Dictionary<int, Source> _byNumber = [];
    private readonly Dictionary<int, (Source First, int Count)> _lineages = [];

    public SourceIndex(IReadOnlyList<Source> sources)
    {
        foreach (var source in sources)
        {
            _byNumber.Add(source.N, source);
            _lineages[source.Lineage] = _lineages.TryGetValue(source.Lineage, out var lineage) ? (lineage.First, lineage.Count + 1) : (source, 1);
        }
    }

    /// <summary>The source that a citation names.</summary>
    /// <exception cref="ArgumentException">The summary has no such source.</exception>
    public Source Of(Citation citation) => _byNumber.TryGetValue(citation.Source, out var source)
        ? source
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A citation names source {citation.Source}, which the summary does not have."));

    /// <summary>The first source of the same lineage, if that is another one.</summary>
    public Source? EarlierOfLineage(Source source) =>
        _lineages[source.Lineage].First is var first && first.N != source.N ? first : null;

    /// <summary>How many sources follow in the lineage that this one starts; 0 if it stands alone or does not start it.</summary>
    public int LaterOfLineage(Source source) =>
        _lineages[source.Lineage] is var (first, count) && first.N == source.N ? count - 1 : 0;
}
