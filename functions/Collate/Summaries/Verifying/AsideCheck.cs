namespace Collate.Summaries.Verifying;

/// <summary>Checks that what a clause adds in passing is cited at all: <c>, which was speeding,</c>, <c>, among them a father and his sons,</c>. English only.</summary>
internal static class AsideCheck
{
    /// <summary>The verdict if nothing of such a clause is cited; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        var sentence = claim.Values.Sentence;
        for (var i = 1; claim.Source.Language == "en" && i + 2 < sentence.Count; i++)
        {
            if (sentence[i] != "," || !(sentence[i + 1] is "which" or "who" or "whose" or "including" || (sentence[i + 1] == "among" && sentence[i + 2] == "them")))
            {
                continue;
            }

            var end = i + 2;
            while (end < sentence.Count && sentence[end] is not ("," or ";" or "."))
            {
                end++;
            }

            var (from, to) = (sentence.Tokens[i + 1].End, end < sentence.Count ? sentence.Tokens[end].Start : sentence.Text.Length);
            var added = claim.Terms.Where(term => term.Start >= from && term.Start < to && !LightWords.Contains(term.Form) && !claim.IsInName(term)).ToList();
            if (added.Count > (claim.Values.Names.Any(name => name.Start >= from && name.Start < to) ? 1 : 0) && added.TrueForAll(term => cited.TrueForAll(text => text.StrengthOf(term) == 0)) && !claim.Values.Numbers.Any(number => number.Start >= from && number.Start < to)
                && !claim.Values.Dates.Any(date => date.Start >= from && date.Start < to))
            {
                return Verdict.Failed(VerdictReason.UnsupportedDetail, sentence.Text[from..to].Trim());
            }
        }

        return null;
    }
}
