using System.Security.Cryptography;
using System.Text;
using Collate.Evidence;

namespace Collate.Summaries.Modelled;

/// <summary>Puts a document together where a model is set as writer: of its answer, or, as long as there is none, of the extractive writer's draft, marked.</summary>
/// <remarks>Pure. The basis tells which: equal bases, equal documents.</remarks>
internal static class AnswerSummary
{
    /// <summary>The document of a stored answer; extractive, and marked, if the answer cannot be used.</summary>
    public static Summary Of(string story, string inputs, Prompt prompt, StoredAnswer stored)
    {
        var writer = new WriterInfo(WriterKind.AzureOpenAI) { Model = stored.Model, Prompt = stored.Prompt, Tokens = new TokenUse(stored.TokensIn, stored.TokensOut) };
        var basis = BasisOf(inputs, "answer", stored.Hash());
        if (stored.Problem is { } problem)
        {
            return Extractive(story, basis, prompt.Story, writer, problem);
        }

        return ModelledWriter.Write(prompt, stored) is { } draft
            ? SummaryComposer.Compose(
                story,
                basis,
                prompt.Story,
                draft.Headline,
                [.. draft.Sentences.Select(sentence => Sentence(prompt.Story, sentence))],
                writer with { Repairs = draft.Repairs },
                draft.Verification)
            : Extractive(story, basis, prompt.Story, writer, StandIn.Unsupported);
    }

    /// <summary>The document without an answer.</summary>
    public static Summary WithoutAnswer(string story, string inputs, StoryEvidence evidence, string model, string reason) =>
        Extractive(story, BasisOf(inputs, "stand-in", reason), evidence, new WriterInfo(WriterKind.Extractive) { Model = model, Prompt = PromptFiles.Version }, reason);

    private static Summary Extractive(string story, string basis, StoryEvidence evidence, WriterInfo writer, string reason) =>
        SummaryComposer.Compose(story, basis, evidence, ExtractiveWriter.Write(evidence)) with { Writer = writer with { Kind = WriterKind.Extractive, Fallback = new WriterFallback(reason) } };

    /// <summary>A sentence cites everyone who asserts what it rests on; only what the model was shown, should the others bear it out less well.</summary>
    private static SummarySentence Sentence(StoryEvidence evidence, ModelledSentence sentence)
    {
        Assertion[] everyone = [.. sentence.Everyone];
        var all = Verifier.Check(sentence.Text, CitedEvidence.Of(evidence.Story, everyone)).Supported;
        return SummaryComposer.Sentence(evidence, sentence.Text, all ? everyone : sentence.Shown(evidence.Story));
    }

    private static string BasisOf(string inputs, string kind, string what) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', "collate/basis/model/1", inputs, kind, what))));
}
