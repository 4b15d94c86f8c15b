using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks that what may be or is to come is not told as more certain than that, that a part is not told as the whole, and that words of place and time are not turned round.</summary>
internal static class MoodCheck
{
    private const int AsReach = 5;

    private static readonly HashSet<string> Wholes = WordPairs.Set("all every entire whole everyone everybody always none exclusively certainly definitely undoubtedly");
    private static readonly HashSet<string> Parts = WordPairs.Set("most some many half several majority part third quarter few");

    private static readonly HashSet<string> Claims = WordPairs.Set("claim claims claimed claiming allege alleges alleging");

    private static readonly Dictionary<string, string> Turned = WordPairs.Set("before/after inside/outside above/below over/under against/for with/without up/down").SelectMany(pair =>
    {
        var words = pair.Split('/');
        return new[] { (words[0], words[1]), (words[1], words[0]) };
    }).ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>The verdict if the sentence says more than is cited; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        if (claim.Source.Language != "en")
        {
            return null;
        }

        // "as the mayor claims": a claim as well.
        foreach (var verb in IsClaimed(claim) ? [] : claim.Verbs)
        {
            if (!VerbReader.IsUncertain(claim.Items[verb.Item].Term!.Value.Form) && (verb.Mood != Mood.Possible || claim.Has("may") || claim.Has("might")) && !IsPlan(claim, verb) && IsSurer(verb, claim, cited))
            {
                return Verdict.Failed(VerdictReason.UnsupportedDetail, claim.Items[verb.Item].Term!.Value.Form);
            }
        }

        return PlanCheck.Run(claim, cited) ?? FindWhole(claim, cited) ?? FindTurned(claim, cited) ?? FindLess(claim, cited);
    }

    /// <summary><c>as the mayor claims</c>, <c>claiming that</c>; not <c>claimed three lives</c>, <c>rejected claims of 40 million</c>.</summary>
    private static bool IsClaimed(Reading text)
    {
        var sentence = text.Values.Sentence;
        return Enumerable.Range(0, sentence.Count).Any(i => Claims.Contains(sentence[i]) && (sentence[i + 1] is "that" or "to" or "he" or "she" or "they" or "it" || Enumerable.Range(1, AsReach).Any(back => sentence[i - back] == "as")));
    }

    /// <summary><c>a plan to open</c> is no more than a proposal.</summary>
    private static bool IsPlan(Reading text, Verb verb) => text.Items[verb.Item].Token is var at && text.Values.Sentence[at - 1] == "to" && text.Values.Sentence[at - 2] is "plan" or "plans" or "bid" or "move" or "push" or "scheme"
        && text.Values.Sentence[at - 3] is "a" or "an" or "the" or "its" or "their" or "his" or "her";

    /// <summary><c>less</c> for <c>more</c>, where no number follows.</summary>
    private static Verdict? FindLess(Reading claim, List<Reading> cited)
    {
        foreach (var (one, other) in new[] { ("more", "less"), ("less", "more"), ("more", "fewer"), ("fewer", "more") })
        {
            if (HasComparison(claim, one) && cited.Exists(text => HasComparison(text, other)) && !cited.Exists(text => text.Has(one)))
            {
                return Verdict.Failed(VerdictReason.UnsupportedDetail, one);
            }
        }

        return null;
    }

    private static bool HasComparison(Reading text, string word)
    {
        var sentence = text.Values.Sentence;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence[i] == word && !text.Values.Numbers.Any(n => n.Start > sentence.Tokens[i].Start && n.Start < sentence.Tokens[i].End + 8))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSurer(Verb verb, Reading claim, List<Reading> cited)
    {
        var isKnown = false;
        foreach (var source in cited)
        {
            foreach (var other in source.Verbs)
            {
                if (string.Equals(other.Stem, verb.Stem, StringComparison.Ordinal))
                {
                    if (Allows(other.Mood, verb.Mood))
                    {
                        return false;
                    }

                    isKnown = true;
                }
            }
        }

        // "asked for a sentence" sentences nobody.
        var stem = claim.Items[verb.Item].Term!.Value.Stem;
        return isKnown || (verb.Mood == Mood.Fact && cited.Exists(text => text.Stems.Contains(stem)) && cited.TrueForAll(text => text.Items.All(item =>
            item.Term is not { } term || term.Stem != stem || term.Form == claim.Items[verb.Item].Term!.Value.Form == false && text.Values.Sentence[item.Token - 1] is "on" or "upon" or "after" || VerbReader.MoodOf(text.Values.Sentence, item.Token, term) == Mood.Possible)));
    }

    private static bool Allows(Mood cited, Mood claim) => claim switch
    {
        Mood.Fact => cited >= Mood.Open,
        Mood.Future => cited != Mood.Possible,
        Mood.Possible => cited != Mood.Future,
        _ => true,
    };

    private static Verdict? FindWhole(Reading claim, List<Reading> cited)
    {
        var sentence = claim.Values.Sentence;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (Wholes.Contains(sentence[i]) && sentence[i - 1] != "at" && !(sentence[i] == "every" && claim.Values.Numbers.Any(number => number.Start == sentence.Tokens[Math.Min(i + 1, sentence.Count - 1)].Start)) && !cited.Exists(text => Array.Exists(text.Words, Wholes.Contains))
                && (sentence[i] is "certainly" or "definitely" or "undoubtedly" || cited.Exists(text => Array.Exists(text.Words, Parts.Contains) || text.Values.Numbers.Any(n => n.Kind == NumberKind.Count && IsPart(text, n)))))
            {
                return Verdict.Failed(VerdictReason.UnsupportedDetail, sentence[i]);
            }
        }

        return null;
    }

    /// <summary><c>28 of the 41</c>.</summary>
    private static bool IsPart(Reading text, NumberMention number) => text.Source.Text.AsSpan(number.End).TrimStart().StartsWith("of ", StringComparison.Ordinal);

    private static Verdict? FindTurned(Reading claim, List<Reading> cited)
    {
        foreach (var item in claim.Items)
        {
            if (WordBefore(claim, item) is { } word && Turned.TryGetValue(word, out var opposite)
                && !cited.Exists(text => text.Has(word))
                && cited.Exists(text => text.Items.Any(other => other.Matches(item) && WordBefore(text, other) == opposite)))
            {
                return Verdict.Failed(VerdictReason.UnsupportedDetail, word);
            }
        }

        return null;
    }

    private static string? WordBefore(Reading text, Item item)
    {
        var sentence = text.Values.Sentence;
        for (var i = item.Token - 1; i >= item.Token - 3; i--)
        {
            if (Turned.ContainsKey(sentence[i]))
            {
                return sentence[i];
            }

            if (sentence[i] is not ("the" or "a" or "an" or "its" or "their" or "his" or "her" or "making" or "taking" or "being" or "getting"))
            {
                break;
            }
        }

        return null;
    }
}
