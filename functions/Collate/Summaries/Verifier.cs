using Collate.Articles;
using Collate.Language.Values;
using Collate.Summaries.Verifying;

namespace Collate.Summaries;

/// <summary>Checks a sentence against the sentences it cites.</summary>
/// <remarks>
/// <para>
/// Values are compared in their normal form, so other words for the same thing pass and other values do not: numbers (<c>6,000</c> is <c>six thousand</c>, and the
/// sum of <c>1,000</c> and <c>5,000</c> in one sentence), dates (<c>Tuesday</c> is <c>June 17</c> where the day of publication says so; coarser is borne out,
/// finer is not), names (<c>Kim</c> is <c>Kim Jong-un</c>; more of a name than is cited must stand in the context), quotations to the letter, negation clause by
/// clause, who says it. What proves nothing alone is weighed by how near the sentence stands to what it cites (<c>Weighing</c>): who did what to whom, what is surer or wider than
/// cited (<c>may</c>, <c>28 of 41</c>), a word that is new among words as they are cited, a source left away, new words in a row, too few of its words by letters, stem or meaning.
/// </para>
/// <para>
/// A whole cited sentence, word by word, is always supported. A stretch of one is checked like any other sentence: cutting away a <c>not</c>, a <c>more than</c>
/// or <c>Shoigu said</c> changes what it says. Roles, moods and words at the end of a sentence are judged in English only. Where neither letters, meanings nor
/// vectors tell that two words or names are the same (<c>the Oscars</c>), it rejects; a relation that uses cited words only (<c>because</c>) it may miss.
/// </para>
/// </remarks>
internal static class Verifier
{
    /// <summary>Checks one sentence. The verdict depends on the arguments alone.</summary>
    /// <param name="sentence">The sentence to be written.</param>
    /// <param name="evidence">What it cites; without any it is not supported.</param>
    public static Verdict Check(string sentence, IReadOnlyList<VerifierEvidence> evidence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(evidence);
        if (evidence.Count == 0 || string.IsNullOrWhiteSpace(sentence))
        {
            return Verdict.Failed(VerdictReason.WrongCitation, sentence);
        }

        // What stands there letter by letter needs no reading of all that is cited: a claim of a large story cites hundreds of sentences.
        if (IsQuotedWhole(sentence, evidence))
        {
            return Verdict.Passed;
        }

        var cited = new List<Reading>(evidence.Count);
        foreach (var item in evidence)
        {
            cited.AddRange(SentencesOf(item).Select(part => Reading.Of(part, knownNames: null)));
        }

        var claim = Reading.Of(new VerifierEvidence(sentence, evidence[0].Published, Language: evidence[0].Language), knownNames: null);
        ReadFirstNames(ref claim, cited);

        var asCited = cited.ToList();
        Naming.Unify(claim, cited);

        if (asCited.Exists(c => WordSequence.Equal(claim.Words, c.Words)))
        {
            return Verdict.Passed;
        }

        var content = ContentCheck.Run(claim, cited);
        return content.IsForeign ? Verdict.Failed(VerdictReason.WrongCitation, sentence)
            : NumberCheck.Run(claim, cited)
            ?? DesignationCheck.Run(claim, cited)
            ?? NumberDirections.Run(claim, cited)
            ?? DateCheck.Run(sentence, claim, cited)
            ?? QuotationCheck.Run(claim, asCited)
            ?? NameCheck.Run(claim, cited)
            ?? SpeakerCheck.Run(claim, cited)
            ?? ComparisonCheck.Run(claim, cited)
            ?? TurnCheck.Run(claim, cited)
            ?? ScoreCheck.Run(claim, cited)
            ?? TitleCheck.Run(claim, cited)
            ?? CauseCheck.Run(claim, cited)
            ?? ClaimedCheck.Run(claim, cited)
            ?? VoteCheck.Run(claim, cited)
            ?? DenialCheck.Run(claim, cited)
            ?? FateCheck.Run(claim, cited)
            ?? NumberOwners.Run(claim, cited)
            ?? AsideCheck.Run(claim, cited)
            ?? OppositeCheck.FindInPlace(claim, cited)
            ?? Weighing.Run(claim, cited, content)
            ?? Verdict.Passed;
    }

    /// <summary>A text of several sentences as its sentences: who says a thing, denies it or doubts it does so sentence by sentence.</summary>
    private static IEnumerable<VerifierEvidence> SentencesOf(VerifierEvidence item)
    {
        var sentences = SentenceSplitter.Split(item.Text);
        return sentences.Count < 2 ? [item] : sentences.Select(sentence => item with { Text = item.Text[sentence.Start..sentence.End], Context = item.Context is null ? item.Text : $"{item.Context}\n{item.Text}" });
    }

    /// <summary>A capital at the start of a text tells nothing, unless the word is a name in another: <c>Osman was charged</c>.</summary>
    private static void ReadFirstNames(ref Reading claim, List<Reading> cited)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in cited.Append(claim))
        {
            names.UnionWith(text.Values.Names.SelectMany(name => name.Words));
        }

        names.UnionWith(cited.Where(FirstNames.IsSurname).Select(text => text.Names[0]));

        for (var i = 0; i < cited.Count; i++)
        {
            cited[i] = WithFirstName(cited[i], names);
        }

        claim = WithFirstName(claim, names);
    }

    private static Reading WithFirstName(Reading text, HashSet<string> names) =>
        text.Names is [var first, ..] && names.Contains(first) && !text.Values.Names.Any(name => name.Start < first.Length)
            ? Reading.Of(text.Source, names)
            : text;

    private static bool IsQuotedWhole(string sentence, IReadOnlyList<VerifierEvidence> evidence)
    {
        foreach (var item in evidence)
        {
            if (string.Equals(item.Text, sentence, StringComparison.Ordinal))
            {
                return Reading.WordsOf(new TokenizedSentence(sentence)).Length > 0;
            }
        }

        return false;
    }
}
