namespace Collate.Summaries.Modelled;

/// <summary>Makes a draft of a model's answer: what failed and was not repaired is told in the sources' own words, and disagreements are told with all sides.</summary>
/// <remarks>A pure function of prompt and answer.</remarks>
internal sealed class ModelledWriter
{
    private const int LongestHeadline = 160;

    private const int LongestDropped = 300;

    private readonly Prompt _prompt;
    private readonly StoredAnswer _stored;
    private readonly List<(ModelledSentence Sentence, int[] Numbers)> _written = [];
    private readonly List<DroppedSentence> _dropped = [];
    private readonly HashSet<int> _told = [];
    private int _checked;
    private int _repairs;
    private int _replaced;
    private int _restored;

    private ModelledWriter(Prompt prompt, StoredAnswer stored) => (_prompt, _stored) = (prompt, stored);

    /// <summary>The draft, or none if no sentence of the answer is borne out.</summary>
    public static ModelledDraft? Write(Prompt prompt, StoredAnswer stored)
    {
        var writer = new ModelledWriter(prompt, stored);
        return stored.Answer is { } answer ? writer.Write(answer) : null;
    }

    private ModelledDraft? Write(ModelAnswer answer)
    {
        var check = AnswerCheck.Of(_prompt, answer);
        var final = Repaired(check);
        if (!final.Exists(sentence => sentence.Judgement.Supported))
        {
            return null;
        }

        foreach (var sentence in final.Where(sentence => sentence.Judgement.Supported))
        {
            _told.UnionWith(sentence.Evidence);
        }

        foreach (var sentence in final)
        {
            if (sentence.Judgement.Supported)
            {
                Add(sentence.Text, sentence.Evidence);
            }
            else if (sentence.Judgement.Reason is not (AnswerCheck.Repeated or AnswerCheck.OverBudget) && sentence.Evidence.FirstOrDefault(_told.Add) is var n and > 0)
            {
                // "Add" answers whether nobody tells of it yet.
                Add(_prompt[n]!.Quote, [n]);
                _replaced++;
            }
        }

        foreach (var conflict in _prompt.Conflicts)
        {
            PutBack(conflict);
        }

        return new ModelledDraft(
            Headline(answer.Headline),
            [.. _written.Select(entry => entry.Sentence)],
            new Verification(_checked, _dropped) { Replaced = _replaced, Restored = _restored },
            _repairs);
    }

    /// <summary>The sentences as they are after the repair round, and a record of those that failed.</summary>
    private List<CheckedSentence> Repaired(AnswerCheck check)
    {
        var repairs = new Dictionary<int, CheckedSentence>();
        foreach (var repaired in _stored.Repair?.Sentences ?? [])
        {
            if (check.Judge(repaired) is { } anew)
            {
                repairs.TryAdd(anew.N, anew);
            }
        }

        var final = new List<CheckedSentence>();
        var texts = check.Sentences.Where(sentence => sentence.Judgement.Supported).Select(sentence => sentence.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var sentence in check.Sentences)
        {
            Count(sentence);
            if (!repairs.TryGetValue(sentence.N, out var anew) || sentence.Judgement.Reason is AnswerCheck.Repeated or AnswerCheck.OverBudget)
            {
                final.Add(sentence);
                continue;
            }

            anew = anew.Judgement.Supported && !texts.Add(anew.Text) ? anew with { Judgement = Judgement.Failed(AnswerCheck.Repeated, "") } : anew;
            Count(anew);
            _repairs += anew.Judgement.Supported ? 1 : 0;
            final.Add(anew.Judgement.Supported || anew.Judgement.Reason == AnswerCheck.Repeated ? anew : sentence);
        }

        return final;
    }

    private void Count(CheckedSentence sentence)
    {
        _checked++;
        if (!sentence.Judgement.Supported && sentence.Text.Length > 0)
        {
            var text = Markup.Without(sentence.Text);
            _dropped.Add(new DroppedSentence(text.Length <= LongestDropped ? text : text[..Cut(text)] + " \u2026", sentence.Judgement.Reason));
        }
    }

    // Not in the middle of a surrogate pair.
    private static int Cut(string text) => char.IsHighSurrogate(text[LongestDropped - 1]) ? LongestDropped - 1 : LongestDropped;

    private void Add(string text, IReadOnlyList<int> numbers) => _written.Add((new ModelledSentence(text, [.. numbers.Select(n => _prompt[n]!)]), [.. numbers]));

    /// <summary>Tells, in the sources' own sentences, the sides of a disagreement that the prose does not give; after the last sentence about it.</summary>
    private void PutBack(PromptConflict conflict)
    {
        var stated = new StatedSides(conflict, _prompt.Story.Story.Language);
        for (var side = 0; side < conflict.Sides.Count; side++)
        {
            var n = conflict.Sides[side];
            if (_written.Exists(entry => stated.Gives(side, entry.Sentence.Text, entry.Numbers) || string.Equals(entry.Sentence.Text, _prompt[n]!.Quote, StringComparison.Ordinal)))
            {
                continue;
            }

            var last = _written.FindLastIndex(entry => entry.Numbers.Intersect(conflict.Sides).Any());
            _written.Insert(last < 0 ? _written.Count : last + 1, (new ModelledSentence(_prompt[n]!.Quote, [_prompt[n]!]), [n]));
            _checked++;
            _restored++;
        }
    }

    /// <summary>The model's headline, if it is one line that the evidence bears out.</summary>
    private string Headline(string headline)
    {
        var judge = new SentenceJudge(_prompt);
        var line = Wording.Line(headline);
        return line.Length is > 0 and <= LongestHeadline && judge.Judge(line, [.. _prompt.Evidence.Select(quote => quote.N)]).Supported
            ? line
            : HeadlineWriter.Write(_prompt.Story);
    }
}
