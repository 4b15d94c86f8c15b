using System.Text.Json;
using System.Text.Json.Serialization;
using Collate.Articles;
using Collate.Evidence;
using Collate.Stories;

namespace Collate.Tests.Evidence;

/// <summary>A made-up story of several articles, with what a careful editor marks in it: <c>{set}/{name}/expected.json</c>.</summary>
internal sealed class MarkedCluster
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    private MarkedCluster(string name, StoryEvidence evidence, ClusterMarks marks) => (Name, Evidence, Marks) = (name, evidence, marks);

    public string Name { get; }

    public StoryEvidence Evidence { get; }

    public ClusterMarks Marks { get; }

    /// <summary>All clusters of a set, by name.</summary>
    public static IReadOnlyList<MarkedCluster> ReadAll(string set) =>
        [.. Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "Evidence", set)).Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>The letter that stands for an article in the marks: its file name.</summary>
    public string Letter(int article) => Path.GetFileNameWithoutExtension(Evidence.Story.Articles[article].Names[0]);

    /// <summary>Whether a passage of an article is the one that is marked.</summary>
    public bool IsMarked(MarkedWords words, Passage passage)
    {
        var sentence = Evidence.Story.Sentences[passage.Sentence];
        return Letter(sentence.Article) == words.Article && sentence.Text.Contains(words.Words, StringComparison.Ordinal);
    }

    /// <summary>The pairs of articles marked as one lineage.</summary>
    public HashSet<(string, string)> MarkedLineages()
    {
        var sets = Marks.Lineages.Select(lineage => lineage.ToHashSet(StringComparer.Ordinal)).ToList();
        for (var i = 0; i < sets.Count; i++)
        {
            for (var j = sets.Count - 1; j > i; j--)
            {
                if (sets[i].Overlaps(sets[j]))
                {
                    sets[i].UnionWith(sets[j]);
                    sets.RemoveAt(j);
                }
            }
        }

        return [.. sets.SelectMany(Pairs)];
    }

    /// <summary>The pairs of articles that the engine takes for one lineage.</summary>
    public HashSet<(string, string)> FoundLineages() =>
        [.. Enumerable.Range(0, Evidence.Lineages.Count).GroupBy(article => Evidence.Lineages[article]).SelectMany(group => Pairs(group.Select(Letter)))];

    private static IEnumerable<(string, string)> Pairs(IEnumerable<string> letters)
    {
        var ordered = letters.Order(StringComparer.Ordinal).ToArray();
        return ordered.SelectMany((one, i) => ordered.Skip(i + 1).Select(other => (one, other)));
    }

    private static MarkedCluster Read(string folder)
    {
        var articles = Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal)
            .Select(path => new StoryArticle(ArticleReader.Read(path, File.ReadAllBytes(path)).Article!, [Path.GetFileName(path)]));
        var marks = JsonSerializer.Deserialize<ClusterMarks>(File.ReadAllBytes(Path.Combine(folder, "expected.json")), Json)!;
        return new MarkedCluster(Path.GetFileName(folder), EvidenceBuilder.Build(articles, 180), marks);
    }
}

/// <param name="Lineages">Articles that are copies, pickups or paraphrases of each other.</param>
/// <param name="Disagreements">What the articles give different values for.</param>
/// <param name="Compatible">Passages that look as if they differed, and do not.</param>
internal sealed record ClusterMarks(string[][] Lineages, MarkedDisagreement[] Disagreements, MarkedWords[][] Compatible);

/// <param name="Kind">What kind of value differs.</param>
/// <param name="Sides">Each side's passages.</param>
internal sealed record MarkedDisagreement(Collate.Summaries.DisagreementKind Kind, MarkedWords[][] Sides);

/// <param name="Article">The article's letter.</param>
/// <param name="Words">Words of the sentence.</param>
internal sealed record MarkedWords(string Article, string Words);
