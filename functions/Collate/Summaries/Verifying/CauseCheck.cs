using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Finds what was made the cause of something else, where nothing that is cited says so.</summary>
internal static class CauseCheck
{
    private static readonly Dictionary<string, (HashSet<string> Told, HashSet<string> Cited)> Words = new(StringComparer.Ordinal)
    {
        ["de"] = (WordPairs.Set("wegen weil aufgrund infolge dadurch deshalb"), WordPairs.Set("wegen weil aufgrund infolge dadurch deshalb da durch nach grund gründe ursache denn verursacht führte führten dank daher darum angesichts nachdem mangels")),
        ["fr"] = (WordPairs.Set("cause parce raison grâce"), WordPairs.Set("cause causé causée parce raison raisons faute grâce car après suite puisque provoqué provoquée dû due entraîné face donc réduit fait faute")),
        ["es"] = (WordPairs.Set("porque debido causa culpa gracias"), WordPairs.Set("porque debido causa causó causado culpa gracias por tras ya provocó provocado debe motivo motivos ante consecuencia")),
    };

    private static readonly HashSet<string> Linking = WordPairs.Set("because owing causes caused causing prompted prompting forced forcing triggered triggering");

    private static readonly HashSet<string> Causes = WordPairs.Set("because due owing after as since amid so thanks following therefore why given when if reason reasons over by for hence despite");

    private static readonly HashSet<string> CausingStems =
        [.. WordPairs.Set("cause result lead blame cite force prompt trigger make contribute attribute stem drive push hand put leave reason explain suspect think provoke spark fuel owe mean bring help responsible origin arise link fault").Select(Stemmer.Stem)];

    /// <summary>The verdict if a cause was made up; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        if (claim.Source.Language == "en")
        {
            return (Array.Exists(claim.Words, Linking.Contains) || HasPhrase(claim))
                && cited.TrueForAll(text => !Array.Exists(text.Words, word => Causes.Contains(word) || CausingStems.Contains(Stemmer.Stem(word))))
                ? Failed(claim) : null;
        }

        return Words.TryGetValue(claim.Source.Language, out var words) && Array.Exists(claim.Words, words.Told.Contains) && cited.TrueForAll(text => !Array.Exists(text.Words, words.Cited.Contains)) ? Failed(claim) : null;
    }

    private static Verdict Failed(Reading claim) => Verdict.Failed(VerdictReason.UnsupportedDetail, claim.Source.Text);

    /// <summary><c>due to</c> that is followed by a cause, not by what is to be done; <c>led to</c>; <c>means that</c>; <c>thanks to</c>.</summary>
    private static bool HasPhrase(Reading text)
    {
        var sentence = text.Values.Sentence;
        for (var i = 0; i + 1 < sentence.Count; i++)
        {
            if ((sentence[i] is "led" or "leads" or "leading" or "thanks" && sentence[i + 1] == "to")
                || (sentence[i] is "means" or "meant" && sentence[i + 1] == "that")
                || (sentence[i] == "due" && sentence[i + 1] == "to" && sentence[i + 2] is not ("be" or "get" or "take" or "receive" or "have" or "go" or "make" or "come" or "give") && !text.Verbs.Any(verb => text.Items[verb.Item].Token == i + 2)))
            {
                return true;
            }
        }

        return false;
    }
}
