using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Weighs signs of an error of which none proves one by itself.</summary>
/// <remarks>
/// <para>
/// Near what is cited, one exchanged word is an error; in a sentence built anew the same sign is mostly another way to say it. So each sign counts points, and to them come how much of the sentence stands there in
/// the same order and how long its longest row of new words is, in parts of a hundred each. Too many points, and it is rejected for the sign with the most.
/// </para>
/// <para>
/// The points are those of a logistic regression over the pairs of fifteen sets by several hands, rounded and in parts of its weight for the order; each set was judged with the weights of the others (docs/adr/0029, 0032).
/// What its values contradict is not weighed: a number, date, name or quotation that is not there is rejected by its own check.
/// </para>
/// </remarks>
internal static class Weighing
{
    /// <summary>More points than these reject.</summary>
    private const int Most = 115;

    // What the longest row of new words counts, in parts of a hundred of so many.
    private const int RunPoints = 125;
    private const int LongestRun = 8;
    private const int LongestForeignRun = 20;

    // And every part of a hundred that is there less than this. Without a table of meanings less of a paraphrase is found.
    private const int ThinPoints = 70;
    private const int EnoughPercent = 80;
    private const int EnoughForeignPercent = 45;

    // What is said of a name or subject, where it is cited of another; and that other is named.
    private const int OtherNamePoints = 55;
    private const int OtherSubjectPoints = 50;

    // What speaks for a sentence: numbers that agree and stand there with the same, a source that is named, a verb that is new where the rest is not.
    private const int NumberPoints = 20;
    private const int SourcePoints = 25;
    private const int VerbPoints = 12;
    private const int MostOfEach = 4;
    private const int HalfPercent = 50;

    private static readonly (int Points, Func<Reading, List<Reading>, int, Verdict?> Find)[] Signs =
    [
        (120, NegationCheck.Run),
        (120, (claim, cited, _) => RoleCheck.Run(claim, cited)),
        (85, (claim, cited, _) => AttributionCheck.Run(claim, cited) ?? DoubtCheck.Run(claim, cited)),
        (90, (claim, cited, _) => MoodCheck.Run(claim, cited)),
        (65, (claim, cited, _) => NumberSources.Run(claim, cited)),
        (60, (claim, cited, _) => SlotCheck.Find(claim, cited) is { } detail ? Verdict.Failed(VerdictReason.UnsupportedDetail, detail) : null),
    ];

    /// <summary>The verdict if the signs weigh too much; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited, ContentCheck.Outcome content)
    {
        var (longest, enough) = claim.Source.Language == "en" ? (LongestRun, EnoughPercent) : (LongestForeignRun, EnoughForeignPercent);
        var order = ItemOrder.Percent(claim, cited);
        var points = order + (RunPoints * Math.Min(content.Run, longest) / longest) + (ThinPoints * Math.Max(0, enough - content.Percent) / 100);
        Verdict? found = null;
        var heaviest = 0;
        foreach (var (weight, find) in Signs)
        {
            if (find(claim, cited, order) is { } verdict)
            {
                points += weight;
                (found, heaviest) = weight > heaviest ? (verdict, weight) : (found, heaviest);
            }
        }

        var places = NamePlaces.Run(claim, cited);
        var ofName = (OtherNamePoints * places.Name / 100) + (places.HasOther ? OtherNamePoints : 0);
        points += ofName + (OtherSubjectPoints * places.Subject / 100) - Agreeing(claim, cited, found?.Reason != VerdictReason.Number, content.Percent >= HalfPercent);
        found = ofName > heaviest ? Verdict.Failed(VerdictReason.Name, places.Detail!) : found;
        return points <= Most ? null : found ?? Verdict.Failed(VerdictReason.UnsupportedDetail, content.Missing);
    }

    /// <summary>What was checked and agrees, and what is new without telling a new thing.</summary>
    private static int Agreeing(Reading claim, List<Reading> cited, bool areNumbersItsOwn, bool isHalfThere)
    {
        var verbs = isHalfThere ? claim.Verbs.Count(verb => claim.Items[verb.Item].Term is { } term && !LightWords.Contains(term.Form) && cited.TrueForAll(text => text.StrengthOf(term) == 0)) : 0;
        var numbers = areNumbersItsOwn ? claim.Values.Numbers.Count(number => cited.Exists(text => text.Quantities.Any(other => NumberComparison.Supports(number, other)))) : 0;
        return (NumberPoints * Math.Min(MostOfEach, numbers)) + (isHalfThere && claim.Attributions.Count > 0 ? SourcePoints : 0) + (VerbPoints * Math.Min(MostOfEach, verbs));
    }
}
