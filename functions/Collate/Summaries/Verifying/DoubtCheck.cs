using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks that what is only possible, proposed or suspected is not told as what happens.</summary>
/// <remarks>
/// A word of doubt covers its clause. If what a sentence shares with what it cites stands in such clauses, it has to have a word of doubt itself, whichever:
/// a list on the side of the sentence that is wider than the one on the side of what it cites, so that other words for the same doubt pass.
/// </remarks>
internal static class DoubtCheck
{
    private static readonly Dictionary<string, HashSet<string>> Cues = new(StringComparer.Ordinal)
    {
        ["en"] = WordPairs.Set("might could possibly perhaps maybe probably likely considering weighing mulling suspected suspects suspect alleged allegedly reportedly purportedly proposed proposes propose proposal unclear whether potentially"),
        ["de"] = WordPairs.Set("könnte könnten möglicherweise vermutlich wahrscheinlich wohl mutmaßlich mutmaßliche mutmaßlichen angeblich erwägt erwägen prüft prüfen ob verdacht verdächtigt"),
        ["fr"] = WordPairs.Set("pourrait pourraient peut-être probablement envisage envisagent étudie présumé présumée soupçonné soupçonnée serait seraient aurait auraient"),
        ["es"] = WordPairs.Set("podría podrían probablemente quizá quizás estudia baraja valora presunto presunta presuntamente sospechoso investiga habría habrían"),
        ["cs"] = WordPairs.Set("možná pravděpodobně údajně zvažuje zvažují mohl mohla mohlo mohly zřejmě zda podezřelý"),
    };

    private static readonly Dictionary<string, HashSet<string>> Doubting = new(StringComparer.Ordinal)
    {
        ["en"] = WordPairs.Set("may can chance chances risk risks threat threatens threatened threatening prospect prospects hope hopes hoped hoping fear fears feared expect expects expected expecting predict predicts predicted forecast forecasts project projected plan plans planned planning "
            + "consider considers considered weigh weighs believe believes believed think thinks thought accuse accused accuses charge charged charges claim claims claimed apparent apparently seem seems seemed appear appears appeared would should if unless intend intends intended "
            + "aim aims aimed seek seeks sought want wants wanted ask asked asks call calls called urge urged demand demanded possible possibility probable unlikely potential suspicion suspicions allegation allegations accusation alleges allege question questions investigate investigating investigates "
            + "up until estimate estimated estimates suggest suggests suggested eyeing mooted uncertain doubt doubts said says according reported reports presumed looks set due"),
        ["de"] = WordPairs.Set("soll sollen solle würde würden will wollen plant planen geplant wäre hätte könne könnten dürfte dürften droht drohen möglich laut zufolge vermutet hofft erwartet vorwurf vorgeworfen wirft warf ermittelt untersucht möchte"),
        ["fr"] = WordPairs.Set("peut peuvent prévoit prévoient devrait devraient soupçonne accuse accusé risque espère selon possible veut veulent projet envisagé enquête si"),
        ["es"] = WordPairs.Set("puede pueden prevé prevén planea espera acusa acusado sospecha riesgo según posible quiere quieren si plan proyecto"),
        ["cs"] = WordPairs.Set("může mohou chce chtějí plánuje měl měla mělo mají podle prý hrozí obviněn obvinil podezření by"),
    };

    /// <summary>The verdict if a doubt was dropped; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        if (!Cues.TryGetValue(claim.Source.Language, out var cues) || claim.Values.Negations.Count > 0 || HasDoubt(claim, cues))
        {
            return null;
        }

        // One text that states it is enough, if it speaks of the same at all.
        var most = cited.Max(text => Shared(claim, text));
        var relevant = cited.FindAll(text => Shared(claim, text) * 2 >= most);
        return most > 0 && relevant.TrueForAll(text => IsDoubted(claim, text, cues)) ? Verdict.Failed(VerdictReason.UnsupportedDetail, claim.Source.Text) : null;
    }

    private static bool HasDoubt(Reading text, HashSet<string> cues) =>
        Array.Exists(text.Words, word => cues.Contains(word) || Doubting[text.Source.Language].Contains(word));

    private static int Shared(Reading claim, Reading cited) => cited.Stems.Count(claim.Stems.Contains);

    /// <summary>Whether three in four of the shared words stand in clauses with a word of doubt.</summary>
    private static bool IsDoubted(Reading claim, Reading cited, HashSet<string> cues)
    {
        var sentence = cited.Values.Sentence;
        var stretches = new List<(int Start, int End)>();
        for (var i = 0; i < sentence.Count; i++)
        {
            if (cues.Contains(sentence[i]) && sentence[i + 1] is not ("not" or "never") && sentence[i - 1] is not ("more" or "less" or "most" or "as") && !(sentence[i] == "could" && sentence[i + 1] == "be" && sentence[i + 2] is "heard" or "seen"))
            {
                stretches.Add(ClauseAround(sentence, i));
            }
        }

        if (stretches.Count == 0)
        {
            return false;
        }

        var shared = new HashSet<string>(StringComparer.Ordinal);
        var stated = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in cited.Terms)
        {
            if (claim.Stems.Contains(term.Stem) && !cited.IsInName(term))
            {
                shared.Add(term.Stem);
                if (!stretches.Exists(stretch => stretch.Start <= term.Start && term.Start < stretch.End))
                {
                    stated.Add(term.Stem);
                }
            }
        }

        return shared.Count > 0 && stated.Count * 4 <= shared.Count;
    }

    /// <summary>From the mark, the conjunction or the verb of saying before a word to the mark behind it.</summary>
    private static (int Start, int End) ClauseAround(TokenizedSentence sentence, int at)
    {
        var start = at;
        while (start > 0 && sentence[start - 1] is not ("," or ";" or ":" or "but" or "while" or "aber" or "mais" or "pero" or "ale"))
        {
            start--;
        }

        // An adverb reaches to the comma, a verb on to what it takes.
        var end = at;
        var isAdverb = sentence[at].EndsWith("ly", StringComparison.Ordinal) || sentence[at].EndsWith("ment", StringComparison.Ordinal) || sentence[at].EndsWith("mente", StringComparison.Ordinal);
        while (end < sentence.Count && !(sentence[end] == "," && (isAdverb || sentence[end + 1] is "and" or "which" or "who" or "und" or "et" or "y" or "a")) && sentence[end] is not (";" or ":" or "but" or "while" or "although" or "aber" or "mais" or "pero" or "ale"))
        {
            end++;
        }

        return (sentence.Tokens[start].Start, end < sentence.Count ? sentence.Tokens[end].Start : sentence.Text.Length);
    }
}
