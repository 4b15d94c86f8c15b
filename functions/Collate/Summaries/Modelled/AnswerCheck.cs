namespace Collate.Summaries.Modelled;

/// <summary>An answer with a judgement on each of its sentences.</summary>
internal sealed class AnswerCheck
{
    /// <summary>The reason for a sentence for which there are no words left.</summary>
    public const string OverBudget = "over-budget";

    /// <summary>The reason for a sentence that stands there already.</summary>
    public const string Repeated = "repeated";

    /// <summary>At most this many sentences go back for repair; of the rest the sources' own stand in.</summary>
    private const int MostRepairs = 12;

    private readonly Prompt _prompt;
    private readonly SentenceJudge _judge;
    private readonly List<CheckedSentence> _sentences = [];

    private AnswerCheck(Prompt prompt) => (_prompt, _judge) = (prompt, new SentenceJudge(prompt));

    /// <summary>The sentences in the order of the answer.</summary>
    public IReadOnlyList<CheckedSentence> Sentences => _sentences;

    /// <summary>Judges an answer. Depends on prompt and answer alone.</summary>
    public static AnswerCheck Of(Prompt prompt, ModelAnswer answer)
    {
        var check = new AnswerCheck(prompt);
        var (told, left) = (new HashSet<string>(StringComparer.Ordinal), prompt.Words);
        foreach (var sentence in answer.Sentences)
        {
            var text = Wording.Line(sentence.Text);
            var numbers = check._judge.Known(sentence.Evidence);
            var judgement = check._judge.Judge(text, numbers);
            var words = AnswerReader.WordsOf(text);
            if (judgement.Supported)
            {
                // A disagreement is told whatever it takes: the model's one sentence is shorter than the sources' several.
                var isFree = prompt.Conflicts.Any(conflict => conflict.Sides.Count(numbers.Contains) > 1);
                judgement = !told.Add(text) ? Judgement.Failed(Repeated, "") : words > left && !isFree ? Judgement.Failed(OverBudget, "") : judgement;
                left -= judgement.Supported && !isFree ? words : 0;
            }

            check._sentences.Add(new CheckedSentence(check._sentences.Count + 1, text, numbers, judgement));
        }

        return check;
    }

    /// <summary>The sentences that are worth writing anew: wrong ones that name some evidence.</summary>
    public IReadOnlyList<FailedSentence> Repairable =>
    [
        .. _sentences
            .Where(sentence => !sentence.Judgement.Supported && sentence.Judgement.Reason is not (OverBudget or Repeated) && sentence.Evidence.Count > 0)
            .Take(MostRepairs)
            .Select(sentence => new FailedSentence(sentence.N, Shortened(sentence.Text), sentence.Evidence, SentenceJudge.Explain(sentence.Judgement))),
    ];

    /// <summary>The question that asks for repair.</summary>
    public ChatQuestion RepairQuestion(IReadOnlyList<FailedSentence> failed, int mostTokensOut)
    {
        var named = failed.SelectMany(sentence => sentence.Evidence).Distinct().Order().Select(n => _prompt[n]!).ToArray();
        return new ChatQuestion(PromptFiles.RepairInstructions, PromptJson.WriteRepair(_prompt.Story.Story, named, failed), PromptFiles.RepairName, PromptFiles.RepairSchema, mostTokensOut);
    }

    /// <summary>Judges a sentence that was written anew; none if it is not about a sentence that failed.</summary>
    public CheckedSentence? Judge(RepairedSentence repaired)
    {
        if (repaired.N < 1 || repaired.N > _sentences.Count || _sentences[repaired.N - 1].Judgement.Supported)
        {
            return null;
        }

        var text = Wording.Line(repaired.Text);
        var numbers = _judge.Known(repaired.Evidence);
        return new CheckedSentence(repaired.N, text, numbers, _judge.Judge(text, numbers));
    }

    private static string Shortened(string text) => text.Length <= 600 ? text : text[..600];
}

/// <summary>A sentence of a model with the judgement on it.</summary>
/// <param name="N">Its place in the answer, from 1.</param>
/// <param name="Text">Its words in one line.</param>
/// <param name="Evidence">The numbers it rests on, of those that there are.</param>
/// <param name="Judgement">Whether it may be written.</param>
internal sealed record CheckedSentence(int N, string Text, IReadOnlyList<int> Evidence, Judgement Judgement);
