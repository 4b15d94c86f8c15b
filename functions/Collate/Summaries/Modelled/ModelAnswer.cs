namespace Collate.Summaries.Modelled;

/// <summary>What a model answered to a prompt.</summary>
/// <param name="Headline">The headline.</param>
/// <param name="Sentences">The sentences in reading order.</param>
internal sealed record ModelAnswer(string Headline, IReadOnlyList<ModelSentence> Sentences);

/// <summary>A sentence of a model and the numbers of the evidence that it says it rests on.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Evidence">The numbers, as the model gave them: they may name nothing.</param>
internal sealed record ModelSentence(string Text, IReadOnlyList<int> Evidence);

/// <summary>What a model answered to a request for repair.</summary>
/// <param name="Sentences">The sentences it wrote anew.</param>
internal sealed record ModelRepair(IReadOnlyList<RepairedSentence> Sentences);

/// <summary>A sentence that a model wrote anew.</summary>
/// <param name="N">The place of the sentence in the first answer, from 1.</param>
/// <param name="Text">The new sentence.</param>
/// <param name="Evidence">The numbers of the evidence it rests on now.</param>
internal sealed record RepairedSentence(int N, string Text, IReadOnlyList<int> Evidence);
