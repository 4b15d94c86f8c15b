using Collate.Evidence;

namespace Collate.Summaries.Modelled;

/// <summary>Chooses what a model is told of a story, under a budget of tokens.</summary>
/// <remarks>
/// The claims are those that the extractive writer tells, each in the words of one sentence. The lead comes first, the others in order of publication: an order
/// that no further supporter of a claim changes. Sentences that order their reader about stay out, and so do disagreements for which there is no room.
/// </remarks>
internal static class PromptBuilder
{
    /// <summary>The budget of evidence: tokens for each word of the summary, and besides.</summary>
    private const int TokensPerWord = 4;

    private const int TokensBesides = 900;

    /// <summary>What a quotation costs besides its words: number, source, date.</summary>
    private const int TokensPerQuote = 24;

    private const int TokensPerSide = 12;

    private const int MostConflicts = 4;

    private const int MostSides = 4;

    /// <summary>The prompt for a story, or none if nothing of it may go out.</summary>
    public static Prompt? Build(StoryEvidence evidence, int words)
    {
        var budget = (TokensPerWord * words) + TokensBesides;
        var lead = evidence.Items[0];
        var chosen = new List<EvidenceItem>();
        foreach (var item in evidence.Items.OrderBy(item => item != lead).ThenByDescending(item => item.Score).ThenBy(item => item.Claim.Pivot))
        {
            var cost = CostOf(QuoteOf(evidence.Story, item.Claim.Pivot));
            if (cost <= budget && MayGoOut(evidence.Story, item.Claim.Pivot))
            {
                chosen.Add(item);
                budget -= cost;
            }
        }

        if (chosen.Count == 0)
        {
            return null;
        }

        var quotes = new List<PromptEvidence>();
        foreach (var item in chosen.OrderBy(item => item != lead).ThenBy(item => item.Claim.Pivot))
        {
            quotes.Add(new PromptEvidence(quotes.Count + 1, item.Claim.Pivot, QuoteOf(evidence.Story, item.Claim.Pivot), item));
        }

        var conflicts = new List<PromptConflict>();
        foreach (var conflict in evidence.Conflicts)
        {
            if (conflicts.Count < MostConflicts && conflict.Sides.Count <= MostSides)
            {
                Add(evidence.Story, conflict, quotes, conflicts, ref budget);
            }
        }

        return new Prompt(evidence, words, quotes, conflicts, PromptJson.Write(evidence.Story, words, quotes, conflicts));
    }

    private static void Add(StoryText story, Conflict conflict, List<PromptEvidence> quotes, List<PromptConflict> conflicts, ref int budget)
    {
        var (added, sides, cost) = (new List<PromptEvidence>(), new List<int>(), TokenEstimate.Of(conflict.About));
        foreach (var side in conflict.Sides)
        {
            // The same sentence, or the same words in a copy, goes out once.
            var known = quotes.Concat(added).FirstOrDefault(quote => side.Passages.Any(passage => passage.Sentence == quote.Sentence || string.Equals(QuoteOf(story, passage.Sentence), quote.Quote, StringComparison.Ordinal)));
            if (known is null)
            {
                if (side.Passages.Select(passage => (int?)passage.Sentence).FirstOrDefault(sentence => MayGoOut(story, sentence!.Value)) is not { } sentence)
                {
                    return;
                }

                var claim = new Claim(sentence, [.. side.Passages.Select(passage => new Assertion(story.Sentences[passage.Sentence].Article, passage.Sentence, 1))]);
                known = new PromptEvidence(quotes.Count + added.Count + 1, sentence, QuoteOf(story, sentence), new EvidenceItem(claim, 0));
                added.Add(known);
                cost += CostOf(known.Quote);
            }

            sides.Add(known.N);
            cost += TokensPerSide + TokenEstimate.Of(PromptJson.ValueOf(side, known.Quote) ?? "");
        }

        var isNew = !conflicts.Exists(other => sides.All(other.Sides.Contains));
        if (isNew && cost <= budget && sides.Distinct().Count() == sides.Count && !Instruction.Is(conflict.About))
        {
            budget -= cost;
            quotes.AddRange(added);
            conflicts.Add(new PromptConflict(conflict, sides));
        }
    }

    private static bool MayGoOut(StoryText story, int sentence) => !Instruction.Is(story.Sentences[sentence].Text);

    private static int CostOf(string quote) => TokenEstimate.Of(quote) + TokensPerQuote;

    private static string QuoteOf(StoryText story, int sentence) => Wording.Line(story.Sentences[sentence].Text);
}
