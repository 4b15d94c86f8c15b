using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks whether an amount went up or down: <c>3.1 percent higher</c>, where it is <c>3.1 percent lower</c>. English only.</summary>
internal static class NumberDirections
{
    // Of more numbers in one sentence the rest is not looked at.
    private const int Most = 24;

    private static readonly HashSet<string> Up = WordPairs.Set("rise rises rose risen rising climb climbs climbed climbing gain gains gained gaining jump jumps jumped jumping surge surged surging soar soared soaring advance advanced increase increases increased increasing grow grows grew grown growing added up higher");
    private static readonly HashSet<string> Down = WordPairs.Set("fall falls fell fallen falling drop drops dropped dropping decline declines declined declining lose loses lost losing slip slips slipped slipping slide slid sliding tumble tumbled plunge plunged plunging sink sank decrease decreases decreased decreasing shed shrink shrank down lower");
    private static readonly HashSet<string> Behind = WordPairs.Set("up down higher lower rise increase gain jump surge drop fall decline decrease");

    /// <summary>The verdict if an amount went the other way; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        foreach (var number in claim.Source.Language == "en" ? claim.Values.Numbers.Take(Most) : [])
        {
            if (Of(claim, number) is var way and not 0 && IsTurned(claim, number, way, cited))
            {
                return Verdict.Failed(VerdictReason.Negation, claim.Source.Text[number.Start..number.End]);
            }
        }

        return null;
    }

    /// <summary>Whether a word tells which way an amount went, and that is cited as having gone the same way.</summary>
    public static bool AreSame(Reading claim, Term term, List<Reading> cited) => WayOf(term.Form) is var way and not 0
        && claim.Values.Numbers.Take(Most).Any(number => IsBeside(claim, term, number) && Of(claim, number) == way && cited.Exists(text => text.Values.Numbers.Take(Most).Any(other => NumberComparison.SameValue(number, other) && Of(text, other) == way)));

    private static bool IsBeside(Reading text, Term term, NumberMention number)
    {
        var (at, next) = (NumberPlaces.LinkBefore(text, number), NumberPlaces.TokenAt(text.Values.Sentence, number.End));
        at -= at > 0 && text.Values.Sentence[at] == "by" ? 1 : 0;
        return NumberPlaces.TokenAt(text.Values.Sentence, term.Start) is var token && (token == at || token == next);
    }

    /// <summary>1 for up, -1 for down, 0 where nothing tells.</summary>
    public static int Of(Reading text, NumberMention number)
    {
        if (number.IsRange || number.Kind is not (NumberKind.Percent or NumberKind.Money) && number.Head is not ("points" or "point" or "cents" or "cent"))
        {
            return 0;
        }

        var sentence = text.Values.Sentence;
        var at = NumberPlaces.LinkBefore(text, number);
        at -= at > 0 && sentence[at] == "by" ? 1 : 0;
        if (at >= 0 && WayOf(sentence[at]) is var way and not 0 && !(sentence[at] is "up" or "down" or "higher" or "lower" && sentence[at + 1] is "from" or "to"))
        {
            return way;
        }

        var next = sentence[NumberPlaces.TokenAt(sentence, number.End)];
        return Behind.Contains(next) ? WayOf(next) : 0;
    }

    private static int WayOf(string word) => Up.Contains(word) ? 1 : Down.Contains(word) ? -1 : 0;

    /// <summary>Whether the amount is cited, and went the other way wherever it is.</summary>
    private static bool IsTurned(Reading claim, NumberMention number, int way, List<Reading> cited)
    {
        var isTurned = false;
        foreach (var text in cited)
        {
            foreach (var other in text.Values.Numbers.Take(Most).Where(other => NumberComparison.SameValue(number, other)))
            {
                // "the dollar fell against the yen", of "the yen rose against the dollar"
                if (Of(text, other) != -way || (claim.Has("against") && text.Has("against")))
                {
                    return false;
                }

                isTurned = true;
            }
        }

        return isTurned;
    }
}
