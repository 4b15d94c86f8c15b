using Collate.Evidence;

namespace Collate.Summaries.Modelled;

/// <summary>A model's answer after verification: what is written, what was dropped, and what took its place.</summary>
/// <param name="Headline">The headline.</param>
/// <param name="Sentences">The sentences in reading order.</param>
/// <param name="Verification">What the verifier did.</param>
/// <param name="Repairs">How many sentences the model put right.</param>
internal sealed record ModelledDraft(string Headline, IReadOnlyList<ModelledSentence> Sentences, Verification Verification, int Repairs);

/// <summary>A sentence of a <see cref="ModelledDraft"/>.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Evidence">The evidence it rests on.</param>
internal sealed record ModelledSentence(string Text, IReadOnlyList<PromptEvidence> Evidence)
{
    /// <summary>Everyone who asserts what it rests on, in order of articles.</summary>
    public IEnumerable<Assertion> Everyone => Evidence.SelectMany(quote => quote.Item.Claim.Assertions);

    /// <summary>Only the sentences that the model was shown.</summary>
    public IEnumerable<Assertion> Shown(StoryText story) => Evidence.Select(quote => new Assertion(story.Sentences[quote.Sentence].Article, quote.Sentence, 1));
}
