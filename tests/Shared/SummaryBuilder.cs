using System.Security.Cryptography;
using System.Text;
using Collate.Summaries;

namespace Collate.Testing;

/// <summary>Builds summary documents whose citations are true of the texts they cite.</summary>
public sealed class SummaryBuilder
{
    private readonly List<(string Text, (int Start, int End)[] Sentences)> _texts = [];
    private readonly List<Source> _sources = [];
    private readonly List<SummarySentence> _sentences = [];
    private readonly List<Disagreement> _disagreements = [];
    private readonly List<TimelineEntry> _timeline = [];
    private readonly List<DroppedSentence> _dropped = [];
    private string _headline = "A dam holds";
    private string _language = "en";
    private string _basis = Convert.ToHexStringLower(SHA256.HashData("basis"u8));
    private WriterKind _writer = WriterKind.Extractive;

    /// <summary>Two lineages, three sources, one disagreement, one dated claim.</summary>
    public static SummaryBuilder Dam() => new SummaryBuilder()
        .Source(1, "The dam at Ure held overnight.", "Some 300 people left their homes.")
        .Source(1, "The dam at Ure held through the night.", "About 300 people left their homes.")
        .Source(2, "Engineers said the dam was safe.", "At least 500 people were moved on 17 June 2025.")
        .Describe(1, source => source with
        {
            Title = "Dam holds",
            Publisher = "The Ure Herald",
            Published = "2025-06-17",
            PublishedFrom = "dateline",
            Url = "https://ure.example/dam?id=1&page=2",
        })
        .Sentence("The dam at Ure held overnight.", (1, 1), (2, 1))
        .Sentence("Engineers said the dam was safe.", (3, 1))
        .Disagreement("people who left their homes", DisagreementKind.Number, ("some 300", [(1, 2), (2, 2)]), ("at least 500", [(3, 2)]))
        .Timeline("2025-06-17", "At least 500 people were moved.", (3, 2));

    public SummaryBuilder Headline(string headline)
    {
        _headline = headline;
        return this;
    }

    public SummaryBuilder Language(string language)
    {
        _language = language;
        return this;
    }

    public SummaryBuilder Basis(string basis)
    {
        _basis = basis;
        return this;
    }

    public SummaryBuilder Writer(WriterKind writer)
    {
        _writer = writer;
        return this;
    }

    /// <summary>Adds the next source: its lineage and its sentences, which make its text.</summary>
    public SummaryBuilder Source(int lineage, params string[] sentences)
    {
        var spans = new List<(int, int)>();
        var text = new StringBuilder();
        foreach (var sentence in sentences)
        {
            text.Append(text.Length > 0 ? " " : "");
            spans.Add((text.Length, text.Length + sentence.Length));
            text.Append(sentence);
        }

        var n = _sources.Count + 1;
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{n} {text}")));
        _texts.Add((text.ToString(), [.. spans]));
        _sources.Add(new Source { N = n, Name = $"{n}.txt", Names = [$"{n}.txt"], File = $"sources/{sha256}.txt", Lineage = lineage, Sha256 = sha256 });
        return this;
    }

    /// <summary>Changes what a source says about itself.</summary>
    public SummaryBuilder Describe(int source, Func<Source, Source> change)
    {
        _sources[source - 1] = change(_sources[source - 1]);
        return this;
    }

    public SummaryBuilder Sentence(string text, params (int Source, int Sentence)[] citations)
    {
        var lineages = citations.Select(citation => _sources[citation.Source - 1].Lineage).Distinct().Count();
        _sentences.Add(new(text, Cite(citations), new(citations.Select(citation => citation.Source).Distinct().Count(), lineages)));
        return this;
    }

    public SummaryBuilder Disagreement(string about, DisagreementKind kind, params (string Value, (int Source, int Sentence)[] Citations)[] values)
    {
        _disagreements.Add(new(about, kind, [.. values.Select(value => new DisagreementValue(value.Value, Cite(value.Citations)))]));
        return this;
    }

    public SummaryBuilder Timeline(string date, string text, params (int Source, int Sentence)[] citations)
    {
        _timeline.Add(new(date, text, Cite(citations)));
        return this;
    }

    public SummaryBuilder Dropped(string text, string reason)
    {
        _dropped.Add(new(text, reason));
        return this;
    }

    public Summary Build() => new()
    {
        Story = _sources[0].Sha256[..16],
        Basis = _basis,
        Language = _language,
        Headline = _headline,
        Sentences = _sentences,
        Disagreements = _disagreements,
        Timeline = _timeline,
        Sources = _sources,
        Writer = new(_writer),
        Verification = new(_sentences.Count + _dropped.Count, _dropped),
    };

    /// <summary>The cleaned text of a source of the summary, by its <c>file</c>.</summary>
    public string TextOf(string file) => _texts[_sources.FindIndex(source => source.File == file)].Text;

    private Citation[] Cite((int Source, int Sentence)[] citations) => [.. citations.Select(citation =>
    {
        var (text, sentences) = _texts[citation.Source - 1];
        var (start, end) = sentences[citation.Sentence - 1];
        return new Citation(citation.Source, citation.Sentence, start, end, text[start..end]);
    })];
}
