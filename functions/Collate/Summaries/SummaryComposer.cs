using System.Text.Json;
using Collate.Evidence;
using Collate.Stories;

namespace Collate.Summaries;

/// <summary>Puts a verified draft, its evidence and its sources together as a document.</summary>
internal static class SummaryComposer
{
    /// <summary>Verifies a draft against its evidence and composes the document; sentences that do not pass are left out and named.</summary>
    public static Summary Compose(string story, string basis, StoryEvidence evidence, Draft draft)
    {
        var sentences = new List<SummarySentence>();
        var dropped = new List<DroppedSentence>();
        foreach (var sentence in draft.Sentences)
        {
            var assertions = sentence.Rests.SelectMany(item => item.Claim.Assertions).ToArray();
            var verdict = Verifier.Check(sentence.Text, CitedEvidence.Of(evidence.Story, assertions));
            if (verdict.Supported)
            {
                sentences.Add(Sentence(evidence, sentence.Text, assertions));
            }
            else
            {
                dropped.Add(new DroppedSentence(sentence.Text, verdict.ReasonText!));
            }
        }

        return Compose(story, basis, evidence, draft.Headline, sentences, new WriterInfo(WriterKind.Extractive), new Verification(draft.Sentences.Count, dropped));
    }

    /// <summary>Composes the document of sentences that are verified already.</summary>
    public static Summary Compose(string story, string basis, StoryEvidence evidence, string headline, IReadOnlyList<SummarySentence> sentences, WriterInfo writer, Verification verification) => new()
    {
        Story = story,
        Basis = basis,
        Language = evidence.Story.Language,
        Headline = headline,
        Sentences = sentences,
        Disagreements = [.. evidence.Conflicts.Select(conflict => Disagreement(evidence.Story, conflict))],
        Timeline = [.. evidence.Dated.Select(dated => Entry(evidence.Story, dated))],
        Sources = Sources(evidence),
        Writer = writer,
        Verification = verification,
    };

    /// <summary>A sentence with citations of everything it rests on.</summary>
    public static SummarySentence Sentence(StoryEvidence evidence, string text, IEnumerable<Assertion> assertions)
    {
        var citations = Citations(evidence.Story, assertions);
        return new SummarySentence(text, citations, SupportOf(evidence, citations));
    }

    private static Citation[] Citations(StoryText story, IEnumerable<Assertion> assertions) =>
        [.. CitedEvidence.SentencesOf(assertions).Select(sentence => Citation(story, Passage.Whole(story, sentence)))];

    private static Citation Citation(StoryText story, Passage passage)
    {
        var sentence = story.Sentences[passage.Sentence];
        var (start, end) = (sentence.Span.Start + passage.Start, sentence.Span.Start + passage.End);
        return new Citation(sentence.Article + 1, sentence.Index + 1, start, end, story.Articles[sentence.Article].Article.Text[start..end]);
    }

    private static Support SupportOf(StoryEvidence evidence, IReadOnlyList<Citation> citations)
    {
        var articles = citations.Select(citation => citation.Source - 1).Distinct().ToArray();
        return new Support(articles.Length, articles.Select(article => evidence.Lineages[article]).Distinct().Count());
    }

    private static Disagreement Disagreement(StoryText story, Conflict conflict) => new(
        conflict.About,
        conflict.Kind,
        [.. conflict.Sides.Select(side => new DisagreementValue(side.Value, [.. side.Passages.Select(passage => Citation(story, passage))]))]);

    private static TimelineEntry Entry(StoryText story, DatedClaim dated) => new(
        dated.Date,
        story.Sentences[dated.Claim.Pivot].Text.ReplaceLineEndings(" "),
        Citations(story, dated.Claim.Assertions));

    private static Source[] Sources(StoryEvidence evidence)
    {
        // Lineages are counted from 1 in the order in which the sources show them.
        var numbers = new Dictionary<int, int>();
        var links = StoryLinks.Of(evidence.Story.Articles);
        return
        [
            .. evidence.Story.Articles.Select((item, index) =>
            {
                if (!numbers.TryGetValue(evidence.Lineages[index], out var lineage))
                {
                    numbers.Add(evidence.Lineages[index], lineage = numbers.Count + 1);
                }

                return Source(item, index + 1, lineage, links[index]);
            }),
        ];
    }

    private static Source Source(StoryArticle item, int number, int lineage, StoryLink? link) => new()
    {
        N = number,
        Name = item.Names[0],
        Names = item.Names,
        File = $"sources/{item.Article.Sha256}.txt",
        Title = item.Article.Title,
        Publisher = item.Article.Publisher,
        Origins = item.Article.Origins,
        Published = item.Article.Published?.ToString(),
        PublishedFrom = item.Article.Published is { } published ? JsonNamingPolicy.KebabCaseLower.ConvertName(published.From.ToString()) : null,
        Url = item.Article.Url,
        Lineage = lineage,
        Joined = link is null ? null : new JoinedBy(link.Other + 1, link.Similarity, link.Days, link.Shared),
        Sha256 = item.Article.Sha256,
    };
}
