namespace Collate.Summaries;

/// <summary>Numbers the distinct citations of a summary from 1, in the order in which a reader meets them.</summary>
internal sealed class CitationNumbers
{
    private readonly Dictionary<Citation, int> _numbers = [];
    private readonly List<Citation> _inOrder = [];

    public CitationNumbers(Summary summary)
    {
        foreach (var sentence in summary.Sentences)
        {
            Add(sentence.Citations);
        }

        foreach (var value in summary.Disagreements.SelectMany(disagreement => disagreement.Values))
        {
            Add(value.Citations);
        }

        foreach (var entry in summary.Timeline)
        {
            Add(entry.Citations);
        }
    }

    /// <summary>Every citation once; the first has number 1.</summary>
    public IReadOnlyList<Citation> InOrder => _inOrder;

    /// <summary>The number of a citation of the summary.</summary>
    public int Of(Citation citation) => _numbers[citation];

    private void Add(IReadOnlyList<Citation> citations)
    {
        foreach (var citation in citations)
        {
            if (_numbers.TryAdd(citation, _inOrder.Count + 1))
            {
                _inOrder.Add(citation);
            }
        }
    }
}
