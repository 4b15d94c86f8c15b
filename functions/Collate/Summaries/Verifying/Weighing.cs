namespace Collate.Summaries.Verifying;

/// <summary>Weighs signs of an error of which none proves one by itself.</summary>
/// <remarks>
/// <para>
/// Near what is cited, one exchanged word is an error; in a sentence built anew the same sign is mostly another way to say it. So each sign counts points, and to them come how near the sentence stands
/// (<see cref="Nearness"/>) and how long its longest row of new words is. What was checked and agrees takes points away. Too many points, and it is rejected for the sign with the most; nearness alone is none.
/// </para>
/// <para>
/// The points are those of a logistic regression over the pairs of seventeen sets by several hands, rounded and in parts of its weight for the order; each hand was judged with the weights of the others
/// (docs/adr/0029, 0032, 0035). What its values contradict is not weighed: a number, date, name or quotation that is not there is rejected by its own check.
/// </para>
/// </remarks>
internal static class Weighing
{
    /// <summary>More points than these reject.</summary>
    private const int Most = 200;

    private const int All = 100;

    // For every part of a hundred.
    private const int RunPoints = 184;
    private const int PairPoints = 145;
    private const int NamePoints = 66;
    private const int SubjectPoints = 56;

    // For every one that is missing.
    private const int ClausePoints = 62;
    private const int TogetherPoints = 83;
    private const int ContentPoints = 30;

    // What is a whole there. Without a table of meanings less of a paraphrase is found.
    private const int LongestRun = 8;
    private const int LongestForeignRun = 20;
    private const int EnoughPercent = 80;
    private const int EnoughForeignPercent = 45;

    private const int MostPercent = 65;

    // A row of one word of the same field is no sign.
    private const int LeastRun = 13;

    // The sentence that says it names somebody else.
    private const int OtherPoints = 58;

    // What each counts, and what it counts where a number or a date stands with something else.
    private static readonly (int Points, int OfValue, Func<Reading, List<Reading>, int, Verdict?> Find)[] Signs =
    [
        (123, 123, NegationCheck.Run),
        (123, 299, (claim, cited, _) => RoleCheck.Run(claim, cited)),
        (87, 87, (claim, cited, _) => MoodCheck.Run(claim, cited)),
        (73, 73, (claim, cited, _) => DoubtCheck.Run(claim, cited)),
        (59, 59, (claim, cited, _) => AttributionCheck.Run(claim, cited)),
        (65, 65, (claim, cited, _) => NumberSources.Run(claim, cited)),
        (53, 53, (claim, cited, _) => SlotCheck.Find(claim, cited) is { } detail ? Verdict.Failed(VerdictReason.UnsupportedDetail, detail) : null),
    ];

    /// <summary>The verdict if the signs weigh too much; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited, ContentCheck.Outcome content) =>
        Weigh(claim, cited, content) is { Verdict: { } verdict, Points: > Most } ? verdict : null;

    /// <summary>The points, and what weighs most; none if there is no sign at all.</summary>
    public static (int Points, Verdict? Verdict) Weigh(Reading claim, List<Reading> cited, ContentCheck.Outcome content)
    {
        var (longest, enough) = claim.Source.Language == "en" ? (LongestRun, EnoughPercent) : (LongestForeignRun, EnoughForeignPercent);
        var near = Nearness.Of(claim, cited);
        var (signs, found, heaviest, isTurned) = (0, (Verdict?)null, 0, false);
        foreach (var (weight, ofValue, find) in Signs)
        {
            if (find(claim, cited, near.Order) is { } verdict)
            {
                var points = verdict.Reason is VerdictReason.Number or VerdictReason.Date ? ofValue : weight;
                signs += points;
                isTurned |= verdict.Reason == VerdictReason.Negation;
                (found, heaviest) = points > heaviest ? (verdict, points) : (found, heaviest);
            }
        }

        var places = NamePlaces.Run(claim, cited);
        var ofName = (NamePoints * places.Name / All) + (places.HasOther ? OtherPoints : 0);
        var run = content.Run * All / longest;
        if (found is null && ofName == 0 && places.Subject == 0 && near.Together == All && run < LeastRun)
        {
            return default;
        }

        var parts = (RunPoints * run) + (PairPoints * near.Pairs) + (SubjectPoints * places.Subject)
            + (ClausePoints * (All - near.Clauses)) + (TogetherPoints * (All - near.Together)) + (ContentPoints * Math.Max(0, All - (content.Percent * EnoughPercent / enough)));
        found = ofName > heaviest ? Verdict.Failed(VerdictReason.Name, places.Detail!) : found;
        return (near.Order + (parts / All) + signs + ofName - Agreement.PointsOf(claim, cited, content.Percent >= MostPercent, isTurned), found ?? Verdict.Failed(VerdictReason.UnsupportedDetail, content.Missing.Length > 0 ? content.Missing : claim.Source.Text));
    }
}
