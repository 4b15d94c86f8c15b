namespace Collate.Summaries.Modelled;

/// <summary>Holds what a model wrote to the quotations that it was shown.</summary>
/// <remarks>
/// To these and to nothing else of the story, so that the judgement on an answer depends on its prompt alone: it is the same whoever asked, and however many more
/// articles have said the same since.
/// </remarks>
internal sealed class SentenceJudge(Prompt prompt)
{
    private const int MostWords = 80;

    /// <summary>The reason for links and mark-up that the evidence does not have.</summary>
    public const string MarkupReason = "markup";

    /// <summary>The reason for a sentence far longer than a sentence.</summary>
    public const string LongReason = "too-long";

    /// <summary>Judges a sentence.</summary>
    /// <param name="text">The sentence in one line.</param>
    /// <param name="evidence">The numbers it rests on: of those that there are, each once.</param>
    public Judgement Judge(string text, IReadOnlyList<int> evidence)
    {
        if (evidence.Count == 0 || text.Length == 0)
        {
            return Judgement.Failed("wrong-citation", "");
        }

        var cited = evidence.Select(n => prompt[n]!).ToArray();
        if (AnswerReader.WordsOf(text) > MostWords)
        {
            return Judgement.Failed(LongReason, "");
        }

        if (Markup.IsForeign(text, [.. cited.Select(quote => quote.Quote)]))
        {
            return Judgement.Failed(MarkupReason, "");
        }

        var verdict = Verifier.Check(text, ShownBy(cited));
        return verdict.Supported ? Judgement.Passed : Judgement.Failed(verdict.ReasonText!, verdict.Detail ?? "");
    }

    /// <summary>The numbers that name something, each once, in order.</summary>
    public IReadOnlyList<int> Known(IReadOnlyList<int> evidence) => [.. evidence.Where(n => prompt[n] is not null).Distinct().Order()];

    /// <summary>What the model was shown, as the verifier takes it.</summary>
    public IReadOnlyList<VerifierEvidence> ShownBy(IEnumerable<PromptEvidence> evidence) =>
        CitedEvidence.Of(prompt.Story.Story, evidence.Select(quote => new Evidence.Assertion(prompt.Story.Story.Sentences[quote.Sentence].Article, quote.Sentence, 1)));

    /// <summary>Why a sentence failed, in words that help to write it better.</summary>
    public static string Explain(Judgement judgement) => judgement.Reason switch
    {
        "number" => $"A number is not in the evidence it names, or counts something else, or its limit changed: {judgement.Detail}",
        "name" => $"A name is not in the evidence it names, or has another title there: {judgement.Detail}",
        "date" => $"A date is not in the evidence it names, or is more exact than there: {judgement.Detail}",
        "quotation" => $"Words in quotation marks do not stand in the evidence to the letter, or another says them there: {judgement.Detail}",
        "negation" => "It affirms what the evidence denies, or the other way round.",
        "attribution" => "It states as fact what somebody only says in the evidence.",
        "wrong-citation" => "The evidence it names speaks of something else, or there is none of that number.",
        MarkupReason => "It has a link or mark-up.",
        LongReason => "It is too long for one sentence.",
        _ => $"It says more than the evidence it names: {judgement.Detail}",
    };
}

/// <summary>The judgement on a sentence.</summary>
/// <param name="Supported">Whether it may be written.</param>
/// <param name="Reason">Why not, as documents have it; empty if it may.</param>
/// <param name="Detail">The words it turns on.</param>
internal readonly record struct Judgement(bool Supported, string Reason, string Detail)
{
    public static Judgement Passed { get; } = new(true, "", "");

    public static Judgement Failed(string reason, string detail) => new(false, reason, detail);
}
